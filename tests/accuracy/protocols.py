"""The real protocols that are annotated, their annotations, and what the parser makes of them."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from generator.layout import layout
from generator.model.errors import Place
from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Source
from generator.parliaments import recognise, recognise_pages
from generator.parse import parse
from generator.read import is_text, read_text, reader

ANNOTATIONS = Path(__file__).parent / "annotations"


def annotated() -> tuple[str, ...]:
    """The names of the annotated protocols: their files' names without suffix."""
    return tuple(sorted(path.name for path in ANNOTATIONS.iterdir() if path.is_dir()))


def file_of(protocol: str, data: Path) -> Path | None:
    """The protocol in a folder of real data, whichever parliament's folder it lies in."""
    files = (file for suffix in ("pdf", "md", "txt") for file in data.glob(f"*/{protocol}.{suffix}"))
    return next(files, None)


def annotation(protocol: str, name: str) -> dict[str, Any] | None:
    """What was read in that protocol; None where nobody has read it for that."""
    path = ANNOTATIONS / protocol / name
    if (toml := path.with_suffix(".toml")).exists():
        return tomllib.loads(toml.read_text(encoding="utf-8"))
    if (compact := path.with_suffix(".json")).exists():
        held: dict[str, Any] = json.loads(compact.read_text(encoding="utf-8"))
        return held
    return None


@cache
def parsed(path: Path) -> tuple[Parsed, Document]:
    """What the parser makes of a file; raises what the parser raises, and LookupError for a stranger's protocol."""
    place = Place(path.name)
    if is_text(path.name):
        document = read_text(path.read_bytes(), place)
        parliament = recognise(document)
    else:
        raw = tuple(reader("pdfium")(path.read_bytes(), place))
        parliament = recognise_pages(raw)
        document = layout(raw, parliament.geometry) if parliament else Document((), None, True)
    if parliament is None:
        raise LookupError(f"{path}: no parliament's protocol is recognised")
    return parse(document, parliament, Source(path.name, "0" * 64), place), document
