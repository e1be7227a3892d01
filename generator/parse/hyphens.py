"""Lines to continuous text: what a hyphen at the end of a line means.

Nothing is looked up in a list of words: the document itself, with some hundred thousand
words that no line end touches, is the evidence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.model.ledger import Hyphen, HyphenReason
from generator.model.pages import Line

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_WORD = re.compile(r"[\w\-]+")
_LAST = re.compile(r"([\w\-]*?)-$")
_FIRST = re.compile(r"^[\w\-]+")
_ENDING = re.compile(r"(?<=\w\w)(?:en|er|es|em|e|n|s)$")
_CONJUNCTIONS = frozenset({"und", "oder", "bzw", "sowie", "beziehungsweise", "respektive"})
"""After these a hyphen is suspended ("Verkehrs-/und"): no German syllable begins like that."""
_PREPOSITIONS = frozenset(
    {"bis", "als", "wie", "statt", "zu", "auf", "in", "noch", "aber", "nicht", "sondern", "wenn", "plus"}
)
"""After these it may be: "ein-/bis zweimal", yet "Azu-/bis"."""
_LINKS = frozenset(
    {"zu", "auf", "an", "am", "als", "in", "im", "und", "mit", "vor", "bis", "nach", "von", "für"}
    | {"to", "for", "of", "by", "up", "and", "on", "off", "down", "out"}
)
"""Small words that link parts of a word: "Ende-zu-Ende", "Start-up-Szene", "face-to-face"."""
_COLOURS = frozenset({"rot", "grün", "schwarz", "gelb", "blau"})
"""Of parties, which govern together: "rot-/grünen"."""
_ADJECTIVE = re.compile(r"\w(?:isch|lich)$|^deutsch$")
_SECOND_ADJECTIVE = re.compile(r"\w(?:isch|lich|iv|al)$")
"""Adjectives that are put side by side: "deutsch-/polnische", "wissenschaftlich-/technisch", but "Öffentlich-/keit"."""
_ROMAN = re.compile(r"[IVX]+")
_VOWEL = re.compile(r"[aeiouyàáâäåæèéêëìíîïòóôöøùúûüý]", re.IGNORECASE)
_UMLAUTS = str.maketrans("äöü", "aou")
_LONG = 4
"""So many letters has a word in small letters that can be suspended."""
_OFTEN = 2
"""So often must a lower-case first part stand before a hyphen inside a line ("schwarz-grün")."""


class Evidence:
    """The words of a document that stand whole on a line, and how often."""

    def __init__(self, words: Counter[str]) -> None:
        self.words = words
        self._parts: Counter[str] = Counter()
        """Words, and the parts of words written with hyphens, without their endings."""
        self._pairs: Counter[tuple[str, str]] = Counter()
        """Neighbours in a word written with hyphens: "Start-up-Szene" has ("Start", "up") and ("up", "Szene")."""
        for word, count in words.items():
            parts = word.split("-")
            for part in parts:
                self._parts[_bare(part)] += count
            for first, second in pairwise(parts):
                self._pairs[first, _bare(second)] += count

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Evidence":
        words: Counter[str] = Counter()
        broken = False
        for line in lines:
            found = _WORD.findall(line.text)
            if broken:
                found = found[1:]
            broken = line.text.endswith(("-", SOFT_HYPHEN))
            if broken:
                found = found[:-1]
            words.update(found)
        return cls(words)

    def __getitem__(self, word: str) -> int:
        return self.words[word]

    def whole(self, word: str) -> int:
        """How often a word stands by itself or as part of one with hyphens, whatever its ending."""
        return self._parts[_bare(word)]

    def apart(self, first: str, second: str) -> int:
        """How often two parts stand side by side with a hyphen between them."""
        return self._pairs[first, _bare(second)]

    @cached_property
    def _first_parts(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for (first, second), count in self._pairs.items():
            if first.islower() and second.islower():
                found[first] += count
        return found

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(part.lower() for part in self._parts)

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        """Names of two parts, the second by how it begins: ("rheinland", "pfal")."""
        pairs = (word.split("-") for word in self.words if word.count("-") == 1)
        return frozenset((one.lower(), _begins(two)) for one, two in pairs if one.istitle() and two.istitle())

    def joins_with_hyphen(self, first: str, second: str) -> bool:
        """Whether a part makes words with a hyphen and none without, or both make a name: "Rheinland-Pfalz"."""
        if first.islower() and (first, _begins(second)) in self._names:
            return True
        often = self._first_parts[first]
        if not often or (often < _OFTEN and not self.whole(second)):
            return False
        return not any(word.startswith(first) and len(word) > len(first) + 3 for word in self._beginnings)


def _begins(word: str) -> str:
    """The first letters, whatever their umlauts: "pfal" for "pfälzisch"."""
    return word[:_LONG].lower().translate(_UMLAUTS)


def _bare(word: str) -> str:
    """A word without its ending, so that one inflected form is evidence for another."""
    return _ENDING.sub("", word)


@dataclass(frozen=True, slots=True)
class Joint:
    """Two pieces of text made one; `hyphen` says what was decided, where there was a hyphen."""

    text: str
    hyphen: Hyphen | None = None


def join_lines(lines: Sequence[str], evidence: Evidence) -> str:
    """The lines as continuous text; no letter is lost, only hyphens and line ends are decided."""
    text = ""
    for line in lines:
        text = join(text, line.strip(), evidence) if text else line.strip()
    return text


def join(before: str, after: str, evidence: Evidence) -> str:
    """Two pieces of text that a line end parts."""
    return joint(before, after, evidence).text


def joint(before: str, after: str, evidence: Evidence) -> Joint:
    """Two pieces of text that a line end parts, with what a hyphen there was taken for, and why."""
    if not after:
        return Joint(before)
    if before.endswith(SOFT_HYPHEN):
        return Joint(before[:-1] + after, Hyphen("joined", HyphenReason.SOFT))
    if before.endswith("/") and not before.endswith(" /"):
        return Joint(before + after)
    if not before.endswith("-") or before.endswith((" -", "--")) or before == "-":
        return Joint(f"{before} {after}")
    first = _FIRST.match(after)
    if first is None:
        # "(CDU-)" has its bracket on the same line; a dash before punctuation ends a word.
        spaced = after[0].isalnum() or after[0] in "„“–("
        return Joint(f"{before} {after}" if spaced else before + after, Hyphen("kept", HyphenReason.NO_WORD))
    match = _LAST.search(before)
    how, reason = _decided(match[1] if match else "", first[0], evidence)
    texts = {"suspended": f"{before} {after}", "kept": before + after, "joined": before[:-1] + after}
    return Joint(texts[how], Hyphen(how, reason))


def _decided(stem: str, first: str, evidence: Evidence) -> tuple[str, HyphenReason]:
    """ "suspended", "kept" or "joined", and why, for the word before a hyphen and the one after it."""
    if not stem:
        return "kept", HyphenReason.NO_WORD
    if first in _CONJUNCTIONS:
        return "suspended", HyphenReason.CONJUNCTION
    if first in _PREPOSITIONS and not evidence[stem + first] and _may_be_suspended(stem, first, evidence):
        return "suspended", HyphenReason.STANDS_ALONE
    last, next_ = stem.rpartition("-")[2], first.partition("-")[0]
    apart, whole = evidence.apart(last, next_), evidence.whole(last + next_)
    if apart != whole:
        return ("kept", HyphenReason.SEEN_APART) if apart > whole else ("joined", HyphenReason.SEEN_WHOLE)
    if _capitals(next_) and _capitals(last):
        # "GRÜ-/NE" is one word, "CDU-/FDP" two: capitals are broken only where the parts are no words.
        known = evidence.whole(last) or evidence.whole(next_) or _ROMAN.fullmatch(next_)
        return ("kept" if known else "joined"), HyphenReason.CAPITALS
    if first[0].isupper():
        # "CDU-/Fraktion": a word never breaks before a capital.
        return "kept", HyphenReason.BEFORE_CAPITAL
    if first[0].isdigit() or stem[-1].isdigit():
        return "kept", HyphenReason.DIGIT
    if len(last) > 1 and last.isupper():
        # "CDU-/geführte": capitals are not broken into syllables in running text.
        return "kept", HyphenReason.CAPITALS
    if (len(last) > 1 and last[-1].isupper()) or not _VOWEL.search(last):
        # "AfD-/nahe", "Lkw-/freie": no syllable ends so.
        return "kept", HyphenReason.ABBREVIATION
    if evidence.joins_with_hyphen(last, next_):
        return "kept", HyphenReason.FIRST_PART
    if _strung(stem, first, evidence):
        return "kept", HyphenReason.STRING_OF_WORDS
    return "joined", HyphenReason.SYLLABLE


def _strung(stem: str, first: str, evidence: Evidence) -> bool:
    """Whether whole words are strung together: "Sowohl-als-/auch", "Ende-/zu-Ende", "rot-/grüne"."""
    before, _, last = stem.rpartition("-")
    next_, _, behind = first.partition("-")
    if (behind and next_ in _LINKS) or (before and last in _LINKS and not before.isupper()):
        return True
    if before and last.islower() and evidence[last] and evidence[first]:
        return True
    bare = _bare(next_)
    if last.lower() in _COLOURS and (next_ in _COLOURS or bare in _COLOURS):
        return True
    return bool(_ADJECTIVE.search(last) and _SECOND_ADJECTIVE.search(bare))


def _capitals(part: str) -> bool:
    return len(part) > 1 and part.isalpha() and part.isupper()


def _may_be_suspended(stem: str, first: str, evidence: Evidence) -> bool:
    """Whether a fragment is a word, or the suspended part of one, elsewhere.

    A short word in small letters is rather the first syllable of "sowie", but for numbers ("ein-/bis zweimal").
    """
    if evidence[f"{stem}-"]:
        return True
    if first != "bis" and stem.islower() and len(stem) < _LONG:
        return False
    return any(evidence[form] for form in (stem, stem.capitalize(), stem.lower()))
