"""What an editor may write into a corrections file, and what is said when it is something else."""

from datetime import date
from pathlib import Path

import pytest

from generator.config import load
from generator.config.corrections import load_corrections
from generator.model.corrections import Address, Correction, CorrectionsFile, Target
from generator.model.errors import ConfigError
from generator.model.session import Actor, Event, EventType, Outcome, ParagraphKind

A_TEXT = {
    Target.SESSION: "place",
    Target.ITEM: "title",
    Target.SPEECH: "speaker.name",
    Target.PARAGRAPH: "text",
    Target.EVENT: "text",
    Target.VOTE: "committees.lead",
    Target.ABSENCE: "name",
    Target.MEASURE: "name",
}
"""A field of each place that holds a text."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = Path("content", "corrections")
    made.mkdir(parents=True)
    return made


def entry(address: str = "s40-2", field: str = "speaker.name", before: str = '"A"', after: str = '"B"') -> str:
    return (
        f'[[correction]]\naddress = "{address}"\nfield = "{field}"\nfrom = {before}\nto = {after}\nreason = "Grund"\n'
    )


def read(folder: Path, text: str, name: str = "18-115.toml") -> tuple[Correction, ...]:
    (folder / name).write_text(text)
    [file] = load_corrections(folder)
    return file.entries


def test_no_folder_is_no_correction(tmp_path: Path) -> None:
    assert load_corrections(tmp_path / "corrections") == ()


def test_a_file_is_one_session(folder: Path) -> None:
    (folder / "18-115.toml").write_text(entry())
    (folder / ".18-115.toml.swp").touch()
    assert load_corrections(folder) == (
        CorrectionsFile(
            "18/115",
            "content/corrections/18-115.toml",
            (Correction(Address(Target.SPEECH, "s40-2", "s40-2"), "speaker.name", "A", "B", "Grund"),),
        ),
    )


def test_the_site_has_them_and_the_preview_watches_the_folder(folder: Path) -> None:
    (folder / "18-115.toml").write_text(entry())
    (folder.parent / "site.toml").touch()
    site = load(folder.parent / "site.toml")
    assert [file.session for file in site.corrections] == ["18/115"]
    assert folder in site.sources


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("session", Address(Target.SESSION, "session")),
        ("top-3", Address(Target.ITEM, "top-3", "top-3")),
        ("nationalhymne", Address(Target.ITEM, "nationalhymne", "nationalhymne")),
        ("s40-2", Address(Target.SPEECH, "s40-2", "s40-2")),
        ("s0-12.3", Address(Target.PARAGRAPH, "s0-12.3", "s0-12", (3,))),
        ("s40-2.3.1", Address(Target.EVENT, "s40-2.3.1", "s40-2", (3, 1))),
        ("top-3.vote-2", Address(Target.VOTE, "top-3.vote-2", "top-3", (2,))),
        ("vote-1", Address(Target.VOTE, "vote-1", None, (1,))),
        ("absent-4", Address(Target.ABSENCE, "absent-4", None, (4,))),
        ("order-1", Address(Target.MEASURE, "order-1", None, (1,))),
    ],
)
def test_addresses(folder: Path, printed: str, address: Address) -> None:
    [correction] = read(folder, entry(printed, A_TEXT[address.target]))
    assert correction.address == address


@pytest.mark.parametrize("printed", ["S40-2", "s40-2.0", "s40-2.1.1.1", "18/115", "vote-x y", "top-3.1"])
def test_what_is_no_address_is_told(folder: Path, printed: str) -> None:
    sentence = rf"18-115\.toml, line 2: '{printed}' is no place in a session; write it as \"s40-2\", "
    with pytest.raises(ConfigError, match=sentence):
        read(folder, entry(printed))


@pytest.mark.parametrize(
    ("address", "field", "before", "after", "value"),
    [
        ("s40-2", "speaker.role", '"Minister"', '""', None),
        ("s40-2", "chair", "false", "true", True),
        ("s40-2.3", "kind", '"speech"', '"quote"', ParagraphKind.QUOTE),
        ("s40-2.3", "text", '"Wort"', '""', ""),
        ("top-3.vote-1", "outcome", '"rejected"', '"adopted"', Outcome.ADOPTED),
        ("top-3.vote-1", "abstain", "[]", '["AfD", "Erika Muster"]', ("AfD", "Erika Muster")),
        ("top-3.vote-1", "documents", "[]", '["18/17541"]', ("18/17541",)),
        ("top-3.vote-1", "committees.final", '""', '"plenary"', "plenary"),
        ("top-3.vote-1", "roll_call.no", "80", "81", 81),
        ("top-3", "reading", '""', "2", 2),
        ("session", "date", '""', "2026-01-28", date(2026, 1, 28)),
        ("absent-1", "until", '""', '"12:30"', "12:30"),
        ("s40-2.3.1", "by", "[]", '[{ name = "Erika Muster", group = "SPD" }]', (Actor("Erika Muster", "SPD"),)),
        (
            "s40-2.3",
            "events",
            "[]",
            '[{ type = "applause", text = "Vereinzelt Beifall", groups = ["SPD"], partial = true }]',
            (Event(EventType.APPLAUSE, "Vereinzelt Beifall", (), ("SPD",), True),),
        ),
    ],
)
def test_values_are_of_the_kind_of_their_field(
    folder: Path, address: str, field: str, before: str, after: str, value: object
) -> None:
    [correction] = read(folder, entry(address, field, before, after))
    assert correction.after == value and type(correction.after) is type(value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (entry(field="speaker.nam"), r"line 3: a speech has no field 'speaker\.nam'; did you mean 'speaker\.name'\."),
        (entry(field="x"), r"line 3: a speech has no field 'x'; use one of speaker\.name, speaker\.role, "),
        (entry(after="3"), r"line 5: 'to' is not a text in quotation marks"),
        (entry(field="chair"), r"line 4: 'from' is not true or false"),
        (entry(after='"A"'), r"line 5: 'from' and 'to' say the same; correct one of them or remove the entry\."),
        (entry("s1-1.1", "text", '""'), r"line 4: 'from' is empty; give the words that stand there"),
        (entry("s1-1.1", "kind"), r"line 4: 'A' cannot stand in 'kind'; use one of speech, quote, "),
        (entry("s1-1.1", "kind", '"speech"', '"quot"'), r"line 5: 'quot' cannot stand in 'kind'; did you mean 'quote'"),
        (entry("s1-1.1", "kind", '""'), r"line 4: 'from' is empty; write one of its words\."),
        (
            entry("top-1", "documents", "[]", '["123"]'),
            r"line 5: '123' is no number of a paper; write a list of papers",
        ),
        (entry("top-1", "reading", "1", "-2"), r"line 5: 'to' is not a whole number"),
        (entry("top-1", "reading", "1", "true"), r"line 5: 'to' is not a whole number"),
        (entry("absent-1", "from", '""', '"12 Uhr"'), r"line 5: '12 Uhr' is no time; write a time such as \"12:30\"\."),
        (entry("session", "date", '""', "2026-01-28T10:00:00"), r"line 5: 'to' holds a time too; write the day alone"),
        (entry("s1-1.1.1", "by", "[]", '[{ group = "SPD" }]'), r"line 5: someone in 'to' has no name"),
        (entry("s1-1.1.1", "by", "[]", '[{ nam = "A" }]'), r"the key 'nam' is unknown in actor 1; did you mean 'name'"),
        (
            entry("s1-1.1", "events", "[]", '[{ type = "x", text = "y" }]'),
            r"there is no act 'x'; use one of applause, ",
        ),
        (entry("s1-1.1", "events", "[]", '[{ text = "y" }]'), r"an act has no type or no text"),
        ('\n[[correction]]\naddress = "top-1"\n', r"line 2: the correction has no 'field'; add a line field = "),
        (
            entry().replace("reason", "reson"),
            r"line 6: the key 'reson' is unknown in correction 1; did you mean 'reason'",
        ),
        (entry().replace('"Grund"', '""'), r"line 6: 'reason' is empty"),
        (
            entry() + entry(after='"C"'),
            r"line 8: 'speaker\.name' of s40-2 is corrected twice; make one entry of the two",
        ),
        (
            entry("s1-1.1", "events", "[]", '[{ type = "heckle", text = "y" }]') + entry("s1-1.1.1", "text"),
            r"line 8: another entry corrects all acts of s1-1\.1; correct either all or single ones",
        ),
        ("[[corection]]\n", r"the key 'corection' is unknown; did you mean 'correction'"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(folder: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence) as told:
        read(folder, text)
    assert str(told.value).startswith("content/corrections/18-115.toml")


def test_passages_of_one_text_are_corrected_one_by_one(folder: Path) -> None:
    assert len(read(folder, entry("s1-1.1", "text") + entry("s1-1.1", "text", '"C"', '"D"'))) == 2


@pytest.mark.parametrize("name", ["18_115.toml", "sitzung.toml", "018-1.toml", "18-0.toml"])
def test_a_file_that_is_no_session_is_told(folder: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="its name is not that of a session; name it by term and number"):
        read(folder, "", name)
