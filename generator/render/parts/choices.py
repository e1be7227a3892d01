"""What the page of decisions filters by, and the votes of a term as the script reads them."""

import json
from collections.abc import Iterable

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
    years = dict.fromkeys(digest.date.year for digest in reversed(sessions) if digest.date and digest.votes)
    groups = [g.short for g in page.context.parliament.groups if any(side_of(ref.vote, g.short) for ref in refs)]
    kinds = [kind for kind in VoteKind if any(ref.vote.kind is kind for ref in refs)]
    outcomes = [outcome for outcome in Outcome if any(ref.vote.outcome is outcome for ref in refs)]
    return (
        _choice(page, "jahr", "filter.year", ((str(year), str(year)) for year in years)),
        _choice(page, "art", "filter.kind", ((words(f"filter.kinds.{kind.value}"), kind.value) for kind in kinds)),
        _choice(page, "ergebnis", "filter.outcome", ((words(f"vote.outcome.{o.value}"), o.value) for o in outcomes)),
        _choice(page, "fraktion", "filter.group", ((group, group) for group in groups)),
        _choice(page, "stimme", "filter.side", ((words(f"vote.side.{side}"), side) for side in SIDES)),
        _choice(
            page, "mehrheit", "filter.unity", ((words(f"filter.{key}"), key) for key in ("unanimous", "contested"))
        ),
    )


def _choice(page: Page, name: str, key: str, options: Iterable[tuple[str, str]]) -> ChoiceView:
    words = page.context.words
    every = Link(words("filter.all"), note="")
    return ChoiceView(name, words(key), (every, *(Link(text, note=value) for text, value in options)))


def decisions_json(context: Context, term: int) -> File:
    """Every vote of a term, the latest first, with links from the root of the site."""
    page = Page(context, addresses.HOME)
    rows = [_row(page, ref) for ref in reversed(vote_refs(context.sessions_of_term[term]))]
    groups = {g.short: page.to(addresses.group(g.slug)) for g in context.parliament.groups if page.group(g.short)}
    text = json.dumps({"groups": groups, "votes": rows}, ensure_ascii=False, separators=(",", ":"))
    return File(addresses.decisions_json(term), text.encode("utf-8"), frozenset({"corpus:sessions"}))


def _row(page: Page, ref: VoteRef) -> dict[str, object]:
    view, vote = decision_view(page, ref, dated=True), ref.vote
    day = page.context.digests[ref.session].date
    return {
        "title": [view.title.text, view.title.href],
        "day": view.day,
        "facts": [[fact.text, fact.href] if fact.href else [fact.text] for fact in view.facts],
        "outcome": [view.outcome, view.outcome_class],
        **({"meaning": " ".join(view.meaning)} if view.meaning else {}),
        "jahr": str(day.year) if day else "",
        "art": vote.kind.value,
        "mehrheit": "unanimous" if unanimous(vote) else "contested",
        **{side: getattr(vote, side) for side in SIDES},
    }
