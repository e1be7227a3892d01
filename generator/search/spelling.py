"""Words to offer: for a slip, and while one types.

Common words stand here twice: in order, with how they are written, and by what follows their third
letter. A slip further on leaves the first letters as they are and so leads to the right place of the
first list, an earlier one to that of the second.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.search.codec import encode, encode_text, front_coded, shared_start
from generator.search.fold import fold

HEAD = 3
SHORTEST = 4
_SIZE = 8_000
_UMLAUT = re.compile("ae|oe|ue|ss")
_LETTER = {"ae": "ä", "oe": "ö", "ue": "ü", "ss": "ß"}


@dataclass(frozen=True, slots=True)
class Directory:
    """A list in files: the first word of each, front-coded, and the files."""

    firsts: str
    files: Sequence[str]


class Spelling:
    """Collects the words of a segment."""

    def __init__(self, documents: int, newest: bool = False) -> None:
        self._rarest = 1 if documents < 2_000 and not newest else 3 if documents < 10_000 else 16
        self._words: dict[str, tuple[int, int]] = {}

    def add(self, form: str, written: str, documents: int) -> None:
        if len(form) >= SHORTEST and documents >= self._rarest and form.isalpha():
            before = self._words.get(form, (0, 0))
            if documents > before[0]:
                self._words[form] = (documents, marks(form, written))

    def words(self) -> Directory:
        """Each word with its marks and how common it is."""
        coded = [
            (form, encode(mark) + encode(count.bit_length())) for form, (count, mark) in sorted(self._words.items())
        ]
        return _directory(coded)

    def ends(self) -> Directory:
        """Each word by what follows its third letter, and the three letters."""
        return _directory(sorted((form[HEAD:], form[:HEAD]) for form in self._words))


def _directory(entries: Sequence[tuple[str, str]]) -> Directory:
    files: list[list[str]] = []
    firsts: list[str] = []
    size, before = _SIZE, ""
    for word, rest in entries:
        if size >= _SIZE and word != before:
            files.append([])
            firsts.append(word[: shared_start(before, word) + 1] if firsts else "")
            size, before = 0, ""
        shared = shared_start(before, word)
        coded = encode(shared) + encode_text(word[shared:]) + rest
        files[-1].append(coded)
        size += len(coded)
        before = word
    return Directory(front_coded(firsts), ["".join(file) for file in files])


def marks(form: str, written: str) -> int:
    """How a folded form is written: a capital letter, and which of its "ae", "oe", "ue", "ss" are ä, ö, ü, ß."""
    capital = written[:1].isupper()
    for mask in range(1 << min(len(_UMLAUT.findall(form)), 5)):
        if unfolded(form, mask * 2).lower() == written.lower():
            return mask * 2 + capital
    return int(capital) if fold(written) == form and "-" not in written else 0


def unfolded(form: str, mark: int) -> str:
    """The form as it is written."""
    mask = mark >> 1

    def letter(match: re.Match[str]) -> str:
        nonlocal mask
        umlaut, mask = mask & 1, mask >> 1
        return _LETTER[match[0]] if umlaut else match[0]

    text = _UMLAUT.sub(letter, form)
    return text[:1].upper() + text[1:] if mark & 1 else text
