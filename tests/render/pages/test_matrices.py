"""Every number of a matrix opens exactly what it counts."""

import gzip
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from generator import resources
from generator.model.corpus import Digest, MentionDigest
from generator.model.files import File
from generator.model.session import AgendaItem, Outcome, Vote, VoteKind
from generator.model.site import Site
from generator.render.context import Context
from generator.render.pages.decisions import decision_sections
from generator.render.pages.interjections import interjection_sections
from generator.render.pages.papers import papers_files
from generator.resolve import resolve
from tests.resolve.stage import MUSTERLAND, digested

LARGEST = 100_000
CELL = re.compile(
    r'<td class="tint-\d"><a href="(?P<href>[^"]+)">.*?<strong>(?P<number>[^<]+)</strong>(?P<rest>.*?)</a>'
)


def at(site: Path, address: str, link: str) -> str:
    """The address that a link on the page of another leads to."""
    return posixpath.normpath(posixpath.join(address, link)) + "/"


def whole(site: Path, address: str) -> str:
    """A list with all its parts."""
    parts = [site / address / "index.html", *sorted((site / address).glob("[0-9]*/index.html"))]
    return "".join(part.read_text(encoding="utf-8") for part in parts)


def cells(site: Path, address: str) -> Iterator[tuple[str, str, str]]:
    text = (site / address / "index.html").read_text(encoding="utf-8")
    for match in CELL.finditer(text):
        yield at(site, address, match["href"]), match["number"], match["rest"]


def test_a_cell_of_agreement_opens_as_many_votes_as_it_says(demo_site: Path) -> None:
    found = list(cells(demo_site, "beschluesse/"))
    assert len(found) == 20
    for address, share, rest in found:
        alike, both = (int(number) for number in re.findall(r"\d+", re.sub("<[^>]*>", "", rest)))
        text = whole(demo_site, address)
        _, _, agreed = text.partition('id="gleich"')
        assert (text.count('<li class="decision">'), agreed.count('<li class="decision">')) == (both, alike)
        assert share.startswith(str(round(100 * alike / both)))


def test_agreement_is_the_same_from_both_sides(demo_site: Path) -> None:
    found: dict[str, set[str]] = {}
    for address, share, rest in cells(demo_site, "beschluesse/"):
        found.setdefault(address, set()).add(share + rest)
    assert len(found) == 10 and all(len(said) == 1 for said in found.values())


def test_a_cell_of_interjections_opens_as_many_passages_as_it_says(demo_site: Path) -> None:
    found = list(cells(demo_site, "zwischenrufe/"))
    assert len(found) > 15
    for address, number, _ in found:
        lists = re.findall(r'<ul class="passages">(.*?)</ul>', whole(demo_site, address))
        assert sum(part.count("<li>") for part in lists) == int(number), address


def sessions(site: Path) -> list[dict[str, object]]:
    return [json.loads(path.read_text()) for path in sorted((site / "data/sessions").glob("*.json"))]


def test_the_interjections_are_those_of_the_data(demo_site: Path) -> None:
    """Counted anew from the published data."""
    counted: dict[str, int] = {}
    for session in sessions(demo_site):
        for speech in session["speeches"]:  # type: ignore[attr-defined]
            for paragraph in speech["paragraphs"]:
                for event in paragraph["events"]:
                    groups = {*event["groups"], *(actor["group"] for actor in event["by"] if actor["group"])}
                    if not speech["chair"]:
                        counted[event["type"]] = counted.get(event["type"], 0) + len(groups)
    text = (demo_site / "zwischenrufe/index.html").read_text(encoding="utf-8")
    for kind, name in (
        ("applause", "beifall"),
        ("heckle", "zurufe"),
        ("laughter", "lachen"),
        ("amusement", "heiterkeit"),
    ):
        section = re.search(rf'<section[^>]*>\s*<h2 id="{name}">.*?</section>', text, re.DOTALL)
        shown = sum(int(match["number"]) for match in CELL.finditer(section[0])) if section else 0
        assert shown == counted.get(kind, 0), kind


def test_the_years_and_the_filter_have_every_vote_of_the_data(demo_site: Path) -> None:
    count = sum(len(session["votes"]) for session in sessions(demo_site))  # type: ignore[arg-type]
    assert count > 10
    assert whole(demo_site, "beschluesse/2031/").count('<li class="decision">') == count
    rows = json.loads((demo_site / "beschluesse/wahlperiode-4/2031.json").read_text())["votes"]
    assert len(rows) == count
    for row in rows:
        for link in (row["title"], *row["facts"]):
            if len(link) > 1:
                assert (demo_site / link[1].partition("#")[0] / "index.html").is_file()


TITLE = "Ein Antrag mit der laufenden Nummer {n} und einem Gegenstand, der so noch nie beraten wurde: {word}"


def long_term(count: int) -> list[Digest]:
    """Sessions of several years, each with many votes and much applause, no two titles alike."""
    made = []
    for number in range(1, count + 1):
        acts = "".join(f"(Beifall von der FL – Ida Beispiel [REG]: Ruf {number}-{n}!)\n" for n in range(60))
        base = digested(f"TOP 1\nPräsidentin Ada Vorn: Bitte.\nMax Muster (FL): Danke.\n{acts}", number)
        items = tuple(_item(number * 100 + n) for n in range(30))
        votes = tuple(_vote(item, n) for n, item in enumerate(items))
        day = date(2030 + number % 3, 1 + number % 12, 1 + number % 28)
        named = tuple(MentionDigest(i.documents[0], i.id, None, 1, 1, "", i.title, "") for i in items)
        made.append(replace(base, agenda_items=items, votes=votes, date=day, mentions=named))
    return made


def _item(n: int) -> AgendaItem:
    title = TITLE.format(n=n, word=sha256(str(n).encode()).hexdigest()[:12])
    return AgendaItem(f"top-{n}", str(n), title, "Antrag", None, (), ("FL",), (f"4/{n}",), 1, 1)


def _vote(item: AgendaItem, n: int) -> Vote:
    yes, no = (("FL", "REG"), ("BfA",)) if n % 3 else (("FL",), ("REG", "BfA"))
    return Vote(item.id, item.documents, VoteKind.DIRECT, yes, no, (), Outcome.ADOPTED, 1, speech="s1-1", paragraph=1)


@pytest.fixture(scope="module")
def large() -> dict[str, File]:
    corpus = resolve(long_term(40), (), MUSTERLAND)
    context = Context(Site(), MUSTERLAND, corpus, (resources.templates(),))
    sections = (*decision_sections(context), *interjection_sections(context))
    files = [*(file for section in sections for file in section.files()), *papers_files(context)]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file for file in files}


def test_no_page_grows_without_end(large: dict[str, File]) -> None:
    sizes = {path: len(gzip.compress(file.content)) for path, file in large.items()}
    assert [path for path, size in sizes.items() if size > LARGEST] == []


def test_long_lists_are_parted_and_nothing_is_lost(large: dict[str, File]) -> None:
    def count(address: str, mark: str) -> list[int]:
        paths = [path for path in large if re.fullmatch(rf"{address}(\d+/)?index\.html", path)]
        return [large[path].content.decode().count(mark) for path in sorted(paths, key=len)]

    assert count("beschluesse/wahlperiode-4/arbeit--freie-liste/", '<li class="decision">') == [150] * 8
    heckles = count("zwischenrufe/wahlperiode-4/zurufe/regionen--freie-liste/", "[REG]: Ruf")
    assert heckles == [300] * 8
    first = large["zwischenrufe/wahlperiode-4/zurufe/regionen--freie-liste/index.html"].content.decode()
    assert 'href="8/"' in first and 'aria-current="page">1<' in first


def test_papers_of_a_large_term_stand_in_blocks_of_numbers(large: dict[str, File]) -> None:
    term = large["drucksachen/wahlperiode-4/index.html"].content.decode()
    assert 'href="ab-500/"' in term
    blocks = [file.content.decode() for path, file in large.items() if "/ab-" in path]
    assert sum(block.count('class="paper-line"') for block in blocks) == 40 * 30
