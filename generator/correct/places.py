"""Where in a session an address leads, and values read and written there."""

from dataclasses import dataclass, replace
from typing import Any

from generator.model.corrections import Address, Target
from generator.model.session import Committees, Session

Path = tuple[str | int, ...]
"""The way from a session to a value: names of fields, and indices in tuples."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What an address leads to."""

    path: Path
    anchor: str | None
    page: int | None
    position: int | None


def find(session: Session, address: Address) -> Spot | None:
    """The place of an address; None where the session has no such."""
    match address.target:
        case Target.SESSION:
            return Spot((), None, None, None)
        case Target.ITEM:
            return _item(session, address)
        case Target.VOTE:
            return _vote(session, address)
        case Target.ABSENCE:
            index = address.ordinals[0] - 1
            return Spot(("absent", index), None, None, None) if index < len(session.absent) else None
        case Target.MEASURE:
            return _measure(session, address)
        case _:
            return _spoken(session, address)


def _item(session: Session, address: Address) -> Spot | None:
    for index, item in enumerate(session.agenda_items):
        if item.id == address.owner:
            return Spot(("agenda_items", index), None, item.page, item.position)
    return None


def _vote(session: Session, address: Address) -> Spot | None:
    own = [index for index, vote in enumerate(session.votes) if vote.agenda_item == address.owner]
    if address.ordinals[0] > len(own):
        return None
    index = own[address.ordinals[0] - 1]
    vote = session.votes[index]
    anchor = f"{vote.speech}.{vote.paragraph}" if vote.speech else None
    return Spot(("votes", index), anchor, vote.page, _position(session, vote.speech, vote.paragraph))


def _measure(session: Session, address: Address) -> Spot | None:
    index = address.ordinals[0] - 1
    if index >= len(session.order_measures):
        return None
    measure = session.order_measures[index]
    position = _position(session, measure.speech, measure.paragraph)
    anchor = f"{measure.speech}.{measure.paragraph}"
    return Spot(("order_measures", index), anchor, measure.page, position)


def _spoken(session: Session, address: Address) -> Spot | None:
    for index, speech in enumerate(session.speeches):
        if speech.id != address.owner:
            continue
        path: Path = ("speeches", index)
        if address.target is Target.SPEECH:
            return Spot(path, speech.id, speech.page, speech.position)
        number, *act = address.ordinals
        if number > len(speech.paragraphs):
            return None
        paragraph = speech.paragraphs[number - 1]
        path = (*path, "paragraphs", number - 1)
        if act:
            if act[0] > len(paragraph.events):
                return None
            path = (*path, "events", act[0] - 1)
        return Spot(path, f"{speech.id}.{number}", paragraph.page, paragraph.position)
    return None


def _position(session: Session, speech_id: str, number: int) -> int | None:
    speech = next((speech for speech in session.speeches if speech.id == speech_id), None)
    if speech is None or not 0 < number <= len(speech.paragraphs):
        return None
    return speech.paragraphs[number - 1].position


def item_of(session: Session, path: Path) -> str | None:
    """The agenda item whose debate shows a place."""
    match path[:2]:
        case ("agenda_items", int(index)):
            return session.agenda_items[index].id
        case ("speeches", int(index)):
            return session.speeches[index].agenda_item
        case ("votes", int(index)):
            return session.votes[index].agenda_item
        case ("order_measures", int(index)):
            return session.order_measures[index].agenda_item
        case _:
            return None


def get(value: Any, path: Path) -> Any:
    """What stands at the end of a path; raises LookupError where a value on the way is None.

    A vote without committees reads as one with none named.
    """
    for step in path:
        if value is None:
            if step not in Committees.__dataclass_fields__:
                raise LookupError(step)
            value = Committees(None)
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def put(value: Any, path: Path, new: Any) -> Any:
    """The value with another one at the end of a path; nothing else is different."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], put(value[step], rest, new), *value[step + 1 :])
    if value is None:
        value = Committees(None)
    changed = replace(value, **{step: put(getattr(value, step), rest, new)})
    return None if changed == Committees(None) else changed
