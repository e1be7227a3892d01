"""Which words somebody uses, packed: a long-lived parliament has millions of them; and passages that show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """The nouns that one label of a session repeats, with their counts."""

    speech: str
    """The first speech under that label, which tells whose words they are."""
    group: str | None
    """By short name, as the label has it."""
    packed: str
    """ "Brücke 4 Haushalt 2": one string, as a thousand small ones would take ten times its room."""

    @classmethod
    def of(cls, speech: str, group: str | None, counts: Mapping[str, int]) -> "Usage":
        return cls(speech, group, " ".join(f"{word} {count}" for word, count in sorted(counts.items())))

    def __iter__(self) -> Iterator[tuple[str, int]]:
        words = iter(self.packed.split())
        return ((word, int(count)) for word, count in zip(words, words, strict=True))


@dataclass(frozen=True, slots=True)
class Passage:
    """A word with what stands around it."""

    owner: str
    """Whose word it is: as the caller names the speakers."""
    word: str
    session: str
    anchor: str
    """The paragraph: "s40-2.3"."""
    agenda_item: str | None
    page: int | None
    before: str
    after: str
