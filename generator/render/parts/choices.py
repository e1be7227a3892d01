"""What the page of decisions filters by, and the votes of a term as the script reads them."""

import json
from collections.abc import Iterable, Iterator

from generator import addresses
from generator.figures.agreement import SIDES, VoteRef, side_of, unanimous, vote_refs
from generator.model.files import File
from generator.model.session import Outcome, VoteKind
from generator.render.context import Context
from generator.render.overviews import ChoiceView
from generator.render.page import Page
from generator.render.parts.decisions import decision_view
from generator.render.views import Link


def choices(page: Page, term: int) -> tuple[ChoiceView, ...]:
    """The fields of the filter, each with what its term has."""
    words, sessions = page.context.words, page.context.sessions_of_term[term]
    refs = vote_refs(sessions)
    years = reversed(by_year(page.context, refs))
    groups = [g.short for g in page.context.parliament.groups if any(side_of(ref.vote, g.short) for ref in refs)]
    kinds = [kind for kind in VoteKind if any(ref.vote.kind is kind for ref in refs)]
    outcomes = [outcome for outcome in Outcome if any(ref.vote.outcome is outcome for ref in refs)]
    return (
        _choice(page, "jahr", "filter.year", (_year(page, year) for year in years)),
        _choice(page, "art", "filter.kind", ((words(f"filter.kinds.{kind.value}"), kind.value) for kind in kinds)),
        _choice(page, "ergebnis", "filter.outcome", ((words(f"vote.outcome.{o.value}"), o.value) for o in outcomes)),
        _choice(page, "fraktion", "filter.group", ((group, group) for group in groups)),
        _choice(page, "stimme", "filter.side", ((words(f"vote.side.{side}"), side) for side in SIDES)),
        _choice(
            page, "mehrheit", "filter.unity", ((words(f"filter.{key}"), key) for key in ("unanimous", "contested"))
        ),
    )


def _year(page: Page, year: int | None) -> tuple[str, str]:
    return (str(year), str(year)) if year else (page.context.words("date.none"), addresses.UNDATED)


def _choice(page: Page, name: str, key: str, options: Iterable[tuple[str, str]]) -> ChoiceView:
    words = page.context.words
    every = Link(words("filter.all"), note="")
    return ChoiceView(name, words(key), (every, *(Link(text, note=value) for text, value in options)))


def by_year(context: Context, refs: Iterable[VoteRef]) -> dict[int | None, list[VoteRef]]:
    """In order of time; sessions without a date may stand between others."""
    found: dict[int | None, list[VoteRef]] = {}
    for ref in refs:
        day = context.digests[ref.session].date
        found.setdefault(day.year if day else None, []).append(ref)
    return found


def decisions_json(context: Context, term: int) -> Iterator[File]:
    """The votes of a term, a file a year, the latest first, with links from the root of the site."""
    page = Page(context, addresses.HOME)
    known = [group for group in context.parliament.groups if group.short in context.corpus.groups]
    groups = {group.short: page.to(addresses.group(group.slug)) for group in known}
    for year, refs in by_year(context, vote_refs(context.sessions_of_term[term])).items():
        rows = [_row(page, ref) for ref in reversed(refs)]
        text = json.dumps({"groups": groups, "votes": rows}, ensure_ascii=False, separators=(",", ":"))
        yield File(addresses.decisions_json(term, year), text.encode("utf-8"), frozenset({"corpus:sessions"}))


def _row(page: Page, ref: VoteRef) -> dict[str, object]:
    view, vote = decision_view(page, ref, dated=True), ref.vote
    return {
        "title": [view.title.text, view.title.href],
        "day": view.day,
        "facts": [[fact.text, fact.href] if fact.href else [fact.text] for fact in view.facts],
        "outcome": [view.outcome, view.outcome_class],
        **({"meaning": " ".join(view.meaning)} if view.meaning else {}),
        "art": vote.kind.value,
        "mehrheit": "unanimous" if unanimous(vote) else "contested",
        **{side: getattr(vote, side) for side in SIDES},
    }
