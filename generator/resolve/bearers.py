"""Who bears the names of one term: what a name in running text can mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.resolve.names import same_given, words_of

LONGEST = 5
"""No name in running text is longer, in words."""

REMEMBERED = 5_000
"""So many names that were looked up are not looked up again: the same come back all day."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A person as far as running text can refer to one."""

    slug: str
    names: frozenset[Words]
    groups: frozenset[str]
    offices: frozenset[str]
    """As printed in this term."""
    titles: frozenset[str]
    """Academic degrees printed with the name anywhere."""


@dataclass(frozen=True, slots=True)
class Match:
    """A name found at the beginning of some words."""

    people: frozenset[str]
    words: int
    """How many of the words it takes."""
    full: bool
    """With a given name; else the surname alone."""
    genitive: bool = False


@dataclass
class Bearers:
    """All people of a term, by every way to write their names."""

    people: Mapping[str, Known]
    _full: dict[Words, set[str]] = field(default_factory=lambda: defaultdict(set))
    _last: dict[str, list[tuple[Words, str]]] = field(default_factory=lambda: defaultdict(list))
    _surname: dict[Words, set[str]] = field(default_factory=lambda: defaultdict(set))
    _given: set[str] = field(default_factory=set)
    _matched: dict[tuple[str, bool], Match | None] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Known]) -> "Bearers":
        bearers = cls({person.slug: person for person in people})
        for person in bearers.people.values():
            for words in person.names:
                bearers._full[words].add(person.slug)
                bearers._last[words[-1]].append((words, person.slug))
                bearers._given.add(words[0])
                for first in range(1, len(words)):
                    bearers._surname[words[first:]].add(person.slug)
        return bearers

    def match(self, name: str, *, surnames: bool = True) -> Match | None:
        """The longest beginning of a name that somebody bears; `surnames` allows the surname alone.

        A genitive ("Otts") counts only where nobody is called that.
        """
        if (name, surnames) not in self._matched:
            if len(self._matched) == REMEMBERED:
                self._matched.clear()
            self._matched[name, surnames] = self._match(name, surnames)
        return self._matched[name, surnames]

    def _match(self, name: str, surnames: bool) -> Match | None:
        words = words_of(name)[:LONGEST]
        for length in range(len(words), 0, -1):
            for genitive, part in ((False, words[:length]), (True, _without_genitive(words[:length]))):
                found = self._found(part, surnames) if part else None
                if found is not None:
                    people, full = found
                    if not full and length < len(words) and words[0] in self._given:
                        return None
                    return Match(frozenset(people), length, full, genitive)
        return None

    def _found(self, words: Words, surnames: bool) -> tuple[set[str], bool] | None:
        if len(words) > 1:
            if words in self._full:
                return self._full[words], True
            alike = {slug for other, slug in self._last.get(words[-1], ()) if same_given(words, other)}
            if alike:
                return alike, True
        if surnames and words in self._surname:
            return self._surname[words], False
        return None

    def surnames_in(self, name: str) -> frozenset[str]:
        """The people whose surname stands behind a given name that is not theirs ("Susanne Muster")."""
        words = words_of(name)[:4]
        found: set[str] = set()
        for first in range(1, len(words)):
            for last in range(first + 1, min(first + 3, len(words)) + 1):
                found |= self._surname.get(words[first:last], set())
        return frozenset(found)


def _without_genitive(words: Words) -> Words:
    last = words[-1]
    shorter = last[:-1].rstrip("'") if last.endswith(("s", "'")) else last
    return (*words[:-1], shorter) if shorter != last and len(shorter) > 2 else ()
