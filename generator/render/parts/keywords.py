"""Characteristic words with the passages that show them in use."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.figures.keywords import Keyword, background, counted, keywords
from generator.figures.passages import Passage, passages
from generator.model.session import Session, Speech
from generator.model.usage import Usage
from generator.render.context import Context
from generator.render.page import Page
from generator.render.portrait_views import KeywordView, PassageView
from generator.render.views import Link

PASSAGES = 2
"""The latest passages shown of a word."""


@dataclass(frozen=True)
class Characteristic:
    """The characteristic words of all people and groups, and where they stand.

    The words come from the corpus. Their passages come from the sessions, which only pass by
    one at a time: whoever renders a session shows it to `note` as well, and of each word the
    latest passages are kept.
    """

    context: Context
    _found: dict[tuple[str, str], list[Passage]] = field(default_factory=dict)

    @cached_property
    def words(self) -> Mapping[str, tuple[Keyword, ...]]:
        """By person slug, and by the owner's name of a group (`of_group`)."""
        usages: defaultdict[str, list[Usage]] = defaultdict(list)
        for digest in self.context.corpus.sessions:
            for usage in digest.usage:
                slug = self.context.corpus.speaker(digest.id, usage.speech)
                if slug is not None:
                    usages[slug].append(usage)
                if usage.group is not None:
                    usages[of_group(usage.group)].append(usage)
        everybody = background(usage for digest in self.context.corpus.sessions for usage in digest.usage)
        left_out = _left_out(self.context)
        found = {owner: keywords(counted(own), everybody, left_out) for owner, own in usages.items()}
        return {owner: words for owner, words in found.items() if words}

    def note(self, session: Session) -> None:
        """Keep the passages of a session that show a characteristic word."""
        for passage in passages(session, lambda speech: self._sought(session.id, speech)):
            kept = self._found.setdefault((passage.owner, passage.word), [])
            kept.append(passage)
            kept.sort(key=lambda one: self.context.digests[one.session].key)
            del kept[:-PASSAGES]

    def _sought(self, session: str, speech: Speech) -> Collection[tuple[str, str]]:
        if speech.chair:
            return set()
        owners = [self.context.corpus.speaker(session, speech.id)]
        owners += [of_group(speech.speaker.group)] if speech.speaker.group else []
        return {(owner, found.word) for owner in owners if owner for found in self.words.get(owner, ())}

    def inputs(self, owner: str) -> frozenset[str]:
        """The sessions whose text the passages come from."""
        return frozenset(
            f"session:{passage.session}"
            for found in self.words.get(owner, ())
            for passage in self._found.get((owner, found.word), ())
        )

    def views(self, page: Page, owner: str) -> tuple[KeywordView, ...]:
        words = page.context.words
        return tuple(
            KeywordView(
                found.word,
                words.count("portrait.times", found.count),
                tuple(_passage(page, one) for one in reversed(self._found.get((owner, found.word), ()))),
            )
            for found in self.words.get(owner, ())
        )


def of_group(short: str) -> str:
    """The name by which a group owns words; no slug has a colon."""
    return f"group:{short}"


def _passage(page: Page, passage: Passage) -> PassageView:
    words = page.context.words
    facts = [page.context.session_and_date(passage.session), words.page(passage.page)]
    debate = page.context.item_label(passage.session, passage.agenda_item)
    return PassageView(
        passage.before,
        passage.word,
        passage.after,
        Link(debate, page.speech(passage.session, passage.anchor)),
        tuple(fact for fact in facts if fact),
    )


def _left_out(context: Context) -> Callable[[str], bool]:
    """Surnames, groups and offices: they say whom somebody talks of or to."""
    surnames = {word for person in context.corpus.people for word in person.name.split()[-1:]}
    offices = {role.split()[0] for person in context.corpus.people for role in person.roles}
    member = context.parliament.words.mention.member
    return lambda word: (
        word in surnames
        or word.removesuffix("s") in surnames
        or word in offices
        or context.parliament.group(word) is not None
        or member.fullmatch(word) is not None
    )
