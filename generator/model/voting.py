"""The words of a vote: what the chair asks, how voters are named, what a result says."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern


@dataclass(frozen=True, slots=True)
class VoterWords:
    """How voters are named in an answer or in a result; each finds one piece of such a list."""

    all_groups: Pattern[str]
    others: Pattern[str]
    """All groups that are not named otherwise."""
    excepted: Pattern[str]
    """After "alle Fraktionen": but these."""
    movers: Pattern[str]
    """Stands for the groups that brought in what is voted on."""
    coalition: Pattern[str]
    """Stands for the groups that carry the government; the next for the others."""
    opposition: Pattern[str]
    independent: Pattern[str]
    """Members without a group: group `names`, `name_before` or `name_alone`.

    A member named beside groups stands under the own name, whether the chair says of no group or not.
    """
    unnamed: Pattern[str]
    """Such members without their names: "die beiden Fraktionslosen"."""
    before_name: Pattern[str]
    """What stands before a name in such a list."""
    single: tuple[Pattern[str], ...]
    """Single votes out of a group: groups `count` (one where there is none), `group`, and `what` they were."""

    with_votes: Pattern[str]
    """Names the majority; the next the minority."""
    against_votes: Pattern[str]
    consent: Pattern[str]
    """Names who was for it, whatever came of it; so the next two for the other sides."""
    dissent: Pattern[str]
    abstention: Pattern[str]
    is_for: Pattern[str]
    """A verb that says which side its voters took, before it or behind; so the next two."""
    is_against: Pattern[str]
    abstains: Pattern[str]
    verb: Pattern[str]
    """Ends a list of voters that a result names."""
    subject: Pattern[str]
    """What was voted on: whoever is named after it brought it in."""

    correction: Pattern[str]
    """Takes back what was said before."""
    as_well: Pattern[str]
    """After such a word: in addition to what was said."""
    address: Pattern[str]
    """Speaks to members of a group, who are no voters there."""
    aside: Pattern[str]
    """A sentence that tells no votes: calls for quiet, who takes no part."""
    numerals: Mapping[str, int]
    """Numbers in words, lower-cased."""


@dataclass(frozen=True, slots=True)
class CountWords:
    """A count by heads, as roll calls and secret ballots have it."""

    part: Pattern[str]
    """Where a sentence parts into pieces with one number each."""
    yes: Pattern[str]
    no: Pattern[str]
    abstain: Pattern[str]
    invalid: Pattern[str]
    number: Pattern[str]


@dataclass(frozen=True, slots=True)
class VoteSentences:
    """The chair's sentences at a vote.

    Questions (each is searched in a sentence that ends in a question mark or is a `call`):
    """

    yes: Pattern[str]
    no: Pattern[str]
    abstain: Pattern[str]
    call: Pattern[str]
    """Asks without a question mark: "Wer zustimmt, den bitte ich um das Handzeichen."."""
    bare_question: Pattern[str]
    """A question that is one word before its own answer: "Enthaltungen – sehe ich keine."."""
    announced: Pattern[str]
    """Announces a vote."""
    corrected: Pattern[str]
    """Takes back a result."""
    again: Pattern[str]
    """Takes a vote anew."""
    restated: Pattern[str]
    """Tells anew who voted how: what was told before does not count."""
    waived: Pattern[str]
    """Nobody objects, so nobody is asked."""

    stated_no: Pattern[str]
    """A sentence that says who is against without having been asked."""
    stated_abstain: Pattern[str]
    nobody: Pattern[str]
    """Answers that nobody took the side asked for."""

    result: Pattern[str]
    no_result: Pattern[str]
    """Sentences with the words of a result that are none: conditions, announcements."""
    settled: Pattern[str]
    """An item has come to its end without a vote."""
    adopted: Pattern[str]
    rejected: Pattern[str]
    unanimous: Pattern[str]

    referral: Pattern[str]
    amendment: Pattern[str]
    resolution: Pattern[str]
    """A motion for a resolution, decided on as itself."""
    motion: Pattern[str]
    """Any paper decided on as itself."""
    plain_motion: Pattern[str]
    """The word for a motion that may stand for any kind of it."""
    own_paper: Pattern[str]
    """A motion with its own number."""
    noun: Pattern[str]
    """Whatever a paper may be called."""
    recommendation: Pattern[str]
    on_recommendation: Pattern[str]
    """The vote is on what the committee recommends and not on the paper."""
    recommending_paper: Pattern[str]
    """Stands before the number of a committee's report."""
    recommends: Pattern[str]
    direct: Pattern[str]
    """"on the content of the motion", "itself": the paper and not what a committee recommends."""
    recommend_adoption: Pattern[str]
    recommend_rejection: Pattern[str]
    other_series: Pattern[str]
    """The vote is on something numbered in a series other than that of the printed papers."""
    procedural: Pattern[str]
    """A motion on the order of business, which is no paper."""

    committee: Pattern[str]
    """A committee in a referral: group `committee`."""
    condition: Pattern[str]
    """What follows the committees of a referral and may name others."""
    lead: Pattern[str]
    lead_behind: Pattern[str]
    """What follows the name of the leading committee; the next is what stands before it."""
    lead_before: Pattern[str]
    final_committee: Pattern[str]
    final_plenary: Pattern[str]

    roll_call: Pattern[str]
    part: Pattern[str]
    """A numbered part of what is voted on."""
    of_item: Pattern[str]
    """In a result by heads: the item it belongs to, group number."""
    secret: Pattern[str]
    voters: VoterWords
    counts: CountWords
