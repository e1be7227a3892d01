"""What an editor corrects stands on the pages and in the data, marked as such, after every build."""

import html
import json
from pathlib import Path

import pytest

from generator.build import Result, build, survey
from generator.config import load
from generator.model.site import Site

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"
GOOD = PROTOCOLS / "4-13.md"
NAME = """[[correction]]
address = "s0-1"
field = "speaker.role"
from = "Vizepräsidentin"
to = "Präsidentin"
reason = "Sie <vertrat> sie."
"""
TEXT = """[[correction]]
address = "s0-1.2"
field = "text"
from = "Herrn Abgeordneten Nowak"
to = "Frau Abgeordneter Nowak"
reason = "Ein Versehen im Druck."
"""
TITLE = """[[correction]]
address = "top-1"
field = "title"
from = "Bahnhaltepunkt Oberau endlich barrierefrei ausbauen"
to = "Bahnhaltepunkt Unterau endlich barrierefrei ausbauen"
reason = "Der Ort."
"""
STALE = """[[correction]]
address = "s0-1"
field = "speaker.group"
from = "FL"
to = "REG"
reason = "Von gestern."
"""


class Editor:
    """A site of one protocol, built anew as its corrections change."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.output = folder / "site"
        self._cache = folder / "cache"
        (self.content / "corrections").mkdir(parents=True)
        (self.content / "protocols").mkdir()
        (self.content / "protocols" / GOOD.name).write_bytes(GOOD.read_bytes())
        (self.content / "site.toml").write_text('parliament = "musterland"\n')

    @property
    def site(self) -> Site:
        return load(self.content / "site.toml")

    def build(self, text: str | None = None, name: str = "4-13.toml", protocols: tuple[Path, ...] = ()) -> Result:
        if text is not None:
            (self.content / "corrections" / name).write_text(text)
        return build(self.site, self.output, protocols, cache=self._cache)

    def json(self, path: str) -> dict[str, object]:
        value: dict[str, object] = json.loads((self.output / "data" / path / "4-13.json").read_text())
        return value

    def page(self, path: str) -> str:
        return html.unescape((self.output / "sitzungen" / "4-13" / path / "index.html").read_text())


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


def speaker_role(editor: Editor) -> object:
    return editor.json("sessions")["speeches"][0]["speaker"]["role"]  # type: ignore[index]


def test_a_correction_is_in_the_data_with_what_was_read_and_why(editor: Editor) -> None:
    editor.build(NAME)
    assert speaker_role(editor) == "Präsidentin"
    [told] = editor.json("sessions")["corrections"]  # type: ignore[misc]
    assert told["from"] == "Vizepräsidentin" and told["to"] == "Präsidentin"  # type: ignore[index]
    assert told["reason"] == "Sie <vertrat> sie." and told["anchor"] == "s0-1"  # type: ignore[index]
    assert editor.json("quality")["corrections"] == [told]


def test_the_page_marks_each_place_and_the_proof_lists_all(editor: Editor) -> None:
    editor.build(NAME + TEXT + TITLE)
    page = editor.page("eroeffnung")
    assert page.count('<details class="correction">') == 2
    assert "Amt: „Präsidentin“ statt „Vizepräsidentin“. Grund: Sie <vertrat> sie." in page
    assert "&lt;vertrat&gt;" in (editor.output / "sitzungen/4-13/eroeffnung/index.html").read_text()
    assert "Text: „Frau Abgeordneter Nowak“ statt „Herrn Abgeordneten Nowak“." in page
    text = editor.json("sessions")["speeches"][0]["paragraphs"][1]["text"]  # type: ignore[index]
    assert "gratuliere ich Frau Abgeordneter Nowak zum" in text
    assert editor.page("top-1").count('<details class="correction">') == 1
    proof = editor.page("qualitaet")
    assert "Korrekturen der Redaktion" in proof and proof.count(" Grund: ") == 3
    assert 'href="../eroeffnung/#s0-1.2"' in proof and 'href="../top-1/"' in proof


def test_without_corrections_no_page_speaks_of_them(editor: Editor) -> None:
    editor.build()
    sessions = editor.output / "sitzungen"
    assert not [p for p in sessions.rglob("*.html") if "orrektur" in p.read_text() or "orrigiert" in p.read_text()]
    assert editor.json("sessions")["corrections"] == []


def test_one_that_no_longer_fits_is_told_on_the_proof(editor: Editor) -> None:
    result = editor.build(STALE)
    assert result.findings == 1
    [finding] = [f for f in editor.json("quality")["findings"] if f["check"] == "correction"]  # type: ignore[attr-defined]
    assert finding["message"].endswith("ist nicht übernommen: Dort steht nichts.")
    assert finding["message"] in editor.json("sessions")["warnings"]  # type: ignore[operator]
    assert finding["message"] in editor.page("qualitaet")


def test_what_was_read_before_a_correction_is_not_taken_for_what_is_read_with_it(editor: Editor) -> None:
    assert editor.build().from_cache == 0
    assert editor.build(NAME).from_cache == 0 and speaker_role(editor) == "Präsidentin"
    assert editor.build(NAME).from_cache == 1 and speaker_role(editor) == "Präsidentin"
    assert editor.build(NAME.replace('to = "Präsidentin"', 'to = "Alterspräsidentin"')).from_cache == 0
    assert speaker_role(editor) == "Alterspräsidentin"
    (editor.content / "corrections" / "4-13.toml").unlink()
    assert editor.build().from_cache == 1 and speaker_role(editor) == "Vizepräsidentin"


def test_corrections_of_another_session_change_nothing_here(editor: Editor) -> None:
    assert editor.build().from_cache == 0
    result = editor.build(NAME, "4-14.toml")
    assert result.from_cache == 1 and speaker_role(editor) == "Vizepräsidentin"
    [notice] = result.notices
    file = editor.content / "corrections" / "4-14.toml"
    assert notice == (
        f"{file} corrects session 4/14, which is not among the protocols; add its protocol or rename the file."
    )


def test_protocols_named_on_the_command_line_are_some_of_many(editor: Editor) -> None:
    assert editor.build(NAME, "4-14.toml", (GOOD,)).notices == ()


def test_a_session_of_another_parliament_is_not_the_one_corrected(editor: Editor, tmp_path: Path) -> None:
    other = tmp_path / "4-13.md"
    other.write_text(GOOD.read_text().replace("Landtag Musterland", "Landtag Nordrhein-Westfalen"))
    (editor.content / "corrections" / "4-13.toml").write_text(NAME)
    with survey(editor.site, (other,), cache=tmp_path / "cache") as found:
        [known] = found.known
        assert known.parliament == "nrw" and known.digest.corrections == ()


def reprint(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text(GOOD.read_text().replace("Plenarprotokoll 4/13", "Plenarprotokoll 4/13 (Neudruck)", 1))
    return path


@pytest.mark.parametrize("name", ["4-12n.md", "4-13n.md"], ids=["read first", "read last"])
def test_a_reprint_replaces_the_first_print_and_says_so(editor: Editor, name: str) -> None:
    path = reprint(editor.content / "protocols", name)
    result = editor.build()
    first = editor.content / "protocols" / GOOD.name
    assert result.failures == () and result.sessions == 1
    assert result.notices == (f"{path} is the reprint of session 4/13; it replaces {first}.",)
    session, quality = editor.json("sessions"), editor.json("quality")
    assert session["source"]["file"] == name and session["reprint"] is True  # type: ignore[index]
    assert quality["reprint"] is True
    [note] = [f for f in quality["findings"] if f["check"] == "reprint"]  # type: ignore[attr-defined]
    assert note["message"] == "Neudruck; ersetzt 4-13.md." and note["note"] is True
    assert "Neudruck; ersetzt 4-13.md." in editor.page("qualitaet")


def test_a_reprint_alone_says_that_it_is_one(editor: Editor) -> None:
    path = reprint(editor.content / "protocols", "4-13-neudruck.md")
    result = editor.build(protocols=(path,))
    assert result.notices == () and result.findings == 0
    assert "Neudruck; der Erstdruck liegt nicht vor." in editor.page("qualitaet")


@pytest.mark.parametrize("both", [False, True], ids=["two first prints", "two reprints"])
def test_two_of_a_kind_are_refused(editor: Editor, both: bool) -> None:
    folder = editor.content / "protocols"
    if both:
        reprint(folder, "4-13-a.md")
        second = reprint(folder, "4-13-b.md")
    else:
        second = folder / "4-13b.md"
        second.write_bytes(GOOD.read_bytes())
    result = editor.build()
    assert result.sessions == 1
    [failure] = result.failures
    assert str(failure).startswith(f"{second}: it holds {'a reprint of ' if both else ''}session 4/13, and so does ")
