"""People and papers to be offered while one types, by the beginnings of their names."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Corpus
from generator.search.fold import fold
from generator.search.tokens import tokens

PERSON, PAPER = 0, 1
LETTERS, DIGITS = 2, 3
"""A file has the names with a word of the same two letters first, or papers that differ in the last digits only."""
Name = tuple[int, str, str, str]
"""Kind, what is shown, what is said of it, address."""


def names(corpus: Corpus) -> Iterator[tuple[str, list[Name]]]:
    """File by file: its name, and the names in it."""
    files: dict[str, list[Name]] = {}
    for person in corpus.people:
        about = ", ".join([*person.groups[:1], *person.roles[:1]])
        name = (PERSON, person.name, about, addresses.person(person.slug))
        words = {fold(piece) for word in tokens(person.name) for piece in (word, *word.split("-"))}
        for start in sorted({word[:LETTERS] for word in words if len(word) >= LETTERS}):
            files.setdefault(start, []).append(name)
    for paper in reversed(corpus.papers):
        name = (PAPER, f"Drucksache {paper.id}", paper.title or "", addresses.paper(paper.id))
        files.setdefault(paper_file(paper.id), []).append(name)
    yield from sorted(files.items())


def paper_file(number: str) -> str:
    """ "18-17" for paper 18/17541 and its neighbours."""
    term, _, own = number.partition("/")
    return f"{term}-{own[:-DIGITS]}"
