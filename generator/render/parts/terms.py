"""Terms of the glossary explained where a page first uses them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from re import Pattern

from generator.model.site import Glossary, Term
from generator.render.views import Segment


@dataclass(frozen=True, slots=True)
class Terms:
    """Every form of a glossary, found as a whole word."""

    pattern: Pattern[str] | None
    """The longest form first; None where there is nothing to find."""
    of: Mapping[str, Term]

    @classmethod
    def of_glossary(cls, glossary: Glossary) -> "Terms":
        by_form = {form: term for term in glossary.terms for form in term.forms}
        forms = sorted(by_form, key=lambda form: (-len(form), form))
        found = "|".join(map(re.escape, forms))
        return cls(re.compile(rf"(?<![\w-])(?:{found})(?![\w-])") if forms else None, by_form)


def first_uses(
    segments: Iterable[Segment], terms: Terms, address: Callable[[str], str], used: frozenset[str]
) -> tuple[tuple[Segment, ...], frozenset[str]]:
    """The segments with each term linked where it first stands, and the ids of all terms used so far.

    `used` are the ids of those explained earlier on the page, `address` leads from there to
    a term. What is a link already stays one: a name, a paper. Joined, the texts are the same.
    """
    if terms.pattern is None:
        return tuple(segments), used
    pieces: list[Segment] = []
    for segment in segments:
        if segment.href is not None:
            pieces.append(segment)
            continue
        position = 0
        for match in terms.pattern.finditer(segment.text):
            term = terms.of[match[0]]
            if term.id in used:
                continue
            used |= {term.id}
            if match.start() > position:
                pieces.append(Segment(segment.text[position : match.start()]))
            pieces.append(Segment(match[0], address(term.id), "term", term.short))
            position = match.end()
        if position < len(segment.text) or not segment.text:
            pieces.append(Segment(segment.text[position:], None, segment.kind))
    return tuple(pieces), used
