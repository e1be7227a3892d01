"""The list of all pages for search engines, and what they may read (sitemaps.org)."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote, urljoin
from xml.sax.saxutils import escape

from generator import addresses
from generator.model.files import AnyFile, File
from generator.render.context import Context
from generator.render.feeds import last_named, last_seen

MOST = 50_000
"""So many addresses a sitemap may have."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_INPUTS = frozenset({"corpus:sessions", "corpus:people", "corpus:papers", "site:title"})


def with_sitemap(context: Context, files: Iterable[AnyFile]) -> Iterator[AnyFile]:
    """All files as they come, then the sitemaps of the pages among them.

    A page changed last when the newest of what it was made from was said: that is data, so that
    a build of the same protocols gives the same bytes whenever it runs.
    """
    days, sitemap = _Days(context), Sitemap(context.site.base_url)
    for file in files:
        yield file
        if file.path.endswith(".html") and file.listed:
            yield from sitemap.add(addresses.address_of(file.path), days.changed(file.inputs))
    yield from sitemap.finish()


class Sitemap:
    """Takes pages and gives the parts that they fill: of an archive all together are more than memory should hold."""

    def __init__(self, base_url: str | None) -> None:
        """Without the site's own address the entries are relative: search engines do not take these, programs do."""
        self._base_url = base_url
        self._pages: list[tuple[str, date | None]] = []
        self._parts: list[tuple[str, date | None]] = []

    def add(self, address: str, day: date | None) -> Iterator[File]:
        """A page and when it changed."""
        self._pages.append((address, day))
        if len(self._pages) == MOST:
            yield self._part()

    def finish(self) -> Iterator[File]:
        """The last part, an index of all, and the file that tells robots of it."""
        if self._pages:
            yield self._part()
        yield _file(addresses.SITEMAP, "sitemapindex", "sitemap", self._base_url, self._parts)
        told = f"\nSitemap: {urljoin(self._base_url, addresses.SITEMAP)}\n" if self._base_url else ""
        yield File(addresses.ROBOTS, f"User-agent: *\nAllow: /\n{told}".encode(), frozenset())

    def _part(self) -> File:
        pages, self._pages = self._pages, []
        address = addresses.sitemap_part(len(self._parts) + 1)
        self._parts.append((address, max((day for _, day in pages if day), default=None)))
        return _file(address, "urlset", "url", self._base_url, pages)


def _file(address: str, kind: str, entry: str, base_url: str | None, entries: list[tuple[str, date | None]]) -> File:
    lines = (
        f"<{entry}><loc>{escape(_location(base_url, target))}</loc>"
        + (f"<lastmod>{day.isoformat()}</lastmod>" if day else "")
        + f"</{entry}>\n"
        for target, day in entries
    )
    return File(address, (_HEAD.format(kind=kind) + "".join(lines) + f"</{kind}>\n").encode(), _INPUTS)


def _location(base_url: str | None, address: str) -> str:
    path = quote(address)
    return urljoin(base_url, path) if base_url else path or "./"


class _Days:
    """When what a page was made from was said, by the names of its inputs."""

    def __init__(self, context: Context) -> None:
        self._context = context
        days = [digest.date for digest in context.corpus.sessions if digest.date]
        self._latest = max(days, default=None)

    def changed(self, inputs: frozenset[str]) -> date | None:
        """The newest of the sessions, people and papers that a page is about; of all, where it is about all."""
        about = [name for name in inputs if name.startswith(("session:", "person:", "paper:"))]
        if about:
            return max((day for name in about if (day := self._day(name))), default=None)
        return self._latest if any(name.startswith("corpus:") for name in inputs) else None

    def _day(self, name: str) -> date | None:
        """Asked for where a page needs it: of an archive the days of all papers are many."""
        context, (kind, _, own) = self._context, name.partition(":")
        if kind == "session":
            session = context.digests.get(own)
            return session.date if session else None
        if kind == "person":
            person = context.people.get(own)
            return last_seen(context, person) if person else None
        paper = context.papers.get(own)
        return last_named(context, paper) if paper else None
