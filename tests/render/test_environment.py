"""Compiled templates are kept, and nothing depends on it."""

import subprocess
import sys
from pathlib import Path

import jinja2
import pytest

from generator import resources
from generator.render.environment import Compiled, environment


@pytest.fixture(autouse=True)
def _kept_whatever_the_shell_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def compilings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The source of each template that was compiled."""
    made: list[str] = []
    compiles = jinja2.Environment._generate  # type: ignore[attr-defined]

    def watched(self: jinja2.Environment, source: object, name: str, *others: object, **more: object) -> object:
        made.append(name)
        return compiles(self, source, name, *others, **more)

    monkeypatch.setattr(jinja2.Environment, "_generate", watched)
    return made


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "a.html.j2").write_text("Hier: {{ who }}")
    return folder


def shown(kept: Path, *templates: Path) -> str:
    return environment(templates, kept).get_template("a.html.j2").render(who="Ada & Ida")


def test_a_template_is_compiled_once(shipped: Path, tmp_path: Path, compilings: list[str]) -> None:
    assert [shown(tmp_path / "kept", shipped) for _ in range(3)] == ["Hier: Ada &amp; Ida"] * 3
    assert compilings == ["a.html.j2"]
    (shipped / "a.html.j2").write_text("Da: {{ who }}")
    assert shown(tmp_path / "kept", shipped) == "Da: Ada &amp; Ida"


def test_another_way_to_compile_is_told_by_the_name(
    shipped: Path, tmp_path: Path, compilings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(tmp_path / "kept", shipped)
    monkeypatch.setattr(jinja2, "__version__", "99.0")
    shown(tmp_path / "kept", shipped)
    assert len(compilings) == len(list((tmp_path / "kept").iterdir())) == 2


@pytest.mark.parametrize("name", ["own", "shipped-and-own"])
def test_of_a_template_of_an_editor_nothing_is_kept(shipped: Path, tmp_path: Path, name: str) -> None:
    own = tmp_path / name
    own.mkdir()
    (own / "a.html.j2").write_text("{% extends 'shipped/a.html.j2' %}")
    assert shown(tmp_path / "kept", own, shipped) == "Hier: Ada &amp; Ida"
    assert len(list((tmp_path / "kept").iterdir())) == 1


@pytest.mark.parametrize("length", [0, 2, 40, 200])
def test_what_was_damaged_is_compiled_anew(shipped: Path, tmp_path: Path, length: int) -> None:
    shown(tmp_path / "kept", shipped)
    (path,) = (tmp_path / "kept").iterdir()
    path.write_bytes(path.read_bytes()[:length])
    assert shown(tmp_path / "kept", shipped) == "Hier: Ada &amp; Ida"


def test_where_nothing_can_be_kept_it_is_compiled_each_time(
    shipped: Path, tmp_path: Path, compilings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert {shown(tmp_path / "file" / "kept", shipped) for _ in range(2)} == {"Hier: Ada &amp; Ida"}
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    shown(tmp_path / "kept", shipped)
    assert len(compilings) == 3 and not (tmp_path / "kept").exists()


def test_all_shipped_templates_can_be_compiled_ahead() -> None:
    command = [sys.executable, "-m", "generator.render", str(resources.templates())]
    subprocess.run(command, check=True, env={"PYTHONDONTWRITEBYTECODE": ""}, cwd=Path(__file__).parents[2])
    found = environment([resources.templates()])
    cache = found.bytecode_cache
    assert isinstance(cache, Compiled)
    names = [path.relative_to(resources.templates()).as_posix() for path in resources.templates().rglob("*.j2")]
    assert names
    for name in names:
        source, path, _ = found.loader.get_source(found, name)  # type: ignore[union-attr]
        assert cache.get_bucket(found, name, path, source).code is not None
