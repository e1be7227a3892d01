"""What tests share: real protocols where they are, a built demonstration site, golden files, a browser."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any

import pytest

from generator.build import build
from generator.config import load
from generator.model.site import Site

ROOT = Path(__file__).parent.parent
REAL = Path(os.environ.get("PLENARWERK_REAL_DATA", ROOT.parent / "shared" / "data"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write expected results anew")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real protocols; the tests that need it skip where it is not."""
    if not REAL.is_dir():
        pytest.skip(f"no real protocols in {REAL} (set PLENARWERK_REAL_DATA)")
    return REAL


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site, built once."""
    folder = tmp_path_factory.mktemp("demo") / "site"
    build(load(ROOT / "content" / "site.toml"), folder, cache=tmp_path_factory.mktemp("cache"))
    return folder


@pytest.fixture(scope="session")
def real_site(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the real protocols of one parliament, built once."""
    folder = tmp_path_factory.mktemp("real") / "site"
    build(Site(), folder, [real_data / "nrw"], cache=tmp_path_factory.mktemp("cache"))
    return folder


class Golden:
    """Expected results in files; a missing one is written and the test still fails: read it, then commit it."""

    def __init__(self, update: bool) -> None:
        self._update = update

    def holds(self, path: Path, value: Any) -> None:
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        if self._update or not path.exists():
            missing = not path.exists()
            path.write_text(text, encoding="utf-8")
            assert not missing, f"{path.name} was missing and is written now; read it, then commit it"
            return
        assert json.loads(path.read_text(encoding="utf-8")) == json.loads(text)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(bool(request.config.getoption("--update-golden")))


HEADERS = re.findall(
    r'^add_header (\S+) "(.*)" always;$', (ROOT / "docs" / "publishing.md").read_text(encoding="utf-8"), re.MULTILINE
)
"""The headers that operators are told to send."""


class _Operated(SimpleHTTPRequestHandler):
    """Serves as docs/publishing.md says."""

    def end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = next(Path(self.directory).glob("*/404.html"))
        body = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a site under a sub-path, as a project page has one."""
    handler = partial(_Operated, directory=str(site.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def served(demo_site: Path) -> Iterator[str]:
    with serving(demo_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_real(real_site: Path) -> Iterator[str]:
    with serving(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium; missing in CI it is a failure, elsewhere a reason to skip."""
    executable = which("chromium") or which("chromium-browser")
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: apt-get install chromium")
        pytest.skip("no Chromium found (apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page on a phone; anything in the console is a failure."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert not said
