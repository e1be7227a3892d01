"""The real protocols, held against their own tables of contents; skipped where they are not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from generator.build.media import beside
from generator.build.pages import read_pages
from generator.build.protocol import read
from generator.build.workers import cores
from generator.check import check
from generator.check.sieve import letters
from generator.export.schema import validate
from generator.export.session import session_value
from generator.layout import layout
from generator.model.checks import CHECKS
from generator.model.errors import Place
from generator.model.pages import RawPage
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Source, Speech
from generator.parliaments import find, recognise, recognise_pages
from generator.parse import parse
from generator.read import read_text, reader
from generator.resolve import resolve

pytestmark = pytest.mark.real
PDFS = ("18-115", "18-116")
READERS = ("pdfium", "pdfplumber")


def parsed_pdf(path: Path) -> Parsed:
    raw = tuple(reader("pdfium")(path.read_bytes(), Place(path.name)))
    parliament = recognise_pages(raw)
    assert parliament is not None
    document = layout(raw, parliament.geometry)
    return parse(document, parliament, Source(path.name, "0" * 64), Place(path.name))


@pytest.fixture(scope="module", params=PDFS)
def parsed(request: pytest.FixtureRequest, real_data: Path) -> Parsed:
    return parsed_pdf(real_data / "nrw" / f"{request.param}.pdf")


def test_every_listed_speaker_begins_a_speech_on_the_listed_page(parsed: Parsed) -> None:
    spoken = {(s.speaker.name, s.page, s.agenda_item) for s in parsed.session.speeches}
    listed = [
        (entry.speaker.name, entry.page, f"top-{item.number}")
        for item in parsed.contents.items
        for entry in item.speakers
        if entry.page is not None
    ]
    assert len(listed) > 50
    assert [entry for entry in listed if entry not in spoken] == []


def test_items_are_those_of_the_contents(parsed: Parsed) -> None:
    assert [(i.number, i.documents) for i in parsed.session.agenda_items] == [
        (i.number, i.documents) for i in parsed.contents.items
    ]


def test_every_line_has_its_place(parsed: Parsed) -> None:
    assert parsed.ledger.unaccounted == ()


def test_every_letter_of_the_body_stands_in_the_speeches_once_and_in_order(parsed: Parsed) -> None:
    def letters(text: str | None) -> list[str]:
        return [char for char in text or "" if char.isalnum()]

    printed = [char for entry in parsed.ledger.entries if entry.paragraph for char in letters(entry.text)]
    spoken: list[str] = []
    for speech in parsed.session.speeches:
        who = speech.speaker
        parts = (who.role, who.name) if speech.chair else (who.name, who.role, who.group)
        spoken.extend(char for part in parts for char in letters(part))
        spoken.extend(char for paragraph in speech.paragraphs for char in letters(paragraph.text))
    assert spoken == printed


def test_results_of_the_contents_have_a_vote_on_their_page(parsed: Parsed) -> None:
    voted = {(v.agenda_item, v.page) for v in parsed.session.votes}
    open_results = [
        item.number
        for item in parsed.contents.items
        for page in item.result_pages
        if (f"top-{item.number}", page) not in voted
    ]
    assert open_results == []


def test_the_excerpt_has_its_six_speakers_and_both_ends(real_data: Path) -> None:
    path = real_data / "nrw" / "18-15-auszug.md"
    document = read_text(path.read_bytes(), Place(path.name))
    parliament = recognise(document)
    assert parliament is not None
    session = parse(document, parliament, Source(path.name, "0" * 64), Place(path.name)).session
    assert session.id == "18/15"
    assert session.speeches[0].speaker.name is None
    assert [s.id for s in session.speeches] == [f"s0-{n}" for n in range(1, 15)]
    assert len({s.speaker.name for s in session.speeches if not s.chair and s.speaker.name}) == 6
    assert [item.id for item in session.agenda_items] == ["top-13"]


@pytest.mark.parametrize("name", ["18-115.pdf", "18-116.pdf", "18-15-auszug.md"])
def test_a_protocol_proves_itself(real_data: Path, name: str) -> None:
    path = real_data / "nrw" / name
    quality = read(path.read_bytes(), Place(name), "pdfium", beside(path)).quality
    assert quality.below({}) == ()
    whole = {m.check for m in quality.measures if m.rate == 1}
    assert {"ledger", "text", "punctuation", "labels", "vote-questions", "interjections"} <= whole
    if path.suffix == ".pdf":
        # Neither of the two has a roll call, and only the first a question time.
        lacking = {"actors", "roll-calls", "page-speakers"} | ({"question-time"} if name == "18-116.pdf" else set())
        assert whole >= {check.name for check in CHECKS} - lacking


@pytest.mark.parametrize("name", ["bw/17-119.pdf", "by/19-53.pdf"])
def test_a_protocol_of_another_parliament_proves_itself_whole(real_data: Path, name: str) -> None:
    path = real_data / name
    quality = read(path.read_bytes(), Place(path.name), "pdfium").quality
    assert {m.check for m in quality.measures if m.rate < 1} == set()
    # What is not printed there is not held against anything.
    printed = {"absences", "media", "roll-calls", "question-time", "order-measures", "vote-questions", "page-speakers"}
    assert {m.check for m in quality.measures} >= {check.name for check in CHECKS} - printed
    # The annexes of Baden-Württemberg are tables of names; nothing else is open.
    assert {finding.check for finding in quality.findings if not finding.note} <= {"appendix-text", "table"}


def test_whatever_is_taken_from_a_session_is_missed(parsed: Parsed) -> None:
    """Thirty faults put into a real session, far from each other: each is told where it was made."""
    parliament = find("nrw")
    chance = Random(4)
    whole = [speech for speech in parsed.session.speeches if len(speech.paragraphs) > 3]
    chosen = {speech.id: chance.randrange(len(speech.paragraphs)) for speech in chance.sample(whole, 30)}
    speeches = tuple(
        _without_word(speech, chosen[speech.id], chance) if speech.id in chosen else speech
        for speech in parsed.session.speeches
    )
    quality = check(replace(parsed, session=replace(parsed.session, speeches=speeches)), parliament)
    told = {finding.anchor for finding in quality.findings if finding.check == "text"}
    assert told == {f"{speech}.{at + 1}" for speech, at in chosen.items()}
    before, after = ({m.check: m for m in q.measures}["text"] for q in (check(parsed, parliament), quality))
    assert before.found - after.found == sum(
        len(letters(p.text)) - len(letters(q.text))
        for one, two in zip(parsed.session.speeches, speeches, strict=True)
        for p, q in zip(one.paragraphs, two.paragraphs, strict=True)
    )


def _without_word(speech: Speech, at: int, chance: Random) -> Speech:
    paragraph = speech.paragraphs[at]
    words = paragraph.text.split(" ")
    lost = chance.choice([n for n, word in enumerate(words) if letters(word)])
    cut = replace(paragraph, text=" ".join(words[:lost] + words[lost + 1 :]) or "…")
    return replace(speech, paragraphs=(*speech.paragraphs[:at], cut, *speech.paragraphs[at + 1 :]))


@pytest.mark.parametrize(
    "name", ["nrw/18-115.pdf", "nrw/18-116.pdf", "nrw/18-15-auszug.md", "bw/17-119.pdf", "by/19-53.pdf"]
)
def test_json_is_valid(real_data: Path, name: str) -> None:
    code, _, file = name.partition("/")
    reading = read((real_data / name).read_bytes(), Place(file), "pdfium")
    corpus = resolve([reading.digest], (), find(code))
    validate(session_value(reading.session, corpus), reading.session.id)


def both(path: Path) -> tuple[tuple[RawPage, ...], tuple[RawPage, ...]]:
    """All pages by the fast reader and by pdfplumber, which takes a tenth of a second for each."""
    fast, thorough = (read_pages(path.read_bytes(), Place(path.name), name, cores()) for name in READERS)
    return fast, thorough


def letters_of(pages: Sequence[RawPage]) -> list[list[tuple[str, bool]]]:
    """By page, with their weight, in the order of the file."""
    return [[(letter, run.bold) for run in page.runs for letter in run.text if not letter.isspace()] for page in pages]


def lines_of(pages: Sequence[RawPage], parliament: Parliament) -> list[object]:
    lines = layout(pages, parliament.geometry).lines
    return [(x.text, x.above, x.zone, [(span.text.strip(), span.bold) for span in x.spans]) for x in lines]


@pytest.mark.parametrize("name", ["nrw/18-115", "nrw/18-116", "bw/17-119", "by/19-53"])
def test_both_readers_see_the_same_lines(real_data: Path, name: str) -> None:
    fast, thorough = both(real_data / f"{name}.pdf")
    parliament = find(name.partition("/")[0])
    lines = lines_of(fast, parliament)
    assert len(lines) > 4000
    assert lines == lines_of(thorough, parliament)
    assert letters_of(fast) == letters_of(thorough)
