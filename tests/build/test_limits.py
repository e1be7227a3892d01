"""A file that unfolds to more than there is costs itself, and neither the build nor the machine."""

import sys
import zlib
from pathlib import Path

import pytest

from generator.build import Processes, build
from generator.build.limits import Limits
from generator.build.workers import Lost, each
from generator.model.site import Site
from tests.build.test_build import GOOD, PDF

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the system sets no such limits")
MEGABYTE = 1 << 20


def bomb(megabytes: int) -> bytes:
    """A page whose content is nothing but spaces, a thousandth of its size as a file."""
    packer = zlib.compressobj(9)
    content = b"".join([packer.compress(b" " * MEGABYTE) for _ in range(megabytes)]) + packer.flush()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n" % (size, table, size)
    return data + b"startxref\n%d\n%%%%EOF" % data.index(b"xref\n0")


def fill(megabytes: int) -> int:
    return len(bytes(megabytes * MEGABYTE))


def spin(rounds: int) -> int:
    count = 0
    while rounds < 0 or count < rounds:
        count += 1
    return count


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_takes_too_much_memory_is_told_and_the_others_are_built(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "4-11.pdf").write_bytes(bomb(400))
    assert (tmp_path / "4-11.pdf").stat().st_size < MEGABYTE
    limited = Processes(jobs, Limits(memory=300 * MEGABYTE))
    paths = [tmp_path / "4-11.pdf", GOOD, PDF]
    result = build(Site(), tmp_path / "site", paths, cache=tmp_path / "cache", executor=limited)
    (failure,) = result.failures
    assert "4-11.pdf: " in str(failure) and "memory" in str(failure)
    assert result.sessions == 2


def test_memory_that_is_there_before_does_not_count() -> None:
    held = bytes(400 * MEGABYTE)
    assert dict(each(fill, [1, 50], 1, Limits(memory=200 * MEGABYTE))) == {0: MEGABYTE, 1: 50 * MEGABYTE}
    with pytest.raises(MemoryError):
        list(each(fill, [300], 1, Limits(memory=200 * MEGABYTE)))
    assert held


def test_a_task_that_takes_too_long_ends_and_each_has_its_own_time() -> None:
    short = dict(each(spin, [5_000_000] * 12, 1, Limits(seconds=2)))
    assert set(short.values()) == {5_000_000}
    (lost,) = each(spin, [-1], 1, Limits(seconds=1))
    assert isinstance(lost[1], Lost)


def test_this_process_is_not_bound() -> None:
    list(each(fill, [1], 1, Limits(memory=MEGABYTE * 50)))
    assert fill(100) == 100 * MEGABYTE
