"""Files of the site that the cache keeps, made where it does not have them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from generator.build.cache import Cache
from generator.model.errors import ConfigError, Place
from generator.model.files import File, Head, Waiting

FILES, HEADS = "files", "heads"
"""The contents of files; and all else of them, which is enough where the site has them already."""
Make = Callable[[], None]
"""Puts what is missing into the cache."""


def keep(shelf: Cache, key: str, files: Iterable[File]) -> None:
    heads: list[Head] = []
    contents: list[bytes] = []
    for file in files:
        heads.append(Head(file.path, file.sha256, file.inputs, file.listed))
        contents.append(file.content)
    shelf.store(key, FILES, tuple(contents))
    shelf.store(key, HEADS, tuple(heads))


def waiting(shelf: Cache, key: str, make: Make) -> Iterator[Waiting]:
    """The files under a key. The contents of all are read where that of one is asked for."""
    contents = cache(lambda: loaded(shelf, key, FILES, make))

    def content(number: int) -> bytes:
        found: bytes = contents()[number]
        return found

    for number, head in enumerate(loaded(shelf, key, HEADS, make)):
        yield Waiting(head, partial(content, number))


def loaded(shelf: Cache, key: str, part: str, make: Make) -> Any:
    """What the cache has; made where it does not have it, or no longer."""
    found = shelf.load(key, part)
    if found is None:
        make()
        found = shelf.load(key, part)
    if found is None:
        raise ConfigError(Place(str(shelf.folder)), "it does not keep what is put there", "give another --cache")
    return found
