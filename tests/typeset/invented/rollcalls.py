"""Roll calls: how each member of an invented house votes, and how an annex prints it."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from generator.model.session import MemberVote, ParagraphKind, RollCall
from tests.typeset.manuscript import Appendix, Heading, Label, Manuscript, Part, Table, Text
from tests.typeset.measure import SIZE

_SURNAMES = (
    "Müller-Lüdenscheidt", "Aue", "Öztürk", "Groß", "Berg", "Schmidt", "Ott", "D’Amico", "Weiß", "Al-Masri", "Bär",
    "Zimmermann", "Übelacker",
)  # fmt: skip
_GIVEN = ("Erika", "Jörg", "Änne", "Karl-Heinz", "Özlem", "Hans Christian", "Inès")
_BEHIND = {"Aue": " von der", "Berg": " van den"}
_GROUPS = {"CDU": "CDU", "SPD": "SPD", "GRÜNE": "GRÜNE", "FDP": "FDP", "AfD": "AfD", None: "fraktionslos"}
_WIDE = ((0.0, 30.0), (36.0, 195.0), (240.0, 60.0), (310.0, 45.0), (360.0, 45.0), (410.0, 60.0))
_NARROW = ((0.0, 16.0), (17.0, 117.0), (136.0, 36.0), (173.0, 14.0), (188.0, 17.0), (206.0, 20.0))
_SIDES = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Ballot:
    """One roll call in print."""

    manuscript: Manuscript
    count: RollCall
    """With the members as they must be read."""


@st.composite
def ballots(draw: st.DrawFn) -> Ballot:
    """A sitting with one roll call; its annex runs over the page, or through the columns."""
    wide = draw(st.booleans())
    members = draw(
        st.lists(
            _members(("Dr. ", "Prof. Dr. ") if wide else ()),
            min_size=3,
            max_size=150,
            unique_by=lambda member: member.name,
        )
    )
    count = RollCall(*(sum(m.side == side for m in members) for side in _SIDES), members=tuple(members))
    remark = draw(st.sampled_from(("entschuldigt", "abwesend", "nicht beteiligt", ""))) if wide else ""
    mark = draw(st.sampled_from("xX"))
    rows = [_row(number, member, mark, remark) for number, member in enumerate(members, 1)]
    if wide and draw(st.booleans()):
        rows.append(
            ("", draw(st.sampled_from(("Gesamt", "Summe"))), "", *map(str, (count.yes, count.no, count.abstain)))
        )
    abstain = draw(st.sampled_from(("Enthaltung", "Stimmenthaltung", "enthalten"))) if wide else "Enth."
    head = (draw(st.sampled_from(("Nr.", "Lfd. Nr.") if wide else ("Nr.",))), "Name", "Fraktion", "ja", "nein", abstain)
    heads: tuple[tuple[str, ...], ...] = (head,)
    if wide and draw(st.booleans()):
        heads = (("", "", "", "", "", "Stimm-"), (*head[:5], "enthaltung"))
    table = Table(heads, tuple(rows), _WIDE if wide else _NARROW, 3, SIZE if wide else 6.5, wide)
    title = draw(st.sampled_from((
        "Namentliche Abstimmung zu TOP 1 – Wege sichern – Drucksache 18/100",
        "Zu TOP 1 – Wege sichern – namentliche Abstimmung über den Antrag Drucksache 18/100",
        "Ergebnis der namentlichen Abstimmung über den Antrag Drucksache 18/100",
    )))  # fmt: skip
    appendix = Appendix("1", "1", "", (), (table,), title, draw(st.booleans()))
    return Ballot(_manuscript(count, appendix), count)


@st.composite
def _members(draw: st.DrawFn, titles: tuple[str, ...]) -> MemberVote:
    surname, given = draw(st.sampled_from(_SURNAMES)), draw(st.sampled_from(_GIVEN))
    title = draw(st.sampled_from(("", "", "", *titles)))
    name = f"{title}{given}{_BEHIND.get(surname, '')} {surname}"
    side = draw(st.sampled_from((*_SIDES, "yes", "no", "absent")))
    return MemberVote(name, draw(st.sampled_from(list(_GROUPS))), side)


def _row(number: int, member: MemberVote, mark: str, remark: str) -> tuple[str, ...]:
    surname = next(s for s in _SURNAMES if member.name.endswith(f" {s}"))
    given = member.name.removesuffix(f" {surname}")
    cells = [mark if member.side == side else "" for side in _SIDES]
    if member.side == "absent":
        cells[1] = remark
    return (str(number), f"{surname}, {given}", _GROUPS[member.group], *cells)


def _manuscript(count: RollCall, appendix: Appendix) -> Manuscript:
    chair = Label("Max Muster", "Präsident", chair=True, listed=False)
    result = (
        f"Ich gebe das Ergebnis der namentlichen Abstimmung bekannt. Mit Ja haben {count.yes} Abgeordnete gestimmt, "
        f"mit Nein haben {count.no} Abgeordnete gestimmt, enthalten haben sich {count.abstain} Abgeordnete. "
        "Damit ist der Antrag Drucksache 18/100 angenommen."
    )
    heading = Heading("1", (Part("Wege sichern", (("Antrag", "der Fraktion der SPD", "Drucksache 18/100"),)),))
    body = (
        chair,
        Text(ParagraphKind.SPEECH, "Ich eröffne die 12. Sitzung und rufe auf:"),
        heading,
        Text(ParagraphKind.SPEECH, "Zu dem Antrag Drucksache 18/100 ist namentliche Abstimmung beantragt."),
        Label("Erika Probe", group="SPD"),
        Text(ParagraphKind.SPEECH, "Herr Präsident! Wir wollen unsere Wege sichern."),
        chair,
        Text(ParagraphKind.SPEECH, result, decides=True),
    )
    return Manuscript(
        "Landtag Nordrhein-Westfalen", 18, 12, date(2022, 11, 24), "Düsseldorf", "10:00", "15:00", body, (appendix,)
    )
