"""What others called out, and votes that name somebody."""

from dataclasses import replace

from generator.figures.named_votes import named_votes
from generator.model.corpus import Corpus, Person
from generator.model.session import MemberVote, Outcome, RollCall, Vote, VoteKind
from generator.resolve import resolve
from tests.figures.demonstration import demonstration
from tests.resolve.stage import MUSTERLAND, corpus

GROUPS = {"FL", "BfA", "REG"}


def person(whole: Corpus, slug: str) -> Person:
    return next(person for person in whole.people if person.slug == slug)


def test_what_others_called_out_is_received_and_what_one_said_oneself_is_not() -> None:
    whole = corpus(
        "TOP 1\nMax Muster (FL): Ja.\n(Ida Beispiel [BfA]: Hört, hört!)\n(Max Muster [FL]: Ruhe!)",
        "TOP 1\nIda Beispiel (BfA): Nein.\nPräsident Max Muster: Ruhe.\n(Ida Beispiel [BfA]: Oh!)",
    )
    calls = [(ref.session, ref.act.text) for ref in person(whole, "max-muster").received]
    assert calls == [("4/1", "Ida Beispiel [BfA]: Hört, hört!")]


def test_every_named_act_in_a_speech_is_made_once_and_received_once() -> None:
    whole, _ = demonstration()
    made = {
        (ref.session, ref.act.anchor, ref.act.text, ref.act.name)
        for one in whole.people
        for ref in one.acts
        if not _own(whole, one.slug, ref.session, ref.act.speech)
    }
    met = [(ref.session, ref.act.anchor, ref.act.text, ref.act.name) for one in whole.people for ref in one.received]
    heard_by_chair = {(d.id, s.id) for d in whole.sessions for s in d.speeches if s.chair or s.speaker.name is None}
    expected = [act for act in made if (act[0], act[1].partition(".")[0]) not in heard_by_chair]
    assert sorted(set(met)) == sorted(expected)
    assert len(met) > 10


def _own(whole: Corpus, slug: str, session: str, speech: str) -> bool:
    return whole.speaker(session, speech) == slug


def vote(yes: tuple[str, ...], no: tuple[str, ...] = (), members: tuple[MemberVote, ...] = ()) -> Vote:
    call = RollCall(1, 1, members=members) if members else None
    return Vote(None, (), VoteKind.DIRECT, yes, no, (), Outcome.ADOPTED, 1, roll_call=call)


def voted(whole: Corpus, vote: Vote) -> dict[str, list[tuple[str, bool]]]:
    first, *others = whole.sessions
    whole = resolve((replace(first, votes=(vote,)), *others), (), MUSTERLAND)
    found = named_votes(whole, GROUPS.__contains__)
    return {slug: [(one.side, one.roll_call) for one in votes] for slug, votes in found.items()}


def test_a_vote_belongs_to_whom_it_names_and_a_group_is_nobody() -> None:
    whole = corpus("TOP 1\nMax Muster (FL): Ja.\nOtto Fern (fraktionslos): Nein.")
    assert voted(whole, vote(("FL", "Otto Fern"))) == {"otto-fern": [("yes", False)]}
    assert voted(whole, vote(("FL",), ("Nie Gesehen",))) == {}


def test_a_roll_call_gives_each_member_a_vote() -> None:
    whole = corpus("TOP 1\nMax Muster (FL): Ja.\nIda Beispiel (BfA): Nein.")
    members = (MemberVote("Max Muster", "FL", "yes"), MemberVote("Ida Beispiel", "BfA", "absent"))
    assert voted(whole, vote((), (), members)) == {"max-muster": [("yes", True)], "ida-beispiel": [("absent", True)]}


def test_a_name_of_two_is_given_to_the_group_printed_with_it_else_to_nobody() -> None:
    whole = corpus("TOP 1\nMax Muster (FL): Ja.\nMax Muster (BfA): Nein.\nIda Beispiel (BfA): Gut.")
    assert len([p for p in whole.people if p.name == "Max Muster"]) == 2
    assert len(voted(whole, vote((), (), (MemberVote("Max Muster", "BfA", "no"),)))) == 1
    assert voted(whole, vote(("Max Muster",))) == {}
