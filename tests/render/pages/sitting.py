"""Pages of a small sitting, each test changing something in it."""

from dataclasses import replace

from generator import resources
from generator.digest import digest
from generator.model.findings import Quality
from generator.model.media import Media
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site
from generator.render import Renderer
from generator.resolve import resolve
from tests.check.sample import PARLIAMENT, SESSION

LINKED = replace(
    PARLIAMENT, protocol_url=lambda term, number, _day, page: f"https://example.org/{term}-{number}.pdf#page={page}"
)
DEBATE = "sitzungen/4-11/top-1/"
NBSP = "\N{NO-BREAK SPACE}"


def pages(
    session: Session = SESSION, site: Site | None = None, media: Media | None = None, parliament: Parliament = LINKED
) -> dict[str, str]:
    """Address to page."""
    corpus = resolve([digest(session, parliament, media=media)], (), parliament)
    renderer = Renderer(site or Site(), parliament, corpus, (resources.templates(),))
    found = renderer.session(session, Quality())
    return {
        file.path.removesuffix("index.html"): file.content.decode() for file in found if file.path.endswith(".html")
    }


def debate(session: Session = SESSION, site: Site | None = None, media: Media | None = None) -> str:
    return pages(session, site, media)[DEBATE]
