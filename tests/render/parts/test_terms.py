"""The first use of a term explained in place."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.site import Glossary, Term
from generator.render.parts.terms import Terms, first_uses
from generator.render.views import Segment

GLOSSARY = Glossary(
    "",
    (
        Term("antrag", "Antrag", "Ein Vorschlag. Mehr.", ("Antrag", "Anträge")),
        Term("grosse-anfrage", "Große Anfrage", "Fragen.", ("Große Anfrage",)),
        Term("anfrage", "Anfrage", "Eine Frage", ("Anfrage",)),
        Term("fraktion", "Fraktion", "Ein Zusammenschluss."),
    ),
)
TERMS = Terms.of_glossary(GLOSSARY)


def marked(*segments: Segment | str, used: frozenset[str] = frozenset()) -> tuple[list[str], frozenset[str]]:
    pieces, now = first_uses(
        (Segment(s) if isinstance(s, str) else s for s in segments), TERMS, lambda term: f"#{term}", used
    )
    return [f"[{piece.text}]({piece.href})" if piece.href else piece.text for piece in pieces], now


def test_only_the_first_use_is_linked_whatever_its_form() -> None:
    pieces, used = marked("Der Antrag, die Anträge, ein Antrag.")
    assert pieces == ["Der ", "[Antrag](#antrag)", ", die Anträge, ein Antrag."]
    assert used == {"antrag"}
    assert marked("Ein Antrag.", used=used)[0] == ["Ein Antrag."]


def test_the_longest_form_wins_and_words_stay_whole() -> None:
    assert marked("Große Anfrage, Anfrage")[0] == ["[Große Anfrage](#grosse-anfrage)", ", ", "[Anfrage](#anfrage)"]
    assert marked("Antragsrecht, Änderungsantrag, Antrags-Nr., antrag")[0] == [
        "Antragsrecht, Änderungsantrag, Antrags-Nr., antrag"
    ]


def test_links_stay_what_they_are() -> None:
    name = Segment("Antrag", "../personen/antrag/", "person")
    pieces, used = first_uses([name, Segment(" und Antrag")], TERMS, lambda term: term, frozenset())
    assert pieces[0] is name and pieces[2] == Segment("Antrag", "antrag", "term", "Ein Vorschlag.")
    assert used == {"antrag"}


def test_terms_without_forms_and_an_empty_glossary_link_nothing() -> None:
    assert marked("Die Fraktion")[0] == ["Die Fraktion"]
    nothing = Terms.of_glossary(Glossary())
    assert first_uses([Segment("Antrag")], nothing, str, frozenset()) == ((Segment("Antrag"),), frozenset())


TEXTS = st.lists(st.sampled_from(["Antrag", "Anträge", "Große Anfrage", "Anfrage", "x", " ", "-", ", "])).map("".join)


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=6))
def test_no_letter_is_lost_and_no_term_linked_twice(passage: list[tuple[str, bool]]) -> None:
    segments = [Segment(text, "name" if linked else None) for text, linked in passage]
    pieces, used = first_uses(segments, TERMS, lambda term: f"#{term}", frozenset())
    assert "".join(piece.text for piece in pieces) == "".join(text for text, _ in passage)
    terms = [piece.href for piece in pieces if piece.kind == "term"]
    assert len(terms) == len(set(terms)) == len(used)
    assert [piece for piece in pieces if piece.href == "name"] == [s for s in segments if s.href]
