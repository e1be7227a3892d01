"""Lines to continuous text: what a hyphen at the end of a line means.

Nothing is looked up in a list of words: the document itself, with some hundred thousand
words that no line end touches, is the evidence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.pages import Line

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_WORD = re.compile(r"[\w\-]+")
_LAST = re.compile(r"([\w\-]*?)-$")
_FIRST = re.compile(r"^[\w\-]+")
_CONJUNCTIONS = frozenset({"und", "oder", "bzw", "sowie", "beziehungsweise"})
"""After these a hyphen is suspended ("Verkehrs-/und"): no German syllable begins like that."""
_PREPOSITIONS = frozenset({"bis", "als", "wie", "statt", "zu", "auf", "in", "noch"})
"""After these it may be: "ein-/bis zweimal", yet "Azu-/bis"."""


class Evidence:
    """The words of a document that stand whole on a line, and how often."""

    def __init__(self, words: Counter[str]) -> None:
        self.words = words

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


def join_lines(lines: Sequence[str], evidence: Evidence) -> str:
    """The lines as continuous text; no letter is lost, only hyphens and line ends are decided."""
    text = ""
    for line in lines:
        text = join(text, line.strip(), evidence) if text else line.strip()
    return text


def join(before: str, after: str, evidence: Evidence) -> str:
    """Two pieces of text that a line end parts."""
    if not after:
        return before
    if before.endswith(SOFT_HYPHEN):
        return before[:-1] + after
    if before.endswith("/") and not before.endswith(" /"):
        return before + after
    if not before.endswith("-") or before.endswith((" -", "--")) or before == "-":
        return f"{before} {after}"
    first = _FIRST.match(after)
    if first is None:
        # "(CDU-)" has its bracket on the same line; a dash before punctuation ends a word.
        return f"{before} {after}" if after[0].isalnum() or after[0] in "„“–(" else before + after
    return _hyphenated(before, after, first[0], evidence)


def _hyphenated(before: str, after: str, first: str, evidence: Evidence) -> str:
    match = _LAST.search(before)
    stem = match[1] if match else ""
    suspended, kept, joined = f"{before} {after}", before + after, before[:-1] + after
    if not stem:
        return suspended if before.endswith(("(-", "/-")) is False and not before[:-1] else kept
    if first in _CONJUNCTIONS:
        return suspended
    if first in _PREPOSITIONS and not evidence[stem + first] and _stands_alone(stem, evidence):
        return suspended
    if _capitals(first) and _capitals(stem.rpartition("-")[2]):
        # "GRÜ-/NE" is one word, "CDU-/FDP" two: capitals are broken only where the parts are no words.
        known = evidence[stem + first] or not (evidence[stem.rpartition("-")[2]] or evidence[first.partition("-")[0]])
        return joined if known else kept
    if first[0].isupper() or first[0].isdigit() or stem[-1].isdigit():
        # "CDU-/Fraktion", "24-/Stunden"; a word never breaks before a capital.
        return kept
    last_part = stem.rpartition("-")[2] or stem
    if len(last_part) > 1 and last_part.isupper():
        # "CDU-/geführte": capitals are not broken into syllables in running text.
        return kept if not evidence[last_part + first] else joined
    if evidence[f"{stem}-{first}"] > evidence[stem + first]:
        return kept
    return joined


def _capitals(part: str) -> bool:
    letters = part.partition("-")[0]
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def _stands_alone(stem: str, evidence: Evidence) -> bool:
    """Whether a fragment is a word, or the suspended part of one, elsewhere."""
    return any(evidence[form] for form in (f"{stem}-", stem, stem.capitalize(), stem.lower()))
