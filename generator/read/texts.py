"""The texts of a page's objects."""

import ctypes
import re
from bisect import bisect_left

from generator.read.handles import Handle, character_at, characters, count_characters, owner_of, text_of

_HYPHEN, _NO_CHARACTER = "\x02", "\ufffe"
"""What PDFium puts for a hyphen at the end of a line; and for that in the characters of a whole page."""
_LINE = re.compile(f"[^\r{_NO_CHARACTER}]*{_NO_CHARACTER}?")


class InOrder:
    """The texts of all objects, asked for in the order in which the page draws them.

    PDFium goes through the whole page to find the text of one object. But it has all characters in one sequence, in
    which those of an object stand together and mostly end with their line: so a few looks at the sequence tell
    where an object's end.
    """

    def __init__(self, text_page: Handle) -> None:
        self._page = text_page
        self._count = count_characters(text_page)
        buffer = ctypes.create_string_buffer(2 * self._count + 2)
        written = characters(text_page, 0, self._count, buffer) if self._count > 0 else 0
        self._text = buffer.raw[: max(2 * written - 2, 0)].decode("utf-16-le", "replace")
        self._next = 0

    def of(self, item: Handle) -> str:
        """The text of an object; "" where the sequence does not go on with it."""
        owner = None
        while self._next < self._count and (owner := owner_of(self._page, self._next)) is None:
            self._next += 1  # spaces and line ends between the objects, that PDFium adds
        if owner != item:
            return ""
        begin = self._next
        self._next = end = self._end(begin, item)
        # As PDFium itself has it: with a space that follows, whose ever it is.
        text = self._text[begin : end + 1] if self._text[end : end + 1] == " " else self._text[begin:end]
        return text.replace(_NO_CHARACTER, "-")

    def told_all(self) -> bool:
        """Whether each character was some object's that was asked for; else there is another order on the page."""
        if len(self._text) != self._count:
            return False  # one that is two, or none
        hyphens = (found.start() for found in re.finditer(_NO_CHARACTER, self._text))
        rest = range(self._next, self._count)
        return all(character_at(self._page, place) == ord(_HYPHEN) for place in hyphens) and all(
            owner_of(self._page, place) is None for place in rest
        )

    def _end(self, begin: int, item: Handle) -> int:
        line = _LINE.match(self._text, begin)
        end = max(line.end() if line else 0, begin + 1)
        if owner_of(self._page, end - 1) != item:
            return begin + bisect_left(range(begin, end), True, key=lambda at: owner_of(self._page, at) != item)
        while end < self._count and owner_of(self._page, end) == item:
            end += 1
        return end


class OneByOne:
    """The text of any object."""

    def __init__(self, text_page: Handle) -> None:
        self._page = text_page
        self._size = 4096
        self._buffer = ctypes.create_string_buffer(self._size)

    def of(self, item: Handle) -> str:
        length = text_of(item, self._page, self._buffer, self._size)
        if length > self._size:
            self._size = length
            self._buffer = ctypes.create_string_buffer(self._size)
            text_of(item, self._page, self._buffer, self._size)
        return self._buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace").replace(_HYPHEN, "-")

    def told_all(self) -> bool:
        return True
