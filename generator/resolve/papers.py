"""Printed papers, and everywhere they are named."""

from collections.abc import Mapping, Sequence

from generator.model.corpus import Digest, MentionRef, Paper
from generator.model.session import AgendaItem, HeadedPaper


def papers_of(sessions: Sequence[Digest], mentions: Mapping[str, Sequence[MentionRef]]) -> tuple[Paper, ...]:
    """By term and number; what they are called, the first heading says."""
    headed = {
        paper: item
        for session in reversed(sessions)
        for item in reversed(session.agenda_items)
        for paper in item.documents
    }
    found = []
    for paper, refs in mentions.items():
        item = headed.get(paper)
        own = _listed_in(item, paper) if item else None
        found.append(
            Paper(
                paper,
                item.title if item else None,
                own.kind if own else None,
                own.movers if own else (),
                refs,
            )
        )
    return tuple(sorted(found, key=lambda p: tuple(int(part) for part in p.id.split("/"))))


def _listed_in(item: AgendaItem, paper: str) -> HeadedPaper | None:
    """What a heading says of one of its papers; what it says of the item is said of the first."""
    listed = next((one for one in item.papers if one.number == paper), None)
    if item.documents[:1] != (paper,) or (listed is not None and listed.kind is not None):
        return listed
    return HeadedPaper(paper, item.kind, item.movers)
