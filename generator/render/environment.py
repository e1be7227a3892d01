"""How templates are found and compiled.

Compiling all of them takes as long as rendering three hundred pages. So those shipped stay compiled beside what Python
itself keeps of the package's code; `python -m generator.render FOLDER` compiles all of a folder ahead.
"""

import hashlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from generator.model.values import DAMAGED
from generator.render import compiling

_NOT_KEPT = ""
"""The key of what an editor writes: it is little, and there is no end of it."""


def environment(templates: Sequence[Path], kept: Path | None = None) -> jinja2.Environment:
    """Templates from some folders: the first that has one gives it, the last are the shipped ones.

    What is compiled is kept in a folder, or beside the code of this module.
    """
    folders, shipped = [str(folder) for folder in templates], str(templates[-1])
    return _Environment(
        loader=jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader(folders),
                # By this name a template of an editor is made from the shipped one of its own name.
                jinja2.PrefixLoader({"shipped": jinja2.FileSystemLoader(shipped)}),
            ]
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(kept or Path(cache_from_source(__file__)).parent, shipped),
    )


class _Environment(jinja2.Environment):
    code_generator_class = compiling.Generator
    context_class = compiling.Context


class Compiled(jinja2.FileSystemBytecodeCache):
    """What was compiled before of the shipped templates; nothing where it cannot be kept, or was damaged."""

    def __init__(self, folder: Path, shipped: str) -> None:
        # These files say how they are compiled: changed, they may mean other code of the same template.
        told = b"".join(Path(file).read_bytes() for file in (__file__, compiling.__file__))
        made = hashlib.sha256(jinja2.__version__.encode() + told).hexdigest()[:12]
        super().__init__(str(folder), f"%s.{made}.{sys.implementation.cache_tag}.jinja")
        self._shipped = shipped

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        if filename is None or not Path(filename).is_relative_to(self._shipped):
            return _NOT_KEPT
        return super().get_cache_key(name, filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key != _NOT_KEPT:
            try:
                super().load_bytecode(bucket)
            except (OSError, *DAMAGED):
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.key != _NOT_KEPT and not sys.dont_write_bytecode:
            with suppress(OSError):  # the package may belong to somebody else
                Path(self.directory).mkdir(parents=True, exist_ok=True)
                super().dump_bytecode(bucket)
