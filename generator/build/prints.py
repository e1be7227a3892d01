"""Several files of one session: a reprint replaces the first print, anything else is refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.corpus import Digest
from generator.model.errors import Place, ProtocolError
from generator.model.findings import Finding, Quality


@dataclass(frozen=True, slots=True)
class Known:
    """What of a session stays in memory; the session itself waits in the cache."""

    path: Path
    parliament: str
    digest: Digest
    quality: Quality
    key: str


@dataclass(frozen=True, slots=True)
class OneEach:
    """The file that counts of each session."""

    known: tuple[Known, ...]
    """In order of time."""
    failures: tuple[ProtocolError, ...]
    notices: tuple[str, ...]


def settle(found: Iterable[Known]) -> OneEach:
    """One file a session, whatever the order in which they were read.

    The only reprint among several replaces the others, and its proof says which. Of
    several first prints, or several reprints, the first to be named stays and the others
    are refused: which of them is meant could only be guessed.
    """
    sessions: dict[tuple[str, str], list[Known]] = {}
    for known in found:
        sessions.setdefault((known.parliament, known.digest.id), []).append(known)
    chosen: list[Known] = []
    failures: list[ProtocolError] = []
    notices: list[str] = []
    for files in sessions.values():
        reprints = [known for known in files if known.digest.reprint]
        candidates = reprints or files
        replaced = [known for known in files if known not in candidates]
        first, *second = candidates
        failures.extend(_second(known, first) for known in second)
        chosen.append(_replacing(first, replaced))
        notices.extend(
            f"{first.path} is the reprint of session {first.digest.id}; it replaces {known.path}." for known in replaced
        )
    chosen.sort(key=lambda known: known.digest.key)
    return OneEach(tuple(chosen), tuple(failures), tuple(notices))


def _second(known: Known, first: Known) -> ProtocolError:
    kind = "a reprint of " if known.digest.reprint else ""
    return ProtocolError(
        Place(str(known.path)),
        f"it holds {kind}session {known.digest.id}, and so does {first.path}",
        "take one of the two out of the protocols",
    )


def _replacing(known: Known, replaced: Sequence[Known]) -> Known:
    """A reprint says on its proof that it is one, and what it replaces."""
    if not known.digest.reprint:
        return known
    names = ", ".join(other.path.name for other in replaced)
    message = f"Neudruck; ersetzt {names}." if replaced else "Neudruck; der Erstdruck liegt nicht vor."
    finding = Finding("reprint", message, note=True)
    return replace(known, quality=replace(known.quality, findings=(*known.quality.findings, finding)))
