"""A corpus of many sessions, for pages that grow with the years."""

from datetime import date, timedelta
from random import Random

from generator.model.corpus import ActDigest, Corpus, Digest, Registered, SpeechDigest
from generator.model.session import Absence, AgendaItem, EventType, Speaker
from generator.parliaments import find
from generator.resolve import resolve

MUSTERLAND = find("musterland")
TOPICS = [
    "Brücken",
    "Dorfläden",
    "Haushalt",
    "Kitas",
    "Landstraßen",
    "Museen",
    "Radwege",
    "Schulen",
    "Sparkassen",
    "Stauseen",
    "Wälder",
    "Wölfe",
]
KINDS = ("Antrag", "Gesetzentwurf", "Aktuelle Stunde", "Große Anfrage")


def sitting(number: int, speeches: int, acts: int, day: date, people: tuple[str, ...] = ()) -> Digest:
    """A session in which Max Muster speaks and calls out as often as said, and these people once each."""
    chance = Random(number)
    items = tuple(
        AgendaItem(
            f"top-{n}",
            f"{n}",
            _title(chance),
            chance.choice(KINDS),
            None,
            (),
            ("FL",),
            (f"4/{100 * number + n}",),
            n,
            n,
        )
        for n in range(1, 7)
    )
    own = tuple(
        SpeechDigest(
            f"s{n}-1", n, n, items[chance.randrange(6)].id, False, False, Speaker("Max Muster", None, "FL"),
            chance.randrange(50, 900), f"{_title(chance)}. {_title(chance)} und {_title(chance)} sind unser Thema.",
        )
        for n in range(1, speeches + 1)
    )  # fmt: skip
    others = tuple(
        SpeechDigest(f"s{n}-2", n, n, "top-1", False, False, Speaker(name, None, "BfA"), 10, "Wir stimmen zu.")
        for n, name in enumerate(("Ida Beispiel", *people), start=1)
    )
    called = tuple(
        ActDigest(
            "Max Muster", "FL", EventType.HECKLE, f"Max Muster [FL]: {_title(chance)} – {_title(chance)}!",
            f"s1-2.{n}", "top-1", chance.randrange(1, 150), "s1-2", before=f"{_title(chance)} sind teuer,",
        )
        for n in range(1, acts + 1)
    )  # fmt: skip
    return Digest(
        f"4/{number}", 4, number, day, None, None, None, 150, "x.pdf", "0" * 64, items, (*own, *others), (), called, (),
        (Absence("Otto Fern", "BfA", None),), 0,
    )  # fmt: skip


def _title(chance: Random) -> str:
    return " ".join(chance.sample(TOPICS, 4))


def crowd(sessions: int, speeches: int, acts: int, days: int = 10, people: tuple[str, ...] = ()) -> Corpus:
    """So many sessions, one every so many days; the people appear in the first."""
    first = date(2000, 1, 5)
    digests = [
        sitting(n, speeches, acts, first + timedelta(days=days * n), people if n == 1 else ())
        for n in range(1, sessions + 1)
    ]
    registry = (Registered("Max Muster", external={"wikidata": "Q1", "homepage": "https://example.org/muster"}),)
    return resolve(digests, registry, MUSTERLAND)
