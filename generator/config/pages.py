"""The editor's own pages: Markdown with a small head of `key: value` lines."""

import difflib
import re
from pathlib import Path

from generator import addresses
from generator.config.table import read_text
from generator.model.errors import ConfigError, Place
from generator.model.site import Page

KEYS = ("title", "menu", "description")
MENUS = ("main", "footer", "none")
_FENCE = "---"
TAKEN = {
    name.rstrip("/")
    for name in (
        addresses.SESSIONS,
        addresses.PEOPLE,
        addresses.GROUPS,
        addresses.PAPERS,
        addresses.DECISIONS,
        addresses.INTERJECTIONS,
        addresses.SEARCH,
        addresses.DATA,
        addresses.CHANGES,
    )
} | {"data", "static", "index"}


def load_pages(folder: Path, glossary: Path | None = None) -> tuple[Page, ...]:
    """All pages of a folder by name; none where there is no folder.

    Where there is a glossary, its page takes the place of one that an editor wrote by hand.
    """
    if not folder.is_dir():
        return ()
    return tuple(_load(path, glossary) for path in sorted(folder.glob("*.md")) if not path.name.startswith("."))


def _load(path: Path, glossary: Path | None) -> Page:
    name = path.stem
    if addresses.slug(name) != name:
        raise ConfigError(
            Place(str(path)), "the name cannot be an address", f"rename the file to {addresses.slug(name)}.md"
        )
    if name in TAKEN:
        raise ConfigError(Place(str(path)), f"/{name}/ is an address of the site itself", "rename the file")
    if glossary is not None and name == addresses.GLOSSARY.rstrip("/"):
        raise ConfigError(
            Place(str(path)),
            f"/{name}/ is the page that {glossary} makes",
            "move the terms there and delete this file, or the other way round",
        )
    head, body = _split(path, read_text(path))
    title = head.get("title") or heading(body)
    if title is None:
        raise ConfigError(Place(str(path)), "the page has no title", "begin the file with ---, title: …, ---")
    menu = head.get("menu", "footer")
    if menu not in MENUS:
        raise ConfigError(Place(str(path)), f"'{menu}' is no menu", f"write menu: {', '.join(MENUS[:-1])} or none")
    return Page(name, title, body, menu, head.get("description", ""))


def _split(path: Path, text: str) -> tuple[dict[str, str], str]:
    """Head and body; the head is what stands between two lines of dashes at the beginning."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        return {}, text
    head: dict[str, str] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.strip() == _FENCE:
            return head, "\n".join(lines[number:]).lstrip("\n") + "\n"
        if not line.strip():
            continue
        key, colon, value = (part.strip() for part in line.partition(":"))
        place = Place(f"{path}, line {number}")
        if not colon:
            raise ConfigError(place, "the line has no colon", "write it as key: value, or end the head with ---")
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, n=1)
            mend = f"did you mean '{near[0]}'" if near else f"use one of {', '.join(KEYS)}"
            raise ConfigError(place, f"the key '{key}' is unknown", mend)
        head[key] = value.strip("\"'")
    raise ConfigError(Place(str(path)), "the head of the page does not end", "put a line --- behind it")


def heading(body: str) -> str | None:
    """The first heading of a Markdown text."""
    found = re.search(r"^# +(.+?)\s*#*$", body, re.MULTILINE)
    return found[1] if found else None
