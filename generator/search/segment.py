"""The files of one segment: a range of documents that is written once and stays as it is."""

import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from os import SEEK_END
from typing import IO

from generator.search.codec import encode, encode_text, front_coded, shared_start
from generator.search.fold import fold
from generator.search.german.reading import function_words
from generator.search.impact import Impacts
from generator.search.learned import learned_compounds
from generator.search.lists import blocks, rank
from generator.search.paradigms import Change, Paradigms, change, coded_pattern, paradigms
from generator.search.runs import Postings
from generator.search.span import Span
from generator.search.spelling import Spelling

SHARD, INLINE, TAILS = 5600, 4200, 4500
"""Characters in a shard, in lists that stand there whole, in a file of what the longer ones have beyond their heads."""
HEAD = 10
"""Of a longer list, so many are in the shard: as many as a page of hits has."""
BIG, CHUNK = 300, 450
"""Characters of places from which on a family has them in chunks, and in such a chunk."""
CHUNKS, SHARDS = 32, 16
"""Chunks of places a file, and shards whose places are in one file."""
AS_PART, TAIL, LARGE, FORMS = 1, 2, 4, 8
"""Marks of a family: has a list as a part of compounds, has a tail, has its places in chunks; times its forms."""


Table = Sequence[tuple[Change, ...]]


def written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@dataclass(frozen=True, slots=True)
class SegmentFile:
    path: str
    """Within the folder of the segment."""
    content: bytes


@dataclass(slots=True)
class _Shard:
    """Families that stand together in a file."""

    first: str
    last: str = ""
    entries: list[str] = field(default_factory=list)
    places: list[bytes] = field(default_factory=list)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    size: int = 0
    _begin: int = 0
    """Where it waits in a file."""
    _lengths: tuple[int, int] = (0, 0)

    def put_aside(self, file: IO[bytes]) -> None:
        """Nothing more is added, but what leads here from other shards: the rest may wait."""
        entries, places = "".join(self.entries).encode(), b"".join(self.places)
        self._begin, self._lengths = file.seek(0, SEEK_END), (len(entries), len(places))
        file.write(entries + places)
        self.entries, self.places = [], []

    def entries_in(self, file: IO[bytes]) -> str:
        file.seek(self._begin)
        return file.read(self._lengths[0]).decode()

    def places_in(self, file: IO[bytes]) -> str:
        file.seek(self._begin + self._lengths[0])
        return file.read(self._lengths[1]).decode("ascii")

    def add(self, key: str, body: str, places: bytes) -> None:
        shared = shared_start(self.last, key)
        self.entries.append(encode(shared) + encode_text(key[shared:]) + body)
        self.places.append(places)
        self.size += len(self.entries[-1])
        self.last = key

    def coded_aliases(self) -> str:
        coded, before = [], ""
        for form, keys in sorted(self.aliases.items()):
            shared = shared_start(before, form)
            coded.append(encode(shared) + encode_text(form[shared:]) + encode(len(keys)))
            coded += map(encode_text, sorted(keys))
            before = form
        return "".join(coded)


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    written: str
    postings: Postings


class SegmentWriter:
    """Writes a segment family by family; afterwards `entry` is what the index says of it."""

    def __init__(self, span: Span, size: float = 1.0, table: Table | None = None) -> None:
        self._span = span
        self._impacts = Impacts(span.collected.lengths, span.collected.routine, span.first, span.end)
        self._functions = frozenset(function_words())
        self._shard_size, self._tail_size = int(SHARD * size), int(TAILS * size)
        keys = self._span.families()
        self._learned = learned_compounds(self._span, keys)
        self._keys = sorted({*keys, *self._learned})
        self._digest = hashlib.sha256()
        self._shards: list[_Shard] = []
        self._strays: list[tuple[str, str]] = []
        """Forms that would be looked up in another shard than their family's, with the family."""
        self._done: list[SegmentFile] = []
        self._tails: list[str] = []
        self._tail_files = 0
        self._chunks: list[str] = []
        self._chunk_files = 0
        self.table = table
        """The patterns of words: those of the segment before, or its own as soon as they are known."""
        self.entry: dict[str, object] = {}

    def files(self) -> Iterator[SegmentFile]:
        with tempfile.TemporaryFile() as waiting:
            for file in self._files(waiting):
                self._digest.update(file.path.encode() + b"\0" + file.content)
                yield file
        self.entry["version"] = self._digest.hexdigest()[:10]

    def _files(self, waiting: IO[bytes]) -> Iterator[SegmentFile]:
        patterns = paradigms(((key, self._span.told(key)) for key in self._keys), self._span.has, self.table)
        spelling = Spelling(self._span.end - self._span.first, newest=self._span.first > 0)
        pending: list[tuple[str, str]] = []
        for key in self._keys:
            forms, parts = self._postings(key)
            if not forms and not parts:
                continue
            body, places = self._family(key, forms, parts, patterns)
            if not self._shards or self._shards[-1].size + len(body) > self._shard_size:
                first = separator(self._shards[-1].last, key) if self._shards else ""
                self._strays += [(form, home) for form, home in pending if form >= first]
                pending = []
                if self._shards:
                    self._shards[-1].put_aside(waiting)
                self._shards.append(_Shard(first))
            self._shards[-1].add(key, body, places)
            for form in forms:
                spelling.add(form.text, form.written, len(form.postings.documents))
            if forms:
                common = max(len(form.postings.documents) for form in forms)
                spelling.add(key, self._basic(key, forms[0].written), common)
            for text in (*(form.text for form in forms), *patterns.forms(key)):
                if text < self._shards[-1].first:
                    self._strays.append((text, key))
                elif text > key:
                    pending.append((text, key))
            yield from self._flushed()
        self._flush_tails()
        self._flush_chunks()
        yield from self._flushed()
        if self._shards:
            self._shards[-1].put_aside(waiting)
        yield from self._shard_files(waiting)
        words, ends = spelling.words(), spelling.ends()
        for name, directory in (("w", words), ("e", ends)):
            for number, content in enumerate(directory.files):
                yield SegmentFile(f"{name}{number}.json", written(content))
        self.entry |= {
            "first": self._span.first,
            "end": self._span.end,
            "shards": front_coded(shard.first for shard in self._shards),
            "words": words.firsts,
            "ends": ends.firsts,
        }
        if self.table is None:
            self.entry["patterns"] = "".join(map(coded_pattern, patterns.table))
            self.table = patterns.table

    def _basic(self, key: str, example: str) -> str:
        """How the basic form of a family is written, after the dictionary and a form that documents have."""
        for family in self._span.told(key):
            if family.lemma and not family.before:
                return family.lemma
            if family.lemma:
                starts = (example[:size] for size in range(1, len(example)))
                return (
                    next((start for start in starts if fold(start) == family.before), family.before)
                    + family.lemma.lower()
                )
        return key

    def _postings(self, key: str) -> tuple[list[_Form], list[int]]:
        known, forms = self._span.collected, []
        for unit in self._span.units(key):
            postings = self._span.unit(unit)
            if postings.documents:
                forms.append(_Form(known.forms[unit][1], known.written[unit], postings))
        return forms, self._parts(key)

    def _parts(self, key: str) -> list[int]:
        """Where a family is a part of compounds, those included that the documents teach."""
        found = self._span.part(key)
        learned = self._learned.get(key)
        if learned is None:
            return found
        more = {posting >> 8: posting for posting in found}
        for unit in learned:
            for posting in self._span.unit(unit).documents:
                more[posting >> 8] = max(posting, more.get(posting >> 8, 0))
        return [more[document] for document in sorted(more)]

    def _family(self, key: str, forms: Sequence[_Form], parts: Sequence[int], patterns: Paradigms) -> tuple[str, bytes]:
        """The entry of a family without its key, and its places where they are few."""
        lists = [form.postings.documents for form in forms]
        if parts:
            lists = [*lists, parts]  # type: ignore[list-item]
        function = key in self._functions
        ranks = [self._ranked(one, function) for one in lists]
        wholes = [blocks(one) for one in ranks]
        inline = sum(map(len, wholes)) <= INLINE
        places = b"".join(form.postings.places for form in forms)
        large = len(places) > BIG
        marks = len(forms) * FORMS + bool(parts) * AS_PART + (not inline) * TAIL + large * LARGE
        coded = [encode(marks), patterns.coded(key)]
        if len(lists) > 1:
            coded.append(encode(len({posting >> 8 for one in lists for posting in one})))
        for form in forms:
            cut, end = change(key, form.text)
            coded.append(encode(cut) + encode_text(end))
        rests = []
        for one, whole in zip(ranks, wholes, strict=True):
            if inline:
                coded.append(encode(len(one)) + whole)
            else:
                coded.append(encode(len(one)) + encode(min(HEAD, len(one))) + blocks(one[:HEAD]))
                rests.append(blocks(one[HEAD:]))
        if not inline:
            coded.append(self._put_tail("".join(rests)))
        if large:
            coded += [self._put_chunks(form.postings) for form in forms]
            places = b""
        return "".join(coded), places

    def _ranked(self, postings: Sequence[int], function: bool) -> list[int]:
        last = self._span.end - 1
        if function:
            return [rank(1, last - (posting >> 8)) for posting in reversed(postings)]
        return self._impacts.ranked(postings, last)

    def _put_tail(self, tail: str) -> str:
        if self._tails and sum(map(len, self._tails)) + len(tail) > self._tail_size:
            self._flush_tails()
        self._tails.append(tail)
        return encode(self._tail_files) + encode(len(self._tails) - 1)

    def _flush_tails(self) -> None:
        if self._tails:
            self._done.append(SegmentFile(f"t{self._tail_files}.json", written(self._tails)))
            self._tails = []
            self._tail_files += 1

    def _put_chunks(self, postings: Postings) -> str:
        """Places in chunks of as many documents each: the first chunk's number, and how many documents a chunk has."""
        documents = len(postings.documents)
        each = max(documents * CHUNK // max(len(postings.places), 1), 1)
        full = sum(map(len, self._chunks)) + len(postings.places) > CHUNKS * CHUNK
        if full or len(self._chunks) + -(-documents // each) > CHUNKS:  # what one file can hold is in one
            self._flush_chunks()
        first = self._chunk_files * CHUNKS + len(self._chunks)
        for begin in range(0, documents, each):
            start = postings.ends[begin - 1] if begin else 0
            end = postings.ends[min(begin + each, documents) - 1]
            self._chunks.append(postings.places[start:end].decode("ascii"))
            if len(self._chunks) == CHUNKS:
                self._flush_chunks()
        return encode(first) + encode(each)

    def _flush_chunks(self) -> None:
        if self._chunks:
            self._done.append(SegmentFile(f"c{self._chunk_files}.json", written(self._chunks)))
            self._chunks = []
            self._chunk_files += 1

    def _flushed(self) -> Iterator[SegmentFile]:
        yield from self._done
        self._done = []

    def _shard_files(self, waiting: IO[bytes]) -> Iterator[SegmentFile]:
        """The shards, each with the forms that lead there and whose families are elsewhere."""
        firsts = [shard.first for shard in self._shards]
        for form, key in self._strays:
            self._shards[shard_of(firsts, form)].aliases.setdefault(form, set()).add(key)
        for number, shard in enumerate(self._shards):
            yield SegmentFile(f"l{number}.json", written([shard.entries_in(waiting), shard.coded_aliases()]))
        for number in range(0, len(self._shards), SHARDS):
            together = [shard.places_in(waiting) for shard in self._shards[number : number + SHARDS]]
            yield SegmentFile(f"p{number // SHARDS}.json", written(together))


def separator(before: str, word: str) -> str:
    """The shortest text behind one word and not behind the next: tells their files apart."""
    return word[: shared_start(before, word) + 1]


def shard_of(firsts: Sequence[str], word: str) -> int:
    """The number of the shard in whose range a word falls; what is before the first is there too."""
    low, high = 0, len(firsts)
    while low < high:
        middle = (low + high) // 2
        if firsts[middle] <= word:
            low = middle + 1
        else:
            high = middle
    return max(low - 1, 0)
