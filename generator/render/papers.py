"""Printed papers: the list, and the life of each."""

from collections.abc import Iterator
from itertools import groupby

from generator import addresses
from generator.model.corpus import Paper
from generator.model.files import File
from generator.render import wording
from generator.render.context import Context
from generator.render.views import EntryView, Link, SectionView

INPUTS = frozenset({"corpus:papers"})


def paper_files(context: Context) -> Iterator[File]:
    base = addresses.PAPERS
    sections = []
    for term, papers in groupby(reversed(context.corpus.papers), key=lambda p: p.legislature):
        sections.append(
            SectionView(f"{term}. Wahlperiode", f"wahlperiode-{term}", tuple(_entry(p, base) for p in papers))
        )
    yield context.file(
        "list.html.j2",
        base,
        INPUTS,
        context.frame(base, "Drucksachen", "Alle in den Debatten genannten Drucksachen.", (Link("Drucksachen"),)),
        heading="Drucksachen",
        intro="Jede Drucksache, die in einer Debatte genannt wird, mit allen Fundstellen.",
        sections=tuple(sections),
    )
    for paper in context.corpus.papers:
        yield _paper(context, paper)


def _entry(paper: Paper, base: str) -> EntryView:
    facts = [paper.title, paper.kind, wording.count(len(paper.mentions), "Fundstelle", "Fundstellen")]
    return EntryView(Link(paper.id, addresses.relative(addresses.paper(paper.id), base)), tuple(f for f in facts if f))


def _paper(context: Context, paper: Paper) -> File:
    base = addresses.paper(paper.id)
    sections = []
    for session_id, refs in groupby(paper.mentions, key=lambda ref: ref.session):
        digest = context.digests[session_id]
        entries = []
        for ref in refs:
            mention = ref.mention
            target = (
                context.speech_address(session_id, mention.anchor)
                if mention.anchor
                else addresses.agenda_item(session_id, mention.agenda_item)
            )
            facts = [wording.page(mention.page), None if mention.anchor else "auf der Tagesordnung"]
            entries.append(
                EntryView(
                    Link(context.item_label(session_id, mention.agenda_item), addresses.relative(target, base)),
                    tuple(f for f in facts if f),
                    mention.before if mention.anchor else None,
                    mention.text if mention.anchor else None,
                    mention.after or None,
                )
            )
        sections.append(
            SectionView(
                f"{context.session_title(digest)}, {wording.long_date(digest.date)}",
                f"s-{addresses.dashed(session_id)}",
                tuple(entries),
                addresses.relative(addresses.session(session_id), base),
            )
        )
    name = f"Drucksache {paper.id}"
    facts = [paper.kind, wording.listed(paper.movers), wording.count(len(paper.mentions), "Fundstelle", "Fundstellen")]
    return context.file(
        "paper.html.j2",
        base,
        INPUTS | {f"paper:{paper.id}"},
        context.frame(
            base,
            f"{name}: {paper.title}" if paper.title else name,
            f"Alle Fundstellen der {name} in den Plenarprotokollen.",
            (Link("Drucksachen", addresses.relative(addresses.PAPERS, base)), Link(paper.id)),
        ),
        heading=name,
        title=paper.title,
        official=paper.url,
        facts=tuple(f for f in facts if f),
        sections=tuple(sections),
    )
