"""When two printed names can be one person's."""

import re
import unicodedata
from functools import lru_cache

_TITLES = re.compile(
    r"^(?:(?:Prof|Dr|Dipl|med|jur|rer|nat|pol|phil|mult|iur|habil)\.?(?:-Ing\.?|in)?\.?"
    r"|[hH]\. ?c\.|Professor(?:in)?)\s+"
)
_PLACE = re.compile(r"^(?P<name>.+?) \((?P<place>[^()]+)\)$")
_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "zu", "zur", "vom", "ter", "el", "al", "la", "del", "di", "und"}
)
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "'"})
REMEMBERED = 16_384
"""So many names are not looked at again: the same come back all day, those of other terms do not."""
_HYPHENS = re.compile(r"[\s\u00ad\u2010-\u2015\u2212-]+")


@lru_cache(maxsize=REMEMBERED)
def without_titles(name: str) -> str:
    """A name without academic titles: "Dr. Erika Muster" gives "Erika Muster"."""
    while (shorter := _TITLES.sub("", name)) != name:
        name = shorter
    return name


@lru_cache(maxsize=REMEMBERED)
def titles_of(name: str) -> frozenset[str]:
    """The academic degrees before a name: {"dr", "prof"} for "Professor Dr. Muster"."""
    before = name[: len(name) - len(without_titles(name))].casefold()
    return frozenset(title for title in ("dr", "prof") if re.search(rf"\b{title}", before))


def place_of(name: str) -> str | None:
    """What is added to tell two of one name apart: "Köln" in "Muster (Köln)"."""
    match = _PLACE.match(name)
    return match["place"] if match else None


def without_place(name: str) -> str:
    match = _PLACE.match(name)
    return match["name"] if match else name


@lru_cache(maxsize=REMEMBERED)
def key(name: str) -> str:
    """The same for every printed form of a name: "müller witt" for "Dr. Müller-Witt".

    Left aside are titles, case, an added place, ligatures, kinds of hyphen and of space, and
    accents, which one source prints and another does not ("Eğlence", "Eglence"). Umlauts
    stay: "Thörben" and "Thorben" are two names.
    """
    plain = unicodedata.normalize("NFKC", without_place(without_titles(name))).casefold().translate(_LETTERS)
    # Only marks other than the diaeresis of ä, ö, ü are accents that a source may leave out.
    parts = [c if c in "äöü" else _unaccented(c) for c in plain]
    return _HYPHENS.sub(" ", "".join(parts)).strip()


def _unaccented(char: str) -> str:
    if char.isascii():
        return char
    return "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)).translate(_LETTERS)


@lru_cache(maxsize=REMEMBERED)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, each folded like `key`; a hyphenated one stays one word."""
    return tuple(key(word) for word in without_place(without_titles(name)).split())


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of one surname differ only in given names that one of them shortens or leaves out.

    "Sven W. Tritschler" and "Sven Werner Tritschler" agree, and so does "Sven Tritschler";
    "Sven B. Tritschler" does not. The first given name must stand in both.
    """
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1] or not _agree(one[0], other[0]):
        return False
    shorter, longer = sorted((one[1:-1], other[1:-1]), key=len)
    return len(shorter) == 0 or (
        len(shorter) == len(longer) and all(_agree(a, b) for a, b in zip(shorter, longer, strict=True))
    )


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short) and (one.endswith(".") or other.endswith("."))


def sort_key(name: str) -> tuple[str, str]:
    """Surname first, particles left aside, umlauts as their vowels (DIN 5007-1)."""
    parts = without_place(without_titles(name)).split()
    start = next((i for i, part in enumerate(parts) if i and part in _PARTICLES), len(parts) - 1)
    surname = " ".join(part for part in parts[start:] if part not in _PARTICLES)
    plain = unicodedata.normalize("NFKD", surname.replace("ß", "ss").casefold()).encode("ascii", "ignore").decode()
    return plain, without_titles(name).casefold()
