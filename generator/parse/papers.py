"""Printed papers named in a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.parliament import Vocabulary


@dataclass(frozen=True, slots=True)
class PaperName:
    """A number as it stands in a text; `start` and `end` are offsets of the number alone."""

    paper: str
    start: int
    end: int


def papers_in(text: str, words: Vocabulary) -> Iterator[PaperName]:
    """Every paper a text names, in order; "Drucksachen 17/8150 und 17/8217" names two."""
    for passage in words.paper.finditer(text):
        start = passage.start("papers")
        for number in words.paper_number.finditer(passage["papers"]):
            yield PaperName(number[0], start + number.start(), start + number.end())


def paper_numbers(text: str, words: Vocabulary) -> tuple[str, ...]:
    """The numbers alone, each once, in order."""
    return tuple(dict.fromkeys(name.paper for name in papers_in(text, words)))
