"""Documents in, postings out: where every form stands, collected while the documents stream past.

What was collected of some thousand documents is put aside in one block of bytes (a run), so that
memory stays small whatever comes; `Collected` reads all runs as one.
"""

from __future__ import annotations

import tempfile
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from generator.search.documents import Document
from generator.search.german.compounds import parts_of
from generator.search.german.dictionary import small
from generator.search.german.reading import Family, Reading, function_words, read_word
from generator.search.german.stems import stems
from generator.search.places import BUCKETS, CLASSES, NEAR, NOWHERE, PAIRS, bucket, far
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
_SHORTEST_LEARNED = 9


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word as written, by numbers."""

    units: tuple[int, ...]
    parts: tuple[int, ...]
    function: bool


@dataclass(frozen=True, slots=True)
class Postings:
    """Where one form is, in order of documents."""

    documents: array[int]
    """Number of the document times 256, plus how often it is there, by weight of field."""
    ends: array[int]
    """Where in `places` each document ends."""
    places: bytes

    def between(self, first: int, end: int) -> Postings:
        """Those of the documents from `first` to before `end`."""
        low, high = bisect_left(self.documents, first << 8), bisect_left(self.documents, end << 8)
        if low == 0 and high == len(self.documents):
            return self
        begin = self.ends[low - 1] if low else 0
        ends = array("I", (place - begin for place in self.ends[low:high]))
        return Postings(self.documents[low:high], ends, self.places[begin : begin + (ends[-1] if ends else 0)])


class _Run:
    """Postings of some documents in a file of their own."""

    def __init__(self, units: Sequence[_Growing], parts: Sequence[array[int]]) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the run
        self._units = array("Q", [0])
        self._counts = array("I")
        self._parts = array("Q")
        place = 0
        for unit in units:
            self._counts.append(len(unit.documents))
            for piece in (unit.documents.tobytes(), unit.ends.tobytes(), unit.places):
                place += self._file.write(piece)
            self._units.append(place)
        self._parts.append(place)
        for part in parts:
            place += self._file.write(part.tobytes())
            self._parts.append(place)

    def __del__(self) -> None:
        self._file.close()

    def _read(self, begin: int, end: int) -> bytes:
        self._file.seek(begin)
        return self._file.read(end - begin)

    def unit(self, number: int) -> Postings | None:
        if number >= len(self._counts) or not self._counts[number]:
            return None
        data = self._read(self._units[number], self._units[number + 1])
        size = self._counts[number] * 4
        documents, ends = array("I"), array("I")
        documents.frombytes(data[:size])
        ends.frombytes(data[size : 2 * size])
        return Postings(documents, ends, data[2 * size :])

    def part(self, number: int) -> array[int]:
        found = array("I")
        if number < len(self._parts) - 1:
            found.frombytes(self._read(self._parts[number], self._parts[number + 1]))
        return found


class _Growing:
    """Postings of one form while documents come in."""

    __slots__ = ("documents", "ends", "places")

    def __init__(self) -> None:
        self.documents = array("I")
        self.ends = array("I")
        self.places = bytearray()


class Collector:
    """Takes documents in; `done` gives what they hold."""

    def __init__(self) -> None:
        self.families: dict[str, int] = {}
        self.known: list[dict[Family, int]] = []
        """By number of the family: what tells its other forms, and the document that first had it."""
        self.forms: list[tuple[int, str]] = []
        """By number of the unit: its family and form."""
        self.written: list[str] = []
        """By number of the unit: how the first document that has it writes it."""
        self.first = array("I")
        """By number of the unit: that document."""
        self.lengths = array("I")
        self.routine = bytearray()
        self._units: dict[tuple[int, str], int] = {}
        self._words: dict[str, _Entry] = {}
        self._names: dict[str, _Entry] = {}
        self._growing: list[_Growing] = []
        self._parts: list[array[int]] = []
        self._runs: list[_Run] = []
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
        return Collected(self, self._runs)

    @property
    def sequences(self) -> list[tuple[int, ...]]:
        """The usual sequences of small words, by their numbers; where each stands in the list is its class."""
        return list(self._sequences)[: self._usual]

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
        number = self.families.setdefault(family.key, len(self.families))
        if number == len(self.known):
            self.known.append({})
            self._parts.append(array("I"))
        self.known[number].setdefault(family, len(self.lengths))
        return number

    def _unit(self, family: Family, form: str, token: str) -> int:
        key = (self._family(family), form)
        number = self._units.setdefault(key, len(self._units))
        if number == len(self.forms):
            self.forms.append(key)
            self.written.append(token)
            self.first.append(len(self.lengths))
            self._growing.append(_Growing())
        return number

    def _add(self, document: Document) -> None:
        number = len(self.lengths)
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
        self.lengths.append(size)
        self.routine.append(document.routine)
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
        self._runs.append(_Run(self._growing, self._parts))
        self._growing = [_Growing() for _ in self.forms]
        self._parts = [array("I") for _ in self.known]


class Collected:
    """What all documents hold, form by form."""

    def __init__(self, collector: Collector, runs: Sequence[_Run]) -> None:
        self._runs = runs
        self.families: Mapping[str, int] = collector.families
        self.known: Sequence[Mapping[Family, int]] = collector.known
        self.lengths = collector.lengths
        self.routine = collector.routine
        self.sequences = collector.sequences
        self.written: Sequence[str] = collector.written
        self._first = collector.first
        self.units: list[list[tuple[str, int]]] = [[] for _ in collector.known]
        """By number of the family: its forms, in order, with their numbers."""
        for number, (family, form) in enumerate(collector.forms):
            self.units[family].append((form, number))
        for forms in self.units:
            forms.sort()

    def unit(self, number: int) -> Postings:
        documents, ends, places = array("I"), array("I"), bytearray()
        for run in self._runs:
            more = run.unit(number)
            if more is not None:
                begin = len(places)
                documents.extend(more.documents)
                ends.extend(more.ends if not begin else (end + begin for end in more.ends))
                places += more.places
        return Postings(documents, ends, bytes(places))

    def part(self, number: int) -> array[int]:
        found = array("I")
        for run in self._runs:
            found.extend(run.part(number))
        return found

    def learn_compounds(self, end: int) -> dict[int, list[int]]:
        """Compounds of words that only the documents before `end` know: family to units in which it is a part.

        "Coronapandemie" is in no list of words, but "Corona" and "Pandemie" are words of these documents.
        """
        names = {key: number for key, number in self.families.items() if len(key) >= 4 and self._is_name(number, end)}
        learned: dict[int, list[int]] = {}
        for key, number in names.items():
            if len(key) < _SHORTEST_LEARNED or not all(map(_unexplained, self.known_before(key, end))):
                continue
            for seam in range(4, len(key) - 4):
                last = names.get(key[seam:])
                first = names.get(key[:seam]) or names.get(key[: seam - 1] if key[seam - 1] in "sn" else "")
                if last is not None and first is not None:
                    for part in (first, last):
                        learned.setdefault(part, []).extend(
                            unit for _, unit in self.units[number] if self._first[unit] < end
                        )
                    break
        return learned

    def _is_name(self, number: int, end: int) -> bool:
        """Whether a family is written with a capital letter."""
        if min(self.known[number].values()) >= end:
            return False
        own = [unit for _, unit in self.units[number] if self._first[unit] < end]
        if not own:
            known = [family for family, document in self.known[number].items() if document < end]
            return any(one.lemma and one.lemma[0].isupper() for one in known)
        return any(self.written[unit][:1].isupper() for unit in own)

    def keys(self, end: int) -> list[str]:
        """The families that documents before `end` have, in order."""
        return sorted(key for key, number in self.families.items() if min(self.known[number].values()) < end)

    def known_before(self, key: str, end: int) -> list[Family]:
        """What documents before `end` tell of a family: so a sealed segment never learns from later ones."""
        return [family for family, number in self.known[self.families[key]].items() if number < end]


def _unexplained(family: Family) -> bool:
    """Whether nothing says what a word is made of, nor that it is made of nothing."""
    if family.lemma is None or family.before:
        return True
    word = small(family.lemma)
    return not parts_of(word) and word not in stems().nouns and word not in stems().names


def collect(documents: Iterable[Document]) -> Collected:
    collector = Collector()
    for document in documents:
        collector.add(document)
    return collector.done()
