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
from generator.output.paths import KEPT, REGISTER
from generator.output.register import Register
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
            with ExitStack() as stack:
                with _told(self._shown):
                    draft = _Draft(new, self._site, self._mark == MANIFEST_JSON, self._untouched, self._packed)
                    stack.callback(draft.close)
                for file in files:
                    with _told(self._shown):
                        draft.add(file)
                with _told(self._shown):
                    outcome = draft.finish()
            with _told(self._shown):
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
        self._register = Register(new / REGISTER)
        files = (found for found in walk(old) if found[1].is_file(follow_symlinks=False))
        self._register.remember((path, entry.stat(follow_symlinks=False).st_size) for path, entry in files)
        if untouched and manifest.written(old):
            self._register.recall(manifest.lines_of(old))
        self._folder = ""
        self._unchanged = 0

    def add(self, file: AnyFile) -> None:
        self._register.take(file.path)
        kept = self._add(file)
        if self._packed:
            self._pack(file.path, unchanged=kept)

    def _add(self, file: AnyFile) -> bool:
        """Whether the old site has it already."""
        if isinstance(file, Streamed):
            return self._stream(file)
        digest = file.sha256
        self._register.add(file.path, digest)
        old = self._register.old(file.path)
        if old is not None and old.digest == digest:
            return self._keep(file.path)
        content = file.content
        if old is not None and old.size == len(content) and (self._old / file.path).read_bytes() == content:
            return self._keep(file.path)
        return self._put(file.path, content)

    def finish(self) -> Outcome:
        """Add what is not rendered: the manifest, and what the folder keeps."""
        register = self._register
        total, gone = register.count(), register.remembered() - register.stayed()
        if self._with_manifest:
            target = self._place(MANIFEST_JSON)
            manifest.write_manifest(target, register.digests())
            self._as_before(MANIFEST_JSON, target, whole.digest(target))
            total += 1
        if register.old(KEPT) is not None:
            _link(self._old / KEPT, self._new / KEPT)
        gone -= sum(register.old(path) is not None for path in (MANIFEST_JSON, KEPT))
        if self._old.exists():
            shutil.copymode(self._old, self._new)
        return Outcome(total - self._unchanged, self._unchanged, gone)

    def close(self) -> None:
        """Leave nothing in the folder but the site."""
        self._register.close()

    def _put(self, path: str, content: bytes) -> bool:
        """Write a file that the old site does not have so; false, for that is so."""
        with self._place(path).open("xb") as stream:
            stream.write(content)
        return False

    def _as_before(self, path: str, target: Path, digest: str) -> bool:
        """Let the old site's file take the place of one just written, where they are the same."""
        old = self._register.old(path)
        same = old is not None and old.size == target.stat().st_size and whole.digest(self._old / path) == digest
        if same:
            target.unlink()
            self._keep(path)
        return same

    def _stream(self, file: Streamed) -> bool:
        """Let a file be written first, for nobody knows it before, and then see whether the old site has it."""
        target = self._place(file.path)
        file.write(target)
        digest = whole.digest(target)
        self._register.add(file.path, digest)
        return self._as_before(file.path, target, digest)

    def _pack(self, path: str, *, unchanged: bool) -> None:
        """Have a text in smaller forms too: those of the old site where the text is the same."""
        if not worth_packing(path, (self._new / path).stat().st_size):
            return
        for ending in ENDINGS:
            name = path + ending
            self._register.take(name)
            old = self._register.old(name)
            if unchanged and old is not None:
                self._register.add(name, old.digest or whole.digest(self._old / name))
                self._keep(name)
            else:
                self._register.add(name, whole.digest(pack(self._new / path, ending)))

    def _keep(self, path: str) -> bool:
        """Let the new site have a file of the old one; true, for that is so now."""
        _link(self._old / path, self._place(path))
        self._unchanged += 1
        return True

    def _place(self, path: str) -> Path:
        target = self._new / path
        folder = path.rpartition("/")[0]
        if folder != self._folder:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folder = folder
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
    if names and not (manifest.written(site) if mark == MANIFEST_JSON else mark in names):
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
