"""Whether a phrase stands in a text word for word.

The index knows the order of all but the small words; where it cannot tell, the texts themselves can.
"""

import re
from collections.abc import Iterable, Sequence

from generator.search.fold import fold
from generator.search.tokens import tokens

MOST = 40
"""So many documents are read at most; where more are in doubt, they stay hits."""
FEW = 10
"""Where no more than so many documents of a segment have all words, reading them costs less than places do."""
_BOTH = re.compile(r"[*:_/]|[a-zäöüß]I")
"""A word that names men and women in one: "Bürger:innen" is there as "Bürger", too."""


def stands(phrase: Sequence[str], texts: Iterable[str]) -> bool:
    return any(_stands(phrase, text) for text in texts)


def _stands(phrase: Sequence[str], text: str) -> bool:
    words = [(form, bool(_BOTH.search(token))) for token in tokens(text) if (form := fold(token))]

    def fits(start: int) -> bool:
        return all(
            form == wanted or (both and form.startswith(wanted))
            for wanted, (form, both) in zip(phrase, words[start:], strict=False)
        )

    return any(fits(start) for start in range(len(words) - len(phrase) + 1))
