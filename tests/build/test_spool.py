"""What waits in a file of its own."""

import gc
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build.spool import Spool


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=50), max_size=6))
def test_whatever_was_put_there_is_fetched(tmp_path: Path, pieces: list[bytes]) -> None:
    spool = Spool(tmp_path)
    fetch = [spool.put(piece) for piece in pieces]
    assert [one() for one in reversed(fetch)] == pieces[::-1]


def test_nothing_of_it_is_left(tmp_path: Path) -> None:
    fetch = Spool(tmp_path).put(b"a")
    assert fetch() == b"a"
    del fetch
    gc.collect()
    assert list(tmp_path.iterdir()) == []


def test_several_read_it_at_the_same_time(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    pieces = [os.urandom(5_000) for _ in range(40)]
    fetch = [spool.put(piece) for piece in pieces]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda number: fetch[number % 40](), range(2_000))) == pieces * 50
