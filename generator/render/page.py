"""A page being made: its links, relative to where it stands, and the frame around its content."""

from dataclasses import dataclass, field
from urllib.parse import urljoin

from generator import addresses
from generator.model.files import File
from generator.model.mentions import Mention, MentionType
from generator.render.context import Context
from generator.render.embedded import breadcrumbs, script
from generator.render.report import permalink, report_general
from generator.render.views import Frame, Head, Link

MENU = (
    ("menu.sessions", addresses.SESSIONS),
    ("menu.people", addresses.PEOPLE),
    ("menu.groups", addresses.GROUPS),
    ("menu.papers", addresses.PAPERS),
    ("menu.decisions", addresses.DECISIONS),
    ("menu.interjections", addresses.INTERJECTIONS),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a site at its address; every link it makes works under any sub-path."""

    context: Context
    address: str
    _links: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Address to its link from here: most are asked for many times over."""
    _groups: dict[str, Link] = field(default_factory=dict, init=False, repr=False, compare=False)

    def to(self, target: str) -> str:
        """The link from here to an address of the site; one with a scheme stays as it is.

        Relative, so that the site works wherever it lies. Only the page for addresses that
        lead nowhere is shown at any depth: its links begin at the root, where that is known.
        """
        link = self._links.get(target)
        if link is None:
            link = self.folder(target)
            link = self._links[target] = addresses.as_file(link) if self.context.site.offline else link
        return link

    def folder(self, target: str) -> str:
        """The link to what is no page: a folder whose files a script or a style names, for one."""
        if self.address == addresses.NOT_FOUND:
            root = addresses.served_root(self.context.site.base_url)
            if root is not None:
                return urljoin(root, target)
        return addresses.relative(target, self.address)

    def url(self, target: str) -> str:
        """The whole address of a page or file, for machines; where the site's own is unknown, the link from here."""
        base = self.context.site.base_url
        return urljoin(base, target) if base else addresses.relative(target, self.address)

    def _whole(self, link: str) -> str:
        return urljoin(self.url(self.address), link) if self.context.site.base_url else link

    def link(self, text: str, target: str, note: str | None = None) -> Link:
        return Link(text, self.to(target), note)

    def file(self, template: str, inputs: frozenset[str], frame: Frame, **views: object) -> File:
        return self.context.file(template, self.address, inputs, frame, **views)

    def frame(
        self,
        title: str,
        description: str,
        crumbs: tuple[Link, ...] = (),
        *,
        head: Head | None = None,
        index: bool = True,
        bare: bool = False,
    ) -> Frame:
        """What stands around the content; crumbs lead from below home to this page; a bare one has a head alone."""
        site, words = self.context.site, self.context.words
        head = head or Head()
        if crumbs:
            crumbs = (self.link(words("frame.home"), addresses.HOME), *crumbs)
        menu = tuple(self.link(words(key), target) for key, target in MENU)
        if site.glossary.terms:
            menu += (self.link(words("menu.glossary"), addresses.GLOSSARY),)
        menu += tuple(self.link(p.title, addresses.page(p.name)) for p in site.pages if p.menu == "main")
        footer = tuple(self.link(p.title, addresses.page(p.name)) for p in site.pages if p.menu == "footer")
        return Frame(
            site=site.title,
            title=title,
            description=description[:300],
            head=head,
            canonical=self.url(self.address),
            picture=self.url(head.image or addresses.PICTURE),
            data=tuple(script(value) for value in (*head.data, *breadcrumbs(crumbs, self._whole))),
            home=self.to(addresses.HOME),
            root=self.folder(addresses.HOME),
            static=self.folder(addresses.STATIC),
            offline=site.offline,
            search=self.to(addresses.SEARCH),
            menu=menu,
            here=_here(menu, crumbs[1:]),
            footer=(
                *footer,
                self.link(words("menu.data"), addresses.DATA),
                self.link(words("menu.changes"), addresses.CHANGES),
                *self._report(),
            ),
            crumbs=crumbs,
            operator=site.operator,
            demo=site.demo,
            unofficial=self.context.parliament.unofficial,
            index=index,
            bare=bare,
        )

    def _report(self) -> tuple[Link, ...]:
        """Where readers report a fault: a mail address or a page."""
        report = self.context.site.report
        if report is None:
            return ()
        url = permalink(self.context.site, self.address)
        return (Link(self.context.words("frame.report"), report_general(report, url)),)

    def person(self, slug: str | None, name: str) -> Link:
        """A name, linked where it is known whose it is."""
        return Link(name, self.to(addresses.person(slug)) if slug else None)

    def group(self, short: str | None) -> Link | None:
        if short is None:
            return None
        if short not in self._groups:
            group = self.context.parliament.group(short)
            known = group is not None and group.short in self.context.corpus.groups
            self._groups[short] = Link(short, self.to(addresses.group(group.slug)) if group and known else None)
        return self._groups[short]

    def paper(self, paper_id: str) -> Link:
        known = paper_id in self.context.papers
        return Link(
            self.context.words("paper.name", id=paper_id), self.to(addresses.paper(paper_id)) if known else None
        )

    def term(self, term_id: str) -> str:
        """The link to a term of the glossary."""
        return self.to(addresses.term(term_id))

    def session(self, session_id: str) -> Link:
        """ "115. Sitzung"."""
        return self.link(self.context.session_title(self.context.digests[session_id]), addresses.session(session_id))

    def item(self, session_id: str, item_id: str | None) -> Link:
        """ "TOP 3: …"."""
        return self.link(self.context.item_label(session_id, item_id), addresses.agenda_item(session_id, item_id))

    def speech(self, session_id: str, anchor: str) -> str:
        """The link to a speech or a paragraph."""
        return self.to(self.context.speech_address(session_id, anchor))

    def mention(self, mention: Mention) -> str | None:
        """Where a mention leads: to a page of the site where there is one, else to the official place."""
        if mention.type is MentionType.PERSON:
            return self.to(addresses.person(mention.target))
        if mention.type is MentionType.PAPER and mention.target in self.context.papers:
            return self.to(addresses.paper(mention.target))
        if mention.type is MentionType.SESSION and mention.target in self.context.digests:
            return self.to(addresses.session(mention.target))
        return mention.url

    def pdf(self, session_id: str, printed: int | None, position: int) -> Link | None:
        """The printed page, linked to the same page of the official PDF."""
        text = self.context.words.page(printed)
        if text is None:
            return None
        term, _, number = session_id.partition("/")
        digest = self.context.digests.get(session_id)
        day = digest.date if digest else None
        return Link(text, self.context.parliament.protocol_url(int(term), int(number), day, position))


def _here(menu: tuple[Link, ...], crumbs: tuple[Link, ...]) -> str | None:
    """The entry of the menu that this page stands under."""
    texts = {crumb.text for crumb in crumbs[:1]}
    return next((link.text for link in menu if link.text in texts), None)
