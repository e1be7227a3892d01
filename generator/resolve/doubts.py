"""What could be given to nobody, told in plain German for the page of a session's proof."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.model.corpus import Digest
from generator.model.findings import Finding
from generator.resolve.attribution import Attribution, Rule
from generator.resolve.namings import Named
from generator.resolve.sightings import Kind, Print

_WHY = {
    Rule.AMBIGUOUS: "mehrere Personen tragen diesen Namen",
    Rule.CONTRADICTION: "die Angabe widerspricht dem, was die Sitzung sonst von dieser Person sagt",
    Rule.UNKNOWN: "der Nachname allein genügt nicht",
}


def attribution_findings(
    session: Digest, attributions: Iterable[Attribution], names: Mapping[str, str], slugs: Mapping[int, str]
) -> Iterable[Finding]:
    """The labels, absences, roll calls and interjections of a session whose name leads to no person."""
    found: dict[str, Finding] = {}
    for done in attributions:
        if done.bearer is None and done.sighting.kind is not Kind.LISTED:
            printed = done.sighting.printed
            who = _listed(sorted({slugs[id(b)] for b in done.rejected if id(b) in slugs}), names)
            could = f" ({who})" if who else ""
            message = f"„{printed}“ ist niemandem zugeordnet: {_WHY[done.rule]}{could}."
            if message not in found:
                finding = _finding(session, printed, message)
                # Whom the chair excuses by the surname alone may be somebody of whom no protocol here tells more.
                found[message] = replace(finding, note=printed.kind is Kind.ABSENCE and done.rule == Rule.UNKNOWN)
    return found.values()


def _finding(session: Digest, printed: Print, message: str) -> Finding:
    """It leads to the first place of them."""
    for speech in session.speeches if printed.kind is Kind.SPEECH else ():
        who = speech.speaker
        if (who.name, who.group, who.role) == (printed.name, printed.group, printed.role):
            return Finding("person", message, speech.page, speech.position, speech.id)
    for act in session.acts if printed.kind is Kind.ACT else ():
        if (act.name, act.group, act.office) == (printed.name, printed.group, printed.role):
            return Finding("person", message, act.page, act.position, act.anchor)
    return Finding("person", message)


def naming_findings(named: Sequence[Named], names: Mapping[str, str]) -> Iterator[Finding]:
    """Names in running text that several people share, of whom nobody can be chosen."""
    for one in named:
        if one.open:
            naming = one.naming
            said = f"{naming.lead} {naming.name}".strip()
            message = f"„{said}“ bleibt ohne Link: gemeint sein kann {_listed(one.open, names, ' oder ')}."
            yield Finding("mention", message, naming.page, naming.position, naming.anchor)


def date_findings(sessions: Sequence[Digest]) -> Iterator[tuple[str, Finding]]:
    """Sessions whose day does not fit between those before and after them: as few as explain it.

    The sessions of a term are numbered in the order in which they are held. What no other session contradicts, a day
    of the year 2099 in the latest one above all, cannot be told from the protocols alone.
    """
    terms: dict[int, list[Digest]] = defaultdict(list)
    for session in sessions:
        if session.date is not None:
            terms[session.legislature].append(session)
    for held in terms.values():
        in_order = _longest_in_order([session.date for session in held if session.date is not None])
        for place, session in enumerate(held):
            if place not in in_order and session.date is not None:
                later = next((held[n] for n in sorted(in_order) if n > place), None)
                earlier = next((held[n] for n in sorted(in_order, reverse=True) if n < place), None)
                beside = " und ".join(
                    f"die {other.number}. Sitzung am {other.date:%d.%m.%Y}" for other in (earlier, later) if other
                )
                yield (
                    session.id,
                    Finding("date", f"Das Datum {session.date:%d.%m.%Y} passt nicht in die Reihe: {beside}."),
                )


def _longest_in_order(days: Sequence[date]) -> set[int]:
    """The places of as many days as can stand together without one before an earlier one, the closest together."""
    rows: list[tuple[int, date, int | None]] = []
    """The best row that ends at each place: how long it is, on which day it begins, and the place before."""
    for place, day in enumerate(days):
        before = max((n for n in range(place) if days[n] <= day), key=lambda n: rows[n][:2], default=None)
        length, begin = rows[before][:2] if before is not None else (0, day)
        rows.append((length + 1, begin, before))
    at = max(range(len(days)), key=lambda n: (rows[n][0], rows[n][1] - days[n]), default=None)
    found: set[int] = set()
    while at is not None:
        found.add(at)
        at = rows[at][2]
    return found


def _listed(slugs: Sequence[str], names: Mapping[str, str], last: str = " und ") -> str:
    shown = [names[slug] for slug in slugs]
    return last.join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else ""
