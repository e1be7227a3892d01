"""A parenthesis set as a paragraph of its own, taken apart into acts and actors."""

import re
from collections.abc import Iterator, Sequence

from generator.model.parliament import ActWord, Parliament
from generator.model.session import Actor, Event, EventType
from generator.parse.actors import actors_in, persons_in, without, without_office
from generator.parse.groups import short_name

_DASH = re.compile(r" [–—-] | [–—](?=\S)| -(?=[^\W\d_])|(?<=\S)[–—] ")
_STRAY = re.compile(r"^[\s–—-]+|[\s–—-]+$")
"""Dashes with nothing before or behind them."""
_QUOTED = re.compile(r"^ *[„“\"][^“”\"]*[“”\"]")
_CALLED = ("!", "?")
_AND = re.compile(r"(?:[,;] | und | sowie )")


def split_acts(interjection: str, parliament: Parliament) -> tuple[str, ...]:
    """The acts printed in one parenthesis, in order, its brackets taken off.

    A dash parts two acts (18/115, p. 52: two heckles) only where an act begins after
    it: a heckler may use one too. A space may be missing on one side (18/115, p. 135).
    """
    acts: list[str] = []
    position = 0
    separator = ""
    for dash in [*_DASH.finditer(interjection), None]:
        piece = interjection[position : dash.start() if dash else None]
        if acts and not _begins_act(piece, acts[-1], separator, parliament):
            acts[-1] += separator + piece
        else:
            acts.append(piece)
        if dash:
            separator, position = dash[0], dash.end()
    return tuple(acts)


def events_of(paragraph: str, parliament: Parliament, house: Sequence[str] = ()) -> tuple[Event, ...]:
    """Every act of an interjection as an event; `house` are the groups that "alle Fraktionen" means.

    Two acts joined by "und" are two, each with all the actors.
    """
    inner = paragraph.strip()
    inner = inner[1:] if inner.startswith("(") else inner
    inner = inner[:-1] if inner.endswith(")") else inner
    found: list[Event] = []
    for act in split_acts(_STRAY.sub("", inner), parliament):
        found.extend(_events(act, house, parliament))
    return tuple(found)


def _begins_act(piece: str, before: str, separator: str, parliament: Parliament) -> bool:
    quoted = ":" in before or _heckle(before, parliament) is not None
    heckler, callers = _heckle(piece, parliament), _call_together(piece, parliament)
    if heckler and quoted and not heckler.group and " " not in heckler.name and "[" not in _before_colon(piece):
        # "Herr Muster: Setzen!" is said to him; the minutes print who calls in full.
        return False
    if heckler or (callers and (callers[0] or not quoted)):
        return True
    if quoted and ":" not in piece and piece.rstrip(" “”").endswith(_CALLED):
        # The minutes never exclaim: "Lachen Sie nur!" goes on with what is called.
        return False
    if _act_word(piece, parliament) is not None or parliament.words.group_subject.match(piece):
        return True
    if parliament.words.told.match(piece):
        return True
    # A sentence of the minutes ("Die Anwesenden erheben sich") after anything but quoted words.
    return separator == " – " and not quoted and piece[:1].isupper()


def _act_word(text: str, parliament: Parliament) -> tuple[ActWord, re.Match[str]] | None:
    return next(((word, match) for word in parliament.words.acts if (match := word.pattern.match(text))), None)


def _heckle(act: str, parliament: Parliament) -> Actor | None:
    """Who calls out under his own name: "Erika Muster [FDP]: Nein!"."""
    match = parliament.words.named_heckle.match(act + " ")
    if match is None or _act_word(act, parliament) is not None:
        return None
    fields = match.groupdict()
    bare = without_office(fields["name"], parliament)
    has_office = bare != fields["name"] or fields.get("role")
    if fields.get("group") is None and not has_office:
        return None
    if fields["colon"] == "." and fields.get("group") is None:
        return None
    return Actor(bare, short_name(fields.get("group"), parliament))


def _events(act: str, house: Sequence[str], parliament: Parliament) -> Iterator[Event]:
    parts = list(_parts(act, parliament))
    callers = None if parts else _call_together(act, parliament)
    heckler = None if callers else _heckle(act, parliament)
    if callers or heckler:
        yield Event(EventType.HECKLE, act, *(callers or ((heckler,),)))
        return
    if not parts:
        people = tuple(actor for _, _, actor in persons_in(_before_colon(act), parliament))
        subject = parliament.words.group_subject.match(act)
        # Of a sentence the groups that begin it act, of a mere noun those behind it ("Klopfen von der CDU").
        if subject is None and not act.endswith("."):
            subject = parliament.words.group_bearer.search(_before_colon(act))
        groups = tuple(group.short for _, group in parliament.groups_in(subject[0])) if subject else ()
        yield Event(EventType.OTHER, act, people, groups)
        return
    partial = parts[0][0][0].partial
    for words, rest in parts:
        by, groups = _actors(rest, house, parliament)
        for word in words:
            yield Event(word.type, act, by, groups, partial or word.partial)


def _call_together(act: str, parliament: Parliament) -> tuple[tuple[Actor, ...], tuple[str, ...]] | None:
    """Several named before the same words: "Anna Muster [SPD] und weitere Abgeordnete der SPD: Genau!"."""
    head = _before_colon(act)
    people = list(persons_in(head, parliament))
    rest = without(head, people).strip(" ,")
    groups = tuple(dict.fromkeys(group.short for _, group in parliament.groups_in(rest)))
    if head == act or not (people or groups) or not parliament.words.group_callers.fullmatch(rest):
        return None
    return tuple(actor for _, _, actor in people), groups


def _parts(act: str, parliament: Parliament) -> Iterator[tuple[list[ActWord], str]]:
    """Words of an act with what names their actors.

    "Heiterkeit und Beifall von der SPD" is one part of two words, "Beifall von der CDU und
    Heiterkeit von der SPD" are two parts.
    """
    rest = act
    words: list[ActWord] = []
    while (found := _act_word(rest, parliament)) is not None:
        word, match = found
        words.append(word)
        rest = rest[match.end() :]
        joined = _AND.match(rest)
        if joined and _act_word(rest[joined.end() :], parliament):
            rest = rest[joined.end() :]
            continue
        head = _before_colon(rest)
        following = next((m for m in _AND.finditer(head) if _act_word(head[m.end() :], parliament)), None)
        yield words, head[: following.start()] if following else head
        if following is None:
            return
        words, rest = [], rest[following.end() :]


def _actors(rest: str, house: Sequence[str], parliament: Parliament) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """From what follows the act's word: "von der CDU, Erika Muster [FDP] und den GRÜNEN in Richtung SPD"."""
    rest = parliament.words.toward.split(_QUOTED.sub("", rest), maxsplit=1)[0].strip()
    bearer = parliament.words.bearer.match(rest)
    if bearer is None and not parliament.words.actor.match(rest):
        behind = parliament.words.group_bearer.search(rest)
        return actors_in(behind[0], house, parliament) if behind else ((), ())
    return actors_in(rest[bearer.end() :] if bearer else rest, house, parliament)


def _before_colon(text: str) -> str:
    """Without the words called: they may name anybody."""
    return re.split(r":(?: |$)", text, maxsplit=1)[0]
