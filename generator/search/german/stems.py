"""The stems German words are made of, with how likely each is.

They come with HanTa, which learned them from annotated newspapers: nouns, adjectives and verbs
that are no compounds themselves, mostly. Only the list is read; HanTa itself takes a millisecond
a word, and an index has some hundred thousand words to split.
"""

import gzip
import pickle
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from generator.search.german.kept import kept

_TAGS, _STEMS = 1, 7
"""Where in HanTa's model the names of its classes and the stems of each class stand."""


class _Type:
    """Stands for numpy's description of a number; those in the model are all of one kind."""

    def __init__(self, *_: object) -> None: ...

    def __setstate__(self, state: object) -> None: ...


def _number(_: _Type, data: bytes) -> float:
    return float(struct.unpack("<d", data)[0])


class _Plain(pickle.Unpickler):
    """Makes plain containers and numbers and nothing else, without numpy."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("numpy") and name in ("scalar", "dtype"):
            return _number if name == "scalar" else _Type
        raise pickle.UnpicklingError(f"HanTa's model holds a {module}.{name}, which is no list of words")


@dataclass(frozen=True, slots=True)
class Stems:
    """Stems by class, in small letters and with ss for ß, each with the logarithm of its likelihood."""

    nouns: Mapping[str, float]
    umlauted: Mapping[str, float]
    """Stems of plurals: "häus", "ausschüss"."""
    verbs: Mapping[str, float]
    adjectives: Mapping[str, float]
    names: Mapping[str, float]


_CLASSES = {
    "nouns": ("NN",),
    "umlauted": ("NN_VAR",),
    "verbs": ("VV", "VVnp"),
    "adjectives": ("ADJ",),
    "names": ("NE",),
}


@lru_cache(maxsize=1)
def stems() -> Stems:
    return Stems(**kept("stems", ("HanTa",), ("stems",), _read))


def _read() -> dict[str, dict[str, float]]:
    with files("HanTa").joinpath("morphmodel_ger.pgz").open("rb") as packed, gzip.open(packed) as model:
        content = _Plain(model).load()
    names: Mapping[int, str] = content[_TAGS]
    by_class = {names[tag]: likely for tag, likely in content[_STEMS].items() if tag > 0}
    found: dict[str, dict[str, float]] = {}
    for name, classes in _CLASSES.items():
        own = found[name] = {}
        for one in classes:
            for stem, likely in by_class[one].items():
                word = stem.replace("ß", "ss")
                if word.isalpha():
                    own[word] = max(likely, own.get(word, likely))
    return found
