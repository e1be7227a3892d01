"""What a reader typed, as what is to be found.

Words are joined by AND; "…" is a phrase, -word leaves out, OR joins its neighbours, a star ends a
beginning. `templates/static/search/engine.js` reads queries in the same way.
"""

import re
from dataclasses import dataclass

from generator.search.fold import fold
from generator.search.tokens import TOKEN

_PIECE = re.compile(r'[-−–]?"[^"]*"?|[^\s"]+')
_QUOTES = str.maketrans(dict.fromkeys("„“”«»‟", '"'))
_OR = {"OR", "ODER"}
_TITLES = {"dr", "prof", "drs", "professor", "professorin"}
"""Titles before a name may be missing in the document."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, the beginning of one, or a phrase, in the spelling of the index."""

    words: tuple[str, ...]
    phrase: bool = False
    """Exactly these forms, one after the other."""
    prefix: bool = False
    pieces: tuple[str, ...] = ()
    """The parts of a word with hyphens, for a document that has them apart."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must be there; or none may, with `without`."""

    terms: tuple[Term, ...]
    without: bool = False


def parse(query: str) -> tuple[Clause, ...]:
    """The clauses of a query, all of which must hold. Whatever is typed, it is some query."""
    clauses: list[Clause] = []
    joining = False
    for piece in _PIECE.findall(query.translate(_QUOTES).replace("\u00ad", "")):
        if piece in _OR:
            joining = bool(clauses)
            continue
        without = piece[0] in "-−–" and len(piece) > 1
        for term in _terms(piece[1:] if without else piece):
            if joining and not without and not clauses[-1].without:
                clauses[-1] = Clause((*clauses[-1].terms, term))
            else:
                clauses.append(Clause((term,), without))
            joining = False
    return _without_titles(clauses)


def _terms(piece: str) -> list[Term]:
    if piece.startswith('"'):
        words = tuple(filter(None, (fold(token.strip("-‐‑")) for token in TOKEN.findall(piece))))
        return [Term(words, phrase=True)] if words else []
    tokens = TOKEN.findall(piece)
    terms = []
    for number, token in enumerate(tokens):
        word = fold(token)
        if word:
            parts = tuple(filter(None, map(fold, re.split("[-‐‑]", token))))
            prefix = number == len(tokens) - 1 and piece.endswith("*")
            terms.append(Term((word,), prefix=prefix, pieces=parts if len(parts) > 1 else ()))
    return terms


def _without_titles(clauses: list[Clause]) -> tuple[Clause, ...]:
    def title(clause: Clause) -> bool:
        return not clause.without and all(not term.phrase and term.words[0] in _TITLES for term in clause.terms)

    others = [clause for clause in clauses if not title(clause)]
    return tuple(others if any(not clause.without for clause in others) else clauses)
