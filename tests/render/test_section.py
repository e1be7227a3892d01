"""A section is made from the sessions that it names and from nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator import resources
from generator.build.protocol import read
from generator.model.corpus import Corpus, Digest
from generator.model.errors import Place
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site
from generator.parliaments import find
from generator.render.context import Context
from generator.render.pages.decisions import decision_sections
from generator.render.pages.interjections import interjection_sections
from generator.render.pages.paper import paper_sections
from generator.render.pages.person import person_sections
from generator.render.parts.keywords import Characteristic, characteristic, passages_in
from generator.render.section import Section
from generator.resolve import Narrow, resolve
from tests.figures.demonstration import demonstration
from tests.render.crowd import MUSTERLAND, crowd


def left_of(whole: Corpus, section: Section) -> Corpus:
    """The sessions of a section as they are, what their text leads to by name, of other terms that they were."""
    parts = [Narrow(whole).to(session) for session in section.sessions]
    people = {person.slug: person for part in parts for person in part.people}
    people |= {person.slug: person for person in whole.people if section.name == f"person:{person.slug}"}
    papers = {paper.id: paper for part in parts for paper in part.papers}
    if section.name.startswith("papers:"):
        inside = set(section.sessions)
        papers |= {p.id: p for p in whole.papers if {ref.session for ref in p.mentions} <= inside}
    own = [digest for digest in whole.sessions if digest.id in section.sessions]
    terms = {
        digest.legislature: digest for digest in whole.sessions if section.name.startswith(("decisions:", "inter"))
    }
    others = [_name_of(digest) for digest in terms.values() if digest not in own]
    others = [digest for digest in others if digest.legislature not in {known.legislature for known in own}]
    return Corpus(
        sessions=tuple(sorted([*own, *others], key=lambda digest: digest.key)),
        people=tuple(people.values()),
        papers=tuple(papers[paper.id] for paper in whole.papers if paper.id in papers),
        groups=whole.groups,
        group_of={slug: group for slug, group in whole.group_of.items() if slug in people},
        links={session: whole.links[session] for session in section.sessions},
    )


def _name_of(digest: Digest) -> Digest:
    return replace(digest, speeches=(), votes=(), acts=(), mentions=(), agenda_items=(), namings=(), usage=())


def test_of_the_demonstration() -> None:
    enough(MUSTERLAND, *demonstration())


def test_of_a_crowd() -> None:
    enough(MUSTERLAND, crowd(sessions=12, speeches=6, acts=9), ())


@pytest.mark.real
def test_of_real_sessions(real_data: Path) -> None:
    paths = [real_data / "nrw" / f"{name}.pdf" for name in ("18-115", "18-116")]
    readings = [read(path.read_bytes(), Place(path.name), "pdfium") for path in paths]
    nrw = find("nrw")
    enough(nrw, resolve([one.digest for one in readings], (), nrw), [one.session for one in readings])


def enough(parliament: Parliament, whole: Corpus, sessions: Sequence[Session]) -> None:
    """Its sessions, and the names in them, give the same files as all of them."""
    context = Context(Site(), parliament, whole, (resources.templates(),))
    words = characteristic(context)
    words = words.showing(p for one in sessions for p in passages_in(one, whole, words.wanted.get(one.id, ())))
    count = 0
    for section in sections_of(context, words):
        left = context.about(Site(), left_of(whole, section))
        same = next(one for one in sections_of(left, replace(words, context=left)) if one.name == section.name)
        assert list(same.files()) == list(section.files()), section.name
        count += 1
    assert count >= 5


def sections_of(context: Context, words: Characteristic) -> Iterator[Section]:
    yield from person_sections(context, words)
    yield from decision_sections(context)
    yield from interjection_sections(context)
    yield from paper_sections(context)
