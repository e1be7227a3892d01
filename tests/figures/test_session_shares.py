"""Who had how much of a sitting."""

from dataclasses import replace

from generator.digest import digest
from generator.figures.session_shares import NO_GROUP, OFFICE, Share, session_shares
from generator.model.session import Session, Speaker
from tests.check.sample import PARLIAMENT, SESSION, SPEECHES

GROUPS = [group.short for group in PARLIAMENT.groups]


def shares(session: Session = SESSION) -> tuple[Share, ...]:
    return session_shares(digest(session, PARLIAMENT), GROUPS).shares


def test_words_and_speeches_count_for_the_group_and_heckles_for_the_heckler() -> None:
    assert shares() == (Share("BfA", 5, 1, 0), Share("FL", 2, 1, 1))


def test_the_chair_and_what_was_handed_in_are_no_ones_share() -> None:
    handed_in = tuple(replace(s, in_appendix=s.id == "s4-1") for s in SPEECHES)
    assert shares(replace(SESSION, speeches=handed_in)) == (Share("BfA", 5, 1, 0), Share("FL", 0, 0, 1))


def test_who_has_no_group_stands_last_and_offices_apart() -> None:
    speakers = {"s3-2": Speaker("Jan Ried", "Minister"), "s4-1": Speaker("Kim Wohlgemuth")}
    changed = tuple(replace(s, speaker=speakers.get(s.id, s.speaker)) for s in SPEECHES)
    assert [share.who for share in shares(replace(SESSION, speeches=changed))] == ["FL", OFFICE, NO_GROUP]
