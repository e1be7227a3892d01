"""A shard of the lexicon, read: families with their forms and lists, and forms that lead elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.search.codec import Reader
from generator.search.lists import read_blocks
from generator.search.paradigms import EXPLICIT, Change, changed
from generator.search.segment import AS_PART, FORMS, LARGE, TAIL


@dataclass(frozen=True, slots=True)
class FormList:
    """Where a form is; the form is empty where the family is a part of compounds."""

    form: str
    documents: int
    head: Sequence[tuple[int, int]]
    """The best ones: level and place from the end of the segment."""
    chunk: int = 0
    each: int = 0
    """The first chunk of its places, and how many documents a chunk has."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A family as a shard has it."""

    key: str
    documents: int
    lists: Sequence[FormList]
    others: frozenset[str]
    """Forms that no document has."""
    tail: tuple[int, int] | None
    """The file and the place in it of what is not in the heads."""
    large: bool

    def has(self, form: str) -> bool:
        return form in self.others or form == self.key or any(one.form == form for one in self.lists)


@dataclass(frozen=True, slots=True)
class Shard:
    families: Mapping[str, Entry]
    """By key, in order."""
    aliases: Mapping[str, Sequence[str]]
    """Form to the keys of its families."""


def read_patterns(text: str) -> list[list[Change]]:
    reader = Reader(text)
    patterns = []
    while reader.more:
        patterns.append(_pattern(reader))
    return patterns


def _pattern(reader: Reader) -> list[Change]:
    return [(reader.number(), reader.text()) for _ in range(reader.number())]


def read_shard(content: Sequence[str], patterns: Sequence[Sequence[Change]]) -> Shard:
    families: dict[str, Entry] = {}
    reader, key = Reader(content[0]), ""
    while reader.more:
        key = key[: reader.number()] + reader.text()
        families[key] = _entry(reader, key, patterns)
    aliases: dict[str, list[str]] = {}
    reader, form = Reader(content[1]), ""
    while reader.more:
        form = form[: reader.number()] + reader.text()
        aliases[form] = [reader.text() for _ in range(reader.number())]
    return Shard(families, aliases)


def _entry(reader: Reader, key: str, patterns: Sequence[Sequence[Change]]) -> Entry:
    marks = reader.number()
    number = reader.number()
    pattern = [] if not number else _pattern(reader) if number == EXPLICIT else patterns[number - EXPLICIT - 1]
    forms = marks // FORMS
    several = forms + (marks & AS_PART) > 1
    documents = reader.number() if several else 0
    names = [changed(key, reader.number(), reader.text()) for _ in range(forms)] + [""] * (marks & AS_PART)
    lists = []
    for name in names:
        size = reader.number()
        lists.append(FormList(name, size, read_blocks(reader, reader.number() if marks & TAIL else size)))
    tail = (reader.number(), reader.number()) if marks & TAIL else None
    if marks & LARGE:
        lists = [
            FormList(one.form, one.documents, one.head, reader.number(), reader.number()) if one.form else one
            for one in lists
        ]
    others = frozenset(changed(key, cut, end) for cut, end in pattern)
    return Entry(key, documents if several else lists[0].documents, lists, others, tail, bool(marks & LARGE))
