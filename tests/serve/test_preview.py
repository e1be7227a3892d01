"""The preview: shows the site, notices changes, tells the browser."""

import queue
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.build import Result, build
from generator.config import load
from generator.record import state_of
from generator.scaffold import create
from generator.serve import preview
from generator.serve.server import Server

LONG = 20


class Preview:
    """A running preview and what it said."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.said: queue.Queue[str] = queue.Queue()
        self.stop = threading.Event()
        self._output = folder / "preview"
        self._cache = folder / "cache"
        self.thread = threading.Thread(
            target=preview, args=(self._output, self._prepare, 0, self.said.put, self.stop), daemon=True
        )
        self.thread.start()
        self.hears("Built")
        self.address = self.hears("Look at").split()[2]

    def _prepare(self) -> tuple[list[Path], Callable[[], Result]]:
        site = load(self.content / "site.toml")
        return [*site.sources, *site.protocols], partial(build, site, self._output, cache=self._cache)

    def hears(self, words: str) -> str:
        while True:
            line = self.said.get(timeout=LONG)
            if words in line:
                return line

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=LONG) as answer:
            return str(answer.read().decode())


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Preview]:
    create(tmp_path / "new")
    started = Preview(tmp_path / "new")
    yield started
    started.stop.set()
    started.thread.join(LONG)
    assert not started.thread.is_alive()


def test_a_change_is_built_and_the_browser_is_told(running: Preview) -> None:
    assert '<script src="/.preview/reload.js"></script></body>' in running.get("")
    assert "/.preview/changes" in running.get(".preview/reload.js")
    with urllib.request.urlopen(running.address + ".preview/changes", timeout=LONG) as events:
        assert events.readline() == b":\n"
        page = running.content / "pages/impressum.md"
        page.write_text(page.read_text() + "\nEin neuer Satz.\n")
        running.hears("Built")
        assert [events.readline() for _ in range(2)] == [b"\n", b"event: changed\n"]
    assert "Ein neuer Satz." in running.get("impressum/")


@pytest.mark.browser
def test_the_browser_loads_the_page_again_by_itself(running: Preview, page: Any) -> None:
    page.goto(running.address + "impressum/")
    path = running.content / "pages/impressum.md"
    with page.expect_response(lambda response: response.url.endswith("/.preview/changes")):
        page.goto(running.address + "impressum/")
    path.write_text(path.read_text() + "\nEin neuer Satz.\n")
    page.get_by_text("Ein neuer Satz.").wait_for(timeout=1000 * LONG)


def test_a_change_during_a_build_is_built_too(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.write_text("before")
    stop = threading.Event()
    built: list[str] = []

    def run() -> Result:
        built.append(watched.read_text())
        if len(built) == 1:
            watched.write_text("changed meanwhile")
        else:
            stop.set()
        return Result(0, 0, (), 0, None)

    guard = threading.Timer(LONG, stop.set)
    guard.start()
    preview(tmp_path, lambda: ([watched], run), 0, lambda line: None, stop)
    guard.cancel()
    assert built == ["before", "changed meanwhile"]


def test_a_fault_is_told_and_the_last_good_site_stays_on_show(running: Preview) -> None:
    config = running.content / "site.toml"
    good = config.read_text()
    config.write_text(good.replace("title =", "titel ="))
    assert "the key 'titel' is unknown" in running.hears("Error")
    assert "Musterland" in running.get("")
    config.write_text(good.replace('title = "', 'title = "Neu: '))
    running.hears("Built")
    assert "Neu: " in running.get("")


def test_what_is_not_there_is_answered_with_the_page_for_it(running: Preview) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        running.get("gibt-es-nicht/")
    with caught.value as answer:
        assert answer.code == 404
        assert "Diese Seite gibt es nicht" in answer.read().decode()


def test_nothing_outside_the_site_is_shown(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    with Server(tmp_path / "site", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            for path in ("../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt"):
                with pytest.raises(urllib.error.HTTPError) as caught:
                    urllib.request.urlopen(server.address + path, timeout=LONG)
                caught.value.close()
                assert caught.value.code == 404
        finally:
            server.shutdown()


def test_a_change_is_a_new_a_changed_or_a_missing_file(tmp_path: Path) -> None:
    one, two = tmp_path / "folder" / "one", tmp_path / "two"
    one.parent.mkdir()
    one.write_text("1")
    places = [one.parent, two]
    states = [state_of(places)]
    two.write_text("2")
    states.append(state_of(places))
    one.write_text("longer")
    states.append(state_of(places))
    one.unlink()
    states.append(state_of(places))
    assert all(states[number] != states[number + 1] for number in range(3))
    assert state_of(places) == states[-1]
