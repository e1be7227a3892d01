"""Documents in, postings out: where every form stands, collected while the documents stream past.

What was collected of some thousand documents is put aside in one block of bytes (a run), so that
memory stays small whatever comes; `Collected` reads all runs as one.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.search.collected import Collected
from generator.search.documents import Document
from generator.search.german.reading import Family, Reading, function_words, read_word
from generator.search.places import BUCKETS, CLASSES, NEAR, NOWHERE, PAIRS, bucket, far
from generator.search.runs import Growing, Run
from generator.search.tokens import completed, tokens

TITLE, SPEAKER, TEXT = 4, 3, 1
"""How many mentions in the text one in the title or the speaker's name is worth."""
GAP = 1
"""Places left empty between text, speaker and title: no phrase reaches over them."""
RUN = 8_192
"""Documents a run."""
LEARNED = 512
"""Documents whose sequences of small words are counted for the table of such sequences."""
_MOST = 255


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word as written, by numbers."""

    units: tuple[int, ...]
    parts: tuple[int, ...]
    function: bool


class Collector:
    """Takes documents in; `done` gives what they hold."""

    def __init__(self) -> None:
        # As `Collected` has them.
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
            self._functions[self._entry(word, self._words, read_word(word)).units[0]] = number

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
        self._words.clear()
        self._names.clear()
        self._units.clear()
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

    def _learn(self) -> None:
        documents, self._learning = self._learning or [], None
        counted: Counter[tuple[int, ...]] = Counter()
        for document in documents:
            run: list[int] = []
            for token in tokens(document.text):
                entry = self._word(token)
                if entry.function:
                    run.append(self._functions[entry.units[0]])
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
        return entry if entry is not None else self._entry(token, self._words, read_word(token))

    def _name(self, token: str) -> _Entry:
        entry = self._names.get(token)
        return entry if entry is not None else self._entry(token, self._names, read_word(token, name=True))

    def _entry(self, token: str, words: dict[str, _Entry], reading: Reading) -> _Entry:
        # Two readings may come to the same form of the same family: it stands there once.
        units = tuple(dict.fromkeys(self._unit(family, form, token) for family, form in reading.units))
        parts = tuple(self._family(family) for family in reading.parts)
        words[token] = entry = _Entry(units, parts, reading.function)
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
        found: dict[int, list[int]] = {}
        weights: dict[int, int] = {}
        parts: dict[int, int] = {}
        place = size = 0
        for text, weight, word in (
            (document.text, TEXT, self._word),
            (document.facets.get("speaker", ""), SPEAKER, self._name),
            (document.title, TITLE, self._word),
        ):
            if not text:
                continue
            words = tokens(text)
            size += len(words)
            place = self._read(words, weight, word, place, found, weights, parts) + GAP
            for _, whole in completed(words):
                # Restored words stand at no place: they are found, but are in no phrase.
                self._count(self._word(whole), weight, weights, parts)
        self._lengths.append(size)
        self._routine.append(document.routine)
        self._keep(number, found, weights, parts)

    def _read(
        self,
        words: Sequence[str],
        weight: int,
        word: Callable[[str], _Entry],
        place: int,
        found: dict[int, list[int]],
        weights: dict[int, int],
        parts: dict[int, int],
    ) -> int:
        run: tuple[int, ...] = ()
        sequences, known, functions = (
            self._sequences,
            self._words if word == self._word else self._names,
            self._functions,
        )
        for token in words:
            entry = known.get(token) or word(token)
            if entry.function:
                unit = entry.units[0]
                run = (*run, functions[unit])
                weights[unit] = weights.get(unit, 0) + weight
                continue
            if not entry.units:
                continue
            kind = sequences.get(run)
            if kind is None:
                kind = sequences[run] = bucket(run)
            spot = place * CLASSES + kind
            place += 1
            run = ()
            for part in entry.parts:
                parts[part] = parts.get(part, 0) + weight
            for unit in entry.units:
                spots = found.get(unit)
                if spots is None:
                    found[unit] = [spot]
                    weights[unit] = weights.get(unit, 0) + weight
                else:
                    spots.append(spot)
                    weights[unit] += weight
        return place

    def _count(self, entry: _Entry, weight: int, weights: dict[int, int], parts: dict[int, int]) -> None:
        for unit in entry.units:
            weights[unit] = weights.get(unit, 0) + weight
        for part in entry.parts:
            parts[part] = parts.get(part, 0) + weight

    def _keep(
        self, number: int, found: Mapping[int, list[int]], weights: Mapping[int, int], parts: Mapping[int, int]
    ) -> None:
        growing, shifted = self._growing, number << 8
        for unit, weight in weights.items():
            own = growing[unit]
            own.documents.append(shifted | (weight if weight < _MOST else _MOST))
            spots = found.get(unit)
            if spots is not None:
                before, last = -1, spots[-1]
                for spot in spots:
                    place, kind = divmod(spot, CLASSES)
                    value = ((place - before - 1) * 2 + (spot == last)) * CLASSES + kind
                    own.places += PAIRS[value] if value < NEAR else far(value)
                    before = place
            elif unit not in self._functions:
                own.places += NOWHERE
            own.ends.append(len(own.places))
        for part, weight in parts.items():
            self._parts[part].append(shifted | (weight if weight < _MOST else _MOST))

    def _put_aside(self) -> None:
        self._runs.append(Run(self._growing, self._parts, len(self._forms), len(self._known)))
        self._growing.clear()
        self._parts.clear()
