"""Manuals of a site: a folder of Markdown each, a page a file, and a page that lists them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from generator import addresses
from generator.config.pages import TAKEN, heading
from generator.config.table import Table, read_text
from generator.model.site import Attachment, Page

KEYS = ("folder", "address", "title", "language", "description", "order")


@dataclass(frozen=True, slots=True)
class Manual:
    pages: tuple[Page, ...]
    """Its own one first."""
    attachments: tuple[Attachment, ...]
    """What its pages lead to beside them."""
    folder: Path


def load_manuals(table: Table, folder: Path) -> tuple[Manual, ...]:
    """The manuals that `[[manuals]]` names; raises ConfigError for what is none."""
    entries = table.tables("manuals", "manual")
    found: dict[str, Manual] = {}
    for entry in entries:
        entry.only(KEYS)
        manual = _load(entry, folder)
        name = manual.pages[0].name
        if name in found or name in TAKEN:
            raise entry.fault("address", f"/{name}/ is the address of something else", "give another one")
        found[name] = manual
    return tuple(found.values())


def _load(entry: Table, beside: Path) -> Manual:
    name, title, address = entry.text("folder"), entry.text("title"), entry.text("address")
    if name is None or title is None or address is None:
        raise entry.fault(
            "", "a manual needs a folder, a title and an address", 'write folder = "…", title = "…", address = "…"'
        )
    if addresses.slug(address) != address:
        raise entry.fault("address", f"'{address}' cannot be an address", f"write '{addresses.slug(address)}'")
    folder = beside / name
    files = _in_order(entry, [path for path in folder.glob("*.md") if not path.name.startswith(".")])
    if not files:
        raise entry.fault("folder", f"{folder} holds no Markdown", "correct the path or remove the manual")
    language = entry.text("language")
    pages = [_page(entry, path, address, language) for path in files]
    listed = "\n".join(f"- [{page.title}]({address}/{page.name.rpartition('/')[2]}.md)" for page in pages)
    intro = entry.text("description") or ""
    own = Page(address, title, f"{intro}\n\n{listed}\n", "footer", intro, language)
    return Manual((own, *pages), tuple(_attachments(folder, address, pages)), folder)


def _in_order(entry: Table, files: list[Path]) -> list[Path]:
    """As the editor orders them by name, then the others."""
    order = entry.texts("order") or ()
    unknown = [name for name in order if name not in {path.stem for path in files}]
    if unknown:
        raise entry.fault("order", f"there is no page {unknown[0]}.md", "write the names of its files without .md")
    return sorted(files, key=lambda path: (order.index(path.stem) if path.stem in order else len(order), path.name))


def _page(entry: Table, path: Path, address: str, language: str | None) -> Page:
    if addresses.slug(path.stem) != path.stem:
        raise entry.fault(
            "folder", f"the name of {path} cannot be an address", f"rename the file to {addresses.slug(path.stem)}.md"
        )
    text = read_text(path)
    title, body = heading(text) or path.stem, re.sub(r"\A\s*# .*\n", "", text)
    first = next((part for part in re.split(r"\n\s*\n", body) if re.match(r"\s*\w", part)), title)
    return Page(f"{address}/{path.stem}", title, body, "none", " ".join(first.split()), language, address)


def _attachments(folder: Path, address: str, pages: list[Page]) -> Iterator[Attachment]:
    """The files of the folder, or below it, that pages lead to or show; nothing beside it."""
    for target in sorted({target for page in pages for target in _targets(page.body)}):
        path = folder / target
        if not target.endswith(".md") and path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield Attachment(f"{address}/{target}", path.read_bytes())


def _targets(text: str) -> Iterator[str]:
    """What the links and pictures of a page lead to, without the place in it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- a site without manuals starts without it

    for token in MarkdownIt("commonmark").parse(text):
        for inner in token.children or ():
            target = str(inner.attrs.get("href") or inner.attrs.get("src") or "")
            if ":" not in target:  # else it is elsewhere, or the picture itself
                yield unquote(target.partition("#")[0])
