"""A paragraph as sentences."""

import re

_END = re.compile(r"[.!?…]+[“”\"»)]*(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:[A-ZÄÖÜ]|[a-zäöü]|Abg|Dr|Prof|Nr|Abs|Art|Drs|Ziff|Tz|bzw|ca|vgl|gem|Dipl|St)$")
"""A point behind these ends no sentence."""
_NUMBER = re.compile(r"(?<![/\d.,:])\b\d{1,3}$")
_BEFORE_ORDINAL = re.compile(
    r"(?:^|[,(–]|\b\d{1,2}\.|\b(?:am|im|vom|zum|zur|beim|de[rmns]|die|das|diese[rnms]?|jede[rnms]?|eine[rnms]?|"
    r"(?:ihr|sein|unser|mein)e?[rnms]?))\s*$",
    re.IGNORECASE,
)
_AFTER_ORDINAL = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Lesung|Sitzung|Wahlperiode)\b"
)
"""A number is an ordinal where a word stands before it that needs a noun, or a month and the like behind it."""


def split(text: str) -> list[str]:
    """The sentences of a paragraph: "Abs. 2" and "Dr. Muster" end none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        following = text[end.end() :].lstrip()
        if end[0] == "." and (following[:1].islower() or _goes_on(text[start : end.start()].lstrip("–— "), following)):
            continue
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    return [bare for sentence in found if (bare := sentence.strip().lstrip("–— ").strip())]


def _goes_on(before: str, following: str) -> bool:
    """Whether a point behind these words is part of an abbreviation or an ordinal."""
    if _ABBREVIATION.search(before):
        return True
    number = _NUMBER.search(before)
    return bool(number and (_BEFORE_ORDINAL.search(before, 0, number.start()) or _AFTER_ORDINAL.match(following)))
