"""What of a text is compared: its letters, or its punctuation."""

import re

_BYTES = "cp1252"
"""The encoding of Windows has one byte for nearly every character that a German protocol prints."""


class Sieve:
    """Lets through the characters that a pattern does not match. A value like a function: it keeps no state."""

    def __init__(self, dropped: str) -> None:
        self._dropped = re.compile(f"{dropped}+")
        every = (bytes([code]) for code in range(256))
        self._bytes = b"".join(byte for byte in every if self._dropped.fullmatch(byte.decode(_BYTES, "replace")))

    def __call__(self, text: str) -> str:
        return self._dropped.sub("", text)

    def count(self, text: str) -> int:
        """How many characters come through: ten times as fast as looking at them."""
        try:
            return len(text.encode(_BYTES).translate(None, self._bytes))
        except UnicodeEncodeError:
            return len(self(text))


letters = Sieve(r"[\W_]")
marks = Sieve(r"[\w\s\-\N{SOFT HYPHEN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}]")
"""Hyphens are left out, for a line end may have added one."""
