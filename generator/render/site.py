"""Home, the list of sessions, search, data, an editor's own pages, and what is not found."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.render import wording
from generator.render.context import Context
from generator.render.sessions import SessionPages
from generator.render.views import EntryView, Link, SectionView, SessionView

LATEST = 3
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def site_files(context: Context, pages: SessionPages) -> Iterator[File]:
    yield _home(context, pages)
    yield _sessions(context)
    yield _search(context)
    yield _data(context)
    for page in context.site.pages:
        base = addresses.page(page.name)
        # markdown-it escapes all HTML and refuses links of unsafe schemes, so what it makes is markup.
        body = Markup(_MARKDOWN.render(page.body))
        yield context.file(
            "page.html.j2",
            base,
            frozenset({f"page:{page.name}"}),
            context.frame(base, page.title, page.description or page.title, (Link(page.title),)),
            heading=page.title,
            body=body,
        )
    yield _not_found(context)


def static_files(context: Context) -> Iterator[File]:
    """Style sheets and scripts; a file in an editor's folder takes the place of the shipped one."""
    found: dict[str, Path] = {}
    for folder in reversed(context.templates):
        static = folder / "static"
        found.update(
            (path.relative_to(static).as_posix(), path) for path in sorted(static.rglob("*")) if path.is_file()
        )
    for name, path in sorted(found.items()):
        yield File(addresses.static(name), path.read_bytes(), frozenset({f"static:{name}"}))


def _view(context: Context, digest: Digest, base: str, pages: SessionPages | None) -> SessionView:
    facts = [
        wording.hours(digest.start, digest.end),
        wording.count(len(digest.agenda_items), "Tagesordnungspunkt", "Tagesordnungspunkte"),
    ]
    return SessionView(
        f"{context.session_title(digest)} der {digest.legislature}. Wahlperiode",
        wording.long_date(digest.date, weekday=True),
        addresses.relative(addresses.session(digest.id), base),
        tuple(f for f in facts if f),
        tuple(pages.item_view(digest, item, base) for item in digest.agenda_items) if pages else (),
    )


def _home(context: Context, pages: SessionPages) -> File:
    base = addresses.HOME
    latest = context.corpus.sessions[::-1][:LATEST]
    ways = (
        Link(
            "Personen",
            addresses.relative(addresses.PEOPLE, base),
            wording.count(len(context.corpus.people), "Person", "Personen"),
        ),
        Link(
            "Drucksachen",
            addresses.relative(addresses.PAPERS, base),
            wording.count(len(context.corpus.papers), "Drucksache", "Drucksachen"),
        ),
        Link(
            "Sitzungen",
            addresses.relative(addresses.SESSIONS, base),
            wording.count(len(context.corpus.sessions), "Sitzung", "Sitzungen"),
        ),
        Link("Offene Daten", addresses.relative(addresses.DATA, base), "JSON, frei nutzbar"),
    )
    return context.file(
        "home.html.j2",
        base,
        frozenset({"corpus:sessions"}),
        context.frame(base, context.site.title, context.site.description),
        heading=context.site.title,
        description=context.site.description,
        parliament=context.parliament.name,
        sessions=tuple(_view(context, digest, base, pages) for digest in latest),
        ways=ways,
    )


def _sessions(context: Context) -> File:
    base = addresses.SESSIONS
    entries = tuple(
        EntryView(Link(view.title, view.href), (view.date, *view.facts))
        for view in (_view(context, digest, base, None) for digest in reversed(context.corpus.sessions))
    )
    return context.file(
        "list.html.j2",
        base,
        frozenset({"corpus:sessions"}),
        context.frame(base, "Sitzungen", "Alle Plenarsitzungen, die neueste zuerst.", (Link("Sitzungen"),)),
        heading="Sitzungen",
        intro=context.parliament.name,
        sections=(SectionView("Alle Sitzungen", "alle", entries),),
    )


def _search(context: Context) -> File:
    base = addresses.SEARCH
    return context.file(
        "search.html.j2",
        base,
        frozenset(),
        context.frame(base, "Suche", "Personen, Debatten und Drucksachen finden.", (Link("Suche"),)),
        heading="Suche",
        index=addresses.relative(addresses.SEARCH_INDEX, base),
        root=addresses.relative(addresses.HOME, base),
        script=addresses.relative(addresses.static("search.js"), base),
    )


def _data(context: Context) -> File:
    base = addresses.DATA
    files = (
        Link("Verzeichnis aller Sitzungen", addresses.relative(addresses.SESSIONS_JSON, base)),
        Link("Alle Personen", addresses.relative(addresses.PEOPLE_JSON, base)),
        Link("JSON-Schema einer Sitzung", addresses.relative(addresses.SESSION_SCHEMA, base)),
        Link("JSON-Schema der Prüfung einer Sitzung", addresses.relative(addresses.QUALITY_SCHEMA, base)),
        Link("Manifest: SHA-256 jeder Datei", addresses.relative(addresses.MANIFEST_JSON, base)),
        *(
            Link(
                f"{context.session_title(d)} ({d.id}), {wording.long_date(d.date)}",
                addresses.relative(addresses.session_json(d.id), base),
            )
            for d in reversed(context.corpus.sessions)
        ),
    )
    return context.file(
        "data.html.j2",
        base,
        frozenset({"corpus:sessions"}),
        context.frame(base, "Daten", "Alle Sitzungen als offene Daten.", (Link("Daten"),)),
        heading="Offene Daten",
        files=files,
    )


def _not_found(context: Context) -> File:
    base = addresses.NOT_FOUND
    return context.file(
        "not_found.html.j2",
        base,
        frozenset(),
        context.frame(base, "Seite nicht gefunden", "Diese Seite gibt es nicht.", index=False),
        heading="Diese Seite gibt es nicht",
    )
