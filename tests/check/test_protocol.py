from dataclasses import replace
from pathlib import Path

from generator.check import check
from tests.typeset.test_round_trip import ROOT, read_back

PDF = ROOT / "content" / "protocols" / "4-12.pdf"


def test_a_sound_protocol_proves_itself() -> None:
    quality = check(read_back(PDF.read_bytes())[0])
    assert quality.findings == ()
    assert quality.measures and all(m.found == m.expected > 0 for m in quality.measures)


def test_a_speaker_that_only_the_contents_have_is_told_with_the_page() -> None:
    parsed = read_back(Path(PDF).read_bytes())[0]
    lost = next(s for s in parsed.session.speeches if s.speaker.name == "Leyla Öztürk-Brandt")
    session = replace(parsed.session, speeches=tuple(s for s in parsed.session.speeches if s != lost))
    quality = check(replace(parsed, session=session))
    assert [(f.check, f.page) for f in quality.findings] == [("contents-speaker", lost.page)]
    assert "Leyla Öztürk-Brandt" in quality.findings[0].message


def test_an_item_that_lost_a_paper_is_told() -> None:
    parsed = read_back(Path(PDF).read_bytes())[0]
    first, *others = parsed.session.agenda_items
    session = replace(parsed.session, agenda_items=(replace(first, documents=()), *others))
    assert "contents-item" in {f.check for f in check(replace(parsed, session=session)).findings}
