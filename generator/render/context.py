"""What all pages share: the corpus, links, the frame around a page, templates."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jinja2

from generator import addresses
from generator.model.corpus import Corpus, Digest, Person
from generator.model.files import File
from generator.model.mentions import Mention, MentionType
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Vote
from generator.model.site import Site
from generator.render import votes, wording
from generator.render.corrections import Marks, marks_of
from generator.render.views import Frame, Link, VoteView

MENU = (
    ("Sitzungen", addresses.SESSIONS),
    ("Personen", addresses.PEOPLE),
    ("Fraktionen", addresses.GROUPS),
    ("Drucksachen", addresses.PAPERS),
    ("Suche", addresses.SEARCH),
)


@dataclass(frozen=True)
class Context:
    """One site being rendered. Links are relative to the page `base` they stand on."""

    site: Site
    parliament: Parliament
    corpus: Corpus
    templates: tuple[Path, ...]

    @cached_property
    def environment(self) -> jinja2.Environment:
        return jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in self.templates]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    @cached_property
    def people(self) -> dict[str, Person]:
        return {person.slug: person for person in self.corpus.people}

    @cached_property
    def paper_ids(self) -> frozenset[str]:
        return frozenset(paper.id for paper in self.corpus.papers)

    @cached_property
    def digests(self) -> dict[str, Digest]:
        return {digest.id: digest for digest in self.corpus.sessions}

    @cached_property
    def marks(self) -> dict[str, Marks]:
        """What an editor corrected, by session and by the place that shows it."""
        return {digest.id: marks_of(digest) for digest in self.corpus.sessions}

    @cached_property
    def item_of(self) -> dict[tuple[str, str], AgendaItem]:
        return {(digest.id, item.id): item for digest in self.corpus.sessions for item in digest.agenda_items}

    @cached_property
    def speech_item(self) -> dict[tuple[str, str], str | None]:
        return {(d.id, s.id): s.agenda_item for d in self.corpus.sessions for s in d.speeches}

    def file(self, template: str, address: str, inputs: frozenset[str], frame: Frame, **views: object) -> File:
        text = self.environment.get_template(template).render(frame=frame, **views)
        return File(addresses.file_of(address), text.encode("utf-8"), inputs | {f"template:{template}"})

    def frame(
        self, base: str, title: str, description: str, crumbs: tuple[Link, ...] = (), *, index: bool = True
    ) -> Frame:
        def link(target: str) -> str:
            return addresses.relative(target, base)

        editor = self.site.pages
        menu = tuple(Link(text, link(target)) for text, target in MENU)
        menu += tuple(Link(p.title, link(addresses.page(p.name))) for p in editor if p.menu == "main")
        footer = tuple(Link(p.title, link(addresses.page(p.name))) for p in editor if p.menu == "footer")
        return Frame(
            site=self.site.title,
            title=title,
            description=description[:300],
            canonical=self.site.base_url.rstrip("/") + "/" + base if self.site.base_url else None,
            home=link(addresses.HOME),
            icon=link(addresses.static("favicon.svg")),
            style=link(addresses.static("site.css")),
            script=link(addresses.static("site.js")),
            search=link(addresses.SEARCH),
            menu=menu,
            footer=(*footer, Link("Daten", link(addresses.DATA)), *self._report()),
            crumbs=(Link("Start", link(addresses.HOME)), *crumbs) if crumbs else (),
            operator=self.site.operator,
            demo=self.site.demo,
            unofficial=self.parliament.unofficial,
            index=index,
        )

    def _report(self) -> tuple[Link, ...]:
        """Where readers report a fault: a mail address or a page."""
        report = self.site.report
        if report is None:
            return ()
        return (Link("Fehler melden", report if ":" in report else f"mailto:{report}"),)

    def session_title(self, digest: Digest) -> str:
        return f"{digest.number}. Sitzung"

    def person(self, slug: str | None, name: str, base: str) -> Link:
        return Link(name, addresses.relative(addresses.person(slug), base) if slug else None)

    def group(self, short: str | None, base: str) -> Link | None:
        if short is None:
            return None
        group = self.parliament.group(short)
        return Link(short, addresses.relative(addresses.group(group.slug), base) if group else None)

    def paper(self, paper_id: str, base: str) -> Link:
        known = paper_id in self.paper_ids
        return Link(f"Drucksache {paper_id}", addresses.relative(addresses.paper(paper_id), base) if known else None)

    def mention(self, mention: Mention, base: str) -> str | None:
        """Where a mention leads: to a page of the site where there is one, else to the official place."""
        if mention.type is MentionType.PERSON:
            return addresses.relative(addresses.person(mention.target), base)
        if mention.type is MentionType.PAPER and mention.target in self.paper_ids:
            return addresses.relative(addresses.paper(mention.target), base)
        if mention.type is MentionType.SESSION and mention.target in self.digests:
            return addresses.relative(addresses.session(mention.target), base)
        return mention.url

    def pdf(self, digest_id: str, printed: int | None, position: int) -> Link | None:
        """The printed page, linked to the same page of the official PDF."""
        text = wording.page(printed)
        if text is None:
            return None
        term, _, number = digest_id.partition("/")
        return Link(text, self.parliament.protocol_url(int(term), int(number), position))

    def item_label(self, session_id: str, item_id: str | None) -> str:
        item = self.item_of.get((session_id, item_id or ""))
        if item is None:
            return wording.OPENING
        return f"TOP {item.number}: {item.title}" if item.number else item.title

    def speech_address(self, session_id: str, anchor: str) -> str:
        """Where a speech or one of its paragraphs stands."""
        speech = anchor.partition(".")[0]
        return addresses.speech(session_id, self.speech_item.get((session_id, speech)), anchor)

    def vote(self, session_id: str, vote: Vote, base: str) -> VoteView:
        yes, no, abstain = (wording.listed(side) or "–" for side in (vote.yes, vote.no, vote.abstain))
        passage = self.speech_address(session_id, f"{vote.speech}.{vote.paragraph}") if vote.speech else None
        return VoteView(
            outcome=votes.outcome(vote),
            outcome_class=vote.outcome.value,
            sentence=votes.sentence(vote),
            remarks=votes.remarks(vote),
            papers=tuple(self.paper(paper, base) for paper in vote.documents),
            yes=yes,
            no=no,
            abstain=abstain,
            page=Link(wording.page(vote.page) or "", None) if vote.page is not None else None,
            passage=addresses.relative(passage, base) if passage else None,
        )
