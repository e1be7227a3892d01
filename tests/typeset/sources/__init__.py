"""Text sources of typeset protocols."""

from pathlib import Path

from generator.model.errors import Place
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Source
from generator.parliaments import recognise
from generator.parse import parse
from generator.read import read_text


def parsed_source(path: Path) -> tuple[Parsed, Parliament]:
    """A text source, parsed as its own parliament's protocol."""
    place = Place(path.name)
    document = read_text(path.read_bytes(), place)
    parliament = recognise(document)
    assert parliament is not None, path
    return parse(document, parliament, Source(path.name, "0" * 64), place), parliament
