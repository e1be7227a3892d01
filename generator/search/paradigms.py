"""The forms of a word that no document has, so that it is found by any of them.

Many words inflect alike: their forms are a pattern of what is cut from the key and what is put
in its place. Frequent patterns have a number.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.search.codec import encode, encode_text, shared_start
from generator.search.fold import fold
from generator.search.german.dictionary import inflections, noun_of, participles
from generator.search.german.reading import Family
from generator.search.german.stems import stems

Change = tuple[int, str]
"""How many letters are cut from the end of the key, and what follows."""
NUMBERED = 70
EXPLICIT = 1
"""Pattern 0 is none, 1 is written out, those from 2 on are in the segment's table."""
_MOST = 40


def change(key: str, form: str) -> Change:
    shared = shared_start(key, form)
    return len(key) - shared, form[shared:]


def changed(key: str, cut: int, end: str) -> str:
    return key[: len(key) - cut] + end


@dataclass(frozen=True, slots=True)
class Paradigms:
    """The patterns of a segment's families."""

    table: Sequence[tuple[Change, ...]]
    of: Mapping[str, tuple[Change, ...]]
    """Family to its pattern, without the key itself."""
    _numbers: dict[tuple[Change, ...], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers.update({pattern: number for number, pattern in enumerate(self.table)})

    def coded(self, key: str) -> str:
        pattern = self.of.get(key, ())
        if not pattern:
            return encode(0)
        if pattern in self._numbers:
            return encode(EXPLICIT + 1 + self._numbers[pattern])
        return encode(EXPLICIT) + coded_pattern(pattern)

    def forms(self, key: str) -> list[str]:
        return [changed(key, *one) for one in self.of.get(key, ())]


def _ways(families: Iterable[Family]) -> set[tuple[str, str]]:
    """Basic forms whose forms are those of a family, with what stands before them."""
    own = {(one.lemma, one.before) for one in families if one.lemma}
    return own | {(one.head[1], one.head[0]) for one in families if one.head}


def coded_pattern(pattern: Sequence[Change]) -> str:
    return encode(len(pattern)) + "".join(encode(cut) + encode_text(end) for cut, end in pattern)


def _forms(lemma: str, present: Callable[[str], bool]) -> list[str]:
    """The folded forms of a basic form.

    Those of a verb that are also a noun's are left out where documents have that noun: who types "verband" means it.
    """
    if lemma[0].isupper() or lemma[-1] != "n":
        found = set(map(fold, inflections(lemma)))
    else:
        nouns = ((form, noun_of(form)) for form in inflections(lemma))
        found = {fold(form) for form, noun in nouns if noun is None or not present(fold(noun))}
    for word in (*((lemma,) if lemma in stems().adjectives else ()), *participles(lemma)):
        # The dictionary has "Kranke" and so no "kranke".
        found.update(fold(word) + ending for ending in ("", "e", "em", "en", "er", "es"))
    return sorted(found)


def paradigms(
    families: Iterable[tuple[str, Iterable[Family]]],
    present: Callable[[str], bool],
    table: Sequence[tuple[Change, ...]] | None = None,
) -> Paradigms:
    """The patterns of families, each with what is known of it; numbered as in a table there is already.

    `present` says whether documents have a family.
    """
    known = {key: sorted(_ways(those)) for key, those in families}
    forms = {lemma: _forms(lemma, present) for lemma in {lemma for those in known.values() for lemma, _ in those}}
    of: dict[str, tuple[Change, ...]] = {}
    for key, those in known.items():
        found = {before + form for lemma, before in those for form in forms[lemma]} - {key}
        if found:
            of[key] = tuple(
                sorted(change(key, form) for form in sorted(found, key=lambda form: (len(form), form))[:_MOST])
            )
    if table is not None:
        return Paradigms(table, of)
    counted = Counter(of.values())
    common = sorted(counted.items(), key=lambda item: (-item[1] * sum(len(end) + 2 for _, end in item[0]), item[0]))
    return Paradigms([pattern for pattern, count in common[:NUMBERED] if count > 1], of)
