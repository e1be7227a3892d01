"""How fast a debate stands before its reader, in a browser on this machine."""

import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from statistics import median
from threading import Thread

from benchmarks.measure import Row
from generator.build import build
from generator.model.site import Site

PAINTED = """new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true }))"""
TIMES = 5


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def measure(paths: Sequence[Path]) -> Iterator[Row]:
    """The largest contentful paint of the longest debate and of one of middle length, on a phone's screen."""
    chromium = which("chromium") or which("chromium-browser")
    if chromium is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(Site(), site, paths, cache=Path(folder) / "cache")
        debates = sorted(site.glob("sitzungen/*/top-*/index.html"), key=lambda path: path.stat().st_size)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
        Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/"
        for what, path in (("middle", debates[len(debates) // 2]), ("longest", debates[-1])):
            painted = _painted(chromium, root + path.parent.relative_to(site).as_posix() + "/")
            yield Row(
                f"a debate, the {what}: largest contentful paint, by the clock",
                painted / 1000,
                f"{painted:.0f} ms",
                "< 1000 ms",
            )
        server.shutdown()
        server.server_close()


def _painted(chromium: str, url: str) -> float:
    """Milliseconds, the median of several first visits."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        found = []
        for _ in range(TIMES):
            context = browser.new_context(viewport={"width": 390, "height": 800})
            page = context.new_page()
            page.goto(url)
            found.append(float(page.evaluate(PAINTED)))
            context.close()
        browser.close()
    return median(found)
