"""What a person sees on the command line, and what CI reads from exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import cli
from generator.cli.proof import shown

ROOT = Path(__file__).parents[2]
PROTOCOLS = ROOT / "content" / "protocols"
GOOD = str(PROTOCOLS / "4-13.md")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Runs a command in an empty folder, with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLENARWERK_CACHE", str(tmp_path / "cache"))

    def ran(*arguments: str) -> Result:
        return CliRunner().invoke(cli, arguments)

    return ran


def test_every_command_has_a_help_with_an_example(run) -> None:  # type: ignore[no-untyped-def]
    for name in cli.commands:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert f"\n  plenarwerk {name}" in result.output, name


def test_the_documented_page_is_what_help_says() -> None:
    """Mend it with `make docs`."""
    subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, check=True)


def test_the_version_is_told(run) -> None:  # type: ignore[no-untyped-def]
    assert run("--version").output == f"plenarwerk, version {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]], ids=" ".join)
def test_help_loads_no_stage(arguments: list[str]) -> None:
    code = (
        "import sys; from generator.cli import cli\n"
        "try:\n    cli(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pdfplumber', 'pdfminer', 'pypdfium2', 'jinja2', 'markdown_it', 'fastjsonschema', 'generator.build'}\n"
        "sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_build_with_nothing_to_read_loads_no_reader(tmp_path: Path) -> None:
    code = (
        "import sys; from generator.cli import cli\n"
        f"arguments = ['build', '--protocols', {GOOD!r}, '--output', 'site', '--cache', 'cache']\n"
        "try:\n    cli(arguments)\nexcept SystemExit as done:\n    assert done.code == 0\n"
        "print('pdfplumber' in sys.modules, 'generator.parse' in sys.modules)"
    )
    outputs = [
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert [output.splitlines()[-1] for output in outputs] == ["False True", "False False"]


def test_a_build_tells_what_it_did(run) -> None:  # type: ignore[no-untyped-def]
    result = run("build", "--protocols", GOOD)
    assert result.exit_code == 0
    assert result.stdout.startswith("1 session in site: ") and " files written, 0 unchanged, 0 removed" in result.stdout
    assert Path("site/index.html").is_file()


def test_what_each_stage_took_is_told_and_can_be_a_file(run) -> None:  # type: ignore[no-untyped-def]
    for times in range(2):  # a build that is asked for its times is not left out
        result = run("build", "--protocols", GOOD, "--timings", "timings.json")
        assert result.exit_code == 0
        told = json.loads(Path("timings.json").read_text())
        assert list(told) == ["seconds", "stages", "protocols", "files"]
        assert {"read", "resolve", "render", "search", "export", "write"} <= told["stages"].keys()
        assert 0 < sum(told["stages"].values()) <= told["seconds"]
        assert told["protocols"] == {"read": 1 - times, "from_cache": times, "failed": 0}
        assert (told["files"]["written"] > 0) == (times == 0)
    assert run("build", "--protocols", GOOD, "--timings", "no/where.json").exit_code == 4


def test_quiet_says_nothing_and_verbose_says_more(run) -> None:  # type: ignore[no-untyped-def]
    assert run("build", "--protocols", GOOD, "--quiet").output == ""
    assert "Reading: 4-13.md" in run("build", "--protocols", GOOD, "--output", "other", "--verbose").stderr


def test_without_a_configuration_the_next_step_is_told(run) -> None:  # type: ignore[no-untyped-def]
    result = run("build")
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: content/site.toml: there is no such file here; make a new site with 'plenarwerk new my-site', "
        "or name another file with --config.\n"
    )


def test_a_fault_in_the_configuration_ends_with_2(run) -> None:  # type: ignore[no-untyped-def]
    Path("site.toml").write_text("title = ")
    result = run("build", "--config", "site.toml")
    assert result.exit_code == 2 and result.stderr.startswith("Error: site.toml, line 1: ")


def test_a_missing_protocol_ends_with_2(run) -> None:  # type: ignore[no-untyped-def]
    result = run("build", "--protocols", "missing.pdf")
    assert result.exit_code == 2 and "missing.pdf" in result.stderr


def test_a_protocol_that_cannot_be_read_ends_with_3_and_the_site_is_built(run) -> None:  # type: ignore[no-untyped-def]
    Path("bad.pdf").write_bytes(b"")
    result = run("build", "--protocols", "bad.pdf", "--protocols", GOOD)
    assert result.exit_code == 3
    assert result.stderr == "Error: bad.pdf: the file is empty; download it again.\n"
    assert result.stdout.startswith("1 session in site")


def test_when_none_can_be_read_nothing_is_built(run) -> None:  # type: ignore[no-untyped-def]
    Path("bad.pdf").write_bytes(b"")
    result = run("build", "--protocols", "bad.pdf")
    assert result.exit_code == 3
    assert "no protocol could be read; site stays as it was" in result.stderr
    assert not Path("site").exists()


def test_strict_ends_with_3_and_builds_nothing(run) -> None:  # type: ignore[no-untyped-def]
    Path("bad.pdf").write_bytes(b"")
    result = run("build", "--strict", "--protocols", "bad.pdf", "--protocols", GOOD)
    assert result.exit_code == 3 and result.stdout == ""
    assert not Path("site").exists()


def test_a_folder_that_is_no_site_ends_with_4(run) -> None:  # type: ignore[no-untyped-def]
    Path("site").mkdir()
    Path("site/letter.txt").write_text("")
    result = run("build", "--protocols", GOOD)
    assert result.exit_code == 4
    assert result.stderr.startswith("Error: site: the folder is not empty and no earlier build wrote it")


def test_what_nobody_expected_is_a_sentence_too_and_debug_shows_where(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    import generator.build

    def fails(*_: object, **__: object) -> None:
        raise KeyError("gone")

    monkeypatch.setattr(generator.build, "build", fails)
    result = run("build", "--protocols", GOOD)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Plenarwerk itself failed (KeyError: 'gone'); ")
    assert "Traceback" not in result.stderr
    assert "Traceback" in run("build", "--protocols", GOOD, "--debug").stderr


def test_debug_shows_where_a_protocol_failed(run) -> None:  # type: ignore[no-untyped-def]
    Path("bad.pdf").write_bytes(b"")
    assert "Traceback" in run("build", "--debug", "--protocols", "bad.pdf", "--protocols", GOOD).stderr


def test_check_shows_what_was_proved(run) -> None:  # type: ignore[no-untyped-def]
    result = run("check", "--protocols", str(PROTOCOLS), "4-12")
    assert result.exit_code == 0
    title, head, *rows = result.stdout.splitlines()
    assert title == "Session 4/12, 2031-05-14 (4-12.pdf)"
    assert head.split() == ["check", "what", "held", "share", "minimum"]
    assert rows[0].split()[-5:] == ["100", "%", "100", "%", "ok"] and {row.split()[0] for row in rows[:3]} == {
        "ledger",
        "text",
        "punctuation",
    }
    assert rows[-1].startswith("1 session: every check reaches its minimum, ") and "4/11" not in result.stdout


def test_a_day_that_is_yet_to_come_is_told(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    protocol = tmp_path / "4-13.md"
    protocol.write_text(Path(GOOD).read_text().replace("2031", "2091"))
    result = run("check", "--protocols", str(protocol))
    assert result.exit_code == 0 and "is of 2091-06-18, which is yet to come; correct its date." in result.output
    protocol.write_text(Path(GOOD).read_text().replace("2031", "2021"))
    assert "yet to come" not in run("check", "--protocols", str(protocol)).output


def test_check_names_the_sessions_there_are(run) -> None:  # type: ignore[no-untyped-def]
    result = run("check", "--protocols", GOOD, "4/99")
    assert result.exit_code == 2
    assert "there is no session 4/99; there are 4/13" in result.stderr


@pytest.fixture
def odd(run) -> Path:  # type: ignore[no-untyped-def]
    """A protocol that excuses somebody at hours nobody can read, and a configuration that asks for all."""
    Path("4-13.md").write_text(Path(GOOD).read_text().replace("(ab 14 Uhr)", "(am Nachmittag)"))
    Path("site.toml").write_text('protocols = ["4-13.md"]\n\n[quality]\nabsences = 1\n')
    return Path("site.toml")


def test_a_finding_alone_is_no_failure_and_a_missed_minimum_is(run, odd: Path) -> None:  # type: ignore[no-untyped-def]
    Path("lax.toml").write_text(odd.read_text().replace("absences = 1", "absences = 0.8"))
    lax = run("check", "--strict", "--config", "lax.toml")
    assert lax.exit_code == 0 and "(am Nachmittag)" in lax.stdout
    result = run("check", "--strict", "--config", str(odd))
    assert result.exit_code == 1
    (error,) = (line for line in result.stderr.splitlines() if "yet to come" not in line)
    assert error.startswith(
        "Error: session 4/13: of 'absences' 80.00 % held (4 of 5) and 100 % must"
    ) and error.endswith("in [quality].")
    assert "BELOW" in result.stdout and "1 check below the minimum" in result.stdout
    assert run("check", "--config", str(odd)).exit_code == 0
    assert run("check", "--strict", "--quiet", "--config", str(odd)).stdout == ""


def test_a_strict_build_writes_nothing_below_a_minimum(run, odd: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("build", "--strict", "--config", str(odd))
    assert result.exit_code == 1 and result.stdout == ""
    assert [line[:21] for line in result.stderr.splitlines()] == ["Error: session 4/13: ", "Error: too little was"]
    assert not Path("site").exists()
    result = run("build", "--config", str(odd))
    assert result.exit_code == 0 and "1 check below the minimum" in result.stdout
    assert Path("site/sitzungen/4-13/qualitaet/index.html").is_file()


def test_of_the_sessions_named_only_their_minimum_counts(run, odd: Path) -> None:  # type: ignore[no-untyped-def]
    odd.write_text(f'protocols = ["4-13.md", "{PROTOCOLS}/4-11.md"]\n\n[quality]\nabsences = 1\n')
    assert run("check", "--strict", "--config", str(odd), "4/11").exit_code == 0
    assert run("check", "--strict", "--config", str(odd), "4/13").exit_code == 1


def test_a_protocol_that_cannot_be_read_is_told_first(run) -> None:  # type: ignore[no-untyped-def]
    Path("bad.pdf").write_bytes(b"")
    assert run("check", "--protocols", GOOD, "--protocols", "bad.pdf").exit_code == 3


def test_a_broken_media_file_is_one_finding_and_its_reason_is_told_to_those_who_ask(run) -> None:  # type: ignore[no-untyped-def]
    Path("4-13.md").write_bytes(Path(GOOD).read_bytes())
    Path("4-13.media.json").write_text("{")
    result = run("check", "--strict", "--protocols", "4-13.md", "--verbose")
    assert result.exit_code == 0
    assert "4-13.media.json: it is no JSON" in result.stderr
    assert result.stdout.count("4-13.media.json") == 1


@pytest.mark.parametrize(("rate", "text"), [(1, "100 %"), (0.999999, "99.99 %"), (0.5, "50.00 %"), (None, "–")])
def test_only_what_is_whole_is_a_hundred_percent(rate: float | None, text: str) -> None:
    assert shown(rate) == text


def test_the_address_of_the_site_can_be_given_with_the_command(run) -> None:  # type: ignore[no-untyped-def]
    assert run("build", "--protocols", GOOD, "--base-url", "https://example.org/plenum").exit_code == 0
    assert 'rel="canonical" href="https://example.org/plenum/"' in Path("site/index.html").read_text()


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org/", "https://example.org/?a=1", ""])
def test_what_is_no_address_of_a_site_is_told_before_anything_is_read(run, url: str) -> None:  # type: ignore[no-untyped-def]
    result = run("build", "--protocols", GOOD, "--base-url", url)
    assert result.exit_code == 2
    assert f"--base-url: '{url}' is no address of a site" in result.stderr
    assert not Path("site").exists()


def test_ci_gives_the_address_in_a_variable(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("PLENARWERK_BASE_URL", "https://user.example.org/repo")
    assert run("build", "--protocols", GOOD).exit_code == 0
    assert "https://user.example.org/repo/" in Path("site/robots.txt").read_text()
