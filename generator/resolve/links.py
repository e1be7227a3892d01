"""Whom the names of a session mean, and what its text leads to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.corpus import Digest, Floor, Links
from generator.model.mentions import Mention, MentionType, Trace
from generator.model.parliament import Parliament
from generator.resolve.attribution import Attribution
from generator.resolve.namings import Named
from generator.resolve.sightings import Kind, Print


@dataclass(frozen=True, slots=True)
class Traces:
    """What became of each name that a session prints outside of running text."""

    by_print: Mapping[Print, Trace]

    @classmethod
    def of(cls, attributions: Iterable[Attribution], slugs: Mapping[int, str]) -> "Traces":
        return cls({done.sighting.printed: _trace(done, slugs) for done in attributions})

    def person(self, print_: Print) -> str | None:
        trace = self.by_print.get(print_)
        return trace.person if trace else None

    def links(self, session: Digest) -> Links:
        """Speakers and names by what views ask for; what running text leads to comes later."""
        speakers = {
            speech.id: self.by_print[Print(Kind.SPEECH, who.name, who.group, who.role)]
            for speech in session.speeches
            if (who := speech.speaker).name is not None
        }
        named: dict[tuple[str, str | None], Trace] = {}
        for kind in (Kind.ABSENCE, Kind.BALLOT, Kind.ACT):
            found = ((p, trace) for p, trace in self.by_print.items() if p.kind is kind)
            named |= {(p.name, p.group): trace for p, trace in found}
        return Links(speakers, named)


def _trace(done: Attribution, slugs: Mapping[int, str]) -> Trace:
    return Trace(
        str(done.sighting.printed),
        done.rule,
        slugs.get(id(done.bearer)) if done.bearer else None,
        tuple(sorted(slugs[id(other)] for other in done.rejected if id(other) in slugs)),
    )


def floors_of(session: Digest, links: Links) -> dict[str, Floor]:
    """Speech id to who has the floor in it."""
    return {
        speech.id: Floor(
            speech.speaker.name,
            links.speakers[speech.id].person if speech.id in links.speakers else None,
            speech.chair,
        )
        for speech in session.speeches
    }


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
