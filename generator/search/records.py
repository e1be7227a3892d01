"""What names the documents: id, title and address, in blocks."""

from collections.abc import Iterable, Iterator, Sequence

from generator.search.codec import Reader, encode, shared_start
from generator.search.documents import Document

BLOCK, BLOCK_BESIDE_TEXTS = 256, 2_048
"""Documents a block; beside texts, from which hits are shown, blocks are seldom read."""


def block(documents: Sequence[Document]) -> dict[str, list[str]]:
    return {
        "id": list(_like_before(document.id for document in documents)),
        "title": list(_like_before(document.title for document in documents)),
        "url": list(_like_before(document.url for document in documents)),
    }


def _like_before(texts: Iterable[str]) -> Iterator[str]:
    """Each text as how many characters are those of the one before, and the rest."""
    before = ""
    for text in texts:
        shared = shared_start(before, text)
        if shared and shared < len(text) and "\ud800" <= text[shared - 1] <= "\udbff":
            shared -= 1
        yield encode(_utf16(text[:shared])) + text[shared:]
        before = text


def _utf16(text: str) -> int:
    """The length a browser counts: two for what is outside the basic plane."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def texts_of(column: Iterable[str]) -> list[str]:
    """The texts of a column of a block."""
    found: list[str] = []
    before = ""
    for coded in column:
        reader = Reader(coded)
        shared = reader.number()
        start = before.encode("utf-16-le")[: 2 * shared].decode("utf-16-le")
        before = start + coded[reader.place :]
        found.append(before)
    return found
