"""What was said, counted: all sums are those of the published data."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.figures.speaking import BY_MONTH, BY_SESSION, by_group, over_time, spoken
from generator.model.corpus import Corpus, Digest, SpeechRef
from tests.figures.demonstration import demonstration
from tests.resolve.stage import corpus, digested


def published(site: Path) -> list[dict[str, Any]]:
    """The speeches of all sessions as the data have them, those of the chair left out."""
    files = sorted((site / "data" / "sessions").glob("*.json"))
    assert len(files) == 3
    return [speech for path in files for speech in json.loads(path.read_text())["speeches"] if not speech["chair"]]


def words(speech: dict[str, Any]) -> int:
    return sum(len(p["text"].split()) for p in speech["paragraphs"] if p["kind"] != "interjection")


def test_the_groups_together_said_what_the_data_say(demo_site: Path) -> None:
    shares = by_group(demonstration()[0].sessions)
    said, turns = Counter[str](), Counter[str]()
    for speech in published(demo_site):
        if speech["in_appendix"]:
            continue
        side = speech["speaker"]["group"] or ("office" if speech["speaker"]["role"] else "none")
        said[side] += words(speech)
        turns[side] += 1
    sides = {**shares.groups, "office": shares.offices, "none": shares.unaffiliated}
    assert {side: one.words for side, one in sides.items() if one.turns} == dict(said)
    assert {side: one.turns for side, one in sides.items() if one.turns} == dict(turns)
    assert shares.words == said.total()
    assert [one.words for one in shares.groups.values()] == sorted(
        (one.words for one in shares.groups.values()), reverse=True
    )


def test_each_person_said_what_the_data_say(demo_site: Path) -> None:
    said = Counter[str]()
    for speech in published(demo_site):
        if speech["speaker"]["id"]:
            said[speech["speaker"]["id"]] += words(speech)
    assert {p.slug: n for p in demonstration()[0].people if (n := spoken(p.speeches).words)} == dict(said)


def test_the_times_of_a_person_add_up_to_the_whole() -> None:
    whole, _ = demonstration()
    digests = {digest.id: digest for digest in whole.sessions}
    for person in whole.people:
        periods = over_time(person.speeches, digests)
        said = spoken(person.speeches)
        assert sum(period.spoken.words for period in periods) == said.words
        assert sum(period.spoken.turns for period in periods) == said.turns


def sittings(days: list[date | None]) -> Corpus:
    """Sessions on these days, in each of which one member says three words."""
    texts = [digested("TOP 1\nMax Muster (FL): Drei kurze Worte.", number) for number in range(1, len(days) + 1)]
    dated: list[Digest] = [replace(digest, date=day) for digest, day in zip(texts, days, strict=True)]
    return replace(corpus("TOP 1\nMax Muster (FL): Ja."), sessions=tuple(dated))


def periods(days: list[date | None]) -> list[tuple[str | None, int | None, int | None, int]]:
    whole = sittings(days)
    digests = {digest.id: digest for digest in whole.sessions}
    refs = [ref for digest in whole.sessions for ref in corpus_refs(digest)]
    return [(p.session.id if p.session else None, p.year, p.month, p.spoken.words) for p in over_time(refs, digests)]


def corpus_refs(digest: Digest) -> list[SpeechRef]:
    return [SpeechRef(digest.id, speech) for speech in digest.speeches]


def test_few_sessions_stand_side_by_side() -> None:
    assert periods([date(2030, 1, 1), None]) == [("4/1", None, None, 3), ("4/2", None, None, 3)]


def test_many_sessions_are_counted_by_month_and_silent_months_are_shown() -> None:
    days: list[date | None] = [date(2030, 1, 1 + n) for n in range(BY_SESSION)]
    found = periods([*days, date(2030, 3, 1)])
    assert found == [(None, 2030, 1, 3 * BY_SESSION), (None, 2030, 2, 0), (None, 2030, 3, 3)]


def test_many_months_are_counted_by_year_and_silent_years_are_shown() -> None:
    days: list[date | None] = [date(2030, 1, 1 + n) for n in range(BY_SESSION)]
    assert BY_MONTH < 60
    found = periods([*days, date(2035, 6, 1)])
    assert [(year, count) for _, year, _, count in found] == [
        (2030, 3 * BY_SESSION), (2031, 0), (2032, 0), (2033, 0), (2034, 0), (2035, 3)
    ]  # fmt: skip


def test_who_never_spoke_has_no_course_of_time() -> None:
    assert over_time((), {}) == ()


@pytest.mark.parametrize("role", ["Präsidentin", "Vizepräsident"])
def test_what_the_chair_says_is_no_contribution(role: str) -> None:
    whole = corpus(f"TOP 1\n{role} Ada Vorn: Ich rufe auf.\nMax Muster (FL): Danke schön.")
    shares = by_group(whole.sessions)
    assert (shares.words, shares.offices.turns) == (2, 0)
