"""A compound taken apart: "Grunderwerbsteuer" is "Grund", "Erwerb", "Steuer".

The cheapest way through a word wins, by how likely its parts are; a word that is a stem itself
stays whole unless both halves are long and common. So "Rat" is in "Stadtrat" and not in "Heirat",
"Ast" in no "Palast".
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.search.german.dictionary import known_noun, lemma_of, small
from generator.search.german.hyphens import hyphens
from generator.search.german.kept import kept
from generator.search.german.stems import stems

_UNKNOWN = 13.5
"""The cost of a noun that only the dictionary has: as much as the rarest stem."""
_SEAM = 2.0
"""What each seam costs, so that few long parts beat many short ones."""
_DEAREST = 13.2
"""What a part may cost on average."""
_SHORTEST = 3
_SIMPLE_NOUNS_OF_THREE = 10.1
"""A part of three letters must be no dearer than this."""
_BOUND = {
    "vize",
    "neben",
    "sonder",
    "rück",
    "gegen",
    "unter",
    "ober",
    "gesamt",
    "haupt",
    "nach",
    "vor",
    "hin",
    "zwischen",
    "über",
    "mit",
    "bei",
    "innen",
    "aussen",
    "extra",
    "mini",
    "inter",
    "anti",
    "nicht",
    "wieder",
    "weiter",
    "sozial",
}
"""First elements that are no words to be found; what follows them may be one."""
_LINKS = {"": 0.0, "s": 0.7, "es": 2.0, "n": 1.0, "en": 1.2, "er": 1.5, "e": 2.5, "ns": 3.0, "ens": 3.0}
_FREE = {"vize", "neben", "sonder", "rück", "gegen", "unter", "ober", "gesamt", "haupt", "zwischen", "nicht"}
"""Those that leave the meaning of what follows them: an "Unterausschuss" is a kind of "Ausschuss"."""
_NO_PART = {"schaft", "schaften", "innen", "heit", "keit", "haft", "rinnen"}
"""Endings of words that are also words."""
_SHORTEST_OF_STRONG = 4
_DEAREST_OF_STRONG = 9.4
_RARE = 10.5
_NO_S = ("s", "z", "x", "sch")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound as it stands there, and the word it is a form of."""

    text: str
    word: str
    """In small letters; the basic form of the dictionary is looked up by who needs it."""
    noun: bool
    found: bool = True
    """False for what is no word of its own: "Rück" in "Rückfahrt"."""


@lru_cache(maxsize=1)
def _firsts() -> Mapping[str, tuple[float, str, bool, bool]]:
    return kept("firsts", ("HanTa", "simplemma"), ("compounds", "stems", "dictionary"), _make_firsts)


def _make_firsts() -> dict[str, tuple[float, str, bool, bool]]:
    """Every first or middle element with its link: cost, word, whether a noun, whether to be found."""
    found: dict[str, tuple[float, str, bool, bool]] = {}

    def add(text: str, cost: float, word: str, noun: bool, there: bool = True) -> None:
        if len(text) >= _SHORTEST and cost < found.get(text, (99.0,))[0]:
            found[text] = (cost, word, noun, there)

    known = stems()
    for stem, likely in known.nouns.items():
        cost = -likely
        if len(stem) < _SHORTEST or (len(stem) == _SHORTEST and cost > _SIMPLE_NOUNS_OF_THREE):
            continue
        for link, dear in _LINKS.items():
            if _may_link(stem, link):
                add(stem + link, cost + dear, _basic(stem, link), True)
        if stem.endswith("e") and len(stem) >= 4:
            add(stem[:-1], cost + (2.0 if len(stem) > 4 else 4.0), stem, True)
    for stem, likely in known.umlauted.items():
        for link in ("er", "e", "en"):
            plural = stem + link
            lemma = lemma_of(plural.capitalize())
            if lemma and lemma[0].isupper() and len(stem) >= 3:
                add(plural, 6.5 - likely, small(lemma), True)
    for stem, likely in known.verbs.items():
        if len(stem) >= 3:
            add(stem, 3.5 - likely, stem + "en", False)
    for stem, likely in known.adjectives.items():
        if len(stem) >= 3:
            add(stem, 3.0 - likely, stem, False)
            add(stem + "en", 5.5 - likely, stem, False)
    for text in _BOUND:
        found[text] = (8.0, text, False, False)
    return found


def _basic(stem: str, link: str) -> str:
    """ "dat" is no word: with its link, "daten", it is a form of "datum"."""
    if link == "en" and (lemma := lemma_of((stem + "e").capitalize())) and lemma[0].isupper():
        return small(lemma)  # "braunkohlen" is of "Braunkohle", whatever "braunkohl" may be
    if link and (lemma := lemma_of(stem.capitalize())) is None:
        lemma = lemma_of((stem + link).capitalize())
        return small(lemma) if lemma and lemma[0].isupper() else stem
    return stem


def _may_link(stem: str, link: str) -> bool:
    if link in ("s", "ns", "ens") and stem.endswith(_NO_S):
        return False
    if link == "n":
        return stem.endswith(("e", "er", "el"))
    if link in ("en", "er", "e", "es", "ens"):
        return not stem.endswith("e")
    return True


def _first(text: str) -> tuple[float, str, bool, bool] | None:
    element = _firsts().get(text)
    if element is not None or len(text) < 5:
        return element
    for link in ("", "s", "n", "en"):
        stem = text[: len(text) - len(link)] if link else text
        if text.endswith(link) and len(stem) >= 5 and known_noun(stem) and _may_link(stem, link):
            return _UNKNOWN + _LINKS[link], stem, True, True
    return None


@lru_cache(maxsize=1 << 16)
def _last(text: str) -> tuple[float, str, bool] | None:
    """The last element with its ending: cost, basic form, whether a noun."""
    known = stems()
    if len(text) < _SHORTEST or text in _NO_PART:
        return None
    lemma = lemma_of(text.capitalize())
    if lemma is not None and lemma[0].isupper():
        word = small(lemma)
        likely = known.nouns.get(word, known.nouns.get(word.removesuffix("en")))
        if likely is None and word in known.umlauted:
            likely = known.umlauted[word] - 4
        if likely is not None and not (len(word) == _SHORTEST and -likely > _SIMPLE_NOUNS_OF_THREE):
            return -likely, word, True
        if likely is None and len(word) >= 5 and known_noun(word):
            return _UNKNOWN, word, True
    if len(text) >= 4:
        for ending in ("", "e", "en", "er", "es", "em"):
            stem = text.removesuffix(ending) if ending and text.endswith(ending) else text
            if (stem != text or not ending) and len(stem) >= 4 and stem in known.adjectives:
                return 3.0 - known.adjectives[stem], stem, False
    return None


@lru_cache(maxsize=1 << 15)
def split(word: str) -> tuple[Part, ...]:
    """The parts of a word in small letters; none where it is no compound."""
    word = word.replace("ß", "ss")
    if len(word) < 6 or not word.isalpha():
        return ()
    word = _masculine(word)
    whole = _whole(word)
    found = _cheapest(word)
    if found is None:
        return ()
    cost, parts = found
    if cost / len(parts) > _DEAREST:
        return ()
    if whole is not None and whole <= cost:
        return (
            parts if (_strong(word, parts) or _rare(word, whole, parts)) and _seams_are_hyphens(word, parts, 99) else ()
        )
    return parts if _seams_are_hyphens(word, parts, 6) else ()


def _masculine(word: str) -> str:
    """ "lehrerinnen" as "lehrer": the ending is no part and hides the seam of "lehrer" and "innen"."""
    base = word.removesuffix("innen") if word.endswith("innen") else word.removesuffix("in")
    known = lemma_of(base.capitalize()) if base != word and len(base) >= 4 else None
    return base if known and known[0].isupper() else word


@lru_cache(maxsize=1 << 15)
def parts_of(word: str) -> frozenset[str]:
    """The words a compound can be found by, as basic forms in small letters: its parts, and known words
    that several parts make up: "atomkraftwerk" by "atom", "kraft", "werk", "atomkraft", "kraftwerk"."""
    pieces = _pieces(word.replace("ß", "ss"))
    if not pieces:
        return frozenset()
    found = {piece.word for piece in pieces if piece.found and piece.noun}
    if not pieces[-1].noun:
        found.add(pieces[-1].word)
    for begin in range(len(pieces)):
        for end in range(begin + 2, len(pieces) + 1):
            if end - begin < len(pieces):
                joined = "".join(piece.text for piece in pieces[begin:end])
                found.update(filter(None, (_known_noun(joined),)))
    return frozenset(found)


def _pieces(word: str) -> tuple[Part, ...]:
    """All parts, with the parts of parts in their place."""
    found: list[Part] = []
    parts = split(word)
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        inner = _pieces(part.text if last else part.word) if part.noun and len(part.word) >= 8 else ()
        if inner and not last:
            head = inner[-1]
            inner = (*inner[:-1], Part(head.text + part.text[len(part.word) :], head.word, head.noun, head.found))
        found.extend(inner or (part,))
    return tuple(found)


def _known_noun(text: str) -> str | None:
    """The basic form of a noun, also with a link behind it: "kindertages" is none, "bundestags" is "bundestag"."""
    for link in ("", "s", "es", "n", "en"):
        stem = text.removesuffix(link) if link else text
        if link and stem == text:
            continue
        lemma = lemma_of(stem.capitalize())
        if lemma is not None and lemma[0].isupper() and len(stem) >= 5:
            return small(lemma)
    lemma = lemma_of((text + "e").capitalize())
    return small(lemma) if lemma is not None and lemma[0].isupper() else None


def _whole(word: str) -> float | None:
    """The cost of the word as one stem; None where it is none."""
    known = stems()
    last = _last(word)
    costs = [-known.names[word]] if word in known.names else []
    if last is not None and last[0] < _UNKNOWN:
        costs.append(last[0])
    return min(costs, default=None)


def _strong(word: str, parts: tuple[Part, ...]) -> bool:
    """A stem that is a compound all the same: "Hochschule", "Unterausschuss"."""
    known = stems()
    *firsts, last = parts
    if word in known.names or len(last.text) < _SHORTEST_OF_STRONG + 1:
        return False
    bound = len(firsts) == 1 and not firsts[0].found
    if bound and (firsts[0].text not in _FREE or len(last.text) < (5 if firsts[0].text == "rück" else 6)):
        return False
    return all(
        len(part.text) >= _SHORTEST_OF_STRONG
        and max(known.nouns.get(part.word, -99), known.adjectives.get(part.word, -99), _umlauted(part.word))
        > -_DEAREST_OF_STRONG
        for part in (parts[1:] if bound else parts)
    )


def _rare(word: str, whole: float, parts: tuple[Part, ...]) -> bool:
    """A long word that newspapers hardly had was hardly worth being called a stem: "Einfamilienhaus"."""
    return (
        whole > _RARE
        and len(word) >= 10
        and word not in stems().names
        and all(part.found and len(part.text) >= _SHORTEST_OF_STRONG for part in parts)
    )


def _umlauted(word: str) -> float:
    return -8.0 if word in stems().umlauted else -99.0


def _cheapest(word: str) -> tuple[float, tuple[Part, ...]] | None:
    size = len(word)
    best: dict[int, tuple[float, tuple[Part, ...]]] = {0: (0.0, ())}
    result: tuple[float, tuple[Part, ...]] | None = None
    for start in range(size - _SHORTEST + 1):
        here = best.get(start)
        if here is None:
            continue
        cost, parts = here
        if parts:
            last = _last(word[start:])
            if last is not None and _may_end(parts, word[start:]):
                total = cost + last[0]
                if result is None or total < result[0]:
                    result = (total, (*parts, Part(word[start:], last[1], last[2])))
        for end in range(start + _SHORTEST, size - _SHORTEST + 1):
            element = _first(word[start:end])
            if element is None:
                continue
            total = cost + element[0] + _SEAM
            if end not in best or total < best[end][0]:
                best[end] = (total, (*parts, Part(word[start:end], element[1], element[2], element[3])))
    return result


def _may_end(parts: tuple[Part, ...], text: str) -> bool:
    """A bound element alone needs a long word behind it: "Vizepräsident", not "Vorteil"."""
    return parts[-1].found or len(text) >= 6 or (parts[-1].text == "rück" and len(text) >= 5) or len(parts) > 1


def _seams_are_hyphens(word: str, parts: tuple[Part, ...], long: int) -> bool:
    """Where a part shorter than `long` begins or ends, a line could be broken: "Kon-kur-ren-ten" has no "Renten"."""
    if all(len(part.text) >= long for part in parts):
        return True
    breaks = hyphens(word)
    place = 0
    for left, right in itertools.pairwise(parts):
        place += len(left.text)
        if min(len(left.text), len(right.text)) < long and place not in breaks:
            return False
    return True
