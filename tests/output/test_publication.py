"""What a build leaves on disk, and what it leaves alone."""

import errno
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.errors import OutputError
from generator.model.files import File, Head, Waiting
from generator.output import Outcome, claim, lock, publication, swap


def file(path: str, text: str = "x") -> File:
    return File(path, text.encode(), frozenset())


def build(site: Path, *files: File) -> Outcome:
    with claim(site) as publication:
        return publication.publish(files)


def tree(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_the_manifest_has_the_digest_of_every_other_file(site: Path) -> None:
    build(site, file("b/index.html", "b"), file("a.txt", "a"))
    manifest = json.loads((site / "data/manifest.json").read_text())
    assert manifest["files"] == {
        path: hashlib.sha256(text.encode()).hexdigest()
        for path, text in tree(site).items()
        if path != "data/manifest.json"
    }
    assert list(manifest["files"]) == ["a.txt", "b/index.html"]


def test_the_order_of_files_changes_no_byte(tmp_path: Path) -> None:
    build(tmp_path / "one", file("a"), file("b"))
    build(tmp_path / "two", file("b"), file("a"))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_unchanged_files_are_the_same_files_with_the_same_time(site: Path) -> None:
    build(site, file("same"), file("other", "1"), file("gone"))
    os.utime(site / "same", (1, 1))
    before = (site / "same").stat()
    outcome = build(site, file("same"), file("other", "2"), file("new"))
    after = (site / "same").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert outcome == Outcome(written=3, unchanged=1, removed=1)  # other, new, the manifest
    assert sorted(tree(site)) == ["data/manifest.json", "new", "other", "same"]


def test_nothing_changed_writes_nothing(site: Path) -> None:
    build(site, file("a"))
    assert build(site, file("a")) == Outcome(written=0, unchanged=2, removed=0)


def test_a_file_of_the_same_length_is_compared_by_its_bytes(site: Path) -> None:
    build(site, file("a", "one"))
    build(site, file("a", "two"))
    assert (site / "a").read_text() == "two"


def test_unchanged_files_are_copied_with_their_time_where_there_are_no_links(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    build(site, file("a"))
    os.utime(site / "a", (1, 1))
    monkeypatch.setattr(os, "link", refuse)
    assert build(site, file("a")).unchanged == 2
    assert (site / "a").stat().st_mtime == 1


def waiting(path: str, text: str, asked: list[str]) -> Waiting:
    def content() -> bytes:
        asked.append(path)
        return text.encode()

    digest = hashlib.sha256(text.encode()).hexdigest()
    return Waiting(Head(path, digest, frozenset(), listed=True), content)


def test_a_content_that_waits_is_asked_for_where_the_site_may_not_have_it(site: Path) -> None:
    asked: list[str] = []
    build(site, file("a.html", "same"), file("b.html", "old"))
    files = (waiting("a.html", "same", asked), waiting("b.html", "new", asked), waiting("c.html", "more", asked))
    with claim(site, untouched=True) as publication:
        assert publication.publish(files) == Outcome(written=3, unchanged=1, removed=0)
        assert asked == ["b.html", "c.html"]
        publication.publish(files)  # untouched no longer: this one has changed it
    assert asked == ["b.html", "c.html", "a.html", "b.html", "c.html"]
    assert tree(site).items() >= {"a.html": "same", "b.html": "new", "c.html": "more"}.items()
    manifest = json.loads(tree(site)["data/manifest.json"])["files"]
    assert manifest == {
        path: hashlib.sha256(text.encode()).hexdigest() for path, text in tree(site).items() if path[1] == "."
    }


def test_what_the_manifest_tells_of_a_file_that_is_gone_counts_for_nothing(site: Path) -> None:
    asked: list[str] = []
    build(site, file("a.html", "same"))
    (site / "a.html").unlink()
    with claim(site, untouched=True) as publication:
        publication.publish([waiting("a.html", "same", asked)])
    assert tree(site)["a.html"] == "same" and asked == ["a.html"]


def test_the_gitignore_is_kept_and_is_in_no_manifest(site: Path) -> None:
    site.mkdir()
    (site / ".gitignore").write_text("*\n")
    build(site, file("a"))
    build(site, file("b"))
    assert (site / ".gitignore").read_text() == "*\n"
    assert list(json.loads((site / "data/manifest.json").read_text())["files"]) == ["b"]


def test_a_fault_on_the_way_leaves_the_old_site_and_nothing_beside_it(site: Path) -> None:
    def half() -> Iterator[File]:
        yield file("a", "new")
        raise ZeroDivisionError

    build(site, file("a", "old"))
    with pytest.raises(ZeroDivisionError), claim(site) as publication:
        publication.publish(half())
    assert (site / "a").read_text() == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_is_no_site_of_ours_is_not_replaced(site: Path) -> None:
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputError, match="no earlier build wrote it"):
        build(site, file("a"))
    assert tree(site) == {"thesis.txt": "years of work"}


@pytest.mark.parametrize("content", ["", "[]", '{"files": 3}', '{"files": {"a": 3}}'])
def test_a_manifest_of_something_else_makes_no_site_of_ours(site: Path, content: str) -> None:
    (site / "data").mkdir(parents=True)
    (site / "data/manifest.json").write_text(content)
    with pytest.raises(OutputError, match="no earlier build wrote it"):
        build(site, file("a"))


def test_a_file_a_link_and_a_repository_are_no_output(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    build(tmp_path / "repository", file("a"))
    (tmp_path / "repository/.git").mkdir()
    for name, words in (("file", "no folder"), ("link", "a link"), ("repository", "Git repository")):
        with pytest.raises(OutputError, match=words):
            build(tmp_path / name, file("b"))


def test_a_mount_point_is_refused_before_any_work(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site.mkdir()
    monkeypatch.setattr(Path, "is_mount", lambda self: self == site)
    with pytest.raises(OutputError, match="it is a mount point"), claim(site):
        pass


def test_nothing_is_read_or_written_through_a_link_in_the_old_site(tmp_path: Path, site: Path) -> None:
    build(site, file("sub/a", "x"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a").write_text("x")
    (site / "sub/a").unlink()
    (site / "sub").rmdir()
    (site / "sub").symlink_to(outside)
    build(site, file("sub/a", "x"))
    assert not (site / "sub").is_symlink()
    assert (site / "sub/a").stat().st_ino != (outside / "a").stat().st_ino
    assert (outside / "a").read_text() == "x"


def test_a_second_build_says_so_and_leaves(site: Path) -> None:
    build(site, file("a"))
    with claim(site), pytest.raises(OutputError, match="another build is writing"):
        build(site, file("b"))
    build(site, file("c"))
    assert "c" in tree(site)


def test_another_process_holds_the_lock_too(site: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator.output import claim\n"
        "with claim(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(site)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match="another build"):
            build(site, file("a"))
        other.kill()
    build(site, file("a"))
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_lock_file_that_another_build_removed_meanwhile_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    taken = lock._lock
    calls = []

    def late(descriptor: int) -> bool:
        if not calls:
            path.unlink()
        calls.append(descriptor)
        return taken(descriptor)

    monkeypatch.setattr(lock, "_lock", late)
    with lock.locked(path, tmp_path):
        assert path.exists()
    assert len(calls) == 2
    assert not path.exists()


def test_what_killed_builds_left_is_cleared_away(site: Path) -> None:
    build(site, file("a"))
    for name in (".site.new-123", ".site.old-123"):
        (site.parent / name).mkdir()
    (site.parent / ".site.new-notours").mkdir()
    build(site, file("a"))
    assert sorted(path.name for path in site.parent.iterdir()) == [".site.new-notours", "site"]


def test_a_build_killed_between_two_renames_is_recovered(site: Path) -> None:
    build(site, file("a", "old"))
    site.rename(site.parent / ".site.old-123")
    with claim(site):
        assert (site / "a").read_text() == "old"


def test_two_renames_do_where_names_cannot_be_exchanged(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(site, file("a", "old"))
    monkeypatch.setattr(swap, "exchange", lambda new, site: False)
    build(site, file("a", "new"))
    assert (site / "a").read_text() == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_swap_that_fails_brings_the_old_site_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(site, file("a", "old"))
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise OSError(errno.EIO, "the disk failed")
        return rename(self, target)

    monkeypatch.setattr(swap, "exchange", lambda new, site: False)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OutputError, match="the disk failed"):
        build(site, file("a", "new"))
    assert tree(site)["a"] == "old"


def test_a_full_disk_is_said_and_the_old_site_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: object, path: str, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    build(site, file("a", "old"))
    monkeypatch.setattr(publication._Draft, "_put", full)
    with pytest.raises(OutputError, match=r"site: the disk is full; free some space and build again\."):
        build(site, file("a", "new"))
    assert tree(site)["a"] == "old"


def test_a_fault_of_the_disk_elsewhere_is_not_laid_on_the_output(site: Path) -> None:
    def reading() -> Iterator[File]:
        raise FileNotFoundError(errno.ENOENT, "template missing")
        yield

    with pytest.raises(FileNotFoundError), claim(site) as publication:
        publication.publish(reading())


def test_the_site_can_be_read_by_a_web_server(site: Path) -> None:
    mask = os.umask(0o022)
    try:
        build(site, file("a"))
        assert site.stat().st_mode & 0o777 == 0o755
        assert (site / "a").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(mask)
