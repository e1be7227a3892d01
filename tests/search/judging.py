"""Judged queries over the real protocols, and how good a ranking is."""

import math
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.search.documents import FACETS

HERE = Path(__file__).parent
REAL = Path(os.environ.get("PLENARWERK_REAL_DATA", HERE.parents[2] / "shared" / "data"))


def read_judged() -> list[tuple[str, frozenset[str]]]:
    lines = (HERE / "judged" / "nrw.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" => ") for line in lines if line and not line.startswith("#"))
    return [(query, frozenset(ids.split())) for query, _, ids in rows]


QUERIES = read_judged()


def ndcg(found: Sequence[str], relevant: frozenset[str], at: int = 10) -> float:
    """Normalised discounted cumulative gain of the first hits: 1 where all that could be relevant are."""
    gain = sum(1 / math.log2(rank + 2) for rank, one in enumerate(found[:at]) if one in relevant)
    best = sum(1 / math.log2(rank + 2) for rank in range(min(at, len(relevant))))
    return gain / best


@cache
def _documents() -> tuple[dict[str, Any], ...]:
    return tuple(_read())


def real_documents() -> Sequence[dict[str, Any]]:
    """The speeches of the NRW protocols as documents; none where the protocols are not there."""
    return _documents() if (REAL / "nrw").is_dir() else ()


def _read() -> Iterator[dict[str, Any]]:
    from generator.build.protocol import read
    from generator.model.errors import Place
    from generator.parliaments import find
    from generator.resolve import resolve
    from generator.search.speeches import speech_documents

    paths = sorted(path for path in (REAL / "nrw").glob("18-*") if path.suffix in (".pdf", ".md"))
    readings = [read(path.read_bytes(), Place(path.name), "pdfium") for path in paths]
    corpus = resolve((reading.digest for reading in readings), (), find("nrw"))
    for reading in readings:
        for document in speech_documents(reading.session, corpus):
            fields = {name: document.facets[name] for name in FACETS if name in document.facets}
            yield {"id": document.id, "title": document.title, "text": document.text, "url": document.url, **fields}
