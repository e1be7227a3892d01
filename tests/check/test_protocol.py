"""All checks together."""

import re
from dataclasses import replace

from generator.check import check
from generator.check.running import check_running_speakers
from generator.model.checks import CHECKS
from generator.model.findings import Finding
from generator.model.ledger import Entry, Ledger, Reason
from generator.parliaments import find
from tests.check.sample import PARLIAMENT, SOUND, measure, told, with_session, with_speech
from tests.typeset.test_round_trip import ROOT, read_back

PDF = ROOT / "content" / "protocols" / "4-12.pdf"


def test_the_documented_checks_and_minimums_are_those_of_the_code() -> None:
    text = (ROOT / "docs" / "proof.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| .+ \| ([\d.]+) \|$", text, re.MULTILINE)
    assert [(name, float(minimum)) for name, minimum in rows] == [(c.name, c.minimum) for c in CHECKS]


def test_a_sound_protocol_proves_itself() -> None:
    quality = check(SOUND, PARLIAMENT)
    assert quality.findings == ()
    assert len(quality.measures) == 14 and all(m.found == m.expected > 0 for m in quality.measures)


def test_the_demonstration_proves_its_text_whole() -> None:
    quality = check(read_back(PDF.read_bytes())[0], PARLIAMENT)
    for name in ("ledger", "text", "punctuation", "labels", "contents-speakers", "contents-items", "pages", "sitting"):
        assert measure(quality, name).rate == 1, told(quality, name)


def test_a_line_without_a_place_lowers_the_measure_and_is_told_by_the_parser() -> None:
    lost = Entry(99, 4, "verloren")
    parsed = replace(SOUND, ledger=Ledger((*SOUND.ledger.entries, lost)), findings=(Finding("ledger", "Zeile"),))
    quality = check(parsed, PARLIAMENT)
    assert measure(quality, "ledger").found == measure(quality, "ledger").expected - 1
    assert [f.message for f in told(quality, "ledger")] == ["Zeile"]


def test_a_speech_of_nobody_and_a_day_that_is_not_printed_are_told() -> None:
    quality = check(with_speech("s3-1", speaker=replace(SOUND.session.speeches[0].speaker, name=None)), PARLIAMENT)
    assert [f.anchor for f in told(quality, "unlabelled")] == ["s3-1"]
    assert told(check(with_session(date=None), PARLIAMENT), "date")


def test_an_excerpt_without_pages_and_contents_is_measured_by_what_it_has() -> None:
    contents = replace(SOUND.contents, items=())
    quality = check(replace(with_session(page_count=None, start=None, end=None), contents=contents), PARLIAMENT)
    names = {m.check for m in quality.measures}
    assert not names & {
        "contents-speakers",
        "speeches-listed",
        "contents-items",
        "results",
        "pages",
        "sitting",
        "media",
    }
    assert "text" in names and quality.findings == ()


def test_a_running_head_that_names_the_speaker_is_held_against_the_speech() -> None:
    entries = (
        *SOUND.ledger.entries,
        Entry(900, 3, "(Präsidentin Hanne Lindqvist)", None, Reason.RUNNING_HEAD, None),
        Entry(901, 4, "(Thorben Maler)", None, Reason.RUNNING_HEAD, None),
    )
    named = replace(
        PARLIAMENT, vocabulary=lambda: replace(PARLIAMENT.words, running_speaker=find("bw").words.running_speaker)
    )
    proof = check_running_speakers(replace(SOUND, ledger=Ledger(entries)), named)
    assert proof.measure is not None and (proof.measure.found, proof.measure.expected) == (1, 2)
    assert "Die Kopfzeile nennt Thorben Maler" in proof.findings[0].message and proof.findings[0].page == 4
