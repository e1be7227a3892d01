"""Speeches in a list: by session and debate, each with how it begins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.model.corpus import SpeechRef
from generator.render.page import Page
from generator.render.portrait_views import FilterView, MoreView, SittingView, TurnsView
from generator.render.views import Link


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of somebody in one debate, in the order of the debate."""

    session: str
    item: str | None
    refs: tuple[SpeechRef, ...]


def turns_of(refs: Iterable[SpeechRef]) -> tuple[Turns, ...]:
    """Speeches in order of time to debates, the latest session first; the chair's are left out."""
    spoken = [ref for ref in refs if not ref.speech.chair]
    debates: dict[tuple[str, str | None], list[SpeechRef]] = {}
    for ref in spoken:
        debates.setdefault((ref.session, ref.speech.agenda_item), []).append(ref)
    turns = [Turns(session, item, tuple(found)) for (session, item), found in debates.items()]
    sessions = [list(found) for _, found in groupby(turns, key=lambda turn: turn.session)]
    return tuple(turn for found in reversed(sessions) for turn in found)


def sittings(page: Page, turns: Sequence[Turns], *, named: bool = False) -> tuple[SittingView, ...]:
    """Debates under the sessions they belong to; `named` says whose the speeches are."""
    digests = page.context.digests
    return tuple(
        SittingView(
            page.link(page.context.session_and_date(session), addresses.session(session)),
            str(digests[session].legislature),
            tuple(_turns(page, turn, named) for turn in found),
        )
        for session, found in groupby(turns, key=lambda turn: turn.session)
    )


def filter_of(page: Page, turns: Sequence[Turns]) -> FilterView | None:
    """What these debates can be narrowed by; None where there is nothing to choose."""
    digests = page.context.digests
    kinds = sorted({kind for turn in turns if (kind := kind_of(page, turn))})
    terms = sorted({digests[turn.session].legislature for turn in turns}, reverse=True)
    found = FilterView(
        tuple(kinds) if len(kinds) > 1 else (), tuple(str(term) for term in terms) if len(terms) > 1 else ()
    )
    return found if found.kinds or found.terms else None


def kind_of(page: Page, turn: Turns) -> str:
    item = page.context.item_of.get((turn.session, turn.item or ""))
    return (item.kind if item else None) or ""


def _turns(page: Page, turn: Turns, named: bool) -> TurnsView:
    context, words = page.context, page.context.words
    first, *others = turn.refs
    spoken = sum(ref.speech.words for ref in turn.refs)
    kind = kind_of(page, turn)
    facts = [kind, _form(page, first), words.page(first.speech.page), words.count("person.words", spoken)]
    return TurnsView(
        debate=Link(context.item_label(turn.session, turn.item), page.speech(turn.session, first.speech.id)),
        kind=kind,
        facts=tuple(fact for fact in facts if fact),
        opening=first.speech.opening,
        more=tuple(_more(page, others)),
        speakers=_speakers(page, turn) if named else (),
    )


def _speakers(page: Page, turn: Turns) -> tuple[Link, ...]:
    corpus = page.context.corpus
    return tuple(
        dict.fromkeys(
            page.person(corpus.speaker(turn.session, ref.speech.id), ref.speech.speaker.name)
            for ref in turn.refs
            if ref.speech.speaker.name
        )
    )


def _more(page: Page, refs: Sequence[SpeechRef]) -> Iterator[MoreView]:
    """Further turns by the part they have in the debate; turns on one page have one link, to the first of them."""
    words = page.context.words
    by_form: dict[str, list[SpeechRef]] = {}
    for ref in refs:
        by_form.setdefault(_form(page, ref) or "", []).append(ref)
    for form, found in by_form.items():
        times = words.count("portrait.times", len(found))
        label = words("portrait.turns_of_form", form=form, times=times) if len(found) > 1 else form
        first = {ref.speech.page: ref for ref in reversed(found)}
        yield MoreView(
            label if form else words.noun("portrait.turns", len(found)),
            tuple(
                Link(words.page(printed) or words("portrait.place"), page.speech(ref.session, ref.speech.id))
                for printed, ref in reversed(first.items())
            ),
        )


def _form(page: Page, ref: SpeechRef) -> str | None:
    words = page.context.words
    if ref.speech.in_appendix:
        return words("speech.handed_in")
    form = ref.speech.form.value
    return words(f"speech.form.{form}") if words.has(f"speech.form.{form}") else None
