"""The nouns that the speakers of a session repeat.

Counted is what a speaker said in the own words: no quotation, no interjection, nothing from
the chair, whose sentences are the same every day. A noun is a word that is capitalised within
a sentence; the first word of a sentence is passed over, for it may be any. Words of fewer than
four letters are left out, save abbreviations in capitals ("OZG"), and so are the words of
address: whom somebody speaks to is not what they speak about.

Only what somebody says at least twice in a session is kept. That keeps a session at some 30 kB
where all its nouns would take 170, so that 2,500 sessions fit into memory; and a topic is
repeated, while a passing word is not. What is compared with each other was counted alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.model.session import ParagraphKind, Session, Speaker, Speech
from generator.model.usage import Usage

LEAST = 2
PRONOUNS = frozenset({"Ihnen", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihrerseits", "Ihretwegen"})
"""German capitalises the polite ones."""
ADDRESS = frozenset({"Herr", "Herrn", "Herren", "Frau", "Dame", "Damen"})
COLLEAGUES = frozenset({"Kollege", "Kollegen", "Kollegin", "Kolleginnen"})
_LEFT_OUT = PRONOUNS | ADDRESS | COLLEAGUES
_WORD = re.compile(
    r"(?P<begins>(?:^[\s–-]*|[.!?:…„“»«\"(\[])\s*)?(?<![\w-])(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?![\w-])"
)
"""A word with its hyphens, and what before it begins a sentence, or words of somebody else."""


def usage_of(session: Session) -> tuple[Usage, ...]:
    """A value for each label that spoke, in the order of their first speeches."""
    counts: defaultdict[Speaker, Counter[str]] = defaultdict(Counter)
    first: dict[Speaker, str] = {}
    for speech in session.speeches:
        if speech.speaker.name is not None and not speech.chair:
            first.setdefault(speech.speaker, speech.id)
            counts[speech.speaker].update(_spoken(speech))
    repeated = {
        speaker: {word: count for word, count in counts[speaker].items() if count >= LEAST} for speaker in first
    }
    return tuple(Usage.of(first[speaker], speaker.group, words) for speaker, words in repeated.items() if words)


def _spoken(speech: Speech) -> Iterator[str]:
    for paragraph in speech.paragraphs:
        if paragraph.kind is ParagraphKind.SPEECH:
            yield from nouns(paragraph.text, begun=paragraph.continues)


def nouns(text: str, *, begun: bool = False) -> Iterator[str]:
    """The nouns of a paragraph, again for each time they stand there.

    `begun` says that the paragraph goes on with a sentence, so that its first word counts.
    """
    for match in _WORD.finditer(text):
        word = match["word"]
        opens = match["begins"] is not None and not (begun and match.start() == 0)
        if not opens and word[0].isupper() and word not in _LEFT_OUT and (len(word) > 3 or _abbreviation(word)):
            yield word


def _abbreviation(word: str) -> bool:
    return len(word) == 3 and word.isupper()
