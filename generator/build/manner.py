"""In which manner the sessions of a site are shown: its settings, words and templates."""

import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.site import Site
from generator.parliaments import find
from generator.render import Renderer


@dataclass(frozen=True, slots=True, eq=False)
class Manner:
    """What all sessions of a site have in common; two with the same templates, words and settings are equal."""

    site: Site
    parliament: str
    templates: tuple[Path, ...]
    """Folders; the first that has a template gives it."""
    state: str
    """A digest of all that."""

    @classmethod
    def of(cls, site: Site, parliament: str, templates: tuple[Path, ...]) -> "Manner":
        own = _for_sessions(site)
        digest = hashlib.sha256(f"{parliament}\n{own!r}\n".encode("utf-8", "surrogatepass"))
        for folder in templates:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                name = path.relative_to(folder)
                if name.parts[0] != "static":
                    digest.update(f"{name.as_posix()}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
            digest.update(b"\n")
        return cls(own, parliament, templates, digest.hexdigest())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Manner) and (self.state, self.templates) == (other.state, other.templates)

    def __hash__(self) -> int:
        return hash(self.state)


def _for_sessions(site: Site) -> Site:
    """What a site says to its sessions: not where it lies, whom it knows, or what its own pages are about."""
    plain = Site()
    return replace(
        site,
        protocols=(),
        people=(),
        corrections=(),
        history=(),
        attachments=(),
        pages=tuple(replace(page, body="", description="") for page in site.pages),
        reader=plain.reader,
        templates=None,
        config=plain.config,
        sources=frozenset(),
    )


@lru_cache(maxsize=1)
def renderer_of(manner: Manner) -> Renderer:
    """One that has read the templates and knows no session."""
    return Renderer(manner.site, find(manner.parliament), Corpus((), (), ()), manner.templates)
