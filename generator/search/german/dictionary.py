"""The dictionary of word forms: what a form's basic form is, and which forms a basic form has.

It is simplemma's, some million forms; nouns have a capital letter there as in running text,
so "Zahlen" is one of "Zahl" and "zahlen" one of the verb.
"""

from collections.abc import Mapping
from functools import lru_cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

_LANGUAGE = "de"
_FACTORY = DefaultDictionaryFactory()
_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(greedy=False, dictionary_factory=_FACTORY))


@lru_cache(maxsize=1)
def forms() -> Mapping[str, str]:
    """Form to basic form."""
    return _FACTORY.get_dictionary(_LANGUAGE)


@lru_cache(maxsize=1)
def nouns() -> frozenset[str]:
    """Basic forms of nouns in small letters, with ss for ß: those long enough to be no mere abbreviation."""
    found = {lemma for lemma in forms().values() if len(lemma) >= 5 and lemma[0].isupper() and lemma[1:].islower()}
    return frozenset(small(lemma) for lemma in found if lemma.isalpha())


def small(word: str) -> str:
    return word.lower().replace("ß", "ss")


def lemma_of(word: str) -> str | None:
    """The basic form of a word as written; None where the dictionary does not have it."""
    known = forms()
    found = known.get(word) or known.get(word.lower() if word[0].isupper() else word.capitalize())
    if found is None and "ss" in word:
        found = known.get(word.replace("ss", "ß"))
    return found


@lru_cache(maxsize=1 << 14)
def guessed_lemma(word: str) -> str | None:
    """The basic form by the endings of German words, for one the dictionary does not have."""
    found = _LEMMATIZER.lemmatize(word, _LANGUAGE)
    return found if found != word else None


def is_noun(form: str) -> bool:
    """Whether a form is also a noun's: "verband" of "verbinden" is, and who types it means the noun."""
    noun = forms().get(form.capitalize())
    # "Sprach" is only the beginning of compounds with "Sprache".
    return noun is not None and noun[0].isupper() and noun.lower() != form + "e"


@lru_cache(maxsize=2)
def inflections(lemmas: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """All forms of some basic forms; one walk through the dictionary."""
    wanted: dict[str, set[str]] = {lemma: set() for lemma in lemmas}
    for form, lemma in forms().items():
        if lemma in wanted:
            wanted[lemma].add(form)
    return {lemma: frozenset(found) for lemma, found in wanted.items()}
