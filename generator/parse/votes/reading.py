"""Votes by show of hands, by roll call and by ballot."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Outcome, Speech, Vote, VoteKind
from generator.model.voting import VoteSentences
from generator.parse.votes.answers import sides_of
from generator.parse.votes.chair import sentences_of
from generator.parse.votes.counts import count_of
from generator.parse.votes.polls import Poll, polls_of, states_result
from generator.parse.votes.referrals import committees_in
from generator.parse.votes.sides import Side
from generator.parse.votes.subjects import Subject, subject_of
from generator.parse.votes.voters import House

_CLAUSE = re.compile(r",? und |; |, |(?<=[.!]) ")


def votes_of(
    speeches: Sequence[Speech], items: Sequence[AgendaItem], parliament: Parliament, legislature: int | None = None
) -> tuple[Vote, ...]:
    """Every vote in the order it was taken.

    The groups of the house are those whose members speak in the session.
    """
    by_id = {item.id: item for item in items}
    spoken = {speech.speaker.group for speech in speeches}
    groups = tuple(group.short for group in parliament.groups if group.short in spoken)
    coalition = parliament.coalitions.get(legislature or 0, ())
    votes: list[Vote] = []
    said: list[str] = []
    item_id: str | None = None
    sentences = list(sentences_of(speeches))
    for poll in polls_of(sentences, parliament.words.votes):
        of_item = _late_result(poll, items, parliament.words.votes)
        owner = of_item.id if of_item else poll.place.agenda_item
        if owner != item_id:
            item_id = owner
            said = [s.text for s in sentences if s.agenda_item == owner] if of_item else []
        said.extend(sentence.text for sentence in poll.subject)
        item = by_id.get(item_id or "")
        last = votes[-1].kind if votes and votes[-1].agenda_item == owner else None
        subject = subject_of(poll, said, item, last, parliament)
        house = House(groups, _movers(item, subject.documents, parliament), coalition)
        vote = _vote(poll, subject, said, house, parliament)
        votes.append(replace(vote, agenda_item=owner if of_item else _owner(poll, vote, items)))
    return tuple(votes)


def _late_result(poll: Poll, items: Sequence[AgendaItem], words: VoteSentences) -> AgendaItem | None:
    """The item whose ballot was counted while another was debated: the chair says its number (BY 19/53, p. 6114)."""
    if not poll.ballot:
        return None
    since_last = takewhile(lambda sentence: not states_result(sentence.text, words), reversed(poll.subject))
    named = next((found for s in since_last if (found := words.of_item.findall(s.text))), None)
    return next((item for item in items if named and item.number == named[-1]), None)


def _vote(poll: Poll, subject: Subject, said: Sequence[str], house: House, parliament: Parliament) -> Vote:
    words = parliament.words.votes
    decided = _own_clause([sentence.text for sentence in poll.result], subject.kind, words)
    count = count_of(poll, " ".join(said), parliament)
    # Of a vote by heads nobody knows how a group voted, whoever is named around it.
    sides, single = (
        sides_of(poll, bool(words.rejected.search(decided)), house, parliament)
        if count is None
        else (dict.fromkeys(Side, ()), ())
    )
    place = poll.place
    return Vote(
        place.agenda_item,
        subject.documents,
        subject.kind,
        sides[Side.YES],
        sides[Side.NO],
        sides[Side.ABSTAIN],
        _outcome(poll, decided, subject, sides, words),
        place.page,
        committees=committees_in([s.text for s in poll.subject], parliament)
        if subject.kind is VoteKind.REFERRAL
        else None,
        recommendation=subject.recommendation,
        roll_call=count,
        single=single,
        speech=place.speech.id,
        paragraph=place.paragraph,
    )


def _owner(poll: Poll, vote: Vote, items: Sequence[AgendaItem]) -> str | None:
    """The item voted on: a roll call may be taken when another item has been called already (§ 44 GeschO).

    It is the one whose heading alone lists what the chair puts to the vote.
    """
    asked = " ".join(sentence.text for sentence in (*poll.subject, *poll.questions))
    papers = {paper for paper in vote.documents if paper in asked}
    owners = [item.id for item in items if papers & set(item.documents)]
    return owners[0] if papers and len(owners) == 1 else vote.agenda_item


def _movers(item: AgendaItem | None, documents: Sequence[str], parliament: Parliament) -> tuple[str, ...]:
    """The groups that brought in these papers, as the heading says; all movers of the item where it does not."""
    if item is None:
        return ()
    own = [name for paper in item.papers if paper.number in documents for name in paper.movers]
    return tuple(dict.fromkeys(name for name in own or item.movers if parliament.group(name)))


def _outcome(
    poll: Poll, decided: str, subject: Subject, sides: Mapping[Side, Sequence[str]], words: VoteSentences
) -> Outcome:
    adopted = Outcome.REFERRED if subject.kind is VoteKind.REFERRAL else Outcome.ADOPTED
    if not poll.result:
        # The result is not printed: only where nobody was against it is there no doubt.
        undisputed = not sides[Side.NO] and (sides[Side.YES] or _denied(poll, words))
        return adopted if undisputed else Outcome.OTHER
    if words.rejected.search(decided):
        # "Damit ist der Antrag abgelehnt", where the house followed who had recommended just that.
        followed = subject.kind is VoteKind.RECOMMENDATION and subject.recommendation == "reject"
        return Outcome.ADOPTED if followed and not words.recommendation.search(decided) else Outcome.REJECTED
    if words.adopted.search(decided) or words.unanimous.search(decided):
        return adopted
    return Outcome.OTHER


def _denied(poll: Poll, words: VoteSentences) -> bool:
    """Only who is against it was asked, and nobody was."""
    answered = " ".join(text for side in (Side.NO, Side.ABSTAIN) for text in poll.answers.get(side, ()))
    return Side.YES not in poll.answers and bool(words.nobody.search(answered))


def _own_clause(result: Sequence[str], kind: VoteKind, words: VoteSentences) -> str:
    """Of "die Beschlussempfehlung ist angenommen und der Antrag abgelehnt" the part on what was voted on.

    What the chair says after a correction stands: "abgelehnt – Entschuldigung, angenommen".
    """
    whole = " ".join(result)
    decided = (words.rejected, words.adopted)
    since = max((match.end() for match in words.voters.correction.finditer(whole)), default=0)
    if any(pattern.search(whole, since) for pattern in decided):
        whole = whole[since:]
    if not (words.rejected.search(whole) and words.adopted.search(whole)):
        return whole
    own = words.recommendation if kind is VoteKind.RECOMMENDATION else words.noun
    clauses = [clause for clause in _CLAUSE.split(whole) if any(pattern.search(clause) for pattern in decided)]
    return next((clause for clause in clauses if own.search(clause)), clauses[0])
