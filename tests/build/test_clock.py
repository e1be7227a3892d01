"""Every second belongs to one stage."""

from collections.abc import Iterator

import pytest

from generator.build import clock as clocks
from generator.build.clock import Clock
from generator.model.files import File


@pytest.fixture
def tick(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that goes on when somebody works."""
    now = [0.0]
    monkeypatch.setattr(clocks, "time", type("Time", (), {"monotonic": staticmethod(lambda: now[0])}))
    return now


def test_what_is_within_a_stage_is_not_its_own(tick: list[float]) -> None:
    clock = Clock()
    with clock.stage("write"):
        tick[0] += 1
        with clock.stage("render"):
            tick[0] += 2
            with clock.stage("search"):
                tick[0] += 4
        tick[0] += 8
        with clock.stage("render"):
            tick[0] += 16
    assert clock.seconds == {"write": 9, "render": 18, "search": 4}


def test_making_files_is_told_from_what_is_done_with_them(tick: list[float]) -> None:
    def made() -> Iterator[File]:
        for path in ("a", "b"):
            tick[0] += 1
            yield File(path, b"", frozenset())
        tick[0] += 1

    clock = Clock()
    with clock.stage("write"):
        for _ in clock.files("render", made()):
            tick[0] += 10
    assert clock.seconds == {"write": 20, "render": 3}


def test_a_stage_that_fails_is_counted(tick: list[float]) -> None:
    clock = Clock()
    with pytest.raises(ValueError, match="no"), clock.stage("read"):
        tick[0] += 5
        raise ValueError("no")
    assert clock.seconds == {"read": 5}
