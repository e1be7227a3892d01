"""What the chair says at a vote, with the vote it makes."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from generator.model.session import Committees, Outcome, Vote, VoteKind

_NAMES = {"GRÜNE": "Bündnis 90/Die Grünen"}
_COMMITTEES = (
    "Innenausschuss", "Hauptausschuss", "Verkehrsausschuss", "Rechtsausschuss", "Haushalts- und Finanzausschuss",
    "Ausschuss für Schule und Bildung", "Ausschuss für Heimat und Kommunales",
    "Ausschuss für Umwelt, Natur- und Verbraucherschutz, Landwirtschaft, Forsten und ländliche Räume",
)  # fmt: skip
_YES = (
    "Wer stimmt {to} zu?",
    "Wer möchte {to} zustimmen?",
    "Wer {to} zustimmen möchte, den bitte ich um das Handzeichen.",
)
_NO = ("Wer stimmt dagegen?", "Wer ist dagegen?", "Wer lehnt {it} ab?", "Gegenstimmen?", "Gibt es Gegenstimmen?")
_ABSTAIN = ("Wer enthält sich?", "Wer möchte sich enthalten?", "Gibt es Enthaltungen?", "Enthaltungen?")


@dataclass(frozen=True, slots=True)
class Decision:
    """A passage of the chair, in one or several paragraphs; the last holds the result."""

    paragraphs: tuple[str, ...]
    vote: Vote


@dataclass(frozen=True, slots=True)
class Subject:
    """What is voted on."""

    paper: str
    noun: str
    """"Antrag", "Gesetzentwurf"."""
    item: str | None
    report: str | None = None
    """The paper of the committee's recommendation."""


@st.composite
def decisions(draw: st.DrawFn, subject: Subject, house: Sequence[str], kind: VoteKind) -> Decision:
    """A vote on the paper itself, on a recommendation, or on where it goes."""
    sides = draw(st.lists(st.sampled_from(("yes", "yes", "no", "abstain")), min_size=len(house), max_size=len(house)))
    yes, no, abstain = (
        tuple(group for group, side in zip(house, sides, strict=True) if side == name)
        for name in ("yes", "no", "abstain")
    )
    adopted = len(yes) > len(no)
    committees = recommendation = None
    if kind is VoteKind.REFERRAL:
        opening, committees = draw(_referral(subject))
        to, it, outcome = "der Überweisungsempfehlung", "sie", Outcome.REFERRED
        no, abstain, yes, adopted = (), (), tuple(house), True
        result = draw(st.sampled_from((
            "Damit ist die Überweisungsempfehlung einstimmig angenommen.",
            f"Damit ist der {subject.noun} Drucksache {subject.paper} einstimmig überwiesen.",
        )))  # fmt: skip
        papers = (subject.paper,)
    elif kind is VoteKind.RECOMMENDATION and subject.report is not None:
        recommendation = draw(st.sampled_from(("adopt", "reject")))
        opening = (
            f"Der {draw(st.sampled_from(_COMMITTEES))} empfiehlt in Drucksache {subject.report}, den {subject.noun} "
            f"Drucksache {subject.paper} {'anzunehmen' if recommendation == 'adopt' else 'abzulehnen'}. "
            "Wir kommen damit zur Abstimmung über die Beschlussempfehlung."
        )
        to, it = "der Beschlussempfehlung", "sie"
        outcome = Outcome.ADOPTED if adopted else Outcome.REJECTED
        result = (
            f"Damit ist die Beschlussempfehlung Drucksache {subject.report} {'angenommen' if adopted else 'abgelehnt'}."
        )
        papers = (subject.report,)
    else:
        kind = VoteKind.DIRECT
        opening = draw(st.sampled_from((
            f"Wir kommen zur Abstimmung über den {subject.noun} Drucksache {subject.paper}.",
            f"Die antragstellende Fraktion hat direkte Abstimmung beantragt. Wir stimmen über den Inhalt des {_genitive(subject.noun)} Drucksache {subject.paper} ab.",
        )))  # fmt: skip
        to, it = f"dem {subject.noun}", "ihn"
        outcome = Outcome.ADOPTED if adopted else Outcome.REJECTED
        result = draw(st.sampled_from(("Damit", "Somit", "Damit", "Dann"))) + (
            f" ist der {subject.noun} Drucksache {subject.paper} {'angenommen' if adopted else 'abgelehnt'}."
        )
        papers = (subject.paper,)
    asked = [
        f"{draw(st.sampled_from(form)).format(to=to, it=it)} – {draw(_answers(side, house))}"
        for form, side in ((_YES, yes), (_NO, no), (_ABSTAIN, abstain))
    ]
    first = f"Ich schließe die Aussprache. {opening}" if draw(st.booleans()) else opening
    polled = " ".join((*asked, result))
    paragraphs = (first, polled) if draw(st.booleans()) else (f"{first} {polled}",)
    return Decision(
        paragraphs,
        Vote(subject.item, papers, kind, yes, no, abstain, outcome, None, committees, recommendation),
    )


@st.composite
def _referral(draw: st.DrawFn, subject: Subject) -> tuple[str, Committees]:
    lead, *further = draw(st.lists(st.sampled_from(_COMMITTEES), min_size=1, max_size=3, unique=True))
    behind = "".join(f"{' sowie' if n == 0 else ' und'} an den {name}" for n, name in enumerate(further))
    final = draw(st.sampled_from((None, "committee", "plenary")))
    said = {
        None: "",
        "committee": " Die abschließende Beratung und Abstimmung soll im federführenden Ausschuss in öffentlicher Sitzung erfolgen.",
        "plenary": " Die abschließende Beratung und Abstimmung soll nach Vorlage einer Beschlussempfehlung des Ausschusses erfolgen.",
    }[final]
    text = (
        f"Der Ältestenrat empfiehlt die Überweisung des {_genitive(subject.noun)} Drucksache {subject.paper} "
        f"an den {lead} – federführend –{behind}.{said}"
    )
    return text, Committees(lead, tuple(further), final)


@st.composite
def _answers(draw: st.DrawFn, side: Sequence[str], house: Sequence[str]) -> str:
    """ "Das sind die Fraktionen von CDU und Bündnis 90/Die Grünen."."""
    if not side:
        return draw(st.sampled_from(("Niemand.", "Das ist nicht der Fall.", "Sehe ich nicht.")))
    if len(side) == len(house):
        return draw(st.sampled_from(("Das sind alle Fraktionen.", "Alle Fraktionen.")))
    names = [_NAMES.get(group, group) for group in side]
    if len(names) == 1:
        return draw(st.sampled_from((f"Das ist die Fraktion der {names[0]}.", f"Die {names[0]}.", f"{names[0]}.")))
    listed = f"{', '.join(names[:-1])} und {names[-1]}"
    return draw(st.sampled_from((f"Das sind die Fraktionen von {listed}.", f"{listed}.", f"Das sind {listed}.")))


def _genitive(noun: str) -> str:
    return {"Gesetzentwurf": "Gesetzentwurfs", "Antrag": "Antrags"}[noun]
