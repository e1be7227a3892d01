"""The dictionary of word forms: what a form's basic form is, and which forms a basic form has.

It is simplemma's, some million forms; nouns have a capital letter there as in running text,
so "Zahlen" is one of "Zahl" and "zahlen" one of the verb.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DefaultDictionaryFactory, DictionaryFactory

from generator.search.german.kept import Table

_LANGUAGE = "de"
_LETTERS = {"ae": "ä", "oe": "ö", "ue": "ü", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü"}
_UMLAUT = re.compile("|".join(_LETTERS))
_PACKAGE = ("simplemma",)


def _all_forms() -> Mapping[str, str]:
    return DefaultDictionaryFactory().get_dictionary(_LANGUAGE)


def _by_lemma() -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for form, lemma in forms().items():
        found.setdefault(lemma, []).append(form)
    return {lemma: "\t".join(those) for lemma, those in found.items()}


@lru_cache(maxsize=1)
def forms() -> Mapping[str, str]:
    """Form to basic form."""
    return Table("forms", _PACKAGE, ("dictionary",), _all_forms)


@lru_cache(maxsize=1)
def _lemmas() -> Mapping[str, str]:
    """Basic form to its forms, with tabs between them."""
    return Table("lemmas", _PACKAGE, ("dictionary",), _by_lemma)


class _Forms(DictionaryFactory):
    """Gives simplemma's rules the same dictionary, so that it is not read twice."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return forms() if lang == _LANGUAGE else {}


_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(greedy=False, dictionary_factory=_Forms()))


@lru_cache(maxsize=1 << 16)
def known_noun(word: str) -> bool:
    """Whether a word in small letters, with ss for ß, is a noun's basic form, and long enough to be no abbreviation."""
    if len(word) < 5 or not word.isalpha():
        return False
    written = word.capitalize()
    return written in _lemmas() or ("ss" in word and written.replace("ss", "ß") in _lemmas())


def small(word: str) -> str:
    return word.lower().replace("ß", "ss")


def lemma_of(word: str) -> str | None:
    """The basic form of a word as written; None where the dictionary does not have it."""
    known = forms()
    found = known.get(word) or known.get(word.lower() if word[0].isupper() else word.capitalize())
    if found is None and "ss" in word:
        found = known.get(word.replace("ss", "ß"))
    if found is None and (umlauted := _UMLAUT.sub(lambda letters: _LETTERS[letters[0]], word)) != word:
        found = lemma_of(umlauted)  # written without umlauts: "Uebergaenge"
    return found


@lru_cache(maxsize=1 << 14)
def guessed_lemma(word: str) -> str | None:
    """The basic form by the endings of German words, for one the dictionary does not have."""
    found = _LEMMATIZER.lemmatize(word, _LANGUAGE)
    return found if found != word else None


def noun_of(form: str) -> str | None:
    """The noun that a form in small letters may be, too: "Verband" for "verband" of "verbinden"."""
    noun = forms().get(form.capitalize())
    # "Sprach" is only the beginning of compounds with "Sprache".
    return noun if noun is not None and noun[0].isupper() and noun.lower() != form + "e" else None


@lru_cache(maxsize=1 << 14)
def verb_of(participle: str) -> str | None:
    """The verb of a participle that the dictionary has as an adjective: "entscheiden" of "entschieden", "fahren" of
    "gefahren".

    Strong verbs without "ge" add -en to the preterite; those with the vowel of the infinitive are that with "ge" in it.
    """
    known = forms()
    if (
        not participle.endswith("en")
        or known.get(participle) != participle
        or known.get(participle + "e") != participle
    ):
        return None
    if participle[:-2] + "t" in inflections(participle):
        return None  # "gehören" is a verb itself
    past = known.get(participle[:-2], "")
    if past.endswith("n") and past[0].islower() and past != participle and past[:3] == participle[:3] and len(past) > 5:
        return past
    starts = (participle[:place] + participle[place + 2 :] for place in _places("ge", participle))
    return next((verb for verb in starts if known.get(verb) == verb), None)


def _places(text: str, word: str) -> Iterator[int]:
    place = word.find(text)
    while place >= 0:
        yield place
        place = word.find(text, place + 1)


def participles(verb: str) -> list[str]:
    """Those participles of a verb that the dictionary has as adjectives; none of another word."""
    if not verb.endswith("n") or verb[0].isupper():
        return []
    candidates = [form + "en" for form in inflections(verb)]
    candidates += [verb[:place] + "ge" + verb[place:] for place in range(len(verb) - 3)]
    return [word for word in dict.fromkeys(candidates) if verb_of(word) == verb]


def inflections(lemma: str) -> list[str]:
    """All forms of a basic form."""
    found = _lemmas().get(lemma)
    return found.split("\t") if found else []
