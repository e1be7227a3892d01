"""The files of a new content folder."""

import shutil
from pathlib import Path

from generator import __version__, resources
from generator.model.errors import ConfigError, Place
from generator.model.parliament import Parliament

FILES = Path(__file__).resolve().parent / "files"
PLACES = {
    "README.md": "README.md",
    "requirements.txt": "requirements.txt",
    "gitignore": ".gitignore",
    "site-gitignore": "site/.gitignore",
    "publish.yml": ".github/workflows/publish.yml",
}
"""Shipped name to the place in the new folder; dotfiles would be lost on the way into a package."""

FETCHING = ("fetch.yml", ".github/workflows/fetch.yml")
"""For a parliament whose protocols lie somewhere."""
GLOSSARY = "glossary.toml"


def create(folder: Path, parliament: str | None = None) -> None:
    """Fill a new folder: with the demonstration, or for one parliament and without protocols.

    Raises ConfigError when the folder holds something already, or nobody knows the parliament.
    """
    chosen = _parliament(parliament) if parliament else None
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ConfigError(Place(str(folder)), "it exists and is not empty", "give the name of a new folder")
        folder.mkdir(parents=True, exist_ok=True)
        fetched = chosen is not None and chosen.protocol_url(1, 1, None, None) is not None
        for name, place in (*PLACES.items(), *([FETCHING] if fetched else [])):
            _write(folder / place, (FILES / name).read_text(encoding="utf-8").replace("{version}", __version__))
        if chosen is None:
            shutil.copytree(resources.demonstration(), folder / "content", ignore=shutil.ignore_patterns(".*"))
        else:
            _begin(folder / "content", chosen)
    except OSError as error:
        raise ConfigError(
            Place(str(folder)), f"it cannot be made ({error.strerror})", "give a folder that you may write to"
        ) from error


def _begin(content: Path, parliament: Parliament) -> None:
    """Content without protocols, the parliament's name filled in."""
    for source in sorted((FILES / "content").rglob("*")):
        if source.is_file():
            text = source.read_text(encoding="utf-8")
            for mark, value in (("{code}", parliament.code), ("{parliament}", parliament.name)):
                text = text.replace(mark, value)
            _write(content / source.relative_to(FILES / "content"), text)
    # The terms are the same in every parliament's words; the demonstration has them too.
    shutil.copy(resources.demonstration() / GLOSSARY, content / GLOSSARY)


def _parliament(code: str) -> Parliament:
    from generator.parliaments import codes, find  # noqa: PLC0415 -- only when one is asked for

    if code not in codes():
        raise ConfigError(
            Place("--parliament"), f"nobody here knows a parliament '{code}'", f"use one of {', '.join(codes())}"
        )
    return find(code)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
