"""Sets a session as a two-column PDF in the layout of the official protocols.

A manuscript holds what is printed, in order. It comes from a `Session` (`typeset`) or from a
text as an editor keeps it (`typeset_text`); the contents get their pages in a second pass.
"""

from tests.typeset.press import compose, contents_of, draw, print_manuscript, typeset, typeset_text
from tests.typeset.session import Extras
from tests.typeset.style import Style

__all__ = ["Extras", "Style", "compose", "contents_of", "draw", "print_manuscript", "typeset", "typeset_text"]
