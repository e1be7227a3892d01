"""A query answered from an index: every document that matches, the best first.

The browser's engine answers in the same way from the same files; a test holds the two equal.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.search.exact import FEW, MOST, stands
from generator.search.fold import fold
from generator.search.places import BUCKETS, CLASSES, bucket
from generator.search.query import Clause, Term, parse
from generator.search.reader import Load, SegmentReader
from generator.search.records import texts_of
from generator.search.slips import offers

EXACT, INFLECTED, PART = 10, 8, 4
"""What the form typed, another form of the word, and a compound with it are worth."""
Scores = dict[int, int]
"""Document to score."""
_RARITY = 8


@dataclass(frozen=True, slots=True)
class Answer:
    documents: Sequence[int]
    """Every hit, in order, by its number."""
    suggestions: Sequence[str]
    """Words in place of those that no document has."""


class Index:
    """An index to be asked."""

    def __init__(self, load: Load) -> None:
        self._load = load
        content = load("index.json")
        if content.get("format") != "plenarwerk-search" or content.get("version") != 1:
            raise ValueError("this is no search index of version 1")
        self.documents: int = content["documents"]
        self._each: int = content["block"]
        self.facets: Sequence[str] = content["facets"]
        self.segments = [
            SegmentReader(entry, load, content["segments"][0]["patterns"]) for entry in content["segments"]
        ]
        self._texts: Sequence[tuple[int, str, int]] = content["texts"]
        self._phrases: Mapping[str, Any] | None = None
        self._records: dict[int, list[str]] = {}

    def answer(
        self, query: str, filters: Mapping[str, Sequence[str]] | None = None, *, by_date: bool = False
    ) -> Answer:
        clauses = parse(query)
        scores = self._all(clauses)
        for name, values in (filters or {}).items():
            kept = self._having(name, values)
            scores = {document: score for document, score in scores.items() if document in kept}
        if by_date and "date" in self.facets:
            dates = self.column("date")
            ranked = sorted(scores, key=lambda document: (dates[document], document), reverse=True)
        else:
            ranked = sorted(scores, key=lambda document: (-scores[document], -document))
        return Answer(ranked, self._offers(clauses))

    def ids(self, documents: Iterable[int]) -> list[str]:
        return [self._block(number // self._each)[number % self._each] for number in documents]

    def _block(self, number: int) -> list[str]:
        if number not in self._records:
            self._records[number] = texts_of(self._load(f"d/{number}.json")["id"])
        return self._records[number]

    def column(self, name: str) -> list[str]:
        """A field of every document."""
        rows: list[str] = []
        for segment in self.segments:
            values, numbers = segment.column(name)
            rows += [values[number] for number in numbers]
        return rows

    def _having(self, name: str, values: Sequence[str]) -> set[int]:
        if name not in self.facets:
            return set()
        wanted = {fold(value) for value in values}
        ranges = [tuple(value.split("..", 1)) for value in values if ".." in value]
        return {
            document
            for document, value in enumerate(self.column(name))
            if value
            and (fold(value) in wanted or any(low <= value and (value <= high or not high) for low, high in ranges))
        }

    def _all(self, clauses: Sequence[Clause]) -> Scores:
        scores: Scores | None = None
        for clause in clauses:
            if not clause.without:
                own = self._any(clause.terms)
                scores = own if scores is None else {n: score + own[n] for n, score in scores.items() if n in own}
        scores = scores or {}
        for clause in clauses:
            if clause.without and scores:
                out = self._any(clause.terms)
                scores = {document: score for document, score in scores.items() if document not in out}
        return scores

    def _any(self, terms: Sequence[Term]) -> Scores:
        best: Scores = {}
        for term in terms:
            found = self._phrase(term) if term.phrase else self._word(term)
            for document, score in found.items():
                if score > best.get(document, 0):
                    best[document] = score
        return best

    def _word(self, term: Term) -> Scores:
        levels: Scores = {}
        count = 0
        word = term.words[0]
        for segment in self.segments:
            if term.prefix:
                lists = [(entry, one, EXACT) for entry, one in segment.beginning(word)]
                count += sum(one.documents for _, one, _ in lists)
            else:
                entries = segment.families(word)
                lists = [
                    (entry, one, EXACT if one.form == word else INFLECTED if one.form else PART)
                    for entry in entries
                    for one in entry.lists
                ]
                count += sum(entry.documents for entry in entries)
            for entry, one, worth in lists:
                for level, place in segment.all(entry, one):
                    document = segment.end - 1 - place
                    if level * worth > levels.get(document, 0):
                        levels[document] = level * worth
        if not levels and term.pieces:
            return self._all([Clause((Term((piece,)),)) for piece in term.pieces])
        rarity = self._rarity(count)
        return {document: level * rarity for document, level in levels.items()}

    def _rarity(self, count: int) -> int:
        """How much a word says that so many documents have."""
        return math.floor(_RARITY * math.log2(1 + self.documents / max(count, 1)) + 0.5)

    def _phrase(self, term: Term) -> Scores:
        words, classes, told = self._words_and_classes(term.words)
        if not words:  # small words only, of which no places are kept
            found_all = self._all([Clause((Term((word,)),)) for word in term.words])
            return {n: score for n, score in found_all.items() if n in self._certain(term.words, set(found_all))}
        unsure: set[int] = set()
        few: set[int] = set()
        scores: Scores = {}
        counts = dict.fromkeys(term.words, 0)
        found: list[tuple[SegmentReader, dict[str, list[Any]]]] = []
        for segment in self.segments:
            lists = {
                word: [(entry, one) for entry in segment.families(word) for one in entry.lists if one.form == word]
                for word in counts
            }
            for word, own in lists.items():
                counts[word] += sum(one.documents for _, one in own)
            found.append((segment, lists))
        rarity = sum(self._rarity(counts[word]) for word in term.words)
        for segment, lists in found:
            there: set[int] | None = None
            levels: Scores = {}
            for word, pairs in lists.items():
                here: Scores = {}
                for entry, one in pairs:
                    for level, place in segment.all(entry, one):
                        here[segment.end - 1 - place] = level
                there = set(here) if there is None else here.keys() & there
                if word in words:
                    levels = {n: max(level, levels.get(n, 0)) for n, level in here.items()}
            there = there or set()
            if self._texts and len(there) <= FEW:
                fitting = there
                few |= there
            else:
                fitting = self._in_order(segment, lists, words, classes, there)
                sure = self._in_order(segment, lists, words, told, fitting) if told else set()
                unsure |= fitting - sure
            for document in fitting:
                scores[document] = levels.get(document, 1) * EXACT * rarity
        right = self._certain(term.words, unsure) | self._certain(term.words, few, len(few))
        wrong = (unsure | few) - right
        return {document: score for document, score in scores.items() if document not in wrong}

    def _certain(self, phrase: Sequence[str], documents: set[int], most: int = MOST) -> set[int]:
        """Those whose text has the phrase; all where they are more than `most`, or the index has no texts."""
        if not self._texts or len(documents) > most:
            return documents
        return {number for number in documents if stands(phrase, self._fields(number))}

    def _fields(self, number: int) -> list[str]:
        first, prefix, each = [one for one in self._texts if one[0] <= number][-1]
        shown = self._load(f"{prefix}{(number - first) // each + 1}.json")[(number - first) % each]
        return [shown.get(name, "") for name in ("text", "speaker", "title")]

    def _in_order(
        self,
        segment: SegmentReader,
        lists: Mapping[str, Sequence[Any]],
        words: Sequence[str],
        classes: Sequence[frozenset[int] | None],
        documents: set[int],
    ) -> set[int]:
        """The documents in which the words stand one after the other, with the right small words between."""
        starts: dict[int, set[int]] | None = None
        for number, (word, kinds) in enumerate(zip(words, classes, strict=True)):
            here: dict[int, set[int]] = {}
            for entry, one in lists[word]:
                for document, places in segment.places(entry, one, documents, self._small_words()).items():
                    if document in documents:
                        own = {place - number for place, kind in places if kinds is None or kind in kinds}
                        here.setdefault(document, set()).update(own)
            starts = here if starts is None else {n: own & here.get(n, set()) for n, own in starts.items()}
            documents = {document for document, own in starts.items() if own}
        return documents

    def _words_and_classes(
        self, phrase: Sequence[str]
    ) -> tuple[list[str], list[frozenset[int] | None], list[frozenset[int] | None] | None]:
        """The words that have places; which classes of small words may stand before each, None for any; and which
        classes leave no doubt, None where all do."""
        small = self._small_words()
        usual = [tuple(sequence) for sequence in self._usual()]
        words: list[str] = []
        classes: list[frozenset[int] | None] = []
        told: list[frozenset[int] | None] = []
        run: tuple[int, ...] = ()
        for word in phrase:
            if word in small:
                run = (*run, small[word])
                continue
            if words:
                classes.append(frozenset({usual.index(run) if run in usual else bucket(run)}))
            elif run:
                ends = {kind for kind, one in enumerate(usual) if one[-len(run) :] == run}
                classes.append(frozenset({*ends, *range(CLASSES - BUCKETS, CLASSES)}))
            else:
                classes.append(None)
            told.append(None if classes[-1] is None else classes[-1] - {*range(CLASSES - BUCKETS, CLASSES)})
            words.append(word)
            run = ()
        return words, classes, None if run else told

    def _small_words(self) -> Mapping[str, int]:
        if self._phrases is None:
            content = self._load("phrases.json")
            self._phrases = {
                "words": {word: number for number, word in enumerate(content["words"])},
                "usual": content["sequences"],
            }
        words: Mapping[str, int] = self._phrases["words"]
        return words

    def _usual(self) -> Sequence[Sequence[int]]:
        self._small_words()
        assert self._phrases is not None
        usual: Sequence[Sequence[int]] = self._phrases["usual"]
        return usual

    def _offers(self, clauses: Sequence[Clause]) -> list[str]:
        found: dict[str, None] = {}
        for clause in clauses:
            for term in () if clause.without else clause.terms:
                if term.prefix or (term.pieces and not term.phrase):
                    continue
                for word in term.words:
                    if len(word) > 3 and word.isalpha() and not any(s.families(word) for s in self.segments):
                        found.update(dict.fromkeys(offers(word, self.segments)))
        return list(found)
