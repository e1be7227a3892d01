"""Writing a site beside the old one, file by file, and putting it in place."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import whole
from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place
from generator.model.files import AnyFile, Streamed
from generator.output import manifest, swap
from generator.output.lock import locked
from generator.output.packed import ENDINGS, pack, worth_packing
from generator.output.paths import KEPT, Taken
from generator.output.walk import walk


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build changed on disk; the manifest is counted like any other file."""

    written: int
    unchanged: int
    removed: int


@contextmanager
def claim(
    output: Path, mark: str = MANIFEST_JSON, *, untouched: bool = False, packed: bool = False
) -> Iterator["Publication"]:
    """Reserve an output folder for one build, before any work is put into it.

    `mark` is the file by which an earlier result is known: a site's manifest, which is written
    with it, or a file that any result has. `untouched` says that every file of the site is still as
    its manifest tells, so that none of them has to be read to know it. `packed` has texts written once more
    as gzip and Brotli beside themselves.

    Raises OutputError when another build has it, when the folder holds something that
    is no site of ours, or when nothing can be written there.
    """
    site = Path(os.path.abspath(output))  # noqa: PTH100 -- a link is refused below, not followed
    with ExitStack() as stack:
        with _told(output):
            site.parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(site.with_name(f".{site.name}.lock"), output))
            swap.recover(site)
            _refuse_foreign(site, output, mark)
        yield Publication(site, output, mark, untouched, packed)


class Publication:
    """The right to publish to one folder, once or several times over."""

    def __init__(self, site: Path, shown: Path, mark: str, untouched: bool, packed: bool) -> None:
        self._site = site
        self._shown = shown
        self._mark = mark
        self._untouched = untouched
        self._packed = packed

    def publish(self, files: Iterable[AnyFile]) -> Outcome:
        """Write all files as the new site and put it in the place of the old one.

        One file is in memory at a time. What is byte for byte in the old site already is
        not written again but linked, with its time of change. Whatever is raised on the
        way, by `files` too, the old site stays as it was.
        """
        new = swap.new_name(self._site)
        try:
            with _told(self._shown):
                draft = _Draft(new, self._site, self._mark == MANIFEST_JSON, self._untouched, self._packed)
            for file in files:
                with _told(self._shown):
                    draft.add(file)
            with _told(self._shown):
                outcome = draft.finish()
                swap.put_in_place(new, self._site)
            self._untouched = False
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        return outcome


class _Draft:
    """A site in the making, beside the old one."""

    def __init__(self, new: Path, old: Path, with_manifest: bool, untouched: bool, packed: bool) -> None:
        new.mkdir()
        self._packed = packed
        self._with_manifest = with_manifest
        self._new = new
        self._old = old
        files = (found for found in walk(old) if found[1].is_file(follow_symlinks=False))
        self._sizes = {path: entry.stat(follow_symlinks=False).st_size for path, entry in files}
        self._known = (untouched and manifest.manifest_of(old)) or {}
        """The digest of each file of the old site, where it is known."""
        self._digests: dict[str, str] = {}
        self._taken = Taken()
        self._folders: set[str] = set()
        self._unchanged = 0

    def add(self, file: AnyFile) -> None:
        self._taken.admit(file.path)
        kept = self._add(file)
        if self._packed:
            self._pack(file.path, unchanged=kept)

    def _add(self, file: AnyFile) -> bool:
        """Whether the old site has it already."""
        if isinstance(file, Streamed):
            return self._stream(file)
        digest = self._digests[file.path] = file.sha256
        if self._known.get(file.path) == digest and file.path in self._sizes:
            return self._keep(file.path)
        return self._put(file.path, file.content)

    def finish(self) -> Outcome:
        """Add what is not rendered: the manifest, and what the folder keeps."""
        if self._with_manifest:
            self._put(MANIFEST_JSON, manifest.manifest_bytes(self._digests))
        if KEPT in self._sizes:
            _link(self._old / KEPT, self._new / KEPT)
        if self._old.exists():
            shutil.copymode(self._old, self._new)
        total = len(self._digests) + self._with_manifest
        gone = self._sizes.keys() - self._digests.keys() - {MANIFEST_JSON, KEPT}
        return Outcome(total - self._unchanged, self._unchanged, len(gone))

    def _put(self, path: str, content: bytes) -> bool:
        if self._sizes.get(path) == len(content) and (self._old / path).read_bytes() == content:
            return self._keep(path)
        with self._place(path).open("xb") as stream:
            stream.write(content)
        return False

    def _stream(self, file: Streamed) -> bool:
        """Let a file be written first, for nobody knows it before, and then see whether the old site has it."""
        target = self._place(file.path)
        file.write(target)
        digest = self._digests[file.path] = whole.digest(target)
        if self._sizes.get(file.path) == target.stat().st_size and whole.digest(self._old / file.path) == digest:
            target.unlink()
            return self._keep(file.path)
        return False

    def _pack(self, path: str, *, unchanged: bool) -> None:
        """Have a text in smaller forms too: those of the old site where the text is the same."""
        if not worth_packing(path, (self._new / path).stat().st_size):
            return
        for ending in ENDINGS:
            name = path + ending
            self._taken.admit(name)
            if unchanged and name in self._sizes:
                self._digests[name] = self._known.get(name) or whole.digest(self._old / name)
                self._keep(name)
            else:
                self._digests[name] = whole.digest(pack(self._new / path, ending))

    def _keep(self, path: str) -> bool:
        """Let the new site have a file of the old one; true, for that is so now."""
        _link(self._old / path, self._place(path))
        self._unchanged += 1
        return True

    def _place(self, path: str) -> Path:
        target = self._new / path
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return target


def _link(old: Path, new: Path) -> None:
    """The same file under a second name; a copy with the same times where there are no hard links."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def _refuse_foreign(site: Path, shown: Path, mark: str) -> None:
    """Replace only what an earlier build wrote: a wrong --output must not cost anyone their files."""
    place = Place(str(shown))
    if site.is_symlink():
        raise OutputError(place, "it is a link", "give the folder it leads to as --output")
    if not site.exists():
        return
    if not site.is_dir():
        raise OutputError(place, "it is a file and no folder", "give another --output")
    if site.is_mount():
        raise OutputError(place, *_CAUSES[errno.EBUSY])
    names = {entry.name for entry in os.scandir(site)} - {KEPT}
    if ".git" in names:
        raise OutputError(place, "it is a Git repository of its own", "build into another folder and copy from there")
    if names and (manifest.manifest_of(site) is None if mark == MANIFEST_JSON else mark not in names):
        raise OutputError(
            place,
            f"the folder is not empty and no earlier build wrote it (no {mark})",
            "give another --output or empty the folder yourself",
        )


_CAUSES = {
    errno.ENOSPC: ("the disk is full", "free some space and build again"),
    getattr(errno, "EDQUOT", errno.ENOSPC): ("the disk is full", "free some space and build again"),
    errno.EROFS: ("the disk is read-only", "give an --output that can be written to"),
    errno.EACCES: ("it may not be written to", "give an --output that you may write to"),
    errno.EPERM: ("it may not be written to", "give an --output that you may write to"),
    errno.EBUSY: ("it is a mount point and cannot be exchanged", "give a folder inside it as --output"),
}


@contextmanager
def _told(shown: Path) -> Iterator[None]:
    """Say what the disk refuses in a sentence for people."""
    try:
        yield
    except OSError as error:
        what, mend = _CAUSES.get(error.errno or 0, (f"it cannot be written ({error})", "give another --output"))
        raise OutputError(Place(str(shown)), what, mend) from error
