"""Whatever is done to a file of a site after its build is found."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError
from generator.model.files import File
from generator.output import Deviation, Difference, claim, verify

PATHS = ("index.html", "a/index.html", "a/b/data.json", "c.svg")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return built(tmp_path / "site")


def built(folder: Path) -> Path:
    with claim(folder) as publication:
        publication.publish(File(path, path.encode() * 9, frozenset()) for path in PATHS)
    return folder


def test_a_site_as_it_was_built_is_found_whole(site: Path) -> None:
    (site / ".gitignore").write_text("*\n")
    found = verify(site)
    assert found.files == len(PATHS) and found.deviations == ()


@pytest.mark.parametrize("path", PATHS)
@given(place=st.integers(0, 40), bit=st.integers(0, 7))
def test_any_bit_that_turns_is_found(tmp_path_factory: pytest.TempPathFactory, path: str, place: int, bit: int) -> None:
    site = built(tmp_path_factory.mktemp("verify") / "site")
    content = bytearray((site / path).read_bytes())
    content[place] ^= 1 << bit
    (site / path).write_bytes(content)
    assert verify(site).deviations == (Deviation(path, Difference.CHANGED),)


def test_what_is_missing_and_what_is_extra_is_told(site: Path) -> None:
    (site / "a/b/data.json").unlink()
    (site / "a/b/new.json").write_text("")
    (site / "d").mkdir()
    (site / "d/.hidden").write_text("")
    assert verify(site).deviations == (
        Deviation("a/b/data.json", Difference.MISSING),
        Deviation("a/b/new.json", Difference.EXTRA),
        Deviation("d/.hidden", Difference.EXTRA),
    )


def test_a_link_is_no_file_of_the_site(site: Path, tmp_path: Path) -> None:
    """Not even one to the same bytes: what it leads to may change."""
    (tmp_path / "same").write_bytes((site / "c.svg").read_bytes())
    (site / "c.svg").unlink()
    (site / "c.svg").symlink_to(tmp_path / "same")
    (site / "out").symlink_to(tmp_path)
    assert verify(site).deviations == (Deviation("c.svg", Difference.CHANGED), Deviation("out", Difference.EXTRA))


@pytest.mark.parametrize(
    "manifest", [None, "", "[]", '{"files": 1}', '{"files": {"a": 1}}', "[" * 99_999, '{"files": {"../a": ""}}']
)
def test_a_folder_without_a_manifest_is_no_site(site: Path, manifest: str | None) -> None:
    if manifest is None:
        (site / MANIFEST_JSON).unlink()
    else:
        (site / MANIFEST_JSON).write_text(manifest)
    with pytest.raises(OutputError, match=r"data/manifest\.json: it .+; give the folder of a whole site"):
        verify(site)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_cannot_be_read_is_said(site: Path) -> None:
    (site / "c.svg").chmod(0)
    with pytest.raises(OutputError, match=r"c\.svg: it cannot be read"):
        verify(site)
