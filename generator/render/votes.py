"""A vote in plain German: what it was on, how it went, and what that means."""

from collections.abc import Iterator

from generator.model.session import Outcome, Vote, VoteKind
from generator.render import wording

_SUBJECTS = {
    VoteKind.REFERRAL: "Überweisung an einen Ausschuss",
    VoteKind.DIRECT: "Abstimmung in der Sache",
    VoteKind.RECOMMENDATION: "Abstimmung über die Beschlussempfehlung",
    VoteKind.AMENDMENT: "Abstimmung über den Änderungsantrag",
    VoteKind.OTHER: "Abstimmung",
}
_OUTCOMES = {
    Outcome.ADOPTED: "angenommen",
    Outcome.REJECTED: "abgelehnt",
    Outcome.REFERRED: "überwiesen",
    Outcome.OTHER: "ohne eindeutiges Ergebnis",
}
_SIDES = {"yes": "dafür", "no": "dagegen", "abstain": "enthalten", "absent": "nicht abgestimmt"}


def outcome(vote: Vote) -> str:
    return _OUTCOMES[vote.outcome]


def sentence(vote: Vote) -> str:
    """ "Überweisung federführend an: Hauptausschuss: überwiesen."."""
    subject = _SUBJECTS[vote.kind]
    if vote.committees and vote.committees.lead:
        subject = f"Überweisung federführend an: {vote.committees.lead}"
    return f"{subject}: {outcome(vote)}."


def remarks(vote: Vote) -> tuple[str, ...]:
    """What a reader must know to read the table of votes rightly, a sentence each."""
    return tuple(_remarks(vote))


def _remarks(vote: Vote) -> Iterator[str]:
    committees = vote.committees
    if committees and committees.further:
        yield f"Mitberatend: {'; '.join(committees.further)}."
    if committees and committees.final == "committee":
        yield "Abschließend entscheidet der Ausschuss in öffentlicher Sitzung."
    if committees and committees.final == "plenary":
        yield "Abschließend entscheidet das Plenum, wenn der Ausschuss seine Empfehlung vorgelegt hat."
    yield from _recommendation(vote)
    for one in vote.single:
        who = "einzelne Abgeordnete" if one.count is None else wording.count(one.count, "Stimme", "Stimmen")
        yield f"Abweichend von ihrer Fraktion ({one.group}) {_SIDES[one.side]}: {who}."
    count = vote.roll_call
    if count:
        kind = "Geheime Wahl" if count.secret else "Namentliche Abstimmung"
        parts = [f"{count.yes} Ja-Stimmen", f"{count.no} Nein-Stimmen"]
        parts += [f"{count.abstain} Enthaltungen"] if count.abstain is not None else []
        parts += [f"{count.invalid} ungültig"] if count.invalid else []
        yield f"{kind}: {', '.join(parts)}."


def _recommendation(vote: Vote) -> Iterator[str]:
    """So that a Yes to a recommendation to reject is not read as support."""
    if vote.kind is VoteKind.RECOMMENDATION and vote.recommendation == "reject":
        yield "Der Ausschuss empfahl die Ablehnung: „Dafür“ heißt hier, für die Ablehnung zu sein."
    elif vote.kind is VoteKind.DIRECT and vote.recommendation:
        word = "Ablehnung" if vote.recommendation == "reject" else "Annahme"
        yield f"Der Ausschuss hatte die {word} empfohlen; abgestimmt wurde über die Vorlage selbst."
