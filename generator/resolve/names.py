"""When two printed names are one person."""

import re
import unicodedata

_TITLES = re.compile(
    r"^(?:(?:Prof|Dr|Dipl|med|jur|rer|nat|pol|phil|mult|iur)\.?(?:-Ing\.?|in)?\.?|h\. ?c\.|Professor(?:in)?)\s+"
)
_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "zu", "zur", "vom", "ter", "el", "al", "la", "del", "di", "und"}
)


def without_titles(name: str) -> str:
    """A name without academic titles: "Dr. Erika Muster" gives "Erika Muster"."""
    while (shorter := _TITLES.sub("", name)) != name:
        name = shorter
    return name


def key(name: str) -> str:
    """The same for every printed form of a name: no titles, no case, one space."""
    return " ".join(unicodedata.normalize("NFC", without_titles(name)).casefold().split())


def sort_key(name: str) -> tuple[str, str]:
    """Surname first, particles left aside, umlauts as their vowels (DIN 5007-1)."""
    parts = without_titles(name).split()
    start = next((i for i, part in enumerate(parts) if i and part in _PARTICLES), len(parts) - 1)
    surname = " ".join(part for part in parts[start:] if part not in _PARTICLES)
    plain = unicodedata.normalize("NFKD", surname.replace("ß", "ss").casefold()).encode("ascii", "ignore").decode()
    return plain, name.casefold()
