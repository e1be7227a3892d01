"""A site as one archive: whole, checked, the same bytes."""

import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.model.errors import OutputError
from generator.model.files import File
from generator.output import claim, release, verify


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    files = [File(path, path.encode() * 99, frozenset()) for path in ("index.html", "ä/b.json", "c.parquet")]
    with claim(folder) as publication:
        publication.publish(files)
    (folder / ".gitignore").write_text("*")
    return folder


def test_it_holds_the_site_and_nothing_else(site: Path, tmp_path: Path) -> None:
    made = release(site, tmp_path / "plenum-1.zip")
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
    assert len(verify(tmp_path / "out/plenum-1").deviations) == 0 and made.files == 4
    assert not (tmp_path / "out/plenum-1/.gitignore").exists()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["plenum-1"]
    checked = subprocess.run(["sha256sum", "--check", "--strict", "plenum-1.zip.sha256"], cwd=tmp_path)
    assert checked.returncode == 0


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    first = release(site, tmp_path / "a" / "x.zip").path.read_bytes()
    for path in site.rglob("*"):
        os.utime(path, (1, 1))
    assert release(site, tmp_path / "b" / "x.zip").path.read_bytes() == first


def test_what_was_changed_is_not_packed(site: Path, tmp_path: Path) -> None:
    (site / "index.html").write_text("other")
    with pytest.raises(OutputError, match=r"index\.html: it is changed since the build"):
        release(site, tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()


def test_what_cannot_be_written_is_told(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="it cannot be written"):
        release(site, tmp_path / "file" / "x.zip")


def test_the_command_tells_what_it_packed(site: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["release", str(site), str(tmp_path / "x.zip")])
    assert result.exit_code == 0 and f"{tmp_path / 'x.zip'}: 4 files, 0.0 MB, SHA-256 " in result.output
    assert CliRunner().invoke(cli, ["release", str(site), str(tmp_path / "x.tar")]).exit_code == 2
    assert CliRunner().invoke(cli, ["release", str(tmp_path), str(tmp_path / "y.zip")]).exit_code == 4
