"""A parliament in four short files, as `docs/new-parliament.md` explains them."""

from generator.parliaments.loading import load

PARLIAMENT = load(
    __name__,
    extends="generator.parliaments.nrw",
    paper_url=lambda paper: f"https://drucksachen.example/{paper.replace('/', '-')}.pdf",
    protocol_url=lambda _term, _number, _day, _position: None,
)
