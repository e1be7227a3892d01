from pathlib import Path

from click.testing import CliRunner

from generator.cli import cli
from generator.model.files import File
from generator.output import claim


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["verify", *arguments])
    return result.exit_code, result.output


def test_it_tells_what_differs_and_ends_with_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with claim(site) as publication:
        publication.publish([File("index.html", b"1", frozenset()), File("a.html", b"2", frozenset())])
    assert run(str(site)) == (0, f"{site}: all 2 files as the manifest says.\n")
    (site / "a.html").write_text("3")
    assert run(str(site)) == (1, f"changed  a.html\n{site}: 1 file of 2 files not as the manifest says.\n")
    assert run(str(site), "--quiet") == (1, "")


def test_a_folder_that_is_no_site_is_told(tmp_path: Path) -> None:
    code, said = run(str(tmp_path))
    assert code == 4 and "data/manifest.json: it cannot be read (No such file or directory)" in said
