"""Characteristic words with the passages that show them in use."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.figures.keywords import Background, Keyword, counted, keywords
from generator.figures.passages import passages
from generator.model.corpus import Corpus, Digest
from generator.model.session import Session, Speech
from generator.model.usage import Passage, Usage
from generator.render.context import Context
from generator.render.page import Page
from generator.render.portrait_views import KeywordView, PassageView
from generator.render.views import Link

PASSAGES = 2
"""The latest passages shown of a word."""

Wanted = Collection[tuple[str, str]]
"""Whose words passages are looked for, and which: owner and word."""


@dataclass(frozen=True)
class Characteristic:
    """The characteristic words of all people and groups, and where they stand.

    The words come from the corpus; their passages come from the sessions that `wanted` names.
    """

    context: Context
    words: Mapping[str, Sequence[Keyword]]
    """By person slug, and by the owner's name of a group (`of_group`)."""
    passages: Mapping[tuple[str, str], Sequence[Passage]] = field(default_factory=dict)
    """The latest of each owner and word, in order of time."""

    def showing(self, found: Iterable[Passage]) -> "Characteristic":
        """The same with passages, which come in order of time."""
        passages: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
        for passage in found:
            passages[passage.owner, passage.word].append(passage)
        return replace(self, passages={own: tuple(all_of[-PASSAGES:]) for own, all_of in passages.items()})

    @cached_property
    def wanted(self) -> Mapping[str, Wanted]:
        """Session to the words of which it has the latest passages.

        Those are sought where somebody repeats a word: there it is what the speech is about.
        """
        left = {(owner, found.word): PASSAGES for owner, words in self.words.items() for found in words}
        wanted: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for digest in reversed(self.context.corpus.sessions):
            here = {(owner, word) for owner, usage in _owned(self.context.corpus, digest) for word, _ in usage}
            for own in here & left.keys():
                wanted[digest.id].add(own)
                left[own] -= 1
                if not left[own]:
                    del left[own]
        return wanted

    def inputs(self, owner: str) -> frozenset[str]:
        """The sessions whose text the passages come from."""
        return frozenset(f"session:{passage.session}" for _, passages in self._of(owner) for passage in passages)

    def told(self, owner: str) -> object:
        """All that is shown of the words of an owner; how others use them is not."""
        return [(found.word, found.count, passages) for found, passages in self._of(owner)]

    def views(self, page: Page, owner: str) -> tuple[KeywordView, ...]:
        words = page.context.words
        return tuple(
            KeywordView(
                found.word,
                words.count("portrait.times", found.count),
                tuple(_passage(page, one) for one in reversed(passages)),
            )
            for found, passages in self._of(owner)
        )

    def _of(self, owner: str) -> Iterator[tuple[Keyword, Sequence[Passage]]]:
        """The words of an owner, each with its passages."""
        for found in self.words.get(owner, ()):
            yield found, self.passages.get((owner, found.word), ())


def characteristic(context: Context) -> Characteristic:
    """The words of everybody, without passages."""
    usages: defaultdict[str, list[Usage]] = defaultdict(list)
    everybody: Counter[str] = Counter()
    for digest in context.corpus.sessions:
        everybody.update(counted(digest.usage))
        for owner, usage in _owned(context.corpus, digest):
            usages[owner].append(usage)
    left_out = _left_out(context)
    told = Background.of(everybody)
    found = {owner: keywords(counted(own), told, left_out) for owner, own in usages.items()}
    return Characteristic(context, {owner: words for owner, words in found.items() if words})


def passages_in(session: Session, corpus: Corpus, wanted: Wanted) -> Iterator[Passage]:
    """The passages of a session that show the words wanted of it, in its order."""

    def sought(speech: Speech) -> Wanted:
        if speech.chair:
            return ()
        owners = {corpus.speaker(session.id, speech.id)}
        if speech.speaker.group:
            owners.add(of_group(speech.speaker.group))
        return [own for own in wanted if own[0] in owners]

    return passages(session, sought)


def _owned(corpus: Corpus, digest: Digest) -> Iterator[tuple[str, Usage]]:
    """The words of each label, once as those of a person and once as those of a group."""
    for usage in digest.usage:
        slug = corpus.speaker(digest.id, usage.speech)
        if slug is not None:
            yield slug, usage
        if usage.group is not None:
            yield of_group(usage.group), usage


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
