"""A paragraph as sentences."""

import re

_END = re.compile(r"[.!?…]+[“”\"»)]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"\b(?:[A-ZÄÖÜ]|[a-zäöü]|Dr|Prof|Nr|Abs|Art|Drs|Ziff|Tz|bzw|ca|vgl|gem|Dipl|St|(?<![/\d.,:])\d{1,2})$"
)
"""A point behind these ends no sentence, nor behind an ordinal."""


def split(text: str) -> list[str]:
    """The sentences of a paragraph: "Abs. 2" and "Dr. Muster" end none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        following = text[end.end() :].lstrip()
        if end[0] == "." and (_ABBREVIATION.search(text[start : end.start()]) or following[:1].islower()):
            continue
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    return [bare for sentence in found if (bare := sentence.strip().lstrip("–— ").strip())]
