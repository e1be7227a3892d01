"""A session is shown anew when something that it shows has changed, and else taken from the cache."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import Progress, build, show
from generator.build.show import Exhibition, Manner
from generator.build.workers import Lost, Processes
from generator.config import load
from generator.model.corpus import Registered
from generator.model.errors import ProtocolError
from generator.model.files import File
from generator.model.site import Page, Site
from generator.render import Section
from tests.build.test_build import PROTOCOLS, tree
from tests.figures.demonstration import demonstration

FILES = sorted(path for path in PROTOCOLS.iterdir() if path.suffix in (".md", ".pdf"))
SITE = load(PROTOCOLS.parent / "site.toml")
ALL = ["4/11", "4/12", "4/13"]
Make = Callable[..., list[str]]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Builds a site; gives the sessions that were shown anew."""
    anew: list[str] = []
    original = show._make

    def watched(cache: Any, manner: Any, task: Any) -> None:
        anew.append(task.known.digest.id)
        original(cache, manner, task)

    monkeypatch.setattr(show, "_make", watched)

    def make(
        site: Site = SITE, protocols: Sequence[Path] = FILES, output: str = "site", cache: str = "cache"
    ) -> list[str]:
        anew.clear()
        build(site, tmp_path / output, protocols, cache=tmp_path / cache)
        return list(anew)

    return make


def test_a_new_session_is_shown_and_the_one_that_leads_on_to_it(make: Make, tmp_path: Path) -> None:
    assert make(protocols=FILES[:2]) == ALL[:2]
    assert make() == ALL[1:]
    make(output="clean", cache="other")
    assert tree(tmp_path / "site") == tree(tmp_path / "clean")
    assert make() == []
    assert make(output="another") == []
    assert tree(tmp_path / "another") == tree(tmp_path / "clean")
    assert make(protocols=FILES[:2]) == []


def test_of_people_and_terms_those_are_told_anew_who_are_in_it(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew: set[str] = set()
    original = Exhibition.section

    def watched(self: Exhibition, section: Section) -> tuple[File, ...]:
        def files() -> Iterator[File]:
            anew.add(section.name)
            return section.files()

        return original(self, replace(section, files=files))

    monkeypatch.setattr(Exhibition, "section", watched)
    make(protocols=FILES[:2])
    before = set(anew)
    anew.clear()
    make()
    corpus, _ = demonstration()
    here = {
        f"person:{person.slug}"
        for person in corpus.people
        for refs in (person.speeches, person.acts, person.absences, person.ballots, person.namings)
        for ref in refs
        if ref.session == "4/13"
    }
    assert {name for name in anew if name.startswith("person:")} == here
    assert {name for name in before if name.startswith("person:")} - here
    papers = {
        f"papers:{paper.mentions[0].session}"
        for paper in corpus.papers
        if any(ref.session == "4/13" for ref in paper.mentions)
    }
    assert anew - here == {"decisions:4", "decisions-of-year:2031", "interjections:4", *papers}
    anew.clear()
    make(output="another")
    assert not anew


@pytest.mark.parametrize(
    "site",
    [
        replace(SITE, title="Anders"),
        replace(SITE, base_url="https://example.org/plenum/"),
        replace(SITE, report="redaktion@example.org"),
        replace(SITE, pages=(Page("neu", "Neu", ""),)),
        replace(SITE, search_feeds=("Wald",)),
        replace(SITE, quality={"text": 0.5}),
    ],
    ids=["title", "address", "report", "menu", "feeds", "quality"],
)
def test_what_all_pages_show_shows_all_anew(make: Make, site: Site) -> None:
    make()
    assert make(site) == ALL
    assert make() == []


def test_what_no_session_shows_leaves_all_as_they_are(make: Make) -> None:
    make(replace(SITE, pages=(Page("neu", "Neu", "Alt.", description="Alt."),)))
    text = Page("neu", "Neu", "**Neu**", description="Neu.")
    assert make(replace(SITE, pages=(text,), people=(*SITE.people, Registered("Nora Nirgends")))) == []


def test_a_person_of_another_name_is_shown_anew_where_they_appear(make: Make, tmp_path: Path) -> None:
    make()
    name = next(person for person in SITE.people if person.aliases).name
    renamed = replace(
        SITE,
        people=tuple(
            replace(p, name="Nora Neu", aliases=(*p.aliases, name)) if p.name == name else p for p in SITE.people
        ),
    )
    shown = make(renamed)
    assert shown
    make(renamed, output="clean", cache="another")
    assert tree(tmp_path / "site") == tree(tmp_path / "clean")


def test_templates_and_words_are_told_from_styles(make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "static").mkdir(parents=True)
    site = replace(SITE, templates=folder)
    make(site)
    (folder / "static" / "site.css").write_text("body {}")
    assert make(site) == []
    (folder / "debate.html.j2").write_text("{{ heading }}")
    assert make(site) == ALL
    assert (tmp_path / "site" / "sitzungen" / "4-11" / "top-1" / "index.html").read_text() != ""
    (folder / "debate.html.j2").write_text("{{ heading }}!")
    assert make(site) == ALL
    moved = folder.rename(tmp_path / "elsewhere")
    assert make(replace(SITE, templates=moved)) == []


@pytest.mark.parametrize("part", ["files", "heads", "shown", "passages"])
@pytest.mark.parametrize("harm", ["deleted", "damaged"])
def test_what_the_cache_has_lost_is_made_again(make: Make, tmp_path: Path, part: str, harm: str) -> None:
    make()
    before = tree(tmp_path / "site")
    found = sorted((tmp_path / "cache").rglob(f"*.{part}"))
    assert len(found) >= len(FILES)
    for path in found:
        if harm == "deleted":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-1])
    assert make(output="again")
    assert tree(tmp_path / "again") == before
    assert make() == []


def test_any_number_of_processes_shows_the_same(tmp_path: Path) -> None:
    for jobs in (1, 3):
        build(SITE, tmp_path / f"site{jobs}", FILES, cache=tmp_path / f"cache{jobs}", executor=Processes(jobs))
    assert tree(tmp_path / "site1") == tree(tmp_path / "site3")


def test_a_process_that_dies_is_told_and_the_old_site_stays(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(protocols=FILES[:2])
    before = tree(tmp_path / "site")
    monkeypatch.setattr(show, "each", lambda function, tasks, jobs: ((number, Lost()) for number in range(len(tasks))))
    with pytest.raises(ProtocolError, match=r"4-12\.pdf: the process that rendered it died"):
        make()
    assert tree(tmp_path / "site") == before


def test_a_process_that_dies_over_the_pages_of_people_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        show, "each_number", lambda function, count, jobs: ((number, Lost()) for number in range(count))
    )
    with pytest.raises(ProtocolError, match=r"^person:[a-z-]+: the process that rendered it died; "):
        build(SITE, tmp_path / "site", FILES, cache=tmp_path / "cache", executor=Processes(2))


def test_the_manner_says_nothing_of_where_things_lie(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        (folder / "debate.html.j2").write_text("{{ heading }}")
    own = replace(SITE, templates=here, config=here / "site.toml", sources=frozenset({here}))
    other = replace(SITE, templates=there, config=there / "site.toml", sources=frozenset({there}))
    first, second = Manner.of(own, "musterland", (here,)), Manner.of(other, "musterland", (there,))
    assert first.state == second.state and first != second
    assert first == Manner.of(own, "musterland", (here,)) and hash(first) == hash(second)


def test_progress_tells_what_is_rendered(make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(SITE, tmp_path / "site", FILES[:1], cache=tmp_path / "cache", progress=Progress(verbose=True))
    assert "Rendering: 4/11" in capsys.readouterr().err
