"""Where addresses lead that an earlier build published."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.history import Revision


@dataclass(frozen=True)
class Moves:
    """Addresses that moved, each to where it leads now, whatever happened in between."""

    ways: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, history: Iterable[Revision]) -> "Moves":
        """From revisions, the oldest first. An address that stood for two things leads to the later one."""
        ways: dict[str, str] = {}
        for revision in reversed(tuple(history)):
            moved = {c.was: _onward(ways, c.now) for c in revision.all if c.was and c.now and c.was != c.now}
            ways = moved | ways
        return cls({was: now for was, now in ways.items() if was != now})

    def onward(self, address: str) -> str:
        """Where an address of the time before these moves leads: by its own way, its speech's or its page's."""
        return _onward(self.ways, address)

    @property
    def pages(self) -> Mapping[str, str]:
        """Pages that moved."""
        return {was: now for was, now in self.ways.items() if "#" not in was}

    def from_page(self, page: str) -> tuple[tuple[str, str], ...]:
        """What moved away from a page: anchors and the addresses they have now."""
        return tuple(self._by_page.get(page, ()))

    @cached_property
    def _by_page(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for was, now in self.ways.items():
            page, hash_sign, anchor = was.partition("#")
            if hash_sign:
                found[page].append((anchor, now))
        return found


def _onward(ways: Mapping[str, str], address: str) -> str:
    """Where an address leads by later ways: its own, else that of its speech, else that of its page."""
    page, hash_sign, anchor = address.partition("#")
    speech, dot, paragraph = anchor.partition(".")
    if address in ways:
        return ways[address]
    if dot and f"{page}#{speech}" in ways:
        return f"{ways[f'{page}#{speech}']}.{paragraph}"
    return f"{ways[page]}{hash_sign}{anchor}" if page in ways and "#" not in ways[page] else address
