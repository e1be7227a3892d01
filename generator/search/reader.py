"""An index, read: what a segment knows of a word. Files are read when they are needed, each once."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from generator.search.codec import Reader, front_decoded
from generator.search.columns import decoded_by_another, decoded_rows
from generator.search.lexicon import Entry, FormList, Shard, read_patterns, read_shard
from generator.search.lists import read_blocks
from generator.search.places import documents
from generator.search.segment import CHUNKS, SHARDS, shard_of
from generator.search.spelling import HEAD

Load = Callable[[str], Any]
"""A path within the index to the value of that JSON file."""
MOST_SHARDS = 48
MOST_ALIASES = 40
MOST_WORDS = 3
"""How far the beginning of a word is followed."""


class SegmentReader:
    """One segment."""

    def __init__(self, entry: Mapping[str, Any], load: Load, patterns: str) -> None:
        self.first: int = entry["first"]
        self.end: int = entry["end"]
        self._firsts = list(front_decoded(entry["shards"]))
        self._patterns = read_patterns(patterns)
        self._words = list(front_decoded(entry["words"]))
        self._ends = list(front_decoded(entry["ends"]))
        self._load_file = load
        self._files: dict[str, Any] = {}
        self._shards: dict[int, Shard] = {}

    def load(self, name: str) -> Any:
        if name not in self._files:
            self._files[name] = self._load_file(f"{self.first}/{name}.json")
        return self._files[name]

    def shard(self, number: int) -> Shard:
        if number not in self._shards:
            self._shards[number] = read_shard(self.load(f"l{number}"), self._patterns)
        return self._shards[number]

    def families(self, form: str) -> list[Entry]:
        """The families that a form belongs to."""
        if not self._firsts:
            return []
        shard = self.shard(shard_of(self._firsts, form))
        found = [entry for entry in shard.families.values() if entry.has(form)]
        keys = [key for key in shard.aliases.get(form, ()) if key not in shard.families]
        return found + [self.family(key) for key in keys]

    def family(self, key: str) -> Entry:
        return self.shard(shard_of(self._firsts, key)).families[key]

    def beginning(self, start: str) -> list[tuple[Entry, FormList]]:
        """The forms that begin so, with their families."""
        if not self._firsts:
            return []
        first, last = shard_of(self._firsts, start), shard_of(self._firsts, start + "\uffff")
        found: dict[tuple[str, str], tuple[Entry, FormList]] = {}
        aliases: dict[str, None] = {}
        for number in range(first, min(last, first + MOST_SHARDS - 1) + 1):
            shard = self.shard(number)
            for entry in shard.families.values():
                for one in entry.lists:
                    if one.form.startswith(start):
                        found[entry.key, one.form] = (entry, one)
            for form, keys in shard.aliases.items():
                if form.startswith(start):
                    aliases.update(dict.fromkeys(keys))
        if len(aliases) <= MOST_ALIASES:
            for key in aliases:
                entry = self.family(key)
                for one in entry.lists:
                    if one.form.startswith(start):
                        found[key, one.form] = (entry, one)
        return list(found.values())

    def all(self, entry: Entry, one: FormList) -> Sequence[tuple[int, int]]:
        """All of a list: the level and the place from the end of the segment of each document."""
        if len(one.head) == one.documents or entry.tail is None:
            return one.head
        file, place = entry.tail
        reader = Reader(self.load(f"t{file}")[place])
        for own in entry.lists:
            rest = read_blocks(reader, own.documents - len(own.head))
            if own is one:
                return [*one.head, *rest]
        raise KeyError(one.form)

    def places(
        self, entry: Entry, one: FormList, wanted: Collection[int], functions: Collection[str]
    ) -> Mapping[int, list[tuple[int, int]]]:
        """Where a form stands in some documents, given by their numbers in the whole index."""
        numbers = sorted(self.end - 1 - place for _, place in self.all(entry, one))
        if not entry.large:
            return dict(zip(numbers, self._small_places(entry, one, functions), strict=False))
        found: dict[int, list[tuple[int, int]]] = {}
        there = set(numbers)
        for number in sorted(
            {(bisect_right(numbers, document) - 1) // one.each for document in wanted if document in there}
        ):
            texts = self.load(f"c{(one.chunk + number) // CHUNKS}")
            begin = number * one.each
            own = documents(texts[(one.chunk + number) % CHUNKS])
            found.update(zip(numbers[begin : begin + one.each], own, strict=False))
        return found

    def _small_places(
        self, entry: Entry, wanted: FormList, functions: Collection[str]
    ) -> Iterator[list[tuple[int, int]]]:
        number = shard_of(self._firsts, entry.key)
        own = documents(self.load(f"p{number // SHARDS}")[number % SHARDS])
        for family in self.shard(number).families.values():
            for one in family.lists:
                if not one.form or family.large or one.form in functions:
                    continue
                if family is entry and one is wanted:
                    for _ in range(one.documents):
                        yield next(own)
                    return
                for _ in range(one.documents):
                    next(own)

    def column(self, name: str) -> tuple[list[str], list[int]]:
        """The values of a field, from 1 on, and the value of each document."""
        content = self.load(name)
        values = content["values"]
        if "by" in content:
            _, others = self.column(content["by"])
            return ["", *values], decoded_by_another(content["usual"], content["rows"], others)
        return ["", *values], decoded_rows(content["rows"], len(values), self.end - self.first)

    def words_from(self, start: str) -> Iterator[tuple[str, int, int]]:
        """Common words that begin so: word, marks, how common."""
        first, last = shard_of(self._words, start), shard_of(self._words, start + "\uffff")
        for number in range(first, min(last, first + MOST_WORDS - 1) + 1) if self._words else ():
            reader, word = Reader(self.load(f"w{number}")), ""
            while reader.more:
                word = word[: reader.number()] + reader.text()
                found = (word, reader.number(), reader.number())
                if word.startswith(start):
                    yield found

    def ends_from(self, end: str) -> Iterator[str]:
        """Common words that end so after their third letter."""
        reader, word = Reader(self.load(f"e{shard_of(self._ends, end)}") if self._ends else ""), ""
        while reader.more:
            word = word[: reader.number()] + reader.text()
            head = reader.take(HEAD)
            if word == end:
                yield head + word
