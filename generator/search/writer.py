"""Documents in, the Files of an index out. `docs/search-index.md` describes them."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.model.files import File
from generator.search.collect import Collector
from generator.search.columns import Columns
from generator.search.documents import FACETS, Document, batches
from generator.search.german.reading import function_words
from generator.search.memory import Memory, Sealed
from generator.search.ranges import segments
from generator.search.records import BLOCK, BLOCK_BESIDE_TEXTS, block
from generator.search.segment import SegmentWriter, Table, written
from generator.search.span import Span
from generator.search.texts import text_file

FORMAT, VERSION = "plenarwerk-search", 1
MANY_WORDS, GROWTH = 5_300_000, 0.5
"""From so many words on files are larger, by this power of their number: as many more files make `index.json` longer,
which every visitor fetches, as larger ones make a query dearer."""
OPEN = 0.45
"""The files of the open segment are so much smaller: a query fetches one of each."""
FOLDER = 1_000
"""Files of texts a folder."""
TEXT = 2_000
"""Characters of text worth a file of their own; shorter documents share one."""


@dataclass(frozen=True, slots=True)
class TextRange:
    """Where the texts of documents are, from `first` on: `each` documents a file, numbered from 1."""

    first: int
    prefix: str
    each: int = 1


@dataclass(slots=True)
class IndexWriter:
    """Takes documents in order and gives the files of their index.

    Hits are shown from texts: with `texts` in a folder of the index, else where `texts_at` says.
    """

    folder: str = ""
    texts: bool = False
    inputs: frozenset[str] = frozenset()
    ranges: list[TextRange] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)
    """What else the index says of itself."""
    memory: Memory | None = None
    """What is known of the same documents, of which the first need not be collected again."""
    _collector: Collector = field(init=False)
    _columns: Columns = field(default_factory=Columns)
    _collected: int = 0
    """So many documents were collected before."""
    _count: int = 0
    _records: list[Document] = field(default_factory=list)
    _waiting: list[Document] = field(default_factory=list)

    def __post_init__(self) -> None:
        known = self.memory.known if self.memory else None
        self._collector = Collector.resumed(known.collected) if known else Collector()
        self._collected = known.documents if known else 0

    def texts_at(self, prefix: str, each: int) -> None:
        """From the next document on, texts are at `prefix` and a number from 1 on, `each` documents a file."""
        self.ranges.append(TextRange(self._count, prefix, each))

    def knows(self, documents: int) -> bool:
        """Whether so many more documents were collected before: then they may come without their texts."""
        return self._count + documents <= self._collected

    def add(self, documents: Iterable[Document]) -> Iterator[File]:
        """The files that these documents fill; the rest comes with `finish`."""
        for batch in batches(documents, BLOCK):
            if self.texts:
                yield from self._next_folder(batch)
            for document in batch:
                if self._count >= self._collected:
                    self._collector.add(document)
                self._columns.add(document.facets)
                self._count += 1
                self._records.append(document)
                if len(self._records) == self._each:
                    yield self._block()
                if self.texts:
                    self._waiting.append(document)
                    if len(self._waiting) == self.ranges[-1].each:
                        yield self._text()

    def _next_folder(self, batch: Sequence[Document]) -> Iterator[File]:
        if not self.ranges:
            average = sum(len(document.text) for document in batch) / len(batch)
            self.texts_at("texts/0/", max(1, min(64, round(TEXT / max(average, 1)))))
        elif self._count - self.ranges[-1].first >= FOLDER * self.ranges[-1].each:
            if self._waiting:
                yield self._text()
            self.texts_at(f"texts/{len(self.ranges)}/", self.ranges[-1].each)

    def finish(self) -> Iterator[File]:
        if self._records:
            yield self._block()
        if self._waiting:
            yield self._text()
        collected = self._collector.done()
        ranges = segments(self._count)
        if self.memory and ranges:
            self.memory.keep_collected(self._collector.saved(ranges[0][1], collected))
        self._collector.forget()
        names = [name for name in FACETS if name in self._columns.names]
        names += sorted(set(self._columns.names) - set(FACETS))
        entries: list[dict[str, object]] = []
        table: Table | None = None
        # By what is sealed, so that it stays as it is while documents are added.
        size = max(1.0, (sum(collected.lengths[: ranges[0][1]]) / MANY_WORDS) ** GROWTH) if ranges else 1.0
        for first, end in ranges:
            entry, table = yield from self._segment(Span(collected, first, end), size, table)
            for name in names:
                yield self._file(f"{first}/{name}.json", written(self._columns.column(name, first, end)))
            if self.memory and first == 0:
                sealed = Sealed(end, entry, table)
            entries.append(entry)
        if self.memory and ranges:
            self.memory.keep(sealed)
        phrases = {"words": function_words(), "sequences": collected.sequences}
        yield self._file("phrases.json", written(phrases))
        yield self._file("index.json", written(self._index(names, entries)))

    def _segment(
        self, span: Span, size: float, table: Table | None
    ) -> Generator[File, None, tuple[dict[str, object], Table | None]]:
        """The files of a segment; what the index says of it, and its patterns."""
        first = span.first
        memory = self.memory if first == 0 else None
        if memory and memory.known:
            for path, content in memory.known.sealed_files():
                yield self._file(f"{first}/{path}", content)
            return memory.known.sealed.entry, memory.known.sealed.table
        writer = SegmentWriter(span, size if first == 0 else OPEN * size, table)
        for file in writer.files():
            if memory:
                memory.seal(file.path, file.content)
            yield self._file(f"{first}/{file.path}", file.content)
        return writer.entry, writer.table

    def _index(self, facets: Sequence[str], entries: Sequence[dict[str, object]]) -> dict[str, object]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "documents": self._count,
            "block": self._each,
            "facets": facets,
            "segments": entries,
            "texts": [[one.first, one.prefix, one.each] for one in self.ranges],
            **self.extra,
        }

    def _file(self, path: str, content: bytes) -> File:
        return File(self.folder + path, content, self.inputs)

    @property
    def _each(self) -> int:
        return BLOCK_BESIDE_TEXTS if self.texts or self.ranges else BLOCK

    def _block(self) -> File:
        number = (self._count - 1) // self._each
        content, self._records = written(block(self._records)), []
        return self._file(f"d/{number}.json", content)

    def _text(self) -> File:
        own = self.ranges[-1]
        number = (self._count - len(self._waiting) - own.first) // own.each + 1
        waiting, self._waiting = self._waiting, []
        return text_file(self.folder + own.prefix, number, waiting, self.inputs)


def index_files(
    documents: Iterable[Document],
    *,
    texts: bool = False,
    memory: Memory | None = None,
) -> Iterator[File]:
    """The whole index of some documents, with what `memory` knows of them."""
    writer = IndexWriter(texts=texts, memory=memory)
    yield from writer.add(documents)
    yield from writer.finish()
