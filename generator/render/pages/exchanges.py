"""The passages behind a number of the matrices: every place where one group met the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.figures.interjections import Calls, Exchange, Passage
from generator.model.corpus import ActRef, Digest, SpeechDigest
from generator.model.files import File
from generator.model.session import EventType
from generator.render.context import Context
from generator.render.overviews import PlacesView, PlaceView
from generator.render.page import Page
from generator.render.parts.exchanges import KINDS, SLUGS, slug_of
from generator.render.parts.paging import cut, pager
from generator.render.views import Head, Link

INPUTS = frozenset({"corpus:sessions", "corpus:people"})
PART = 300
"""So many passages stand on one page."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A speech, as far as both lists show it."""

    id: str
    name: str | None
    group: str | None
    item: str | None


@dataclass(frozen=True, slots=True)
class _Spot:
    """A passage as both lists have it: its session and speech, its anchor, and what is printed there."""

    session: str
    turn: _Turn
    anchor: str
    page: int | None
    text: str | None


def exchange_files(context: Context, term: int, found: Exchange) -> Iterator[File]:
    words, kind = context.words, found.type.value
    name = words(f"interjections.kind.{kind}")
    spots = _spots(context.sessions_of_term[term], found)
    for actor in found.actors:
        for target in found.targets:
            if (actor, target) in spots:
                whom = words("interjections.at_group", group=target)
                if target in SLUGS:
                    whom = words(f"interjections.at.{target}")
                title = words("interjections.title", kind=name, actor=actor, whom=whom)
                address = addresses.exchange(term, KINDS[found.type], slug_of(context, actor), slug_of(context, target))
                yield from _files(context, term, address, title, spots[actor, target])


def calls_files(context: Context, term: int, ranked: Sequence[Calls]) -> Iterator[File]:
    for calls in ranked:
        caller, speaker = context.people[calls.caller].name, context.people[calls.speaker].name
        title = context.words("interjections.calls", caller=caller, speaker=speaker)
        address = addresses.calls(term, calls.caller, calls.speaker)
        yield from _files(context, term, address, title, list(map(_called, calls.acts)))


def _called(ref: ActRef) -> _Spot:
    turn = _Turn(ref.act.speech, ref.floor.name, ref.floor.group, ref.act.agenda_item)
    return _Spot(ref.session, turn, ref.act.anchor, ref.act.page, ref.act.text)


def _turn(speech: SpeechDigest) -> _Turn:
    return _Turn(speech.id, speech.speaker.name, speech.speaker.group, speech.agenda_item)


def _spots(sessions: Iterable[Digest], found: Exchange) -> Mapping[tuple[str, str], Sequence[_Spot]]:
    """The passages by who acted and who spoke, with the words printed there where a member is named with them."""
    here: defaultdict[str, list[tuple[tuple[str, str], Passage]]] = defaultdict(list)
    for cell, passages in found.cells.items():
        for passage in passages:
            here[passage.session].append((cell, passage))
    spots: defaultdict[tuple[str, str], list[_Spot]] = defaultdict(list)
    for digest in sessions:
        turns, texts = [_turn(speech) for speech in digest.speeches], _texts(digest, found.type)
        for cell, place in here[digest.id]:
            turn = turns[place.speech]
            anchor = f"{turn.id}.{place.paragraph}"
            own = texts.get(cell[0], {}).get(anchor)
            spots[cell].append(_Spot(digest.id, turn, anchor, place.page, own.pop(0) if own else None))
    return spots


def _texts(digest: Digest, type: EventType) -> dict[str, dict[str, list[str]]]:
    """What members called out, by their group and by paragraph; an act of two members once."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for act in digest.acts:
        if act.type is type and act.group:
            own = found[act.group].setdefault(act.anchor, [])
            if act.text not in own:
                own.append(act.text)
    return found


def _files(context: Context, term: int, address: str, title: str, spots: Sequence[_Spot]) -> Iterator[File]:
    words = context.words
    parts = cut(spots, PART)
    for number, part in enumerate(parts, start=1):
        page = Page(context, addresses.part(address, number))
        yield page.file(
            "exchange.html.j2",
            INPUTS,
            page.frame(
                words("paging.titled", title=title, n=number) if number > 1 else title,
                words("interjections.evidence", title=title, term=term),
                (
                    page.link(words("menu.interjections"), addresses.INTERJECTIONS),
                    page.link(words("papers.term", term=term), addresses.interjections_of(term)),
                    Link(title),
                ),
                head=Head(styles=("lists.css",)),
            ),
            heading=title,
            term=words("papers.term", term=term),
            count=words.count("interjections.passages", len(spots)),
            sessions=tuple(_session(page, session, list(found)) for session, found in groupby(part, _session_of)),
            parts=pager(page, address, number, len(parts)),
        )


def _session_of(spot: _Spot) -> str:
    return spot.session


def _session(page: Page, session: str, spots: Sequence[_Spot]) -> PlacesView:
    context = page.context
    digest = context.digests[session]
    return PlacesView(
        page.link(context.session_and_date(session), addresses.session(session)),
        f"s-{addresses.dashed(session)}",
        tuple(_speech(page, digest, list(found)) for _, found in groupby(spots, lambda spot: spot.turn.id)),
    )


def _speech(page: Page, digest: Digest, spots: Sequence[_Spot]) -> PlaceView:
    context, words = page.context, page.context.words
    turn = spots[0].turn
    who = " ".join(filter(None, (turn.name or words("speech.unknown"), _bracketed(turn.group))))
    return PlaceView(
        Link(words("interjections.speech", who=who), page.speech(digest.id, turn.id)),
        (context.item_label(digest.id, turn.item),),
        tuple(Link(_text(page, n, spot), page.speech(digest.id, spot.anchor)) for n, spot in enumerate(spots, 1)),
    )


def _bracketed(group: str | None) -> str | None:
    return f"({group})" if group else None


def _text(page: Page, number: int, spot: _Spot) -> str:
    """The words printed, and the page; where the document has no pages, a number in the list."""
    words = page.context.words
    where = words.page(spot.page) or words("interjections.place", n=number)
    return words("interjections.text", text=spot.text, page=where) if spot.text else where
