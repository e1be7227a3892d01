"""Parentheses of the minutes with the events they hold."""

from dataclasses import dataclass

from hypothesis import strategies as st

from generator.model.session import Actor, Event, EventType, Speaker
from tests.typeset.invented.people import Cast
from tests.typeset.invented.words import call

SEEDS = st.integers(0, 2**32 - 1)
_PRINTED = {"GRÜNE": "den GRÜNEN", "PIRATEN": "den PIRATEN", "LINKE": "der LINKEN"}
_APPLAUSE = ("Beifall", "Beifall", "Beifall", "Lebhafter Beifall", "Anhaltender Beifall", "Vereinzelt Beifall")


@dataclass(frozen=True, slots=True)
class Interjection:
    text: str
    events: tuple[Event, ...]


@st.composite
def interjections(draw: st.DrawFn, cast: Cast) -> Interjection:
    """One to three acts; the parenthesis is seldom left open by a misprint."""
    acts = [draw(_acts(cast)) for _ in range(draw(st.sampled_from((1, 1, 1, 2, 2, 3))))]
    # A sentence of the minutes that names no group could as well be a part of the heckle before it.
    acts.sort(key=lambda act: act[1][0].type is not EventType.OTHER or bool(act[1][0].groups))
    text = " – ".join(act for act, _ in acts)
    end = "" if draw(st.integers(0, 19)) == 0 else ")"
    return Interjection(f"({text}{end}", tuple(event for _, events in acts for event in events))


@st.composite
def _acts(draw: st.DrawFn, cast: Cast) -> tuple[str, tuple[Event, ...]]:
    form = draw(st.integers(0, 9))
    if form <= 2:
        return draw(_applause(cast))
    if form <= 6:
        return draw(_heckles(cast))
    if form == 7:
        text = draw(st.sampled_from(("Unruhe", "Glocke", "Anhaltende Unruhe – Glocke")))
        return text, tuple(Event(EventType.INTERRUPTION, part) for part in text.split(" – "))
    if form == 8:
        group = draw(st.sampled_from(cast.groups))
        text = draw(
            st.sampled_from(
                ("Die Anwesenden erheben sich von ihren Plätzen.", f"Die Abgeordneten der {group} verlassen den Saal.")
            )
        )
        return text, (Event(EventType.OTHER, text, (), () if "Anwesenden" in text else (group,)),)
    first, second = draw(st.lists(st.sampled_from(cast.groups), min_size=2, max_size=2, unique=True))
    if draw(st.booleans()):
        text = f"Heiterkeit und Beifall von {_group(first)}"
        return text, (Event(EventType.AMUSEMENT, text, (), (first,)), Event(EventType.APPLAUSE, text, (), (first,)))
    text = f"Beifall von {_group(first)} und Heiterkeit von {_group(second)}"
    return text, (Event(EventType.APPLAUSE, text, (), (first,)), Event(EventType.AMUSEMENT, text, (), (second,)))


@st.composite
def _applause(draw: st.DrawFn, cast: Cast) -> tuple[str, tuple[Event, ...]]:
    """ "Beifall von der CDU, Erika Muster [FDP] und den GRÜNEN"."""
    groups = draw(st.lists(st.sampled_from(cast.groups), min_size=0, max_size=3, unique=True))
    people = draw(st.lists(st.sampled_from(cast.members), min_size=0 if groups else 1, max_size=1))
    word = draw(st.sampled_from((*_APPLAUSE, "Lachen", "Heiterkeit", "Zurufe")))
    named = [*map(_group, groups), *map(bracketed, people)]
    named = draw(st.permutations(named))
    text = f"{word} von {_list(named)}"
    kind = {"Lachen": EventType.LAUGHTER, "Heiterkeit": EventType.AMUSEMENT, "Zurufe": EventType.HECKLE}.get(
        word, EventType.APPLAUSE
    )
    order = tuple(group for name in named for group in groups if _group(group) == name)
    return text, (Event(kind, text, tuple(map(_actor, people)), order, word.startswith("Vereinzelt")),)


@st.composite
def _heckles(draw: st.DrawFn, cast: Cast) -> tuple[str, tuple[Event, ...]]:
    called = call(draw(SEEDS))
    form = draw(st.integers(0, 8))
    if form == 0:
        minister = draw(st.sampled_from(cast.ministers))
        text = f"{minister.name}, {minister.role}: {called}"
        return text, (Event(EventType.HECKLE, text, (Actor(str(minister.name)),)),)
    if form == 1:
        group = draw(st.sampled_from(cast.groups))
        text = f"Zuruf von {_group(group)}: {called}"
        return text, (Event(EventType.HECKLE, text, (), (group,)),)
    if form == 2:
        text = f"Zuruf: {called}"
        return text, (Event(EventType.HECKLE, text),)
    who = draw(st.sampled_from(cast.members))
    if form == 3:
        text = f"Zuruf von {bracketed(who)}" + draw(st.sampled_from(("", f": {called}")))
    elif form == 4:
        text = f"Gegenruf von {bracketed(who)}: {called}"
    elif form == 5:
        text = f"{bracketed(who)}. {called}"
    elif form == 6:
        text = f"{bracketed(who)} in Richtung {draw(st.sampled_from(cast.groups))}: {called}"
    else:
        text = f"{bracketed(who)}: {called}"
    return text, (Event(EventType.HECKLE, text, (_actor(who),)),)


def bracketed(who: Speaker) -> str:
    """ "Erika Muster [FDP]"."""
    return f"{who.name} [{who.group or 'fraktionslos'}]"


def _actor(who: Speaker) -> Actor:
    return Actor(str(who.name), who.group)


def _group(short: str) -> str:
    return _PRINTED.get(short, f"der {short}")


def _list(named: list[str]) -> str:
    return " und ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]
