"""In what two builds of a site differ for those who link to it or quote it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import addresses
from generator.compare.alignment import Alignment, Place, align
from generator.compare.edition import Edition, PublishedSpeech
from generator.compare.published import Published
from generator.compare.words import changed_words
from generator.model.history import Change, Difference, SessionChanges, Unit

Moves = Counter[tuple[str, str]]
"""Pages or people in the older and the newer build, by how many speeches and paragraphs went from one to the other."""


def compare(old: Published, new: Published) -> Difference:
    """Raises OutputError where one of the two is no site as a build writes it."""
    there, gone = set(old.sessions), old.pages - new.pages
    both = [session for session in new.sessions if session in there]
    found: list[tuple[str, list[_Found]]] = []
    people: Moves = Counter()
    for session in both:
        if old.state(session) != new.state(session):
            before, after = old.edition(session), new.edition(session)
            alignment = align(before, after)
            _count_people(before, after, alignment, people)
            moved = _moved(gone, _page_moves(before, after, alignment))
            pages = (_Found(page) for page in _pages(addresses.session(session), gone, moved, new.pages))
            found.append((session, [*pages, *_changes(before, after, alignment, moved)]))
    renamed = _moved({slug for slug, _ in people if addresses.person(slug) in gone}, people)
    held = {addresses.session(session) for session in old.sessions}
    others = {page for page in gone if "/".join(page.split("/")[:2]) + "/" not in held}
    told = ((session, _without_renamed(changes, renamed)) for session, changes in found)
    return Difference(
        tuple(session for session in new.sessions if session not in there),
        tuple(session for session in old.sessions if session not in set(new.sessions)),
        tuple(SessionChanges(session, changes) for session, changes in told if changes),
        tuple(_others(others, renamed, new.pages)),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    change: Change
    people: tuple[str, str] | None = None
    """Two slugs that are all that its two speakers differ in: perhaps one person with another address."""


def _without_renamed(found: Iterable[_Found], renamed: Mapping[str, str]) -> tuple[Change, ...]:
    """The changes; who is given to the same person at another address is given to nobody else."""
    changes: list[Change] = []
    for one in found:
        if one.people is not None and renamed.get(one.people[0]) == one.people[1]:
            told = _told(replace(one.change, speaker=None), one.change.along)
            changes.extend([told] if told else [])
        else:
            changes.append(one.change)
    return tuple(changes)


def _page_moves(old: Edition, new: Edition, alignment: Alignment) -> Moves:
    pages: Moves = Counter()
    for at, to in alignment.speeches:
        if at is not None and to is not None:
            one, other = old.speeches[at], new.speeches[to]
            pages[_page(one.address), _page(other.address)] += 1 + len(one.paragraphs)
    return pages


def _count_people(old: Edition, new: Edition, alignment: Alignment, people: Moves) -> None:
    for at, to in alignment.speeches:
        if at is not None and to is not None:
            one, other = old.speeches[at].person, new.speeches[to].person
            if one and other and one != other:
                people[one, other] += 1


def _moved(gone: Collection[str], moves: Moves) -> dict[str, str]:
    """Of what is gone, where most of it went."""
    ways: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (one, other), count in moves.items():
        if one in gone:
            ways[one].append((-count, other))
    return {one: min(found)[1] for one, found in ways.items()}


def _pages(folder: str, gone: Collection[str], moved: Mapping[str, str], there: Collection[str]) -> Iterator[Change]:
    """The pages of a session that are gone; where nothing of one went anywhere, the session's own stands for it."""
    for page in sorted(page for page in gone if page.startswith(folder)):
        yield Change(Unit.PAGE, page, moved.get(page, folder if folder in there else None))


def _others(gone: Collection[str], renamed: Mapping[str, str], there: Collection[str]) -> Iterator[Change]:
    """Pages of people under another name, with the pages below; and those that are no longer there."""
    for page in sorted(gone):
        parts = page.split("/")
        slug = renamed.get(parts[1]) if page.startswith(addresses.PEOPLE) and len(parts) > 2 else None
        now = None
        if slug is not None:
            below = addresses.person(slug) + "/".join(parts[2:])
            now = below if below in there else addresses.person(slug)
        yield Change(Unit.PAGE, page, now)


def _changes(old: Edition, new: Edition, alignment: Alignment, moved: Mapping[str, str]) -> Iterator[_Found]:
    """Speech by speech, each before its paragraphs."""
    own: defaultdict[tuple[int | None, int | None], list[Change]] = defaultdict(list)
    pair_of_new = {to: (at, to) for at, to in alignment.speeches if to is not None}
    pair_of_old = {at: (at, to) for at, to in alignment.speeches if at is not None}
    for one, other in alignment.paragraphs:
        change = _paragraph(old, new, one, other, pair_of_new)
        if change is not None:
            pair = pair_of_new[other[0]] if other is not None else pair_of_old[one[0]] if one is not None else None
            own[pair or (None, None)].append(change)
    for at, to in alignment.speeches:
        before = old.speeches[at] if at is not None else None
        after = new.speeches[to] if to is not None else None
        found = _speech(before, after, moved) if before and after else _Found(_alone(before, after))
        if found is not None:
            yield found
        yield from map(_Found, own[at, to])


def _alone(old: PublishedSpeech | None, new: PublishedSpeech | None) -> Change:
    """A speech that only one of the two has."""
    return Change(
        Unit.SPEECH,
        old.address if old else None,
        new.address if new else None,
        speaker=(old.speaker if old else "", new.speaker if new else ""),
    )


def _speech(old: PublishedSpeech, new: PublishedSpeech, moved: Mapping[str, str]) -> _Found | None:
    speaker, people = None, None
    if old.speaker != new.speaker:
        speaker = (old.speaker, new.speaker)
    elif old.person != new.person:
        speaker = (_linked(old), _linked(new))
        people = (old.person, new.person) if old.person and new.person else None
    page = (old.page, new.page) if old.page != new.page else None
    along = moved.get(_page(old.address)) == _page(new.address) and _anchor(old.address) == _anchor(new.address)
    change = _told(Change(Unit.SPEECH, old.address, new.address, speaker=speaker, page=page), along)
    return _Found(change, people) if change else None


def _linked(speech: PublishedSpeech) -> str:
    """A name with the page it leads to: of two people of one name it tells which is meant."""
    return f"{speech.speaker} [{addresses.person(speech.person) if speech.person else '–'}]"


def _paragraph(
    old: Edition,
    new: Edition,
    one: Place | None,
    other: Place | None,
    speeches: Mapping[int, tuple[int | None, int]],
) -> Change | None:
    before = old.speeches[one[0]].paragraphs[one[1]] if one is not None else None
    after = new.speeches[other[0]].paragraphs[other[1]] if other is not None else None
    old_text, new_text = before.text if before else "", after.text if after else ""
    text = changed_words(old_text, new_text) if old_text != new_text else ()
    if one is None or other is None or before is None or after is None:
        return Change(Unit.PARAGRAPH, before.address if before else None, after.address if after else None, text)
    was, now = old.speeches[one[0]], new.speeches[other[0]]
    together = speeches[other[0]][0] == one[0]
    change = Change(
        Unit.PARAGRAPH,
        before.address,
        after.address,
        text,
        (was.speaker, now.speaker) if not together and was.speaker != now.speaker else None,
        (before.page, after.page) if before.page != after.page else None,
    )
    return _told(change, along=together and one[1] == other[1] and _page(before.address) == _page(was.address))


def _told(change: Change, along: bool) -> Change | None:
    """The change; None where nothing changed."""
    more = bool(change.text or change.speaker or change.page)
    if change.was == change.now and not more:
        return None
    return replace(change, along=along and not more)


def _page(address: str) -> str:
    return address.partition("#")[0]


def _anchor(address: str) -> str:
    return address.partition("#")[2]
