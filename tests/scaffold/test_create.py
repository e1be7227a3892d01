"""What `new` writes, and that a site can be built from it."""

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.config import load
from generator.model.errors import ConfigError
from generator.parliaments import codes
from generator.scaffold import create

ROOT = Path(__file__).parents[2]


def test_the_demonstration_is_copied_whole(tmp_path: Path) -> None:
    create(tmp_path / "new")
    original = {p.relative_to(ROOT / "content") for p in (ROOT / "content").rglob("*") if p.is_file()}
    copied = {p.relative_to(tmp_path / "new/content") for p in (tmp_path / "new/content").rglob("*") if p.is_file()}
    assert copied == original
    for name in ("README.md", "requirements.txt", ".gitignore", "site/.gitignore", ".github/workflows/publish.yml"):
        assert (tmp_path / "new" / name).is_file(), name


@pytest.mark.parametrize("code", codes())
def test_a_site_for_a_parliament_begins_without_protocols(tmp_path: Path, code: str) -> None:
    create(tmp_path / "new", code)
    site = load(tmp_path / "new/content/site.toml")
    assert site.parliament == code and not site.demo
    assert {"impressum", "datenschutz", "barrierefreiheit"} <= {page.name for page in site.pages}
    with pytest.raises(ConfigError, match="there is no protocol"):
        build(site, tmp_path / "new/site", cache=tmp_path / "cache")
    written = [path.read_text() for path in (tmp_path / "new").rglob("*") if path.is_file()]
    assert not any(re.search(r"(?<!\$)\{\w+\}", text) for text in written), "a placeholder was left"


def test_every_line_that_is_commented_out_is_a_valid_one(tmp_path: Path) -> None:
    create(tmp_path / "new", "nrw")
    for name in ("site.toml", "people.toml"):
        path = tmp_path / "new/content" / name
        path.write_text(re.sub(r"^# ?(?=\w+ = |\[\[)", "", path.read_text(), flags=re.MULTILINE))
    site = load(tmp_path / "new/content/site.toml")
    assert site.base_url and site.operator and site.report and site.people


def test_the_folder_that_git_ignores_is_kept_by_a_build(tmp_path: Path) -> None:
    create(tmp_path / "new")
    before = (tmp_path / "new/site/.gitignore").read_text()
    build(load(tmp_path / "new/content/site.toml"), tmp_path / "new/site", cache=tmp_path / "cache")
    assert (tmp_path / "new/site/.gitignore").read_text() == before
    assert (tmp_path / "new/site/index.html").is_file()


def test_nothing_that_exists_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/thesis.txt").touch()
    with pytest.raises(ConfigError, match="it exists and is not empty"):
        create(tmp_path / "new")
    with pytest.raises(ConfigError, match="it exists and is not empty"):
        create(tmp_path / "new/thesis.txt")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["thesis.txt"]


def test_an_unknown_parliament_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nobody here knows a parliament 'atlantis'; use one of "):
        create(tmp_path / "new", "atlantis")
    assert not (tmp_path / "new").exists()
