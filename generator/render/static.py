"""Style sheets, scripts and pictures that pages load."""

from collections.abc import Iterator
from pathlib import Path

import minify

from generator import addresses
from generator.model.files import File
from generator.render.offline import AROUND, BUNDLE, bundle


def static_files(templates: tuple[Path, ...], *, offline: bool = False) -> Iterator[File]:
    """A file in an editor's folder takes the place of the shipped one; `offline` all scripts are one."""
    found: dict[str, Path] = {}
    for folder in reversed(templates):
        static = folder / "static"
        found.update(
            (path.relative_to(static).as_posix(), path) for path in sorted(static.rglob("*")) if path.is_file()
        )
    if offline:
        scripts = {name: found.pop(name).read_text(encoding="utf-8") for name in sorted(found) if name.endswith(".js")}
        around = next(folder / AROUND for folder in templates if (folder / AROUND).is_file())
        content = bundle(scripts, around.read_text(encoding="utf-8")).encode("utf-8")
        yield File(addresses.static(BUNDLE), content, frozenset({f"static:{name}" for name in scripts}))
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
