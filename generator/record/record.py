"""What the last build was made from and what it wrote: where neither changed, there is nothing to do.

A record is kept in the cache, by the folder it is about and all that was asked for. It names the places
that were read, and their state before they were: a change meanwhile counts.
"""

import glob
import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from generator import whole
from generator.record.state import state_of
from generator.resources import PACKAGE


@dataclass(frozen=True, slots=True)
class Record:
    """Where a record is kept, and of what."""

    path: Path
    output: Path
    site: Path
    """Where the state of the output is kept as the last build left it, whatever that was asked."""

    @classmethod
    def of(cls, cache: Path, output: Path, asked: Sequence[str | None]) -> "Record":
        """The record of an output folder; `asked` is what else was said on the command line."""
        whole = (str(Path.cwd()), str(output.absolute()), *(f"{one}" for one in asked))
        name = hashlib.sha256("\0".join(whole).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        site = hashlib.sha256(str(output.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return cls(cache / "builds" / f"{name}.json", output, cache / "builds" / f"{site}.site")

    def unchanged(self) -> tuple[str, ...] | None:
        """What the last build said, where this one would write the same; None where it might not."""
        try:
            kept = json.loads(self.path.read_bytes())
            places = [Path(place) for place in kept["places"]]
            same = kept["inputs"] == self.inputs(places) and kept["output"] == state_of([self.output])
            same = same and not self._left_behind()
            return tuple(map(str, kept["said"])) if same else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def _left_behind(self) -> bool:
        """Whether something lies beside the output that a killed build has left, or one at work."""
        beside = self.output.absolute()
        return any(path.suffix != ".lock" for path in beside.parent.glob(f".{glob.escape(beside.name)}.*"))

    def untouched(self) -> bool:
        """Whether the output is as the last build left it, whatever that built."""
        try:
            return self.site.read_text() == state_of([self.output])
        except (OSError, ValueError):
            return False

    def inputs(self, places: Iterable[Path]) -> str:
        """The state of the places that a build reads, of the code, and of the libraries and Python it runs on."""
        libraries = Path(click.__file__).parents[1]
        own = hashlib.sha256(f"{sys.version} {libraries} {libraries.stat().st_mtime_ns}".encode()).hexdigest()
        return f"{own} {state_of([*places, PACKAGE])}"

    def keep(self, places: Sequence[Path], inputs: str, said: Sequence[str] | None) -> None:
        """Keep what was just built from these places; where nothing can be kept, the next build works.

        Without what it `said` the next one builds again.
        """
        output = state_of([self.output])
        kept = {"places": [str(place) for place in places], "inputs": inputs, "output": output, "said": said}
        with suppress(OSError):
            with whole.writing(self.site) as stream:
                stream.write(output.encode())
            if said is not None:
                with whole.writing(self.path) as stream:
                    stream.write(json.dumps(kept).encode())
