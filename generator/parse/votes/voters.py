"""Lists of voters: "CDU, SPD und alle anderen außer der AfD" read piece by piece, as they are spoken."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.model.parliament import Parliament
from generator.model.session import SingleVotes
from generator.model.voting import VoterWords
from generator.parse.votes.pieces import Marks, Piece, Token, pieces_of
from generator.parse.votes.sides import Side


@dataclass(frozen=True, slots=True)
class House:
    """Who the words of a list may stand for."""

    groups: tuple[str, ...]
    movers: tuple[str, ...] = ()
    coalition: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voters:
    """Who took which side: groups by short name, members without a group under their own names."""

    named: tuple[tuple[Side, str], ...] = ()
    single: tuple[SingleVotes, ...] = ()
    others: Side | None = None
    """The side of all groups that are not named, but for those `spared`."""
    spared: frozenset[str] = frozenset()
    corrected: Mapping[str, Side] = field(default_factory=dict)
    """Whom the chair put on a side in place of another."""

    def on(self, side: Side) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for where, name in self.named if where is side))


def read_answers(sentences: Sequence[str], asked: Side, house: House, parliament: Parliament) -> Voters:
    """Who an answer to a question names; a side that the answer says itself goes before the one asked for."""
    return _read(sentences, asked, house, parliament, _marks(parliament.words.votes.voters))


def read_result(text: str, rejected: bool, house: House, parliament: Parliament) -> Voters:
    """Who a result names: "mit den Stimmen von … gegen die Stimmen von … bei Enthaltung von …".

    The majority of a rejected motion voted against it, unless its consent is told as such.
    """
    words = parliament.words.votes.voters
    turned = {words.with_votes: Side.NO, words.against_votes: Side.YES}
    marks = {**_marks(words), **(turned if rejected and not words.consent.search(text) else {})}
    return _read([text], None, house, parliament, marks)


def _marks(words: VoterWords) -> dict[re.Pattern[str], Side]:
    return {
        words.with_votes: Side.YES,
        words.against_votes: Side.NO,
        words.consent: Side.YES,
        words.dissent: Side.NO,
        words.abstention: Side.ABSTAIN,
    }


def _read(sentences: Sequence[str], asked: Side | None, house: House, parliament: Parliament, marks: Marks) -> Voters:
    reader = _Reader(asked, house, parliament)
    for sentence in sentences:
        if not parliament.words.votes.voters.aside.search(sentence):
            reader.read(sentence, marks)
    return reader.done()


_Named = tuple[Side, str]


class _Reader:
    """Takes the pieces of one answer, or of one result, in order."""

    def __init__(self, asked: Side | None, house: House, parliament: Parliament) -> None:
        self._asked = asked
        self._house = house
        self._parliament = parliament
        self._words = parliament.words.votes.voters
        self._side = asked
        self._named: list[_Named] = []
        self._single: list[SingleVotes] = []
        self._others: Side | None = None
        self._spared: set[str] = set()
        """Not among the others, though no side names them."""
        self._run = (0, 0)
        """Where among those named, groups and singles, the ones begin that a verb behind them is about."""
        self._excepting = False
        self._cut: int | None = None
        """How many were named before a correction whose own names are still to come."""
        self._corrected: dict[str, Side] = {}

    def read(self, sentence: str, marks: Marks) -> None:
        self._side, self._excepting = self._asked, False
        self._run = (len(self._named), len(self._single))
        adds = bool(self._words.as_well.match(sentence))
        for token in pieces_of(sentence, marks, self._parliament):
            if token.piece is Piece.CORRECTION:
                self._correct(adds)
                self._cut = len(self._named)
                adds = bool(self._words.as_well.search(sentence, token.match.end(), token.match.end() + 25))
            self._take(token)
        self._correct(adds)

    def done(self) -> Voters:
        return Voters(tuple(self._named), tuple(self._single), self._others, frozenset(self._spared), self._corrected)

    def _take(self, token: Token) -> None:
        if token.piece in _LIST_ENDS:
            self._excepting = False
        match token.piece:
            case Piece.MARK:
                self._side = token.side
                self._run = (len(self._named), len(self._single))
            case Piece.PREDICATE:
                self._predicate(token.side)
            case Piece.VERB:
                if self._side is None or len(self._named) > self._run[0]:
                    self._side = self._asked
            case Piece.SUBJECT:
                self._side = None
            case Piece.EXCEPT:
                self._excepting = True
            case Piece.SINGLE:
                self._lone(token.match)
            case Piece.OTHERS:
                self._others = self._side or self._others
            case Piece.CORRECTION | Piece.ADDRESS:
                self._run = (len(self._named), len(self._single))
            case _:
                self._name(self._who(token))

    def _predicate(self, side: Side | None) -> None:
        """Tells the side of those named before it in this sentence, else of those to come."""
        groups, singles = self._run
        if side is None:
            return
        if not self._named[groups:] and not self._single[singles:]:
            self._side = side
            return
        self._named[groups:] = [(side, name) for _, name in self._named[groups:]]
        self._single[singles:] = [replace(vote, side=side.value) for vote in self._single[singles:]]
        self._run = (len(self._named), len(self._single))

    def _who(self, token: Token) -> Sequence[str]:
        house = self._house
        match token.piece:
            case Piece.ALL:
                return house.groups
            case Piece.MOVERS:
                return house.movers
            case Piece.COALITION:
                return house.coalition
            case Piece.OPPOSITION:
                return [name for name in house.groups if name not in house.coalition] if house.coalition else ()
            case Piece.INDEPENDENT:
                return tuple(_names(_independent(token.match), self._words))
            case _:
                return self._group(token.match[0])

    def _group(self, printed: str) -> tuple[str, ...]:
        """In small letters it may be an adjective ("auf der linken Seite"), unless the group is one of the house."""
        group = self._parliament.group(printed)
        if group is None or (printed[0].islower() and group.short not in self._house.groups):
            return ()
        return (group.short,)

    def _name(self, names: Sequence[str]) -> None:
        if self._excepting:
            self._named = [(side, name) for side, name in self._named if name not in names]
            self._spared.update(names)
        elif self._side is not None:
            self._named.extend((self._side, name) for name in names)

    def _lone(self, match: re.Match[str]) -> None:
        """Single votes out of a group, with the side that they are called by, else the one the list is on."""
        fields = match.groupdict()
        group = self._parliament.group(fields["group"])
        what = fields.get("what") or ""
        side = next((side for word, side in _WHAT.items() if word in what.lower()), self._side)
        if group is None or side is None:
            return
        count = _count(fields["count"], self._words) if "count" in fields else None if "what" in fields else 1
        self._single.append(SingleVotes(group.short, side.value, count))

    def _correct(self, adds: bool) -> None:
        """A correction takes the place of as many as it names, and of whoever it names on another side."""
        if self._cut is None or len(self._named) == self._cut:
            return
        before, new = self._named[: self._cut], self._named[self._cut :]
        self._corrected.update({name: side for side, name in new})
        kept = [one for one in before if self._corrected.get(one[1], one[0]) is one[0]]
        if not adds:
            for side in {side for side, _ in new}:
                same = [one for one in kept if one[0] is side]
                gone = same[len(same) - sum(1 for where, _ in new if where is side) :] if same else []
                kept = [one for one in kept if one not in gone]
        self._named, self._cut = [*kept, *new], None


_WHAT = {"gegen": Side.NO, "nein": Side.NO, "ja": Side.YES, "enthaltung": Side.ABSTAIN}
_LIST_ENDS = (Piece.MARK, Piece.PREDICATE, Piece.VERB, Piece.SUBJECT, Piece.CORRECTION)


def _independent(match: re.Match[str]) -> str:
    return match["names"] or match["name_before"] or match["name_alone"]


def _names(text: str, words: VoterWords) -> Iterable[str]:
    """ "Neppe und Langguth" are two."""
    for name in re.split(r", | und | sowie ", text):
        bare = words.before_name.sub("", name).strip(" .")
        if bare:
            yield bare


def _count(text: str | None, words: VoterWords) -> int | None:
    """How many, None where the chair says "einige"."""
    if text is None:
        return None
    return int(text) if text.isdigit() else words.numerals.get(text.lower())
