"""A debate: what was said and decided under one agenda item, word for word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from generator import addresses
from generator.model.files import File
from generator.model.session import AgendaItem, Session, Speech
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts import citing
from generator.render.parts.explained import Explained
from generator.render.parts.items import item_view
from generator.render.parts.linked_data import article
from generator.render.parts.moved import moved_from
from generator.render.parts.questions import question_views
from generator.render.parts.speeches import Numbered, Setting, Sitting, asides_of, passage_view, rail_view, speech_view
from generator.render.parts.votes import vote_view
from generator.render.report import permalink
from generator.render.views import CorrectionView, Frame, Head, Link, PartView, PassageView, RailView, VoteView
from generator.render.wording import NBSP

Neighbours = Sequence[tuple[str, str | None]]


def debate_files(context: Context, session: Session) -> Iterator[File]:
    """The pages of each agenda item, and those of what was said before the first."""
    speeches: defaultdict[str | None, list[Speech]] = defaultdict(list)
    for speech in session.speeches:
        speeches[speech.agenda_item].append(speech)
    items: list[str | None] = [item.id for item in session.agenda_items]
    if None in speeches:
        items.insert(0, None)
    neighbours: dict[str | None, list[tuple[str, str | None]]] = {item: [] for item in items}
    for earlier, later in pairwise(items):
        neighbours[earlier].append(("debate.next", later))
        neighbours[later].append(("debate.previous", earlier))
    parts, asides, sitting = context.parts[session.id], asides_of(session), Sitting.of(context, session)
    for item in items:
        own = speeches[item]
        for part in range(1, max((parts.get(speech.id, 1) for speech in own), default=1) + 1):
            page = Page(context, addresses.part(addresses.agenda_item(session.id, item), part))
            yield _Debate(Setting(page, sitting, Explained(page)), item, own, part, asides[item]).file(
                sorted(neighbours[item], reverse=True)
            )


@dataclass(frozen=True)
class _Debate:
    """One page of a debate; nearly always there is one and it is the whole."""

    setting: Setting
    item_id: str | None
    all: Sequence[Speech]
    """The speeches of all its pages."""
    part: int
    asides: Sequence[tuple[int, Speech, Numbered]]
    """What was said of its item in speeches that belong to others: the place of each among all, and its paragraphs."""

    @property
    def page(self) -> Page:
        return self.setting.page

    @property
    def session(self) -> Session:
        return self.setting.session

    @cached_property
    def here(self) -> tuple[Speech, ...]:
        return tuple(speech for speech in self.all if self._part_of(speech) == self.part)

    @cached_property
    def last(self) -> int:
        return max(map(self._part_of, self.all), default=1)

    @property
    def item(self) -> AgendaItem | None:
        return self.page.context.item_of.get((self.session.id, self.item_id or ""))

    def _part_of(self, speech: Speech) -> int:
        return self.page.context.parts[self.session.id].get(speech.id, 1)

    def file(self, neighbours: Neighbours) -> File:
        page, words = self.page, self.page.context.words
        digest = page.context.digests[self.session.id]
        votes = tuple(self._votes()) if self.part == 1 else ()
        before, after = self._passages()
        return page.file(
            "debate.html.j2",
            frozenset({f"session:{digest.id}", "corpus:people", "corpus:papers"}),
            self._frame(),
            heading=self.item.title if self.item else words("session.opening"),
            position=self._position(),
            item=item_view(page, digest, self.item) if self.item else None,
            date=words.long_date(digest.date),
            session=page.session(digest.id),
            votes=votes,
            questions=tuple(question_views(self.setting, self.item_id)) if self.part == 1 else (),
            before=before if self.part == 1 else (),
            speeches=tuple(speech_view(self.setting, s) for s in self.here if not s.in_appendix),
            appendix=tuple(speech_view(self.setting, s) for s in self.here if s.in_appendix and s.speaker.name),
            annexes=tuple(speech_view(self.setting, s) for s in self.here if s.in_appendix and not s.speaker.name),
            after=after if self.part == self.last else (),
            rail=tuple(self._rail()),
            shares=tuple(self._parts()),
            result=words.count("debate.result", len(votes)),
            elsewhere=tuple(self._elsewhere()) if self.part == 1 else (),
            moved=tuple(self._moved()),
            unrevised=any(speech.unrevised for speech in self.here),
            url=permalink(page.context.site, page.address),
            source=citing.document(page, self.session),
            embed=page.folder(addresses.embedded(digest.id)),
            reportable=page.context.site.report is not None,
            corrections=self._corrections(),
            neighbours=tuple(
                page.link(
                    words(key, item=page.context.item_label(digest.id, other)), addresses.agenda_item(digest.id, other)
                )
                for key, other in neighbours
            ),
        )

    def _frame(self) -> Frame:
        page, context, words = self.page, self.page.context, self.page.context.words
        digest = context.digests[self.session.id]
        title = context.item_label(digest.id, self.item_id)
        name, date = context.session_title(digest), words.long_date(digest.date)
        shown = title if self.last == 1 else words("debate.part_title", title=title, n=self.part, count=self.last)
        number = self.item.number if self.item else None
        crumbs = (
            page.link(words("menu.sessions"), addresses.SESSIONS),
            page.session(digest.id),
            Link(words("item.number", number=number) if number else title),
        )
        return page.frame(
            words("debate.title", title=shown, session=name, date=date),
            words("debate.description", title=shown, session=name, date=date),
            crumbs,
            head=Head(
                kind="article",
                image=addresses.session_picture(digest.id),
                data=(article(page, digest, self.item_id),),
                styles=("debate.css",),
                scripts=("debate.js",),
            ),
        )

    def _position(self) -> str | None:
        """ "TOP 2 von 29", where the numbers of the agenda count its items."""
        words = self.page.context.words
        if self.item is None or self.item.number is None:
            return None
        numbers = [item.number for item in self.session.agenda_items if item.number is not None]
        counted = numbers == [str(n) for n in range(1, len(numbers) + 1)]
        key = "debate.position" if counted and len(numbers) > 1 else "item.number"
        return words(key, number=self.item.number, count=len(numbers)).replace(" ", NBSP)

    def _votes(self) -> Iterator[VoteView]:
        marks = self.page.context.marks[self.session.id]
        for index, vote in enumerate(self.session.votes):
            if vote.agenda_item == self.item_id:
                speech = self.setting.sitting.speeches.get(vote.speech)
                said = speech.paragraphs[vote.paragraph - 1] if speech and vote.paragraph else None
                view = vote_view(
                    self.page, self.session.id, vote, self.setting.explained, said.position if said else None
                )
                yield replace(view, corrections=marks.get(("votes", index), ()))

    def _passages(self) -> tuple[tuple[PassageView, ...], tuple[PassageView, ...]]:
        """What the chair said of this item in speeches that belong to others: before its own speeches, and after."""
        if not self.asides:
            return (), ()
        found = tuple((index, passage_view(self.setting, speech, own)) for index, speech, own in self.asides)
        own = [n for n, s in enumerate(self.session.speeches) if s.agenda_item == self.item_id and not s.in_appendix]
        first = own[0] if own else len(self.session.speeches)
        before = tuple(view for index, view in found if index < first)
        return before, tuple(view for index, view in found if index >= first)

    def _rail(self) -> Iterator[RailView]:
        """Everybody who speaks; what stands on another part leads there."""
        for speech in self.all:
            if not speech.chair:
                view = rail_view(self.setting, speech)
                yield view if self._part_of(speech) == self.part else replace(view, href=self._link(speech))

    def _link(self, speech: Speech) -> str:
        return self.page.speech(self.session.id, speech.id)

    def _parts(self) -> Iterator[PartView]:
        address = addresses.agenda_item(self.session.id, self.item_id)
        for number in range(1, self.last + 1) if self.last > 1 else ():
            href = None if number == self.part else self.page.to(addresses.part(address, number))
            yield PartView(self.page.context.words("debate.part", n=number, count=self.last), href)

    def _elsewhere(self) -> Iterator[Link]:
        """The speeches of the later parts: their addresses on this page lead on to them."""
        for speech in self.all:
            if self._part_of(speech) != self.part:
                yield Link(citing.who(speech, self.page.context.words), self._link(speech), speech.id)

    def _moved(self) -> Iterator[Link]:
        """What stood here once and is elsewhere now, whose anchor stands for nothing else."""
        if not self.page.context.moves.from_page(self.page.address):
            return
        taken = {speech.id for speech in self.all}
        taken |= {f"{speech.id}.{number}" for speech in self.all for number, _ in enumerate(speech.paragraphs, 1)}
        counts = {speech.id: len(speech.paragraphs) for speech in self.session.speeches}
        yield from moved_from(self.page, taken, counts)

    def _corrections(self) -> tuple[CorrectionView, ...]:
        marks = self.page.context.marks[self.session.id]
        return tuple(
            mark
            for index, known in enumerate(self.session.agenda_items)
            if self.item is not None and known.id == self.item.id
            for mark in marks.get(("agenda_items", index), ())
        )
