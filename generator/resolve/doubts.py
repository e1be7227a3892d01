"""What could be given to nobody, told in plain German for the page of a session's proof."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.corpus import AbsenceRef, ActRef, BallotRef, SpeechRef
from generator.model.findings import Finding
from generator.resolve.attribution import Attribution, Rule
from generator.resolve.namings import Named
from generator.resolve.sightings import Kind

_WHY = {
    Rule.AMBIGUOUS: "mehrere Personen tragen diesen Namen",
    Rule.CONTRADICTION: "die Angabe widerspricht dem, was die Sitzung sonst von dieser Person sagt",
    Rule.UNKNOWN: "der Nachname allein genügt nicht",
}


def attribution_findings(
    attributions: Iterable[Attribution], names: Mapping[str, str], slugs: Mapping[int, str]
) -> Iterator[tuple[str, list[Finding]]]:
    """Session by session the labels, absences, roll calls and interjections whose name leads to no person."""
    found: dict[str, dict[str, Finding]] = defaultdict(dict)
    for done in attributions:
        if done.bearer is None and done.sighting.kind is not Kind.LISTED:
            who = _listed(sorted({slugs[id(b)] for b in done.rejected if id(b) in slugs}), names)
            could = f" ({who})" if who else ""
            message = f"„{done.sighting.printed}“ ist niemandem zugeordnet: {_WHY[done.rule]}{could}."
            found[done.sighting.session].setdefault(message, _finding(done, message))
    for session, findings in found.items():
        yield session, list(findings.values())


def _finding(done: Attribution, message: str) -> Finding:
    ref = done.sighting.ref
    if isinstance(ref, SpeechRef):
        return Finding("person", message, ref.speech.page, ref.speech.position, ref.speech.id)
    if isinstance(ref, ActRef):
        return Finding("person", message, ref.act.page, ref.act.position, ref.act.anchor)
    assert isinstance(ref, (AbsenceRef, BallotRef))
    return Finding("person", message)


def naming_findings(named: Sequence[Named], names: Mapping[str, str]) -> Iterator[Finding]:
    """Names in running text that several people share, of whom nobody can be chosen."""
    for one in named:
        if one.open:
            naming = one.naming
            said = f"{naming.lead} {naming.name}".strip()
            message = f"„{said}“ bleibt ohne Link: gemeint sein kann {_listed(one.open, names, ' oder ')}."
            yield Finding("mention", message, naming.page, naming.position, naming.anchor)


def _listed(slugs: Sequence[str], names: Mapping[str, str], last: str = " und ") -> str:
    shown = [names[slug] for slug in slugs]
    return last.join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else ""
