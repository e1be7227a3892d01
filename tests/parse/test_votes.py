from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.pages import Above, Line, Span
from generator.model.session import AgendaItem, Paragraph, ParagraphKind, Speaker, Speech, Vote
from generator.parliaments import find
from generator.parse.agenda import heading
from generator.parse.hyphens import Evidence
from generator.parse.votes import votes_of
from tests.cases import Case, cases

NRW = find("nrw")
CHAIR, MEMBER = Speaker("Max Muster", "Präsident"), Speaker("Erika Muster", None, "CDU")


def shown(vote: Vote) -> str:
    return parts(vote).rstrip()


def parts(vote: Vote) -> str:
    sides = (
        f"{name} {', '.join(side)}" for name, side in (("yes", vote.yes), ("no", vote.no), ("abstain", vote.abstain))
    )
    text = " | ".join((vote.kind, ", ".join(vote.documents), *sides, vote.outcome))
    if vote.committees:
        text += f" | lead {vote.committees.lead} | {', '.join(vote.committees.further)}"
    if vote.roll_call:
        count = vote.roll_call
        text += f" | count {count.yes} {count.no} {count.abstain}{' secret' if count.secret else ''}"
    for single in vote.single:
        text += f" | single {single.side} {single.group} {single.count}"
    return text


def shown_whole(vote: Vote) -> str:
    """With where it is finally decided, what a committee had advised, and votes that were invalid."""
    text = parts(vote)
    if vote.committees and vote.committees.final:
        text += f" | final {vote.committees.final}"
    if vote.recommendation:
        text += f" | advice {vote.recommendation}"
    if vote.roll_call and vote.roll_call.invalid is not None:
        text += f" | invalid {vote.roll_call.invalid}"
    return text.rstrip()


def members(groups: Sequence[str]) -> list[Speech]:
    """A member of each group has the floor: these groups are the house."""
    return [
        Speech(f"s0-{n}", 1, 1, None, False, False, False, Speaker("Erika Muster", None, group), ())
        for n, group in enumerate(groups, 1)
    ]


HOUSE = members(("SPD", "CDU", "GRÜNE", "AfD", "FDP"))


@pytest.mark.parametrize("case", [*cases("parse/cases/votes.txt"), *cases("parse/cases/votes_forms.txt")], ids=str)
def test_votes_of_a_chairs_speech(case: Case) -> None:
    paragraph = Paragraph(ParagraphKind.SPEECH, case.printed, 1, 1)
    speech = Speech("s1-1", 1, 1, None, True, False, False, CHAIR, (paragraph,))
    assert [shown(vote) for vote in votes_of([*HOUSE, speech], [], NRW)] == [
        line.rstrip() for line in case.meant if line
    ]


@pytest.mark.parametrize("case", cases("parse/cases/votes_headed.txt"), ids=str)
def test_votes_under_a_heading(case: Case) -> None:
    """`<CDU SPD>` is the house where it is another, `[Antrag / …]` the heading, `> ` what somebody else says."""
    lines = case.printed.split("\n")
    house = members(lines.pop(0).strip("<>").split()) if lines[0].startswith("<") else HOUSE
    item = headed(lines.pop(0)[1:-1].split(" / ")) if lines[0].startswith("[") else None
    term = int(item.documents[0].partition("/")[0]) if item and item.documents else None
    votes = votes_of([*house, *spoken(lines, item)], [item] if item else [], NRW, term)
    assert [shown_whole(vote) for vote in votes] == [line.rstrip() for line in case.meant if line]


def headed(details: Sequence[str]) -> AgendaItem:
    lines = [Line(0, 1, (Span(text, n == 0),), Above.NONE, 14.2) for n, text in enumerate(("1 Brücken", *details))]
    return heading("1", lines, 1, NRW, Evidence(Counter()))


def spoken(lines: Sequence[str], item: AgendaItem | None) -> list[Speech]:
    """Each line is a paragraph."""
    speeches: list[Speech] = []
    turns: list[tuple[bool, list[Paragraph]]] = []
    for line in lines:
        chair = not line.startswith("> ")
        kind = ParagraphKind.INTERJECTION if line.startswith("(") else ParagraphKind.SPEECH
        paragraph = Paragraph(kind, line.removeprefix("> "), 1, 1)
        if turns and turns[-1][0] is chair:
            turns[-1][1].append(paragraph)
        else:
            turns.append((chair, [paragraph]))
    for number, (chair, paragraphs) in enumerate(turns, 1):
        who, place = CHAIR if chair else MEMBER, item.id if item else None
        speeches.append(Speech(f"s1-{number}", 1, 1, place, chair, False, False, who, tuple(paragraphs)))
    return speeches


def test_a_roll_call_taken_under_the_next_item_is_on_its_own() -> None:
    first = replace(headed(["Antrag", "der Fraktion der SPD", "Drucksache 18/1"]), id="top-1")
    second = replace(headed(["Antrag", "der Fraktion der CDU", "Drucksache 18/2"]), id="top-2")
    text = (
        "Wir holen die namentliche Abstimmung über den Antrag Drucksache 18/1 nach. Mit Ja stimmten 40, mit Nein 90 "
        "Abgeordnete. Damit ist der Antrag Drucksache 18/1 abgelehnt."
    )
    votes = votes_of([*HOUSE, *spoken([text], second)], [first, second], NRW)
    assert [(vote.agenda_item, vote.documents) for vote in votes] == [("top-1", ("18/1",))]


def item(number: str, *papers: str) -> AgendaItem:
    return AgendaItem(f"top-{number}", number, f"Punkt {number}", "Wahl", None, (), (), papers, 1, 1)


def chaired(*said: tuple[str, str]) -> list[Speech]:
    """The chair's words, each with the item it is said under."""
    paragraphs = tuple(Paragraph(ParagraphKind.SPEECH, text, 1, 1, agenda_item=f"top-{under}") for under, text in said)
    return [Speech("s1-1", 1, 1, f"top-{said[0][0]}", True, False, False, CHAIR, paragraphs)]


def test_the_result_of_an_election_may_be_told_under_a_later_item() -> None:
    speeches = chaired(
        ("3", "Die Wahl ist geheim. Wir beginnen mit der Wahl."),
        ("4", "Wer dem Antrag zustimmt, den bitte ich um das Handzeichen. – Das sind alle Fraktionen. Gegenstimmen? – "
         "Keine. Enthaltungen? – Keine. Der Antrag ist angenommen."),
        ("4", "Ich gebe das Ergebnis der Wahl bekannt, Tagesordnungspunkt 3. An der Wahl haben 160 Abgeordnete teilgenommen. "
         "Auf Herrn Muster entfielen 23 Ja-Stimmen und 135 Nein-Stimmen. Er hat die erforderliche Mehrheit nicht erreicht."),
    )  # fmt: skip
    votes = votes_of(speeches, (item("3"), item("4", "9/1")), find("by"), 9)
    assert [(vote.agenda_item, vote.documents, vote.outcome.value) for vote in votes] == [
        ("top-4", ("9/1",), "adopted"),
        ("top-3", (), "rejected"),
    ]
    count = votes[1].roll_call
    assert count is not None and (count.yes, count.no, count.secret) == (23, 135, True)


@pytest.mark.parametrize(
    ("code", "text", "lead", "further"),
    [
        ("bw", "Ich schlage vor, den Gesetzentwurf vorberatend an den Ausschuss für Kultus und Sport und federführend an den "
         "Ständigen Ausschuss zu überweisen. – Es erhebt sich kein Widerspruch. Dann ist es so beschlossen.",
         "Ständiger Ausschuss", ("Ausschuss für Kultus und Sport",)),
        ("by", "Ich schlage vor, den Gesetzentwurf dem Ausschuss für Bildung und Kultus als federführendem Ausschuss zu "
         "überweisen. Erhebt sich Widerspruch? – Das ist nicht der Fall. Dann ist das so beschlossen.",
         "Ausschuss für Bildung und Kultus", ()),
    ],
)  # fmt: skip
def test_a_referral_to_which_nobody_objects(code: str, text: str, lead: str, further: tuple[str, ...]) -> None:
    (vote,) = votes_of(chaired(("3", text)), (item("3", "9/1"),), find(code), 9)
    assert vote.committees is not None and vote.outcome.value == "referred"
    assert (vote.committees.lead, vote.committees.further) == (lead, further)


def test_who_is_asked_to_show_a_vote_against() -> None:
    text = ("Wer dem Antrag zustimmt, den bitte ich um das Handzeichen. – Das ist die AfD-Fraktion. Gegenstimmen bitte anzeigen! "
            "– CSU, FREIE WÄHLER, SPD. Stimmenthaltungen? – Liegen nicht vor. Der Antrag ist damit abgelehnt.")  # fmt: skip
    (vote,) = votes_of(chaired(("3", text)), (item("3", "9/1"),), find("by"), 9)
    assert (vote.yes, set(vote.no)) == (("AfD",), {"CSU", "FREIE WÄHLER", "SPD"})


HOUSES = {"bw": ("GRÜNE", "CDU", "SPD", "FDP/DVP", "AfD"), "by": ("CSU", "FREIE WÄHLER", "AfD", "GRÜNE", "SPD")}


def of_house(code: str) -> list[Speech]:
    return [
        Speech(f"s1-{number}", 1, 1, "top-3", False, False, False, Speaker("Max Muster", None, group), ())
        for number, group in enumerate(HOUSES[code], start=50)
    ]


@pytest.mark.parametrize(
    ("code", "said", "meant"),
    [
        ("bw", "Wer dem Gesetzentwurf zustimmt, den bitte ich um das Handzeichen. – Vielen Dank. Gegenstimmen? – Enthaltungen? – "
         "Damit ist dem Gesetzentwurf mehrheitlich zugestimmt.", "yes  | no  | abstain  | adopted"),
        ("bw", "Wer diesem Antrag zustimmt, den bitte ich um das Handzeichen. – Gegenprobe! – Enthaltungen? – Damit ist der "
         "Antrag mehrheitlich abgelehnt.", "yes  | no  | abstain  | rejected"),
        ("bw", "Wer dem Gesetz im Ganzen zustimmt, den bitte ich, sich zu erheben. – Gegenstimmen? – Enthaltungen? – Damit ist dem "
         "Gesetz einstimmig zugestimmt.", "yes GRÜNE, CDU, SPD, FDP/DVP, AfD | no  | abstain  | adopted"),
        ("by", "Wer dem Gesetzentwurf zustimmen will, den bitte ich um das Handzeichen. – Das sind die Fraktionen von CSU, FREIEN "
         "WÄHLERN und SPD. Gegenstimmen! – Das ist die Fraktion der AfD. Enthaltungen! – Das ist das BÜNDNIS 90/DIE GRÜNEN. "
         "Damit ist dem Gesetzentwurf zugestimmt.", "yes CSU, FREIE WÄHLER, SPD | no AfD | abstain GRÜNE | adopted"),
        ("by", "Wer dem Antrag zustimmen möchte, den bitte ich um das Handzeichen. – Das sind die SPD und die GRÜNEN. Wer ist "
         "dagegen? – Das sind alle anderen Fraktionen. Damit ist der Antrag abgelehnt.",
         "yes SPD, GRÜNE | no CSU, FREIE WÄHLER, AfD | abstain  | rejected"),
        ("by", "Wer dem seine Zustimmung geben will, den bitte ich um das Handzeichen. – Das ist das ganze Hohe Haus. "
         "Gegenstimmen! – Keine. Enthaltungen! – Auch keine. Dann ist das so beschlossen.",
         "yes CSU, FREIE WÄHLER, AfD, GRÜNE, SPD | no  | abstain  | adopted"),
    ],
)  # fmt: skip
def test_votes_as_other_parliaments_take_them(code: str, said: str, meant: str) -> None:
    (vote,) = votes_of([*chaired(("3", said)), *of_house(code)], (item("3", "9/1"),), find(code), 9)
    assert parts(vote) == f"direct | 9/1 | {meant}"


def test_a_numbered_part_is_of_what_was_voted_on_before() -> None:
    speeches = chaired(
        ("5", "Wer der Nummer 1 der Beschlussempfehlung zustimmt, den bitte ich um das Handzeichen. – Das ist die CSU. "
         "Gegenstimmen! – Das ist die AfD. Enthaltungen? – Keine. Dann ist das so beschlossen."),
        ("5", "Nun lasse ich über die einstimmig beschlossenen Buchstaben abstimmen. Es handelt sich um die Buchstaben a mit c. "
         "Wer der Nummer 2 insoweit zustimmen möchte, den bitte ich um das Handzeichen. – Das sind alle Fraktionen. "
         "Gegenstimmen? – Keine. Enthaltungen? – Keine. Dann ist das so beschlossen."),
    )  # fmt: skip
    votes = votes_of([*speeches, *of_house("by")], (item("5", "9/1"),), find("by"), 9)
    assert [vote.kind.value for vote in votes] == ["recommendation", "recommendation"]
