"""What an editor may write into the configuration, and what is said when it is something else."""

from pathlib import Path

import pytest

from generator.config import load
from generator.config.people import load_people
from generator.model.corpus import Registered
from generator.model.errors import ConfigError
from generator.model.site import Page, Site


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty content folder, named as an editor sees it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("content")
    (folder / "pages").mkdir(parents=True)
    return folder


def site(content: Path, text: str) -> Site:
    (content / "site.toml").write_text(text)
    return load(content / "site.toml")


def test_everything_has_a_default(content: Path) -> None:
    loaded = site(content, "")
    assert loaded.title == Site().title
    assert loaded.protocols == (content / "protocols",)
    assert loaded.people == () and loaded.pages == () and loaded.templates is None


def test_a_whole_configuration(content: Path) -> None:
    (content / "eigene").mkdir()
    (content / "archiv.pdf").touch()
    (content / "wer.toml").touch()
    loaded = site(
        content,
        'title = "T"\ndescription = "D"\nbase_url = "https://example.org/plenum"\noperator = "O"\n'
        'report = "fehler@example.org"\ndemo = true\nreader = "pdfplumber"\nparliament = "nrw"\n'
        'protocols = ["archiv.pdf"]\ntemplates = "eigene"\npeople = "wer.toml"\n',
    )
    assert (loaded.title, loaded.description, loaded.operator) == ("T", "D", "O")
    assert loaded.base_url == "https://example.org/plenum/"
    assert (loaded.report, loaded.demo, loaded.reader, loaded.parliament) == (
        "fehler@example.org",
        True,
        "pdfplumber",
        "nrw",
    )
    assert loaded.protocols == (content / "archiv.pdf",)
    assert loaded.templates == content / "eigene"
    assert {content / "site.toml", content / "wer.toml", content / "eigene"} <= loaded.sources


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title = x\n", r"content/site\.toml, line 1: this is no valid TOML \(Invalid value\); correct the line\."),
        ('title = "x"\ntitle', r"content/site\.toml, line 2: this is no valid TOML"),
        ('\ntilte = "x"', r"content/site\.toml, line 2: the key 'tilte' is unknown; did you mean 'title'\."),
        ('xyz = "x"', r"line 1: the key 'xyz' is unknown; use one of base_url, "),
        ("title = 3", r"line 1: 'title' is not a text in quotation marks"),
        ('title = " "', r"line 1: 'title' is empty"),
        ('demo = "yes"', r"'demo' is not true or false"),
        ('protocols = "a"', r"'protocols' is not a list of texts"),
        ("protocols = [1]", r"'protocols' holds something that is no text"),
        ('protocols = ["missing"]', r"content/missing does not exist"),
        ('templates = "missing"', r"content/missing does not exist"),
        ('people = "missing.toml"', r"content/missing\.toml does not exist"),
        ('base_url = "example.org"', r"'example\.org' is no address of a site"),
        ('base_url = "javascript:alert(1)"', r"is no address of a site"),
        ('report = "javascript:alert(1)"', r"neither a mail address nor a page"),
        ('report = "https://example.org/?a={anchor}"', r"nothing is known to put in place of '\{anchor\}'"),
        ("quality = 3", r"line 1: 'quality' is not a table"),
        ("[quality]\ntexts = 1", r"line 2: the key 'texts' is unknown in \[quality\]; did you mean 'text'"),
        ("[quality]\ntext = 99.5", r"line 2: 'text' is no share; write a number from 0 to 1"),
        ("[quality]\ntext = true", r"'text' is no share"),
        ("[quality]\ntext = nan", r"'text' is no share"),
        ('reader = "ocr"', r"there is no reader 'ocr'; write pdfium or pdfplumber"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(content: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        site(content, text)


def test_minimums_of_the_checks(content: Path) -> None:
    assert site(content, "").quality == {}
    assert site(content, "[quality]\nmedia = 0\ntext = 0.9999\n").quality == {"text": 0.9999, "media": 0.0}


def test_a_missing_configuration_is_named(content: Path) -> None:
    with pytest.raises(ConfigError, match=r"content/site\.toml: there is no such file"):
        load(content / "site.toml")


def test_a_configuration_in_another_encoding_is_told(content: Path) -> None:
    (content / "site.toml").write_bytes('title = "Müll"'.encode("latin-1"))
    with pytest.raises(ConfigError, match="byte 10 is no UTF-8"):
        load(content / "site.toml")


def test_people_with_aliases_and_ids_elsewhere(content: Path) -> None:
    (content / "people.toml").write_text(
        '[[person]]\nname = "Erika Muster"\naliases = ["Erika Muster-Beispiel"]\nslug = "erika-muster"\n'
        'external = { wikidata = "Q1" }\n\n[[person]]\nname = "Max Muster"\n'
    )
    assert site(content, "").people == (
        Registered("Erika Muster", ("Erika Muster-Beispiel",), "erika-muster", {"wikidata": "Q1"}),
        Registered("Max Muster"),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[person]]\n", "a person has no name"),
        ('[[person]]\nname = "A"\nalias = ["B"]\n', "the key 'alias' is unknown in person 1; did you mean 'aliases'"),
        ('[[persons]]\nname = "A"\n', "did you mean 'person'"),
        ('person = ["A"]', "'person' is not a list of tables"),
        ('[[person]]\nname = "A"\nslug = "Ä b"\n', "'Ä b' cannot be part of an address; write 'ae-b'"),
        ('[[person]]\nname = "A"\n[[person]]\nname = "B"\naliases = ["A"]\n', "the name A belongs to A and to B"),
        ('[[person]]\nname = "A"\nexternal = { id = 3 }\n', "'external.id' is no text"),
    ],
)
def test_what_is_wrong_with_people(content: Path, text: str, sentence: str) -> None:
    (content / "people.toml").write_text(text)
    with pytest.raises(ConfigError, match=sentence):
        site(content, "")


def page(content: Path, text: str, name: str = "impressum.md") -> Page:
    (content / "pages" / name).write_text(text)
    return site(content, "").pages[0]


def test_a_page_with_a_head(content: Path) -> None:
    assert page(content, "---\ntitle: Wer: wir\nmenu: main\ndescription: D\n---\n\nText\n") == Page(
        "impressum", "Wer: wir", "Text\n", "main", "D"
    )


def test_a_page_without_a_head_takes_its_title_from_its_heading(content: Path) -> None:
    assert page(content, "# Impressum\n\nText\n").title == "Impressum"


def test_a_rule_in_the_text_is_no_head(content: Path) -> None:
    assert page(content, "# A\n\n---\n\nText\n").body == "# A\n\n---\n\nText\n"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("impressum.md", "---\ntitle: A\nText\n", "line 3: the line has no colon"),
        ("impressum.md", "---\ntitel: A\n---\n", "line 2: the key 'titel' is unknown; did you mean 'title'"),
        ("impressum.md", "---\ntitle: A\n", "the head of the page does not end"),
        ("impressum.md", "---\nmenu: side\ntitle: A\n---\n", "'side' is no menu"),
        ("impressum.md", "Text\n", "the page has no title"),
        ("Über uns.md", "# A", "rename the file to ueber-uns.md"),
        ("suche.md", "# A", "/suche/ is an address of the site itself"),
    ],
)
def test_what_is_wrong_with_a_page(content: Path, name: str, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        page(content, text, name)


def test_two_entries_of_one_name_must_be_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text('[[person]]\nname = "A B"\n[[person]]\nname = "C B"\naliases = ["A B"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="name A B belongs to A B and to C B"):
        load_people(path)


@pytest.mark.parametrize(
    "apart",
    [
        ('groups = ["X"]', 'groups = ["Y"]'),
        ("terms = [17]", "terms = [18]"),
        ("until = 2024-12-31", "since = 2025-01-01"),
    ],
)
def test_groups_terms_and_days_tell_two_of_one_name_apart(tmp_path: Path, apart: tuple[str, str]) -> None:
    path = tmp_path / "people.toml"
    one, other = apart
    path.write_text(f'[[person]]\nname = "A B"\n{one}\n[[person]]\nname = "A B"\n{other}\n', encoding="utf-8")
    assert len(load_people(path)) == 2
    path.write_text(f'[[person]]\nname = "A B"\n{one}\n[[person]]\nname = "A B"\n{one}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="tell them apart"):
        load_people(path)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('since = "2024-01-01"', "'since' is not a day"),
        ("since = 2024-01-01T10:00:00", "'since' holds a time too"),
        ('terms = ["18"]', "'terms' holds something that is no number"),
        ("since = 2024-01-02\nuntil = 2024-01-01", "'until' of A B is before 'since'"),
    ],
)
def test_days_and_terms_of_another_kind_are_told(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "people.toml"
    path.write_text(f'[[person]]\nname = "A B"\n{line}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        load_people(path)


def test_watched_queries(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text('protocols = []\nsearch_feeds = ["Grundsteuer", "Kita OR Hort"]\n', encoding="utf-8")
    assert load(path).search_feeds == ("Grundsteuer", "Kita OR Hort")


@pytest.mark.parametrize(("queries", "told"), [('["Kita", "kita"]', "the same address"), ('["-"]', "has no word")])
def test_watched_queries_need_addresses_of_their_own(tmp_path: Path, queries: str, told: str) -> None:
    path = tmp_path / "site.toml"
    path.write_text(f"protocols = []\nsearch_feeds = {queries}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        load(path)
