"""The pages of one session: its agenda, and each debate."""

from collections.abc import Iterator
from dataclasses import replace

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.session import AgendaItem, Paragraph, Session, Speech
from generator.render import wording
from generator.render.context import Context
from generator.render.passages import segments
from generator.render.proof import proof_file, short_line
from generator.render.views import AbsenceView, ItemView, Link, ParagraphView, PassageView, SpeechView


class SessionPages:
    """Renders one session at a time; only its own text is in memory."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def files(self, session: Session, quality: Quality) -> Iterator[File]:
        digest = self._context.digests[session.id]
        yield self._session(digest, quality)
        yield proof_file(self._context, digest, quality)
        pages: list[str | None] = [item.id for item in session.agenda_items]
        if any(speech.agenda_item is None for speech in session.speeches):
            pages.insert(0, None)
        for index, item_id in enumerate(pages):
            before = pages[index - 1] if index else False
            after = pages[index + 1] if index + 1 < len(pages) else False
            yield self._debate(session, item_id, before, after)

    def item_view(self, digest: Digest, item: AgendaItem, base: str) -> ItemView:
        context = self._context
        speakers = dict.fromkeys(
            (context.corpus.speaker_of.get((digest.id, s.id)), s.speaker.name or wording.UNKNOWN_SPEAKER)
            for s in digest.speeches
            if s.agenda_item == item.id and not s.chair
        )
        facts = [item.kind, wording.reading(item.reading), wording.listed(item.movers)]
        return ItemView(
            number=item.number,
            title=item.title,
            href=addresses.relative(addresses.agenda_item(digest.id, item.id), base),
            facts=tuple(fact for fact in facts if fact),
            joined=item.joined_titles,
            papers=tuple(context.paper(paper, base) for paper in item.documents),
            speakers=tuple(context.person(slug, name, base) for slug, name in speakers),
            results=tuple(
                context.vote(digest.id, vote, base).sentence for vote in digest.votes if vote.agenda_item == item.id
            ),
            page=context.pdf(digest.id, item.page, item.position),
        )

    def _session(self, digest: Digest, quality: Quality) -> File:
        context = self._context
        base = addresses.session(digest.id)
        title = f"{context.session_title(digest)} der {digest.legislature}. Wahlperiode"
        date = wording.long_date(digest.date, weekday=True)
        order = [known.id for known in context.corpus.sessions]
        at = order.index(digest.id)
        neighbours = [
            Link(
                f"{label}: {context.session_title(context.corpus.sessions[i])}",
                addresses.relative(addresses.session(order[i]), base),
            )
            for label, i in (("Vorige", at - 1), ("Nächste", at + 1))
            if 0 <= i < len(order)
        ]
        opening = None
        if any(speech.agenda_item is None for speech in digest.speeches):
            opening = Link(wording.OPENING, addresses.relative(addresses.agenda_item(digest.id, None), base))
        official = context.parliament.protocol_url(digest.legislature, digest.number, None)
        downloads = [Link("Daten dieser Sitzung (JSON)", addresses.relative(addresses.session_json(digest.id), base))]
        if official:
            downloads.insert(0, Link("Amtliches Plenarprotokoll (PDF)", official))
        facts = [
            digest.place,
            wording.hours(digest.start, digest.end),
            wording.count(sum(not s.chair for s in digest.speeches), "Redebeitrag", "Redebeiträge"),
            wording.count(len(digest.votes), "Abstimmung", "Abstimmungen"),
        ]
        crumbs = (Link("Sitzungen", addresses.relative(addresses.SESSIONS, base)), Link(context.session_title(digest)))
        return context.file(
            "session.html.j2",
            base,
            frozenset({f"session:{digest.id}", "corpus:sessions", "corpus:people"}),
            context.frame(
                base,
                f"{title}, {wording.long_date(digest.date)}",
                f"Tagesordnung, Reden und Beschlüsse der {title} am {date}.",
                crumbs,
            ),
            heading=title,
            date=date,
            facts=tuple(fact for fact in facts if fact),
            opening=opening,
            items=tuple(self.item_view(digest, item, base) for item in digest.agenda_items),
            absent=tuple(
                AbsenceView(
                    Link(
                        " ".join(filter(None, (absence.role, absence.name)))
                        + (f" ({absence.group})" if absence.group else ""),
                        context.person(
                            context.corpus.person_named.get((digest.id, absence.name, absence.group)),
                            absence.name,
                            base,
                        ).href,
                        wording.hours(absence.start, absence.end),
                    ),
                    context.marks[digest.id].get(("absent", index), ()),
                )
                for index, absence in enumerate(digest.absent)
            ),
            corrections=context.marks[digest.id].get((), ()),
            neighbours=tuple(neighbours),
            downloads=tuple(downloads),
            proved=Link(short_line(quality), addresses.relative(addresses.proof(digest.id), base)),
        )

    def _debate(
        self, session: Session, item_id: str | None, before: str | bool | None, after: str | bool | None
    ) -> File:
        context = self._context
        digest = context.digests[session.id]
        base = addresses.agenda_item(session.id, item_id)
        item = context.item_of.get((session.id, item_id or ""))
        heading = item.title if item else wording.OPENING
        speeches = [s for s in session.speeches if s.agenda_item == item_id]
        crumbs = (
            Link("Sitzungen", addresses.relative(addresses.SESSIONS, base)),
            Link(context.session_title(digest), addresses.relative(addresses.session(session.id), base)),
            Link(f"TOP {item.number}" if item and item.number else heading),
        )
        neighbours = tuple(
            Link(
                f"{label}: {context.item_label(session.id, other or None)}",
                addresses.relative(addresses.agenda_item(session.id, other or None), base),
            )
            for label, other in (("Vorher", before), ("Danach", after))
            if other is not False and other is not True
        )
        title = f"TOP {item.number}: {heading}" if item and item.number else heading
        date = wording.long_date(session.date)
        return context.file(
            "debate.html.j2",
            base,
            frozenset({f"session:{session.id}", "corpus:people", "corpus:papers"}),
            context.frame(
                base,
                f"{title} – {context.session_title(digest)}, {date}",
                f"{title}. Debatte in der {context.session_title(digest)} am {date} im Wortlaut.",
                crumbs,
            ),
            heading=heading,
            item=self.item_view(digest, item, base) if item else None,
            date=date,
            session=crumbs[1],
            passages=tuple(self._passages(session, item_id, base)),
            speeches=tuple(self._speech(session, s, base) for s in speeches if not s.in_appendix),
            appendix=tuple(self._speech(session, s, base) for s in speeches if s.in_appendix),
            corrections=tuple(
                mark
                for index, known in enumerate(session.agenda_items)
                if known.id == item_id
                for mark in context.marks[session.id].get(("agenda_items", index), ())
            ),
            votes=tuple(
                replace(
                    context.vote(session.id, vote, base),
                    corrections=context.marks[session.id].get(("votes", index), ()),
                )
                for index, vote in enumerate(session.votes)
                if vote.agenda_item == item_id
            ),
            neighbours=neighbours,
        )

    def _passages(self, session: Session, item_id: str | None, base: str) -> Iterator[PassageView]:
        for speech in session.speeches:
            if speech.agenda_item == item_id:
                continue
            own = [(n, p) for n, p in enumerate(speech.paragraphs, 1) if p.agenda_item == item_id]
            if own and item_id is not None:
                target = addresses.speech(session.id, speech.agenda_item, f"{speech.id}.{own[0][0]}")
                yield PassageView(
                    self._speaker(session, speech, base),
                    addresses.relative(target, base),
                    tuple(self._paragraph(session, speech, n, p, base, anchored=False) for n, p in own),
                )

    def _speaker(self, session: Session, speech: Speech, base: str) -> Link:
        slug = self._context.corpus.speaker_of.get((session.id, speech.id))
        return self._context.person(slug, speech.speaker.name or wording.UNKNOWN_SPEAKER, base)

    def _speech(self, session: Session, speech: Speech, base: str) -> SpeechView:
        return SpeechView(
            id=speech.id,
            speaker=self._speaker(session, speech, base),
            role=speech.speaker.role,
            group=self._context.group(speech.speaker.group, base),
            chair=speech.chair,
            unrevised=speech.unrevised,
            page=self._context.pdf(session.id, speech.page, speech.position),
            permalink=f"#{speech.id}",
            paragraphs=tuple(self._paragraph(session, speech, n, p, base) for n, p in enumerate(speech.paragraphs, 1)),
            part=self._part(session, speech, base),
            measures=tuple(
                f"{wording.MEASURES[measure.kind.value]} {'an ' + measure.name if measure.name else ''}".strip()
                for measure in session.order_measures
                if measure.speech == speech.id
            ),
            corrections=self._context.marks[session.id].get(speech.id, ()),
        )

    def _part(self, session: Session, speech: Speech, base: str) -> Link | None:
        form = speech.form.value
        if form not in wording.FORMS:
            return None
        other = next((s for s in session.speeches if s.id == speech.refers_to), None)
        if other is None or form not in wording.ADDRESSED:
            return Link(wording.FORMS[form])
        address = addresses.speech(session.id, other.agenda_item, other.id)
        name = other.speaker.name or wording.UNKNOWN_SPEAKER
        return Link(f"{wording.FORMS[form]} {wording.ADDRESSED[form]} {name}", addresses.relative(address, base))

    def _paragraph(
        self,
        session: Session,
        speech: Speech,
        number: int,
        paragraph: Paragraph,
        base: str,
        *,
        anchored: bool = True,
    ) -> ParagraphView:
        anchor = f"{speech.id}.{number}"
        mentions = self._context.corpus.mentions.get(session.id, {}).get(anchor, ())
        pieces = segments(paragraph.text, mentions, lambda mention: self._context.mention(mention, base))
        return ParagraphView(
            anchor if anchored else None,
            paragraph.kind.value,
            pieces,
            paragraph.continues,
            self._context.marks[session.id].get(anchor, ()),
        )
