"""Style sheets, scripts and pictures that pages load."""

from collections.abc import Iterator
from pathlib import Path

import minify

from generator import addresses
from generator.model.files import File


def static_files(templates: tuple[Path, ...]) -> Iterator[File]:
    """A file in an editor's folder takes the place of the shipped one."""
    found: dict[str, Path] = {}
    for folder in reversed(templates):
        static = folder / "static"
        found.update(
            (path.relative_to(static).as_posix(), path) for path in sorted(static.rglob("*")) if path.is_file()
        )
    for name, path in sorted(found.items()):
        yield File(addresses.static(name), served(path), frozenset({f"static:{name}"}))


def served(path: Path) -> bytes:
    """A script goes without its comments and long names, for which a reader need not wait."""
    content = path.read_bytes()
    if path.suffix != ".js":
        return content
    try:
        script: str = minify.string("text/javascript", content.decode("utf-8"))
        return script.encode("utf-8")
    except (minify.MinifyError, UnicodeDecodeError):  # an editor's own, which a browser may understand all the same
        return content
