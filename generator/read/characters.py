"""Characters that only the setting of a text put into it, as those that a reader types."""

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
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{ZERO WIDTH SPACE}": None,
        "\N{ZERO WIDTH NON-JOINER}": None,
        "\N{ZERO WIDTH JOINER}": None,
        "\N{WORD JOINER}": None,
        "\N{ZERO WIDTH NO-BREAK SPACE}": None,
    }
)


def plain(text: str) -> str:
    """The text without ligatures, hyphens and spaces that do not break, and what has no width.

    A soft hyphen is kept where it ends the text: only there it may divide a word.
    """
    text = text.translate(_SET)
    if SOFT_HYPHEN not in text:
        return text
    end = text.rstrip().removesuffix(SOFT_HYPHEN)
    divided = end != text.rstrip()
    return end.replace(SOFT_HYPHEN, "") + (SOFT_HYPHEN if divided else "") + text[len(text.rstrip()) :]
