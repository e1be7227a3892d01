"""The proof of a session as data."""

from dataclasses import replace

import pytest

from generator.check import check
from generator.digest import digest
from generator.export import session_files
from generator.export.quality import quality_value
from generator.export.schema import validate_quality
from generator.export.session import session_value
from generator.model.findings import Finding, Measure, Quality
from generator.resolve import resolve
from tests.check.sample import PARLIAMENT, SESSION, SOUND

OPEN = Finding("text", "Hier fehlt etwas.", 4, 5, "s4-1.1")
NOTE = Finding("absences", "Spricht dennoch.", 3, 3, "s3-2", note=True)
LINKED = replace(
    PARLIAMENT, protocol_url=lambda term, number, _day, page: f"https://example.org/{term}-{number}.pdf#page={page}"
)
CORPUS = resolve([digest(SESSION, PARLIAMENT)], (), PARLIAMENT)


def test_a_finding_has_its_place_here_and_in_the_official_pdf() -> None:
    value = quality_value(SESSION, Quality((), (OPEN, Finding("media", "Ohne Ort."))), LINKED, {})
    there, nowhere = value["findings"]
    assert there["address"] == "sitzungen/4-11/top-1/#s4-1.1"
    assert there["pdf"] == "https://example.org/4-11.pdf#page=5"
    assert (there["page"], there["position"], there["anchor"], there["note"]) == (4, 5, "s4-1.1", False)
    assert (nowhere["page"], nowhere["address"], nowhere["pdf"]) == (None, None, None)


def test_a_text_has_no_pages_to_link_to() -> None:
    text = replace(SESSION, page_count=None)
    assert quality_value(text, Quality((), (OPEN,)), LINKED, {})["findings"][0]["pdf"] is None


def test_a_measure_has_its_minimum_and_whether_it_is_reached() -> None:
    quality = Quality((Measure("text", 999, 1000), Measure("media", 1, 1)))
    value = quality_value(SESSION, quality, PARLIAMENT, {})
    assert [(m["rate"], m["minimum"], m["passed"]) for m in value["measures"]] == [
        (0.999, 0.9995, False),
        (1, 0.95, True),
    ]
    assert value["passed"] is False
    assert quality_value(SESSION, quality, PARLIAMENT, {"text": 0.999})["passed"] is True


def test_what_every_check_gives_fits_the_schema() -> None:
    quality = check(replace(SOUND, session=replace(SESSION, votes=(), absent=())), PARLIAMENT)
    assert quality.findings
    validate_quality(quality_value(SESSION, quality, PARLIAMENT, {}), SESSION.id)


@pytest.mark.parametrize("broken", [{"passed": None}, {"more": 1}, {"measures": [{}]}, {"findings": [{"check": "x"}]}])
def test_what_breaks_the_schema_is_refused(broken: dict[str, object]) -> None:
    value = quality_value(SESSION, Quality((), (OPEN,)), PARLIAMENT, {})
    with pytest.raises(ValueError, match="the proof of session 4/11 breaks the public schema"):
        validate_quality(value | broken, SESSION.id)


def test_what_is_open_is_among_the_warnings_of_the_session_and_a_note_is_not() -> None:
    session = replace(SESSION, warnings=("Zuvor.", OPEN.message))
    value = session_value(session, CORPUS, Quality((), (OPEN, NOTE)))
    assert value["warnings"] == ["Zuvor.", "Hier fehlt etwas."]


def test_the_proof_lies_beside_the_session() -> None:
    paths = [file.path for file in session_files(SESSION, Quality(), CORPUS, PARLIAMENT, {})]
    assert paths == ["data/sessions/4-11.json", "data/quality/4-11.json"]
