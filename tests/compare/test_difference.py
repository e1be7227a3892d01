from pathlib import Path
from typing import Any

import pytest

from generator.compare import compare
from generator.model.errors import OutputError
from generator.model.history import Change, Difference, Piece, Stretch, Unit
from tests.compare.sites import site, speech

LONG = "Wir brauchen dafür vor allem Geld, und wir brauchen es bald."
BEGIN = "sitzungen/4-1/top-1/"


def between(folder: Path, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> tuple[Change, ...]:
    """What changed in a session of that name."""
    found = compare(site(folder / "old", {"4/1": old}), site(folder / "new", {"4/1": new}))
    assert not found.added and not found.removed
    return tuple(change for own in found.sessions for change in own.changes)


def test_the_same_site_has_no_difference(tmp_path: Path) -> None:
    said = {"4/1": [speech("s1-1", "Erika Muster", [LONG])]}
    assert compare(site(tmp_path / "a", said), site(tmp_path / "b", said)) == Difference((), (), (), ())


def test_a_word_is_told_with_those_around_it(tmp_path: Path) -> None:
    old = [speech("s1-1", "Erika Muster", ["Ein Absatz.", LONG])]
    new = [speech("s1-1", "Erika Muster", ["Ein Absatz.", LONG.replace("bald", "sofort")])]
    (change,) = between(tmp_path, old, new)
    assert (change.unit, change.was, change.now) == (Unit.PARAGRAPH, f"{BEGIN}#s1-1.2", f"{BEGIN}#s1-1.2")
    assert change.text[1:] == (Piece(Stretch.OLD, " bald."), Piece(Stretch.NEW, " sofort."))


def test_a_speaker_and_a_page(tmp_path: Path) -> None:
    old, new = speech("s1-1", "Erika Muster", [LONG]), speech("s1-1", "Max Beispiel", [LONG])
    new["page"], new["paragraphs"][0]["page"] = 2, 2
    spoken, said = between(tmp_path, [old], [new])
    assert spoken.speaker == ("Erika Muster (A)", "Max Beispiel (A)")
    assert spoken.page == said.page == (1, 2)


def test_two_people_of_one_name_are_told_apart(tmp_path: Path) -> None:
    old, new = speech("s1-1", "Erika Muster", [LONG]), speech("s1-1", "Erika Muster", [LONG])
    other = speech("s2-1", "Erika Muster", ["Ich heiße auch so und bin eine andere."])
    other["speaker"]["id"] = new["speaker"]["id"] = "erika-muster-koeln"
    last = speech("s3-1", "Erika Muster", ["Ja."])
    (change,) = between(tmp_path, [old, other, last], [new, other, last])
    assert change.speaker == (
        "Erika Muster (A) [personen/erika-muster/]",
        "Erika Muster (A) [personen/erika-muster-koeln/]",
    )


def test_a_person_at_another_address_is_no_other_person(tmp_path: Path) -> None:
    old, new = speech("s1-1", "Erika Muster", [LONG]), speech("s1-1", "Erika Muster", [LONG])
    new["speaker"]["id"] = "dr-erika-muster"
    below = ["personen/erika-muster/2024/index.html", "personen/erika-muster/zwischenrufe/2024/index.html"]
    found = compare(
        site(tmp_path / "old", {"4/1": [old]}, below),
        site(tmp_path / "new", {"4/1": [new]}, ["personen/dr-erika-muster/2024/index.html"]),
    )
    assert found.sessions == ()
    assert [(change.was, change.now) for change in found.pages] == [
        ("personen/erika-muster/", "personen/dr-erika-muster/"),
        ("personen/erika-muster/2024/", "personen/dr-erika-muster/2024/"),
        ("personen/erika-muster/zwischenrufe/2024/", "personen/dr-erika-muster/"),
    ]


def test_a_label_found_later_moves_what_follows_it(tmp_path: Path) -> None:
    last = speech("s1-2", "Max Beispiel", ["Das sehe ich ganz anders."])
    old = [speech("s1-1", "Erika Muster", [LONG, "Nein, das ist falsch, und zwar ganz und gar."]), last]
    new = [
        speech("s1-1", "Erika Muster", [LONG]),
        speech("s1-2", "Petra Dritte", ["Nein, das ist falsch, und zwar ganz und gar."]),
        speech("s1-3", "Max Beispiel", ["Das sehe ich ganz anders."]),
    ]
    changes = between(tmp_path, old, new)
    assert [(c.unit.value, c.was and c.was[len(BEGIN) :], c.now and c.now[len(BEGIN) :]) for c in changes] == [
        ("speech", None, "#s1-2"),
        ("paragraph", "#s1-1.2", "#s1-2.1"),
        ("speech", "#s1-2", "#s1-3"),
        ("paragraph", "#s1-2.1", "#s1-3.1"),
    ]
    assert changes[1].speaker == ("Erika Muster (A)", "Petra Dritte (A)")
    assert [change.along for change in changes] == [False, False, False, True]


def test_a_debate_at_another_address_takes_its_speeches_along(tmp_path: Path) -> None:
    old = [speech("s1-1", "Erika Muster", [LONG], "aktuelle-stunde"), speech("s2-1", "Max Beispiel", ["Nein."])]
    new = [speech("s1-1", "Erika Muster", [LONG], "top-2"), speech("s2-1", "Max Beispiel", ["Nein."])]
    changes = between(tmp_path, old, new)
    assert [(change.was, change.now, change.along) for change in changes] == [
        ("sitzungen/4-1/aktuelle-stunde/", "sitzungen/4-1/top-2/", False),
        ("sitzungen/4-1/aktuelle-stunde/#s1-1", "sitzungen/4-1/top-2/#s1-1", True),
        ("sitzungen/4-1/aktuelle-stunde/#s1-1.1", "sitzungen/4-1/top-2/#s1-1.1", True),
    ]


def test_what_is_gone_is_told_with_its_words(tmp_path: Path) -> None:
    kept = speech("s1-1", "Erika Muster", [LONG])
    spoken, said = between(tmp_path, [kept, speech("s2-1", "Max Beispiel", ["Nein."])], [kept])
    assert (spoken.was, spoken.now, spoken.speaker) == (f"{BEGIN}#s2-1", None, ("Max Beispiel (A)", ""))
    assert said.text == (Piece(Stretch.OLD, "Nein."),)


def test_sessions_come_and_go(tmp_path: Path) -> None:
    said = [speech("s1-1", "Erika Muster", [LONG])]
    found = compare(site(tmp_path / "a", {"4/1": said, "4/2": said}), site(tmp_path / "b", {"4/2": said, "4/3": said}))
    assert (found.added, found.removed, found.sessions, found.pages) == (("4/3",), ("4/1",), (), ())


def test_pages_that_only_lead_on_are_no_pages(tmp_path: Path) -> None:
    said = {"4/1": [speech("s1-1", "Erika Muster", [LONG])]}
    site(tmp_path / "old", said, ["personen/falsch/index.html"])
    (tmp_path / "old" / "data" / "history.json").write_text('{"pages": {"personen/falsch/": "personen/richtig/"}}')
    manifest = tmp_path / "old" / "data" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"files": {', '"files": {"data/history.json": "",'))
    from generator.compare.published import Published

    assert compare(Published(tmp_path / "old"), site(tmp_path / "new", said)).nothing


@pytest.mark.parametrize("file", ["data/manifest.json", "data/index.json", "data/sessions/4-1.json"])
@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3, "sessions": 3, "speeches": 3}', "[" * 9999])
def test_a_folder_that_is_no_site_is_told(tmp_path: Path, file: str, text: str) -> None:
    new = site(tmp_path / "new", {"4/1": [speech("s1-1", "Erika Muster", [LONG])]})
    site(tmp_path / "old", {"4/1": [speech("s1-1", "Erika Muster", ["Anders."])]})
    (tmp_path / "old" / file).write_text(text)
    from generator.compare.published import Published

    with pytest.raises(OutputError, match="give the folder of a whole site"):
        compare(Published(tmp_path / "old"), new)


def test_nothing_outside_of_the_site_is_read(tmp_path: Path) -> None:
    site(tmp_path / "old", {}, [])
    (tmp_path / "old" / "data" / "manifest.json").write_text('{"files": {"sitzungen/4-1/../../../x.html": ""}}')
    from generator.compare.published import Published

    with pytest.raises(OutputError):
        Published(tmp_path / "old")
