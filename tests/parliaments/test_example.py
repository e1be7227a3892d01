"""The worked example of `docs/new-parliament.md`: four short files read a protocol of a parliament that nobody has."""

from pathlib import Path

from generator.model.errors import Place
from generator.model.session import ParagraphKind, Source
from generator.parse import parse
from generator.read import read_text
from tests.parliaments.example import PARLIAMENT
from tests.test_architecture import ROOT

PROTOCOL = """Bürgerschaft Beispielstadt

Sitzungsbericht 3/14

Beginn: 10:00 Uhr

Präsident Max Muster: Ich eröffne die Sitzung. Das Wort hat Frau Muster.

Erika Muster, STADT: Die Brücke ist marode.

(Beifall von der STADT – Jan Probe [HAFEN]: Seit Jahren!)

Wir bauen sie neu.

Bürgerschaft Beispielstadt Sitzungsbericht 3/14 Seite 2

Jan Probe, HAFEN: Wer zahlt das? Lesen Sie Drucksache 3/120!

Schluss: 10:20 Uhr
"""


def test_four_files_read_a_protocol() -> None:
    document = read_text(PROTOCOL.encode(), Place("3-14.md"))
    session = parse(document, PARLIAMENT, Source("3-14.md", "0" * 64), Place("3-14.md")).session
    assert (session.parliament, session.id, session.start, session.end) == ("example", "3/14", "10:00", "10:20")
    assert [(s.speaker.name, s.speaker.group, s.chair) for s in session.speeches] == [
        ("Max Muster", None, True),
        ("Erika Muster", "STADT", False),
        ("Jan Probe", "HAFEN", False),
    ]
    (interjection,) = (p for p in session.speeches[1].paragraphs if p.kind is ParagraphKind.INTERJECTION)
    assert [(event.type.value, event.groups, [a.name for a in event.by]) for event in interjection.events] == [
        ("applause", ("STADT",), []),
        ("heckle", (), ["Jan Probe"]),
    ]
    assert not any("Sitzungsbericht" in p.text for s in session.speeches for p in s.paragraphs)


def test_the_page_shows_the_example_as_it_is() -> None:
    page = (ROOT / "docs/new-parliament.md").read_text(encoding="utf-8")
    for name in ("layout.toml", "vocabulary.toml", "__init__.py"):
        assert (Path(__file__).parent / "example" / name).read_text(encoding="utf-8").strip() in page, name
