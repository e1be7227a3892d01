"""One measure a module, found by its name.

Each has `measure(parsed, document, annotation) -> Score`. The annotation is what
`annotations/<protocol>/<name of the module>.toml` (or `.json`) holds; a module that
reads another one names it in `ANNOTATION`. A measure is taken of each protocol that
has its annotation, and of no other.
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.score import Score

_HERE = Path(__file__).parent


class Measure(Protocol):
    """A module of this folder."""

    def measure(self, parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score: ...


def names() -> tuple[str, ...]:
    """All measures, in alphabetical order."""
    return tuple(sorted(path.stem for path in _HERE.glob("*.py") if not path.stem.startswith("_")))


def named(name: str) -> Measure:
    """The measure of that name; raises ModuleNotFoundError."""
    return cast(Measure, import_module(f"{__package__}.{name}"))


def annotation_of(name: str) -> str:
    """The name of the annotation that a measure reads."""
    return cast(str, getattr(named(name), "ANNOTATION", name))
