"""What a word of a text is to the index: the families it belongs to, and the words it is made of.

A family is a basic form with all its inflected forms. All knowledge of German is used here, when
the index is made; who searches only looks forms up.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from generator.search.fold import fold
from generator.search.german.compounds import parts_of, split
from generator.search.german.dictionary import guessed_lemma, lemma_of, small, verb_of
from generator.search.german.stems import stems

_HYPHEN = re.compile(r"[-‐‑]+")
_GENDERED = re.compile(r"(?P<base>[^\W\d_].*?[a-zäöüß])(?:[*:_/][-‐‑]?(?P<end>innen|in)|(?P<inner>I(?:nnen|n)))")
_ADJECTIVE = re.compile(r"(.{3,}(?:isch|lich|ig|bar|sam|los|haft))(?:e|er|es|en|em)")
_PLURAL = re.compile(r"(.{3,}(?:ung|heit|keit|schaft|tion|tät))en|(.{3,}in)nen|(.{3,}ism)en")


class Family(NamedTuple):
    """A basic form: its folded key, and what tells its other forms."""

    key: str
    lemma: str | None = None
    """The dictionary's basic form of the word, or of the last part of a compound."""
    before: str = ""
    """What stands before that last part, folded."""
    head: tuple[str, str] | None = None
    """Of a compound that the dictionary has: what is before its last part, and that part's basic form.
    The dictionary often lacks the plural, which is the last part's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a text as the index has it."""

    units: tuple[tuple[Family, str], ...]
    """Families with the folded form; two for "Bürger:innen"."""
    parts: tuple[Family, ...] = ()
    function: bool = False
    """One of the small words between the others, kept without inflections."""


@lru_cache(maxsize=1)
def function_words() -> tuple[str, ...]:
    text = files(__package__).joinpath("function_words.txt").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(map(fold, text.split())))


@lru_cache(maxsize=1)
def _functions() -> frozenset[str]:
    return frozenset(function_words())


def read_word(token: str, *, name: bool = False) -> Reading:
    """The reading of a word; of a person's name no parts but those between hyphens."""
    token = _HYPHEN.sub("-", token).strip("-'’")
    form = fold(token)
    if not form or max(form) > "\uffff":
        return Reading(())
    if form in _functions():
        return Reading(((Family(form), form),), (), True)
    gendered = _GENDERED.fullmatch(token)
    if gendered and "-" not in gendered["base"]:
        return _both(gendered["base"], "innen" if (gendered["end"] or gendered["inner"]).lower() == "innen" else "in")
    if "-" in token:
        return _hyphenated(token.split("-"), form, name)
    family = family_of(token)
    adjective = None if name else _adjective(token, family)
    units = ((family, form), (adjective, form)) if adjective else ((family, form),)
    return Reading(units, () if name else _parts(token) or _parts(family.before + (family.lemma or "").lower()))


def _adjective(token: str, family: Family) -> Family | None:
    """ "Kranke" and "Grüner" are nouns of "krank" and "grün", and found by them."""
    if not token[0].isupper() or family.lemma is None:
        return None
    word, known = small(family.lemma), stems().adjectives
    base = next((word[: -len(end)] for end in ("er", "e") if word.endswith(end) and word[: -len(end)] in known), None)
    if base is None or fold(base) == family.key or word in stems().nouns:
        return None
    # Such a noun inflects as an adjective does: "Kranker", "Kranken"; "Breite" has no "Breiter".
    nouns = [lemma_of((base + end).capitalize()) for end in ("er", "en")]
    return Family(fold(base), base) if all(noun and noun[0].isupper() for noun in nouns) else None


def _both(base: str, end: str) -> Reading:
    woman = base + end
    units = [(family_of(woman), fold(woman))]
    for man in (base, base + "e", base + "en") if end == "innen" else (base,):
        lemma = lemma_of(man)
        if lemma is not None and lemma[0].isupper():
            units.append((family_of(man), fold(man)))
    return Reading(tuple(dict.fromkeys(units)), _parts(woman))


def _hyphenated(pieces: list[str], form: str, name: bool) -> Reading:
    pieces = [piece for piece in pieces if piece]
    before = fold("".join(pieces[:-1]))
    last = family_of(pieces[-1])
    family = Family(before + last.key, last.lemma, before + last.before)
    parts: dict[str, Family] = {}
    for piece in pieces:
        if len(piece) > 1:
            own = family_of(piece)
            parts[own.key] = own
        for part in () if name else _parts(piece):
            parts.setdefault(part.key, part)
    return Reading(((family, form),), tuple(parts.values()))


def _parts(token: str) -> tuple[Family, ...]:
    if len(token) < 6 or not token.isalpha() or sum(map(str.isupper, token)) > 1:
        return ()
    return tuple(sorted({_noun_family(word) for word in parts_of(token.lower())}, key=lambda family: family.key))


@lru_cache(maxsize=1 << 15)
def _noun_family(word: str) -> Family:
    lemma = lemma_of(word.capitalize()) or word
    return Family(fold(lemma), lemma)


def family_of(token: str) -> Family:
    """The family of a word as written; capital letters tell nouns from verbs."""
    if not token.isalpha() or sum(map(str.isupper, token)) > 1:
        return Family(_abbreviation(token))
    lemma = lemma_of(token)
    if lemma is None:
        return _unknown(token)
    if token[0].islower() and lemma[0].islower() and lemma != token:
        lemma = lemma_of(lemma) or lemma  # "gesprochene" is of "gesprochen", and that of "sprechen"
    lemma = verb_of(lemma) or lemma
    return Family(fold(lemma), lemma, head=_head(lemma))


@lru_cache(maxsize=1 << 15)
def _head(lemma: str) -> tuple[str, str] | None:
    word = small(lemma)
    parts = split(word) if lemma[0].isupper() else ()
    if not parts or not word.endswith(parts[-1].text):
        return None
    own = lemma_of(parts[-1].text.capitalize())
    before = fold(word[: -len(parts[-1].text)])
    return (before, own) if own is not None and before + fold(own) == fold(lemma) else None


def _abbreviation(token: str) -> str:
    """ "OZGs" belongs to "OZG", "PKWs" to "PKW"."""
    key = fold(token)
    return key[:-1] if len(token) > 2 and token[-1] == "s" and token[-2].isupper() else key


def _unknown(token: str) -> Family:
    """A compound inflects as its last part does; else the endings that leave no doubt are taken off."""
    word = small(token)
    parts = split(word)
    if parts:
        last = parts[-1]
        lemma = lemma_of(last.text.capitalize() if last.noun else last.text) or lemma_of(last.word)
        if lemma is not None and word.endswith(last.text):
            before = fold(word[: -len(last.text)])
            return Family(before + fold(lemma), lemma, before)
    if token[0].isupper():
        own = _with_known_end(word)
        if own is not None:
            return own
        plural = _PLURAL.fullmatch(word)
        if plural:
            return Family(fold(next(filter(None, plural.groups()))))
        if len(word) > 4 and word.endswith("s") and word[-2] not in "siuaoe":
            return Family(fold(lemma_of(token[:-1]) or token[:-1]), lemma_of(token[:-1]))
    elif adjective := _ADJECTIVE.fullmatch(word):
        return Family(fold(adjective[1]))
    guess = guessed_lemma(token)
    return Family(fold(guess if guess and len(guess) > 3 else token))


def _with_known_end(word: str) -> Family | None:
    """A compound of which only the last part is known: "Kitaplätze" inflects as "Plätze" does."""
    for seam in range(4, len(word) - 4):
        lemma = lemma_of(word[seam:].capitalize())
        if lemma is not None and lemma[0].isupper():
            before = fold(word[:seam])
            return Family(before + fold(lemma), lemma, before)
    return None
