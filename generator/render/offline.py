"""A site that works from a disk: browsers open no folder there, no module and no file that a script asks for."""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from generator import addresses
from generator.model.files import AnyFile, File, Streamed, Waiting

BUNDLE = "offline.js"
AROUND = "offline/around.js"
"""Among the templates: what stands around the modules."""
_MARK = "/* modules */"
_NAMED = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$', re.MULTILINE)
_BARE = re.compile(r'^import "(\.[^"]+)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
_EXPORT = re.compile(r"^export (?=(?:const|class|function|async function) (\w+))", re.MULTILINE)


def bundle(modules: Mapping[str, str], around: str) -> str:
    """All modules as one script. They are written as this project writes its own: imports and exports by name, at the
    beginning of a line.

    Raises ValueError where a module has another form of them.
    """
    parts = (f'modules["{name}"] = () => {{\n{_function(name, text)}\n}};' for name, text in sorted(modules.items()))
    return around.replace(_MARK, "\n".join(parts))


def _function(name: str, text: str) -> str:
    def path(relative: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), relative))

    exported = _EXPORT.findall(text)
    text = _EXPORT.sub("", text)
    text = _NAMED.sub(lambda m: f'const {{{m[1].replace(" as ", ": ")}}} = load("{path(m[2])}");', text)
    text = _BARE.sub(lambda m: f'load("{path(m[1])}");', text)
    text = _LATER.sub(lambda m: f'Promise.resolve().then(() => load("{path(m[1])}"))', text)
    if left := re.search(r"^(?:import|export)\b.*", text, re.MULTILINE):
        raise ValueError(f"{name}: '{left[0]}' is no import or export by name")
    return f"{text}\nreturn {{ {', '.join(exported)} }};"


def with_scripts(files: Iterable[AnyFile]) -> Iterator[AnyFile]:
    """All files; those that pages ask for lie there as scripts that hand them over, in place of JSON."""
    for file in files:
        if isinstance(file, Streamed) or not addresses.asked_for(file.path):
            yield file
        else:
            yield _handing_over(file)


def _handing_over(file: File | Waiting) -> File:
    text = json.dumps(file.content.decode("utf-8"), ensure_ascii=False)
    return File(f"{file.path}.js", f"plenarwerkFile({text});\n".encode(), file.inputs)
