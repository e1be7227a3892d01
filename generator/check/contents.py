"""The printed table of contents against the body, in both directions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.check.places import folded, listed_items, positions
from generator.check.proof import Proof, proof
from generator.model.contents import Contents, ContentsItem, ContentsSpeaker
from generator.model.findings import Finding
from generator.model.parsed import Parsed
from generator.model.session import AgendaItem, Form, Speech

_UNLISTED = frozenset(
    {
        Form.INTERMEDIATE_QUESTION,
        Form.QUESTION,
        Form.ANSWER,
        Form.SHORT_INTERVENTION,
        Form.REPLY,
        Form.PERSONAL_REMARK,
        Form.POINT_OF_ORDER,
    }
)
"""What the contents need not list, where the chair announced it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A turn of the contents with the speech that it lists; None where there is none."""

    item: ContentsItem | None
    """None before the first item and in an appendix."""
    entry: ContentsSpeaker
    speech: Speech | None


def listing(parsed: Parsed) -> tuple[Listed, ...]:
    """Every turn of the contents; each speech answers for one, resumptions are left over.

    Who presides and takes part in the same debate is listed for what he says as a member.
    """
    items = listed_items(parsed)
    free: dict[str | None, list[Speech]] = {}
    for speech in sorted(parsed.session.speeches, key=lambda speech: speech.chair):
        free.setdefault(speech.speaker.name, []).append(speech)
    found: list[Listed] = []
    for item, entry in _entries(parsed.contents):
        own = free.get(entry.speaker.name, [])
        at = next(
            (at for at, speech in enumerate(own) if _is_listed(entry, items.get(item) if item else None, speech)), None
        )
        found.append(Listed(item, entry, None if at is None else own.pop(at)))
    return tuple(found)


def check_listed_speakers(parsed: Parsed, listed: Sequence[Listed]) -> Proof:
    """Every turn that the contents list must begin on the page they name, under the item they name."""
    places = positions(parsed)
    findings = [_missing(turn, parsed.session.speeches, places) for turn in listed if turn.speech is None]
    return proof("contents-speakers", len(listed) - len(findings), len(listed), findings)


def check_speeches(parsed: Parsed, listed: Sequence[Listed]) -> Proof:
    """Every speech that is not the chair's must be listed, or belong to one that is.

    The contents list neither resumptions after a word of the chair nor interposed questions
    and what is answered to them: those stand between two parts of a listed turn, or are its
    parts (18/115, p. 31), or the chair has announced them as such. Whatever else is not
    listed is told.
    """
    if not any(item.speakers for item in parsed.contents.items):
        return Proof(None)
    known = {turn.speech.id for turn in listed if turn.speech is not None}
    spoken = [s for s in parsed.session.speeches if not s.chair and s.speaker.name is not None]
    findings = [
        Finding(
            "speeches-listed",
            f"Die Rede von {speech.speaker.name} steht nicht im Inhaltsverzeichnis und ist weder Fortsetzung noch "
            "Zwischenfrage noch Antwort.",
            speech.page,
            speech.position,
            speech.id,
        )
        for speech in _unexplained(spoken, known)
    ]
    return proof("speeches-listed", len(spoken) - len(findings), len(spoken), findings)


def check_items(parsed: Parsed) -> Proof:
    """Number, title and papers of every item must be the same in the contents and in the body."""
    places = positions(parsed)
    findings: list[Finding] = []
    items = listed_items(parsed)
    free = [item for item in parsed.session.agenda_items if item not in items.values()]
    wrong = 0
    for entry in parsed.contents.items:
        item = items.get(entry)
        told = [
            Finding("contents-items", message, entry.page, places.get(entry.page or 0))
            for message in _differences(entry, item)
        ]
        wrong += bool(told)
        findings += told
    if parsed.contents.items:
        findings += [
            Finding(
                "contents-items",
                f"{_name(item.number, item.title)} steht im Text, aber nicht im Inhaltsverzeichnis.",
                item.page,
                item.position,
            )
            for item in free
        ]
    total = len(parsed.contents.items)
    return proof("contents-items", total - wrong, total + len(free) if total else 0, findings)


def _entries(contents: Contents) -> Iterator[tuple[ContentsItem | None, ContentsSpeaker]]:
    """Every turn of the contents. One handed in for the record stands under its item too, where the page is not."""
    for entry in contents.before:
        yield None, entry
    for item in contents.items:
        for entry in item.speakers:
            if entry.page is not None or not contents.appendix:
                yield item, entry
    for entry in contents.appendix:
        yield None, entry


def _is_listed(entry: ContentsSpeaker, item: AgendaItem | None, speech: Speech) -> bool:
    """Whether a speech is the one listed; an item that the body lacks is told by its own check."""
    if speech.in_appendix != entry.in_appendix:
        return False
    if entry.page is not None and speech.page != entry.page:
        return False
    return item is None or speech.agenda_item == item.id


def _missing(turn: Listed, speeches: Sequence[Speech], places: Mapping[int, int]) -> Finding:
    """Tells what stands in the place of a turn that was not found."""
    name, page = turn.entry.speaker.name, turn.entry.page
    under = f" zu TOP {turn.item.number}" if turn.item is not None and turn.item.number else ""
    where = "zu Protokoll" if page is None else f"auf Seite {page}"
    own = [speech for speech in speeches if speech.speaker.name == name and speech.page is not None]
    same_page = [speech for speech in own if speech.page == page]
    if page is not None and same_page:
        what = "dort beginnt nur eine Rede, die schon gezählt ist oder zu einem anderen Tagesordnungspunkt gehört"
    elif page is not None and own:
        nearest = min(abs((speech.page or 0) - page) for speech in own)
        what = f"die nächste Rede dieses Namens beginnt {nearest} Seite{'n' if nearest > 1 else ''} davon entfernt"
    else:
        what = "eine solche Rede wurde im Text nicht gefunden"
    message = f"Laut Inhaltsverzeichnis spricht {name} {where}{under}; {what}."
    anchor = same_page[0].id if same_page else None
    return Finding("contents-speakers", message, page, places.get(page or 0), anchor)


def _unexplained(spoken: Sequence[Speech], listed: set[str]) -> Iterator[Speech]:
    """Speeches that are neither listed nor part of a listed turn of the same item."""
    holder: Speech | None = None
    for index, speech in enumerate(spoken):
        if speech.id in listed:
            holder = speech
        elif speech.form in _UNLISTED:
            continue
        elif holder is None or not _belongs(speech, holder, spoken[index + 1 :], listed):
            yield speech


def _belongs(speech: Speech, holder: Speech, following: Sequence[Speech], listed: set[str]) -> bool:
    """Whether a speech goes on with a listed turn, or stands before a part of it that does."""
    if speech.agenda_item != holder.agenda_item:
        return False
    if speech.speaker.name == holder.speaker.name:
        return True
    for later in following:
        if later.id in listed or later.agenda_item != holder.agenda_item:
            return False
        if later.speaker.name == holder.speaker.name:
            return True
    return False


def _differences(entry: ContentsItem, item: AgendaItem | None) -> Iterator[str]:
    name = _name(entry.number, entry.title)
    if item is None:
        yield f"{name} steht im Inhaltsverzeichnis, wurde im Text aber nicht gefunden."
        return
    # The contents may go on with the titles of items joined under one number (18/115, item 22).
    titles = [folded("".join((item.title, *item.joined_titles)[:n])) for n in range(1, len(item.joined_titles) + 2)]
    if folded(entry.title) not in titles:
        yield f"{name} heißt im Text anders: „{item.title}“."
    lost = [paper for paper in entry.documents if paper not in item.documents]
    if lost:
        yield f"{name}: Die Überschrift im Text nennt {_papers(lost)} nicht, das Inhaltsverzeichnis schon."
    new = [paper for paper in item.documents if paper not in entry.documents]
    if new:
        yield f"{name}: Das Inhaltsverzeichnis nennt {_papers(new)} nicht, die Überschrift im Text schon."


def _name(number: str | None, title: str) -> str:
    return f"TOP {number}" if number else f"„{title}“"


def _papers(papers: Sequence[str]) -> str:
    return f"Drucksache{'n' if len(papers) > 1 else ''} {', '.join(papers)}"
