"""Where in a session somebody says a word: the passages that show a characteristic word in use."""

import re
from collections.abc import Callable, Collection, Iterator

from generator.model.session import ParagraphKind, Session, Speech
from generator.model.usage import Passage

CONTEXT = 90


Sought = Callable[[Speech], Collection[tuple[str, str]]]
"""What to find in a speech: owner and word."""


def passages(session: Session, sought: Sought) -> Iterator[Passage]:
    """The first passage of each speech for each word that is sought in it."""
    for speech in session.speeches:
        open_words = set(sought(speech))
        if not open_words:
            continue
        any_word = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted({re.escape(w) for _, w in open_words}))})(?![\w-])")
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            if paragraph.kind is not ParagraphKind.SPEECH:
                continue
            for match in any_word.finditer(paragraph.text):
                for owner, word in sorted(pair for pair in open_words if pair[1] == match[0]):
                    open_words.discard((owner, word))
                    before, after = paragraph.text[: match.start()], paragraph.text[match.end() :]
                    yield Passage(
                        owner,
                        word,
                        session.id,
                        f"{speech.id}.{number}",
                        paragraph.agenda_item or speech.agenda_item,
                        paragraph.page,
                        _end(before),
                        _beginning(after),
                    )


def _end(text: str) -> str:
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].partition(" ")[2]


def _beginning(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0].rstrip(" ,;:–-") + " …"
