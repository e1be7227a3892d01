"""The recipes serve a site as the documentation says: whole, small, under the policy, and nothing beside it."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from generator.build import build
from generator.config import load
from tests.recipes.servers import serving

ROOT = Path(__file__).parents[2]
POLICY = re.findall(r'^add_header (\S+) "(.+)" always;$', (ROOT / "docs/publishing.md").read_text(), re.MULTILINE)
HTTP = urllib3.PoolManager()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("srv") / "site"
    cache = tmp_path_factory.mktemp("cache")
    build(load(ROOT / "content" / "site.toml"), folder, cache=cache, precompress=True)
    (folder / ".hidden").write_text("secret")
    folder.parent.chmod(0o755)
    return folder


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(request.param, site, tmp_path_factory.mktemp(request.param)) as url:
        yield url


def ask(url: str, **headers: str) -> Any:
    return HTTP.request("GET", url, headers=headers, decode_content=False, retries=False, redirect=False)


def test_the_policy_stands_on_every_answer(server: str) -> None:
    assert len(POLICY) == 4
    for path in ("", "suche/", "static/site.css", "data/index.json", "sitzungen/sitzungen.atom", "nowhere/"):
        answer = ask(server + path)
        assert {name: answer.headers.get(name) for name, _ in POLICY} == dict(POLICY), path


def test_texts_are_handed_out_as_they_lie_there(server: str, site: Path) -> None:
    for path in ("index.html", "static/site.css", "data/people.json", "data/corpus/speeches.csv", "sitemap-1.xml"):
        answer = ask(server + path.removesuffix("index.html"), **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip", path
        assert answer.data == (site / f"{path}.gz").read_bytes(), path
        assert gzip.decompress(answer.data) == (site / path).read_bytes()
        assert ask(server + path.removesuffix("index.html")).data == (site / path).read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html"),
        ("data/index.json", "application/json"),
        ("sitzungen/sitzungen.atom", "application/atom+xml"),
        ("sitzungen/wahlperiode-4.ics", "text/calendar"),
        ("data/sessions/4-12.tei.xml", "text/xml"),
        ("data/corpus/speeches.csv", "text/csv"),
        ("static/site.js", "javascript"),
        ("vorschau.png", "image/png"),
        ("static/favicon.svg", "image/svg+xml"),
    ],
)
def test_each_kind_of_file_is_called_what_it_is(server: str, path: str, kind: str) -> None:
    answer = ask(server + path)
    assert answer.status == 200 and kind in answer.headers["Content-Type"].replace("application/xml", "text/xml")


def test_lost_readers_get_the_page_for_them_and_nobody_what_is_hidden(server: str, site: Path) -> None:
    lost = ask(server + "personen/niemand/")
    assert lost.status == 404 and lost.data == (site / "404.html").read_bytes()
    hidden = ask(server + ".hidden")
    assert hidden.status in (403, 404) and b"secret" not in hidden.data


def test_what_is_the_same_is_not_sent_again(server: str) -> None:
    first = ask(server)
    tag = {"If-None-Match": first.headers["ETag"], "If-Modified-Since": first.headers["Last-Modified"]}
    assert ask(server, **tag).status == 304
