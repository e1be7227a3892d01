"""Weight and slope from a font's name: the one thing every PDF font has."""

import re
from functools import lru_cache

BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)


@lru_cache(maxsize=1024)
def style_of(font_name: str) -> tuple[bool, bool]:
    """(bold, italic) of a font such as "GKEOSX+Arial-BoldMT"; the subset prefix says nothing."""
    name = font_name.rpartition("+")[2]
    return bool(BOLD.search(name)), bool(ITALIC.search(name))
