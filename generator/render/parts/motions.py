"""The papers that a group brought in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator import addresses
from generator.model.corpus import Paper
from generator.model.parliament import Group
from generator.render.page import Page
from generator.render.parts.person_lists import PersonList
from generator.render.parts.yearly import Yearly
from generator.render.portrait_views import ListView
from generator.render.views import EntryView


@dataclass(frozen=True, slots=True)
class _Motion:
    """A paper that the group brought in, and the session whose agenda had it first."""

    session: str
    paper: Paper


def motions_of(page: Page, group: Group) -> PersonList:
    words, digests = page.context.words, page.context.digests
    found = [_Motion(_first(paper), paper) for paper in page.context.corpus.papers if group.short in paper.movers]
    found.sort(key=lambda motion: digests[motion.session].key, reverse=True)

    def year(motion: _Motion) -> int | None:
        day = digests[motion.session].date
        return day.year if day else None

    yearly: Yearly[Any] = Yearly(
        found, year, lambda of, part: addresses.group_year(group.slug, "drucksachen", of, part)
    )
    return PersonList("drucksachen", words("groups.motions"), words("groups.motions_note"), yearly, _motion_views)


def _first(paper: Paper) -> str:
    """The session whose agenda has it first; where none has, the one that names it first."""
    return next((ref.session for ref in paper.mentions if ref.mention.anchor is None), paper.mentions[0].session)


def _motion_views(page: Page, motions: Sequence[_Motion]) -> ListView:
    return ListView("", "", entries=tuple(_motion(page, motion) for motion in motions))


def _motion(page: Page, motion: _Motion) -> EntryView:
    words, paper = page.context.words, motion.paper
    together = words("groups.moved_by", movers=words.listed(paper.movers)) if len(paper.movers) > 1 else None
    facts = [words("paper.name", id=paper.id), paper.kind, page.context.session_and_date(motion.session), together]
    return EntryView(
        page.link(paper.title or words("paper.name", id=paper.id), addresses.paper(paper.id)),
        tuple(fact for fact in facts if fact),
    )
