"""The demonstration's corpus, as a build joins it."""

from functools import cache
from pathlib import Path

from generator.build.protocol import read
from generator.config import load
from generator.model.corpus import Corpus
from generator.model.errors import Place
from generator.model.session import Session
from generator.parliaments import find
from generator.resolve import resolve

CONTENT = Path(__file__).parents[2] / "content"
MUSTERLAND = find("musterland")


@cache
def demonstration() -> tuple[Corpus, tuple[Session, ...]]:
    readings = [
        read(path.read_bytes(), Place(str(path)), "pdfium")
        for path in sorted((CONTENT / "protocols").iterdir())
        if path.suffix in (".pdf", ".md")
    ]
    people = load(CONTENT / "site.toml").people
    corpus = resolve([reading.digest for reading in readings], people, MUSTERLAND)
    return corpus, tuple(reading.session for reading in readings)
