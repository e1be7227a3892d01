"""Going round: protocols that were named, or all that are new."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator import whole
from generator.fetch.download import Client, NotThereError
from generator.fetch.wanted import Number, gaps, present
from generator.model.errors import ConfigError, FetchError, Place

SUMS = "SHA256SUMS"
"""What was fetched, in the form that `sha256sum --check` reads."""
_MISSES = 2
"""So many numbers in a row that are not there yet end the search for new ones."""
AddressOf = Callable[[int, int], str | None]
"""Term and number to where the protocol lies; None where nobody knows."""


class State(StrEnum):
    FETCHED = "fetched"
    CHANGED = "fetched again, and another file than before"
    SAME = "fetched again, the same file as before"
    THERE = "there already"
    MISSING = "not published"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of a protocol."""

    number: Number
    state: State
    path: Path
    error: FetchError | None = None


def said(one: Fetched) -> str:
    """It in a line."""
    size = f" ({one.path.stat().st_size / 1e6:.1f} MB)" if one.state in (State.FETCHED, State.CHANGED) else ""
    return f"{one.number}: {one.error if one.error else one.state.value}{size}"


class Rounds:
    """Fetches into one folder; each result is told when it is there."""

    def __init__(self, folder: Path, address_of: AddressOf, client: Client) -> None:
        self._folder = folder
        self._address_of = address_of
        self._client = client

    def named(self, numbers: Iterable[Number], *, again: bool = False) -> Iterator[Fetched]:
        """Those numbers; `again` also where they are there."""
        for number in numbers:
            yield self._fetch(number, again=again)

    def new(self) -> Iterator[Fetched]:
        """What is missing among those of the latest term, what came after them, and the first of the next term.

        Raises ConfigError where there is none to begin with.
        """
        known = present(self._folder)
        if not known:
            raise ConfigError(
                Place(str(self._folder)),
                "it holds no protocol yet that tells where to go on",
                "fetch a first one by its number: plenarwerk fetch 18/1",
            )
        for number in gaps(known):
            yield self._fetch(number)
        latest = max(known)
        yield from self._after(latest)
        yield from self._after(Number(latest.term + 1, 0), misses=1)

    def _after(self, last: Number, misses: int = _MISSES) -> Iterator[Fetched]:
        """One after the other, until some are not there; those are told of only if a later one is."""
        waiting: list[Fetched] = []
        number = last
        while len(waiting) < misses:
            number = Number(number.term, number.session + 1)
            found = self._fetch(number)
            if found.state is State.MISSING:
                waiting.append(found)
                continue
            yield from waiting
            waiting.clear()
            yield found
            if found.state is State.FAILED:
                return

    def _fetch(self, number: Number, *, again: bool = False) -> Fetched:
        path = self._folder / number.file
        there = number in present(self._folder)
        if there and not again:
            return Fetched(number, State.THERE, path)
        before = self._sums().get(path.name) or (whole.digest(path) if path.is_file() else None)
        url = self._address_of(number.term, number.session)
        if url is None:
            raise ConfigError(
                Place(str(number)), "nobody knows where this parliament publishes", "give the address with --from"
            )
        try:
            digest = self._client.download(url, path)
        except NotThereError:
            return Fetched(number, State.MISSING, path)
        except FetchError as error:
            return Fetched(number, State.FAILED, path, error)
        self._note(path.name, digest)
        if before is None:
            return Fetched(number, State.FETCHED, path)
        return Fetched(number, State.SAME if before == digest else State.CHANGED, path)

    def _sums(self) -> dict[str, str]:
        path = self._folder / SUMS
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}

    def _note(self, name: str, digest: str) -> None:
        sums = {**self._sums(), name: digest}
        with whole.writing(self._folder / SUMS) as stream:
            stream.write("".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode())
