"""What the text of a session leads to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.corpus import Digest
from generator.model.mentions import Mention, MentionType
from generator.model.parliament import Parliament
from generator.resolve.namings import Named


def mentions_of(session: Digest, named: Sequence[Named], parliament: Parliament) -> dict[str, tuple[Mention, ...]]:
    """All mentions of a session by paragraph, in order; where two overlap, the one that begins first stays."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for ref in session.mentions:
        if ref.anchor is None:
            continue
        url = _url(ref.type, ref.target, parliament)
        found[ref.anchor].append(Mention(ref.start, ref.end, ref.type, ref.target, ref.text, ref.type.value, url))
    for one in named:
        if one.mention is not None:
            found[one.naming.anchor].append(one.mention)
    return {anchor: _apart(mentions) for anchor, mentions in found.items()}


def _url(kind: MentionType, target: str, parliament: Parliament) -> str | None:
    """The address outside of the site that a mention leads to; papers have a page here."""
    words = parliament.words.mention
    if kind is MentionType.SESSION:
        term, _, number = target.partition("/")
        return parliament.protocol_url(int(term), int(number), None, None)
    if kind is MentionType.COMMITTEE:
        return words.committees.get(target)
    return words.statutes.get(target) if kind is MentionType.STATUTE else None


def _apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)
