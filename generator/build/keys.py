"""Under which keys the cache holds what the stages of a protocol gave.

A key is made of everything that its stage was given: the key of the stage before, its own
inputs, and the code and libraries that worked. So what one of them changes is made anew with
all that follows from it, and nothing else is.
"""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.model.corrections import Correction
from generator.model.findings import Quality
from generator.model.history import Revision
from generator.resources import PACKAGE


class Stage(Enum):
    """The code of a stage, relative to the package, that of the stages before it left out."""

    READ = ("model", "read", "build/pages.py", "build/protocol.py")
    PARSE = ("addresses.py", "layout", "parliaments", "parse")
    DIGEST = ("align", "check", "correct", "digest")
    SHOW = (
        *("export", "figures", "formats", "render", "resources.py", "search", "whole.py"),
        *("build/kept.py", "build/manner.py", "build/show.py", "resolve/narrowed.py"),
    )


LIBRARIES = ("markdown-it-py", "pdfminer.six", "pdfplumber", "pypdfium2")
SHOWING = ("HanTa", "Jinja2", "MarkupSafe", "fastjsonschema", "lxml", "pillow", "pyarrow", "pyphen", "simplemma")
"""The libraries that only showing needs."""


def read_key(sha256: str, reader: str) -> str:
    """The pages of a file."""
    return _key(Stage.READ, sha256, reader)


def parse_key(read: str, name: str) -> str:
    """The session in those pages, as the document has it; `name` is the file's, which the session names."""
    return _key(Stage.PARSE, read, name)


def digest_key(parse: str, media: bytes | None, corrections: Sequence[Correction]) -> str:
    """That session with an editor's corrections, what it proves, and what the corpus needs of it."""
    second = "" if media is None else hashlib.sha256(media).hexdigest()
    return _key(Stage.DIGEST, parse, second, repr(tuple(corrections)))


def told_key(digest: str, manner: str, around: str) -> str:
    """What is told of that session: in which manner, and whom and what its text leads to."""
    return _key(Stage.SHOW, digest, manner, around)


def shown_key(told: str, sessions: Sequence[str], quality: Quality, history: Sequence[Revision]) -> str:
    """What that session shows itself: to which others it leads, too, what proves it, and what was changed in it."""
    return _key(Stage.SHOW, told, repr(sessions), repr(quality), repr(history))


def passages_key(told: str, wanted: Sequence[tuple[str, str]]) -> str:
    """The passages of that session that show those words."""
    return _key(Stage.SHOW, told, repr(wanted))


def section_key(manner: str, name: str, sessions: Sequence[str], own: str) -> str:
    """The pages that are made from what is shown of those sessions and from what else is their own."""
    return _key(Stage.SHOW, manner, name, *sessions, own)


def code_version() -> str:
    """A digest of all code and libraries that work on a protocol."""
    return _key(Stage.DIGEST, _key(Stage.PARSE, _key(Stage.READ)))


def _key(stage: Stage, *parts: str) -> str:
    return hashlib.sha256("\0".join((*parts, _version(stage))).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _version(stage: Stage) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for library in (*LIBRARIES, *SHOWING) if stage is Stage.SHOW else LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(_sources(stage)):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources(stage: Stage) -> Iterator[Path]:
    for maker in stage.value:
        place = PACKAGE / maker
        if place.is_dir():
            yield from (path for path in place.rglob("*") if path.suffix in (".py", ".toml"))
        else:
            yield place
