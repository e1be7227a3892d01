"""Whom the names mean that a session prints outside of running text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.corpus import Digest, Floor, Links
from generator.model.mentions import Trace
from generator.resolve.attribution import Attribution
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
        """By what views ask for; what running text leads to is not told yet."""
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
            speech.speaker.group,
            speech.chair,
        )
        for speech in session.speeches
    }
