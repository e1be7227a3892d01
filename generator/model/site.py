"""What an editor decides about a site: `content/site.toml` and the folders beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.corpus import Registered
from generator.model.corrections import CorrectionsFile
from generator.model.history import Revision

REPORT_PLACEHOLDERS = ("url", "page", "speech")
"""What a form for reports of faults may be given, as `{url}`: permalink, printed page, id of the speech."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page an editor wrote in Markdown: `content/pages/impressum.md`."""

    name: str
    """Its address: "impressum"."""
    title: str
    body: str
    """Markdown, without the front matter."""
    menu: str = "footer"
    """Where it is linked: "main", "footer" or "none"."""
    description: str = ""
    language: str | None = None
    """Where it is another than the site's."""
    manual: str | None = None
    """The name of the manual that it is a page of; the page that lists them has none."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that pages of a manual lead to."""

    name: str
    """Its address: "handbuch/bild.png"."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Term:
    """A term that the glossary explains."""

    id: str
    """Its anchor on the page: "kurzintervention"."""
    name: str
    text: str
    forms: tuple[str, ...] = ()
    """How it stands in running text, its name among them; empty where debates do not explain it."""
    section: str = ""
    see: tuple[str, ...] = ()
    """Names of other terms."""

    @property
    def short(self) -> str:
        """Its first sentence, for a word in place."""
        return self.text.partition(". ")[0].rstrip(".") + "."


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a site, in the order of their sections: `content/glossary.toml`."""

    intro: str = ""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """The configuration of one site; everything has a default."""

    title: str = "Plenarwerk"
    description: str = "Plenardebatten zum Lesen, Suchen und Verlinken."
    base_url: str | None = None
    """Where the site will stand, for canonical links and feeds: "https://example.org/plenum/"."""
    operator: str | None = None
    """Who answers for the site, shown in the footer."""
    report: str | None = None
    """Address for reports of faults: a mail address or a form's URL, in which REPORT_PLACEHOLDERS may stand."""
    demo: bool = False
    """Shows on every page that parliament, people and debates are invented."""
    language: str = "de"
    """Which wording the pages show: a file `wording/de.toml` among the templates."""
    reader: str = "pdfium"
    parliament: str | None = None
    """The code of the parliament the site is about; None to take it from the protocols."""
    search_feeds: tuple[str, ...] = ()
    """Queries as typed on the search page; each has a feed of new speeches that it finds."""
    protocols: tuple[Path, ...] = ()
    pages: tuple[Page, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    people: tuple[Registered, ...] = ()
    exports: bool = True
    """Whether sessions and corpus are written in the formats of others too, beside JSON."""
    offline: bool = False
    """Whether it is to be read from a disk: links lead to files, scripts are no modules."""
    glossary: Glossary = field(default_factory=Glossary)
    quality: Mapping[str, float] = field(default_factory=dict)
    """Name of a check to the share that must hold, where it is not the check's own."""
    corrections: tuple[CorrectionsFile, ...] = ()
    """What an editor corrects, a file a session."""
    history: tuple[Revision, ...] = ()
    """What was changed after it was published, the oldest first."""
    templates: Path | None = None
    """A folder whose templates and static files take the place of the shipped ones."""
    config: Path = Path("content/site.toml")
    """The file this value was read from, for messages."""
    sources: frozenset[Path] = field(default_factory=frozenset)
    """Every file this value was read from, for the preview to watch."""
