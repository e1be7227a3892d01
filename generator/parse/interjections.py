"""A parenthesis set as a paragraph of its own, taken apart into acts and actors."""

import re

from generator.model.parliament import Parliament
from generator.model.session import Actor, Event, EventType
from generator.parse.groups import short_name

_DASH = " – "
_BRACKETED = re.compile(r"^(?P<name>.+?) ?\[(?P<group>[^\]]+)\]$")
_BEFORE_NAME = re.compile(
    r"^(?:(?:von|vonseiten|aus|bei|seitens) )?(?:der|den|dem|des|die|Teilen der|Abgeordneten der)? ?"
    r"(?:Fraktion(?:en)? (?:der )?)?"
)
_PIECE = re.compile(r", | und | sowie | & ")


def split_acts(interjection: str, parliament: Parliament) -> tuple[str, ...]:
    """The acts printed in one parenthesis, in order, its brackets taken off.

    A dash parts two acts (18/115, p. 52: two heckles) only where an act begins after
    it: a heckler may use one too. Joined again by " – ", the acts are the input.
    """
    acts: list[str] = []
    for piece in interjection.split(_DASH):
        if acts and not _begins_act(piece, acts[-1], parliament):
            acts[-1] += _DASH + piece
        else:
            acts.append(piece)
    return tuple(acts)


def events_of(paragraph: str, parliament: Parliament) -> tuple[Event, ...]:
    """Every act of an interjection as an event; two acts joined by "und" are two, each with all the actors."""
    inner = paragraph.strip()
    inner = inner[1:] if inner.startswith("(") else inner
    inner = inner[:-1] if inner.endswith(")") else inner
    found: list[Event] = []
    for act in split_acts(inner.strip(), parliament):
        found.extend(_events(act, parliament))
    return tuple(found)


def _begins_act(piece: str, before: str, parliament: Parliament) -> bool:
    words = parliament.words
    if any(act.pattern.match(piece) for act in words.acts):
        return True
    if _heckle(piece, parliament) is not None:
        return True
    # A sentence of the minutes ("Die Anwesenden erheben sich") after anything but quoted words.
    return ":" not in before and piece[:1].isupper()


def _heckle(act: str, parliament: Parliament) -> tuple[Actor, str] | None:
    """Who calls out under his own name, and what: "Erika Muster [FDP]: Nein!"."""
    match = parliament.words.named_heckle.match(act + " ")
    if match is None or any(word.pattern.match(act) for word in parliament.words.acts):
        return None
    fields = match.groupdict()
    bare = _without_office(fields["name"], parliament)
    has_office = bare != fields["name"] or fields.get("role")
    if fields.get("group") is None and not has_office:
        return None
    if fields["colon"] == "." and fields.get("group") is None:
        return None
    return Actor(bare, short_name(fields.get("group"), parliament)), act[match.end() - 1 :].strip()


def _events(act: str, parliament: Parliament) -> list[Event]:
    heckle = _heckle(act, parliament)
    if heckle is not None:
        return [Event(EventType.HECKLE, act, (heckle[0],))]
    heads: list[tuple[EventType, bool]] = []
    rest = act
    while True:
        word = next(((a, m) for a in parliament.words.acts if (m := a.pattern.match(rest))), None)
        if word is None:
            break
        heads.append((word[0].type, word[0].partial))
        rest = rest[word[1].end() :]
        joined = re.match(r"(?:, | und | sowie )", rest)
        if joined is None or not any(a.pattern.match(rest[joined.end() :]) for a in parliament.words.acts):
            break
        rest = rest[joined.end() :]
    if not heads:
        return [Event(EventType.OTHER, act)]
    by, groups = _actors(rest, parliament)
    partial = heads[0][1]
    return [Event(type_, act, by, groups, partial or own) for type_, own in heads]


def _actors(rest: str, parliament: Parliament) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """Who acted, from what follows the act's word: "von der CDU, Erika Muster [FDP] und den GRÜNEN: …"."""
    rest = rest.strip()
    bearer = parliament.words.bearer.match(rest)
    if bearer is None:
        return (), ()
    by: list[Actor] = []
    groups: list[str] = []
    rest = _before_colon(rest[bearer.end() :].strip())
    behind = parliament.words.office_behind.match(rest)
    if behind:
        return (Actor(behind["name"]),), ()
    for raw in _PIECE.split(rest):
        piece = _BEFORE_NAME.sub("", raw.strip()).strip(" .:")
        group = parliament.group(piece)
        if group:
            groups.append(group.short)
            continue
        named = _BRACKETED.match(piece)
        if named:
            by.append(Actor(_without_office(named["name"], parliament), short_name(named["group"], parliament)))
            continue
        bare = _without_office(piece, parliament)
        if bare != piece:
            by.append(Actor(bare))
    return tuple(by), tuple(dict.fromkeys(groups))


def _before_colon(text: str) -> str:
    return re.split(r":(?: |$)", text, maxsplit=1)[0]


def _without_office(name: str, parliament: Parliament) -> str:
    bare = parliament.words.offices.sub("", name)
    return re.sub(r"^(?:Abgeordnete[rn]?|Frau|Herr) ", "", bare).strip()
