"""Documents in, postings out: where every form stands, collected while the documents stream past.

What was collected of some thousand documents is put aside in one block of bytes (a run), so that
memory stays small whatever comes; `Collected` reads all runs as one.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from generator.search.collected import Collected
from generator.search.documents import Document
from generator.search.german.reading import Family, function_words, read_word
from generator.search.places import BUCKETS, CLASSES, NEAR, NOWHERE, PAIRS, bucket, far
from generator.search.runs import Growing, Run, merged
from generator.search.span import Span
from generator.search.tokens import completed, tokens

TITLE, SPEAKER, TEXT = 4, 3, 1
"""How many mentions in the text one in the title or the speaker's name is worth."""
GAP = 1
"""Places left empty between text, speaker and title: no phrase reaches over them."""
RUN = 8_192
"""Documents a run."""
MERGED = 8
"""So many runs become one."""
LEARNED = 512
"""Documents whose sequences of small words are counted for the table of such sequences."""
_MOST = 255
_NUMBER = itemgetter(0)
_PIECE = 1 << 14


_Entry = tuple[tuple[int, ...], tuple[int, ...], bool]
"""A word as written: its units, the families of its parts, whether it is a small word."""


class Collector:
    """Takes documents in; `done` gives what they hold."""

    def __init__(self) -> None:
        # Those that are saved stand as `Collected` has them.
        self._families: dict[str, int] = {}
        self._known: list[tuple[tuple[Family, int], ...]] = []
        self._forms: list[tuple[int, str]] = []
        self._written: list[str] = []
        self._first = array("I")
        self._lengths = array("I")
        self._routine = bytearray()
        self._units: dict[tuple[int, str], int] = {}
        self._words: dict[str, _Entry] = {}
        self._names: dict[str, _Entry] = {}
        self._growing: defaultdict[int, Growing] = defaultdict(Growing)
        self._parts: defaultdict[int, array[int]] = defaultdict(partial(array, "I"))
        self._runs: list[Run] = []
        self._learning: list[Document] | None = []
        self._sequences: dict[tuple[int, ...], int] = {(): 0}
        self._usual = 1
        self._functions: dict[int, int] = {}
        for number, word in enumerate(function_words()):
            self._functions[self._entry(word, self._words)[0][0]] = number

    @classmethod
    def resumed(cls, saved: Iterable[Any]) -> Collector:
        """One that goes on where another was saved; of its postings it has those from the seam on."""
        own = cls()  # its small words are the first of those saved
        for held in (own._families, own._known, own._forms, own._written, own._units, own._words):
            held.clear()
        values = iter(saved)
        first, lengths, routine, sequences = next(values)
        own._first, own._lengths, own._routine = array("I", first), array("I", lengths), bytearray(routine)
        own._sequences = {sequence: number for number, sequence in enumerate(sequences)}
        own._usual = len(sequences)
        own._runs, own._learning = [Run.restored(_until_none(values))], None
        families: list[tuple[str, list[tuple[Any, ...]]]]
        for families in _until_none(values):
            for key, told in families:
                own._families[key] = len(own._families)
                own._known.append(tuple((Family(key, *family), document) for *family, document in told))
        units: list[tuple[tuple[int, str], str]]
        for units in _until_none(values):
            for form, written in units:
                own._units[form] = len(own._forms)
                own._forms.append(form)
                own._written.append(written)
        for words in (own._words, own._names):
            for entries in _until_none(values):
                words.update(entries)
        return own

    def saved(self, seam: int, collected: Collected) -> Iterator[object]:
        """All that is needed to go on, in plain containers, when it is done; long lists piece by piece."""
        yield (
            self._first.tobytes(),
            self._lengths.tobytes(),
            bytes(self._routine),
            collected.sequences,
        )
        yield from Span(collected, seam, len(self._lengths)).run().saved()
        yield None
        families = zip(self._families, self._known, strict=True)
        yield from _pieces(
            (key, [(family.lemma, family.before, family.head, document) for family, document in told])
            for key, told in families
        )
        yield from _pieces(zip(self._forms, self._written, strict=True))
        yield from _pieces(self._words.items())
        yield from _pieces(self._names.items())

    def add(self, document: Document) -> None:
        if self._learning is None:
            self._add(document)
            return
        self._learning.append(document)
        if len(self._learning) == LEARNED:
            self._learn()

    def done(self) -> Collected:
        if self._learning is not None:
            self._learn()
        self._put_aside()
        return Collected(
            self._runs,
            self._families,
            self._known,
            self._forms,
            self._written,
            self._first,
            self._lengths,
            self._routine,
            list(self._sequences)[: self._usual],
        )

    def forget(self) -> None:
        """Give the memory back that only more documents would need."""
        self._words.clear()
        self._names.clear()
        self._units.clear()

    def _learn(self) -> None:
        documents, self._learning = self._learning or [], None
        counted: Counter[tuple[int, ...]] = Counter()
        for document in documents:
            run: list[int] = []
            for token in tokens(document.text):
                units, _, function = self._word(token)
                if function:
                    run.append(self._functions[units[0]])
                elif run:
                    counted[tuple(run)] += 1
                    run = []
        common = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        for sequence, count in common[: CLASSES - BUCKETS - 1]:
            if count > 1:
                self._sequences[sequence] = len(self._sequences)
        self._usual = len(self._sequences)
        for document in documents:
            self._add(document)

    def _word(self, token: str) -> _Entry:
        entry = self._words.get(token)
        return entry if entry is not None else self._entry(token, self._words)

    def _entry(self, token: str, words: dict[str, _Entry]) -> _Entry:
        reading = read_word(token, name=words is self._names)
        # Two readings may come to the same form of the same family: it stands there once.
        units = tuple(dict.fromkeys(self._unit(family, form, token) for family, form in reading.units))
        parts = tuple(self._family(family) for family in reading.parts)
        words[token] = entry = (units, parts, reading.function)
        return entry

    def _family(self, family: Family) -> int:
        number = self._families.setdefault(family.key, len(self._families))
        if number == len(self._known):
            self._known.append(((family, len(self._lengths)),))
        elif all(family != other for other, _ in self._known[number]):
            self._known[number] += ((family, len(self._lengths)),)
        return number

    def _unit(self, family: Family, form: str, token: str) -> int:
        key = (self._family(family), form)
        number = self._units.setdefault(key, len(self._units))
        if number == len(self._forms):
            self._forms.append(key)
            self._written.append(token)
            self._first.append(len(self._lengths))
        return number

    def _add(self, document: Document) -> None:
        number = len(self._lengths)
        if number and number % RUN == 0:
            self._put_aside()
        spots: dict[int, list[int]] = {}
        extra: Counter[int] = Counter()
        """By unit, what its mentions weigh beyond one for each spot."""
        parts: Counter[int] = Counter()
        place = size = 0
        for text, weight, known in (
            (document.text, TEXT, self._words),
            (document.facets.get("speaker", ""), SPEAKER, self._names),
            (document.title, TITLE, self._words),
        ):
            if not text:
                continue
            words = tokens(text)
            size += len(words)
            small: list[int] = []
            parted: list[tuple[int, ...]] = []
            entries = [known.get(token) or self._entry(token, known) for token in words]
            place = self._read(entries, place, spots, small, parted) + GAP
            # Restored words stand at no place: they are found, but are in no phrase.
            for units, own_parts, _ in (self._word(whole) for _, whole in completed(words)):
                small += units
                parted.append(own_parts)
            _count(small, weight, extra)
            _count(chain.from_iterable(parted), weight, parts)
            if weight > 1:
                _count((unit for units, _, function in entries if not function for unit in units), weight - 1, extra)
        self._lengths.append(size)
        self._routine.append(document.routine)
        self._keep(number, spots, extra, parts)

    def _read(
        self,
        entries: Iterable[_Entry],
        place: int,
        spots: dict[int, list[int]],
        small: list[int],
        parted: list[tuple[int, ...]],
    ) -> int:
        """Read words from a place on: where each is, the small words between them, and the parts of compounds."""
        run: tuple[int, ...] = ()
        sequences, functions = self._sequences, self._functions
        for units, parts, function in entries:
            if function:
                small += units
                run = (*run, functions[units[0]])
                continue
            if not units:
                continue
            kind = sequences.get(run)
            if kind is None:
                kind = sequences[run] = bucket(run)
            spot = place * CLASSES + kind
            place += 1
            run = ()
            if parts:
                parted.append(parts)
            for unit in units:
                own = spots.get(unit)
                if own is None:
                    spots[unit] = [spot]
                else:
                    own.append(spot)
        return place

    def _keep(
        self, number: int, all_spots: Mapping[int, list[int]], extra: Mapping[int, int], parts: Mapping[int, int]
    ) -> None:
        growing, shifted = self._growing, number << 8
        for unit, spots in all_spots.items():
            own = growing[unit]
            weight = len(spots) + extra.get(unit, 0)
            own.documents.append(shifted | (weight if weight < _MOST else _MOST))
            before, last = -1, spots[-1]
            for spot in spots:
                place, kind = divmod(spot, CLASSES)
                value = ((place - before - 1) * 2 + (spot == last)) * CLASSES + kind
                own.places += PAIRS[value] if value < NEAR else far(value)
                before = place
            own.ends.append(len(own.places))
        for unit, weight in extra.items():
            if unit in all_spots:
                continue
            own = growing[unit]
            own.documents.append(shifted | (weight if weight < _MOST else _MOST))
            if unit not in self._functions:
                own.places += NOWHERE
            own.ends.append(len(own.places))
        for part, weight in parts.items():
            self._parts[part].append(shifted | (weight if weight < _MOST else _MOST))

    def _put_aside(self) -> None:
        first = self._runs[-1].end if self._runs else 0
        units, parts = sorted(self._growing.items(), key=_NUMBER), sorted(self._parts.items(), key=_NUMBER)
        self._runs.append(Run(first, len(self._lengths), units, parts))
        self._growing.clear()
        self._parts.clear()
        small = self._runs[-MERGED:]
        if len(small) == MERGED and all(run.end - run.first == RUN for run in small):
            self._runs[-MERGED:] = [merged(small)]


def _count(found: Iterable[int], weight: int, counted: Counter[int]) -> None:
    for number, times in Counter(found).items():
        counted[number] += times * weight


def _pieces(values: Iterable[object]) -> Iterator[list[object] | None]:
    """Lists of some values each, and None behind the last."""
    rest = iter(values)
    while piece := list(islice(rest, _PIECE)):
        yield piece
    yield None


def _until_none(values: Iterator[Any]) -> Iterator[Any]:
    return iter(values.__next__, None)
