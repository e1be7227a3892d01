"""`corrections/18-115.toml`: what an editor corrects in one session, entry by entry."""

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from generator.config.table import Table, read_table
from generator.model.corrections import (
    EVENT_TYPES,
    FIELDS,
    Address,
    Correction,
    CorrectionsFile,
    Field,
    Shape,
    Target,
)
from generator.model.errors import ConfigError, Place
from generator.model.session import Actor, Event, EventType, Value

KEYS = ("address", "field", "from", "to", "reason")
_SESSION_FILE = re.compile(r"(?P<term>[1-9]\d?)-(?P<number>[1-9]\d{0,3})")
_ORDINAL = r"[1-9]\d{0,4}"
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SPEECH = re.compile(rf"(?P<speech>s\d+-{_ORDINAL})(?:\.(?P<paragraph>{_ORDINAL})(?:\.(?P<act>{_ORDINAL}))?)?")
_VOTE = re.compile(rf"(?:(?P<item>{_SLUG})\.)?vote-(?P<ordinal>{_ORDINAL})")
_LINE = re.compile(rf"(?P<list>absent|order)-(?P<ordinal>{_ORDINAL})")
_HOUR = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_PAPER = re.compile(r"\d{1,2}/\d{1,6}")
_EXAMPLES = '"s40-2", "s40-2.3", "s40-2.3.1", "top-3", "top-3.vote-1", "absent-4", "order-1" or "session"'


def load_corrections(folder: Path) -> tuple[CorrectionsFile, ...]:
    """All corrections of a folder, a file a session; none where there is no folder.

    Raises ConfigError for a file that is no session's, an entry without address, field,
    from, to or reason, a field the place does not have, and a value of another kind.
    """
    if not folder.is_dir():
        return ()
    return tuple(_load(path) for path in sorted(folder.glob("*.toml")) if not path.name.startswith("."))


def _load(path: Path) -> CorrectionsFile:
    name = _SESSION_FILE.fullmatch(path.stem)
    if name is None:
        raise ConfigError(
            Place(str(path)), "its name is not that of a session", "name it by term and number, such as 18-115.toml"
        )
    table = read_table(path)
    table.only(["correction"])
    entries: list[Correction] = []
    seen: set[tuple[str, str]] = set()
    for entry in table.tables("correction", "correction"):
        made = _correction(entry)
        key = (made.address.printed, made.field)
        # Passages of one text may be corrected one by one; any other field holds one value.
        if key in seen and made.about.shape is not Shape.PASSAGE:
            raise entry.fault("address", f"'{key[1]}' of {key[0]} is corrected twice", "make one entry of the two")
        seen.add(key)
        entries.append(made)
    _refuse_acts_twice(table, entries)
    return CorrectionsFile(f"{name['term']}/{name['number']}", str(path), tuple(entries))


def _refuse_acts_twice(table: Table, entries: Sequence[Correction]) -> None:
    """All acts of an interjection and single ones at once: which of the two holds could only be guessed."""
    whole = {entry.address.printed for entry in entries if entry.about.shape is Shape.ACTS}
    for entry, given in zip(entries, table.tables("correction", "correction"), strict=True):
        if entry.address.target is Target.EVENT and entry.address.printed.rpartition(".")[0] in whole:
            what = f"another entry corrects all acts of {entry.address.printed.rpartition('.')[0]}"
            raise given.fault("address", what, "correct either all or single ones")


def _correction(entry: Table) -> Correction:
    entry.only(KEYS)
    for key in KEYS:
        if not entry.has(key):
            what = '""' if key in ("from", "to") else "it"
            hint = f" ({what} where there is nothing)" if key in ("from", "to") else ""
            raise entry.fault("", f"the correction has no '{key}'", f"add a line {key} = …{hint}")
    address = _address(entry)
    name, reason = entry.text("field") or "", entry.text("reason") or ""
    known = FIELDS[address.target]
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        mend = f"did you mean '{near[0]}'" if near else f"use one of {', '.join(known)}"
        raise entry.fault("field", f"{address.target.value} has no field '{name}'", mend)
    before, after = (_value(entry, key, known[name]) for key in ("from", "to"))
    if before == after:
        raise entry.fault("to", "'from' and 'to' say the same", "correct one of them or remove the entry")
    if known[name].shape is Shape.PASSAGE and not before:
        raise entry.fault("from", "'from' is empty", "give the words that stand there, with some around them")
    return Correction(address, name, before, after, reason)


def _address(entry: Table) -> Address:
    printed = entry.text("address") or ""
    if printed == "session":
        return Address(Target.SESSION, printed)
    if found := _SPEECH.fullmatch(printed):
        ordinals = tuple(int(found[name]) for name in ("paragraph", "act") if found[name])
        return Address(
            (Target.SPEECH, Target.PARAGRAPH, Target.EVENT)[len(ordinals)], printed, found["speech"], ordinals
        )
    if found := _VOTE.fullmatch(printed):
        return Address(Target.VOTE, printed, found["item"], (int(found["ordinal"]),))
    if found := _LINE.fullmatch(printed):
        target = Target.ABSENCE if found["list"] == "absent" else Target.MEASURE
        return Address(target, printed, None, (int(found["ordinal"]),))
    if re.fullmatch(_SLUG, printed):
        return Address(Target.ITEM, printed, printed)
    raise entry.fault("address", f"'{printed}' is no place in a session", f"write it as {_EXAMPLES}")


def _value(entry: Table, key: str, field: Field) -> Value:
    """What `from` or `to` says; "" means that there is nothing."""
    if entry.empty(key):
        if field.null:
            return None
        if field.shape is Shape.PASSAGE:
            return ""
        raise entry.fault(key, f"'{key}' is empty", f"write {field.shape.value}")
    match field.shape:
        case Shape.FLAG:
            return entry.flag(key)
        case Shape.NUMBER:
            return entry.number(key)
        case Shape.DAY:
            return entry.day(key)
        case Shape.TEXTS | Shape.PAPERS:
            return _texts(entry, key, field)
        case Shape.ACTORS:
            return _actors(entry, key)
        case Shape.ACTS:
            return tuple(_act(act) for act in entry.tables(key, "act"))
        case _:
            return _word(entry, key, field)


def _word(entry: Table, key: str, field: Field) -> str | None:
    """A text; of the choices' enumeration where it is a choice."""
    text = entry.text(key)
    if text is None:
        return None
    if field.choices is not None and text not in field.choices:
        near = difflib.get_close_matches(text, field.choices, n=1)
        mend = f"did you mean '{near[0]}'" if near else f"use one of {', '.join(field.choices)}"
        raise entry.fault(key, f"'{text}' cannot stand in '{field.path[-1]}'", mend)
    if field.shape is Shape.HOUR and not _HOUR.fullmatch(text):
        raise entry.fault(key, f"'{text}' is no time", f"write {field.shape.value}")
    return field.kind(text) if field.kind else text


def _texts(entry: Table, key: str, field: Field) -> tuple[str, ...]:
    texts = entry.texts(key) or ()
    for text in texts:
        if field.shape is Shape.PAPERS and not _PAPER.fullmatch(text):
            raise entry.fault(key, f"'{text}' is no number of a paper", f"write {field.shape.value}")
    return texts


def _actors(entry: Table, key: str) -> tuple[Actor, ...]:
    actors = []
    for actor in entry.tables(key, "actor"):
        actor.only(["name", "group"])
        name = actor.text("name")
        if name is None:
            raise entry.fault(key, f"someone in '{key}' has no name", f"write {Shape.ACTORS.value}")
        actors.append(Actor(name, actor.text("group")))
    return tuple(actors)


def _act(act: Table) -> Event:
    act.only(["type", "text", "by", "groups", "partial"])
    kind, text = act.text("type"), act.text("text")
    if kind is None or text is None:
        raise act.fault("", "an act has no type or no text", f"write {Shape.ACTS.value}")
    if kind not in EVENT_TYPES:
        raise act.fault("type", f"there is no act '{kind}'", f"use one of {', '.join(EVENT_TYPES)}")
    return Event(EventType(kind), text, _actors(act, "by"), act.texts("groups") or (), act.flag("partial") or False)
