"""One spelling for all spellings of a word: "Wähler" and "Waehler", "Maß" and "Mass" are written alike.

`templates/static/search/engine.js` has the same rules; a test holds the two equal.
"""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d"}
)
_JOINTS = str.maketrans("", "", "-‐‑'’*_\u00ad")


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """A token in the spelling of the index: small letters, no marks, no joints; digits keep their separators.

    "Zählung" is "zaehlung" and so never "zahlung"; "Müller-Witt" is "muellerwitt", "1.000" is "1000".
    """
    if token.isascii() and token.isalpha():
        return token.lower()
    text = unicodedata.normalize("NFC", token).lower().translate(_LETTERS)
    text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    text = text.lower().translate(_LETTERS).translate(_JOINTS)
    return _plain_number(text) if text[:1].isdigit() else text.replace(":", "").replace("/", "")


def _plain_number(text: str) -> str:
    """Dots between thousands go, a decimal comma and the slash of a paper stay: "12.500,5" is "12500,5"."""
    whole, comma, rest = text.partition(",")
    groups = whole.split(".")
    if len(groups) > 1 and len(groups[0]) <= 3 and all(len(group) == 3 and group.isdigit() for group in groups[1:]):
        return "".join(groups) + comma + rest
    return text
