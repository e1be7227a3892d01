"""Manuals: a folder of Markdown becomes pages of a site."""

from pathlib import Path

import pytest

from generator.config import load
from generator.model.errors import ConfigError
from generator.model.site import Site

MANUAL = '[[manuals]]\nfolder = "hilfe"\naddress = "handbuch"\ntitle = "Handbuch"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A manual of two pages, one of which shows a picture."""
    (tmp_path / "hilfe/bilder").mkdir(parents=True)
    (tmp_path / "hilfe/suche.md").write_text("# Suchen\n\nSo sucht\nman.\n\n![Bild](bilder/a.png)\n")
    (tmp_path / "hilfe/feeds.md").write_text("# Feeds\n\n[Suche](suche.md#x), [weg](../geheim.txt), `[x](b.txt)`\n")
    (tmp_path / "hilfe/bilder/a.png").write_bytes(b"png")
    (tmp_path / "geheim.txt").write_text("geheim")
    return tmp_path


def site(folder: Path, text: str) -> Site:
    (folder / "site.toml").write_text(text)
    return load(folder / "site.toml")


def test_each_file_is_a_page_and_one_page_lists_them(folder: Path) -> None:
    found = site(folder, MANUAL + 'language = "en"\ndescription = "Wie es geht."\norder = ["suche"]\n')
    assert [(page.name, page.title, page.menu, page.manual) for page in found.pages] == [
        ("handbuch", "Handbuch", "footer", None),
        ("handbuch/suche", "Suchen", "none", "handbuch"),
        ("handbuch/feeds", "Feeds", "none", "handbuch"),
    ]
    own, search, _ = found.pages
    assert own.body == "Wie es geht.\n\n- [Suchen](handbuch/suche.md)\n- [Feeds](handbuch/feeds.md)\n"
    assert search.description == "So sucht man." and "# Suchen" not in search.body
    assert {page.language for page in found.pages} == {"en"}
    assert folder / "hilfe" in found.sources


def test_files_that_pages_lead_to_come_with_them_and_none_beside_the_folder(folder: Path) -> None:
    found = site(folder, MANUAL)
    assert [(one.name, one.content) for one in found.attachments] == [("handbuch/bilder/a.png", b"png")]


@pytest.mark.parametrize(
    "text",
    [
        '[Liste](liste.csv "Alle Namen")',
        '![Bild](liste.csv "Alle Namen")',
        "[Liste][l]\n\n[l]: liste.csv 'Alle Namen'",
        "[Liste](<liste.csv#x>)",
        f"[Liste](liste.csv) ![](data:image/png;base64,{'A' * 5000}) [weit](https://example.org/{'a' * 300})",
    ],
)
def test_however_a_link_is_written_its_file_comes_along(folder: Path, text: str) -> None:
    (folder / "hilfe/liste.csv").write_text("a")
    (folder / "hilfe/suche.md").write_text(f"# Suchen\n\n{text}\n")
    found = site(folder, MANUAL)
    assert [one.name for one in found.attachments] == ["handbuch/liste.csv"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[manuals]]\nfolder = "hilfe"\n', 1, "a manual needs a folder, a title and an address"),
        (MANUAL.replace('"hilfe"', '"leer"'), 2, "holds no Markdown"),
        (MANUAL.replace('"handbuch"', '"Hand buch"'), 3, "cannot be an address"),
        (MANUAL.replace('"handbuch"', '"suche"'), 3, "is the address of something else"),
        (MANUAL + MANUAL, 7, "is the address of something else"),
        (MANUAL + 'order = ["nichts"]\n', 5, "there is no page nichts.md"),
        (MANUAL + 'farbe = "rot"\n', 5, "the key 'farbe' is unknown in manual 1"),
    ],
)
def test_what_is_no_manual_is_told_with_its_line(folder: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as error:
        site(folder, text)
    assert f"site.toml, line {line}:" in str(error.value)


def test_an_address_that_a_page_has_is_not_given_twice(folder: Path) -> None:
    (folder / "pages").mkdir()
    (folder / "pages/handbuch.md").write_text("# Mein Handbuch\n")
    with pytest.raises(ConfigError, match=r"/handbuch/ is the page handbuch\.md already"):
        site(folder, MANUAL)


def test_a_file_whose_name_is_no_address_is_told(folder: Path) -> None:
    (folder / "hilfe/Zu zweit.md").write_text("# Zu zweit\n")
    with pytest.raises(ConfigError, match=r"rename the file to zu-zweit\.md"):
        site(folder, MANUAL)
