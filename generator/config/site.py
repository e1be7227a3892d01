"""`site.toml`: what an editor decides about a site."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator import addresses
from generator.config.corrections import load_corrections
from generator.config.glossary import load_glossary
from generator.config.history import load_history
from generator.config.manuals import Manual, load_manuals
from generator.config.pages import load_pages
from generator.config.people import load_people
from generator.config.table import Table, read_table
from generator.model.checks import CHECK
from generator.model.site import REPORT_PLACEHOLDERS, Glossary, Page, Site

READERS = ("pdfium", "pdfplumber")
KEYS = (
    "title",
    "description",
    "base_url",
    "operator",
    "report",
    "demo",
    "exports",
    "language",
    "reader",
    "parliament",
    "search_feeds",
    "protocols",
    "pages",
    "manuals",
    "people",
    "glossary",
    "corrections",
    "history",
    "templates",
    "quality",
)


def load(path: Path) -> Site:
    """The site that a configuration file describes; paths in it are relative to its folder.

    Raises ConfigError: for what is no TOML (with the line), unknown keys, values of
    another kind, files and folders that are named and do not exist.
    """
    table = read_table(path)
    table.only(KEYS)
    folder = path.parent
    people = _named(table, folder, "people") or folder / "people.toml"
    glossary = _named(table, folder, "glossary") or folder / "glossary.toml"
    corrections = _named(table, folder, "corrections") or folder / "corrections"
    history = _named(table, folder, "history") or folder / "history"
    pages = _named(table, folder, "pages") or folder / "pages"
    templates = _named(table, folder, "templates") or folder / "templates"
    manuals = load_manuals(table, folder)
    chosen: dict[str, Any] = {
        "title": table.text("title"),
        "description": table.text("description"),
        "base_url": _base_url(table),
        "operator": table.text("operator"),
        "report": _report(table),
        "demo": table.flag("demo"),
        "exports": table.flag("exports"),
        "language": _language(table),
        "reader": _reader(table),
        "parliament": table.text("parliament"),
    }
    return Site(
        **{key: value for key, value in chosen.items() if value is not None},
        search_feeds=_search_feeds(table),
        protocols=_protocols(table, folder),
        pages=_pages(table, pages, glossary if glossary.exists() else None, manuals),
        attachments=tuple(attachment for manual in manuals for attachment in manual.attachments),
        people=load_people(people) if people.exists() else (),
        glossary=load_glossary(glossary) if glossary.exists() else Glossary(),
        quality=_quality(table),
        corrections=load_corrections(corrections),
        history=load_history(history),
        config=path,
        templates=templates if templates.is_dir() else None,
        sources=frozenset(
            {path, people, glossary, corrections, history, pages, templates, *(manual.folder for manual in manuals)}
        ),
    )


def _pages(table: Table, folder: Path, glossary: Path | None, manuals: Sequence[Manual]) -> tuple[Page, ...]:
    """The editor's pages, then those of the manuals; no two at one address."""
    pages = load_pages(folder, glossary)
    for manual in manuals:
        own = manual.pages[0]
        if own.name in {page.name for page in pages}:
            raise table.fault(
                "address", f"/{own.name}/ is the page {own.name}.md already", "give the manual another one"
            )
        pages += manual.pages
    return pages


def _protocols(table: Table, folder: Path) -> tuple[Path, ...]:
    names = table.texts("protocols")
    if names is None:
        return (folder / "protocols",)
    for name in names:
        if not (folder / name).exists():
            raise table.fault(
                "protocols", f"{folder / name} does not exist", "correct the path or put the protocols there"
            )
    return tuple(folder / name for name in names)


def _search_feeds(table: Table) -> tuple[str, ...]:
    """Queries, no two of which would have the same address."""
    queries = table.texts("search_feeds") or ()
    seen: dict[str, str] = {}
    for query in queries:
        if not re.search(r"\w", query):
            raise table.fault("search_feeds", f"'{query}' has no word", "write what one would type to search")
        other = seen.setdefault(addresses.slug(query), query)
        if other is not query:
            raise table.fault("search_feeds", f"'{other}' and '{query}' have the same address", "keep one of them")
    return queries


def _quality(table: Table) -> dict[str, float]:
    """The minimums an editor sets: names of checks to shares from 0 to 1."""
    section = table.table("quality", " in [quality]")
    if section is None:
        return {}
    section.only(CHECK)
    return {name: rate for name in CHECK if (rate := section.share(name)) is not None}


def _named(table: Table, folder: Path, key: str) -> Path | None:
    name = table.text(key)
    if name is None:
        return None
    if not (folder / name).exists():
        raise table.fault(key, f"{folder / name} does not exist", "correct the path or remove the line")
    return folder / name


def site_address(url: str) -> str | None:
    """The address of a site with the slash it ends in; None for what is no such address."""
    if not re.fullmatch(r"https?://[^\s/?#\"'<>@]+(/[^\s?#\"'<>]*)?", url):
        return None
    return url if url.endswith("/") else f"{url}/"


def _base_url(table: Table) -> str | None:
    url = table.text("base_url")
    if url is None:
        return None
    whole = site_address(url)
    if whole is None:
        raise table.fault("base_url", f"'{url}' is no address of a site", "write it as https://example.org/plenum/")
    return whole


def _report(table: Table) -> str | None:
    """Only what is safe as a link: a mail address or a page on the web."""
    report = table.text("report")
    if report is not None and not re.fullmatch(r"https?://[^\s\"'<>]+|[^\s\"'<>:/@]+@[^\s\"'<>:/@]+", report):
        raise table.fault(
            "report", f"'{report}' is neither a mail address nor a page", "write name@example.org or https://…"
        )
    unknown = set(re.findall(r"\{([^{}]*)\}", report or "")) - set(REPORT_PLACEHOLDERS)
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in REPORT_PLACEHOLDERS)
        raise table.fault("report", f"nothing is known to put in place of '{{{min(unknown)}}}'", f"use {known}")
    return report


def _language(table: Table) -> str | None:
    language = table.text("language")
    if language is not None and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        raise table.fault("language", f"'{language}' is no language", "write a code such as de or en")
    return language


def _reader(table: Table) -> str | None:
    reader = table.text("reader")
    if reader is not None and reader not in READERS:
        raise table.fault("reader", f"there is no reader '{reader}'", f"write {' or '.join(READERS)}")
    return reader
