"""Characters that only the setting of a text put into it, as those that a reader types."""

import re

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_SET = str.maketrans(
    {
        "\N{LATIN SMALL LIGATURE FF}": "ff",
        "\N{LATIN SMALL LIGATURE FI}": "fi",
        "\N{LATIN SMALL LIGATURE FL}": "fl",
        "\N{LATIN SMALL LIGATURE FFI}": "ffi",
        "\N{LATIN SMALL LIGATURE FFL}": "ffl",
        "\N{LATIN SMALL LIGATURE LONG S T}": "st",
        "\N{LATIN SMALL LIGATURE ST}": "st",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        **dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f\x85", " "),
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{ZERO WIDTH SPACE}": None,
        "\N{ZERO WIDTH NON-JOINER}": None,
        "\N{ZERO WIDTH JOINER}": None,
        "\N{WORD JOINER}": None,
        "\N{ZERO WIDTH NO-BREAK SPACE}": None,
    }
)
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls: no XML may have them, and a terminal obeys them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks of direction, with which a text shows as another one
    "\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which nothing can write down."""
_USUAL = re.compile(r"[\t\n\r -~\xa1-\xac\xae-\u024f\u2013-\u2026\u20ac]*")
"""What German texts consist of; nothing of it changes."""


def plain(text: str) -> str:
    """The text without ligatures, hyphens and spaces that do not break, and what is not seen.

    A soft hyphen is kept where it ends the text: only there it may divide a word.
    """
    if _USUAL.fullmatch(text):
        return text
    text = _HALF.sub("\N{REPLACEMENT CHARACTER}", _HIDDEN.sub("", text.translate(_SET)))
    if SOFT_HYPHEN not in text:
        return text
    end = text.rstrip().removesuffix(SOFT_HYPHEN)
    divided = end != text.rstrip()
    return end.replace(SOFT_HYPHEN, "") + (SOFT_HYPHEN if divided else "") + text[len(text.rstrip()) :]
