"""Structures that the real protocols at hand hardly show, set in the official layout and read back."""

from datetime import date

import pytest

from generator.check import check
from generator.model.findings import Finding
from generator.model.parsed import Parsed
from generator.model.session import Form, MemberVote, Paragraph, ParagraphKind
from generator.parliaments import find
from tests.typeset.manuscript import Appendix, Element, Heading, Label, Manuscript, Part, Subheading, Table, Text
from tests.typeset.press import print_manuscript
from tests.typeset.style import Style
from tests.typeset.test_round_trip import read_back

NRW = find("nrw")
CHAIR = Label("Max Muster", "Präsident", chair=True, listed=False)
MEMBER = Label("Erika Probe", group="SPD")
MINISTER = Label("Mia Groß", "Ministerin für Verkehr")


def said(text: str, kind: ParagraphKind = ParagraphKind.SPEECH) -> Text:
    return Text(kind, text)


def shout(text: str) -> Text:
    return said(text, ParagraphKind.INTERJECTION)


def item(number: str, title: str, *lines: str) -> Heading:
    return Heading(number, (Part(title, (lines,)),))


ITEM = item("1", "Wege sichern", "Antrag", "der Fraktion der SPD", "Drucksache 18/100")


def read(*body: Element, annexes: tuple[Appendix, ...] = (), style: Style | None = None) -> Parsed:
    opened = (CHAIR, said("Ich eröffne die 12. Sitzung und rufe auf:"), ITEM, *body)
    manuscript = Manuscript(
        "Landtag Nordrhein-Westfalen", 18, 12, date(2022, 11, 24), "Düsseldorf", "10:00", "15:00", opened, annexes
    )
    parsed, _, _ = read_back(print_manuscript(manuscript, style or Style()))
    assert not parsed.ledger.unaccounted
    assert not [f for f in check(parsed, NRW).open if f.check in ("text", "punctuation", "labels", "pages")]
    return parsed


def paragraphs(parsed: Parsed) -> list[Paragraph]:
    return [paragraph for speech in parsed.session.speeches for paragraph in speech.paragraphs][1:]


def told(parsed: Parsed, name: str) -> list[Finding]:
    return [finding for finding in check(parsed, NRW).findings if finding.check == name]


def annex(number: str, heading: str, *body: Label | Text, tables: tuple[Table, ...] = ()) -> Appendix:
    return Appendix(number, "1", "", body, tables, heading)


# --- interruptions --------------------------------------------------------------------------------


def test_an_interruption_in_brackets_is_an_interjection_of_nobody() -> None:
    parsed = read(shout("(Unterbrechung von 12:10 Uhr bis 12:25 Uhr)"), said("Wir setzen die Sitzung fort."))
    interrupted, _ = paragraphs(parsed)
    assert interrupted.kind is ParagraphKind.INTERJECTION
    assert [(event.type, event.by, event.groups) for event in interrupted.events] == [("other", (), ())]
    assert [finding.note for finding in told(parsed, "interruption")] == [True]


@pytest.mark.parametrize(
    "line",
    ["Unterbrechung der Sitzung von 12:10 bis 12:25 Uhr", "Wiederbeginn: 14:05 Uhr", "Unterbrechung: 12.10 Uhr"],
)
def test_an_interruption_on_a_line_of_its_own_is_not_said_by_the_chair(line: str) -> None:
    parsed = read(said("Ich unterbreche."), said(line, ParagraphKind.QUOTE), said("Wir setzen die Sitzung fort."))
    assert [p.kind for p in paragraphs(parsed)] == ["speech", "procedure", "speech"]
    assert [finding.note for finding in told(parsed, "interruption")] == [True]


def test_the_chair_who_speaks_of_an_interruption_goes_on_speaking() -> None:
    parsed = read(
        said("Unterbrechung hin oder her, wir fahren um 14 Uhr fort, und zwar mit dem nächsten Punkt. Bitte!")
    )
    assert [p.kind for p in paragraphs(parsed)] == ["speech"]


# --- lists and tables ------------------------------------------------------------------------------


@pytest.mark.parametrize("marks", [("1.", "2."), ("•", "•"), ("a)", "b)")])
def test_a_list_set_in_is_said_and_not_quoted(marks: tuple[str, str]) -> None:
    items = [said(f"{mark} die Wege im Land zu sichern und", ParagraphKind.QUOTE) for mark in marks]
    parsed = read(MEMBER, said("Wir fordern,"), *items, said("Danke."))
    assert [p.kind for p in paragraphs(parsed)] == ["speech"] * 4
    assert [finding.note for finding in told(parsed, "list")] == [True]


def test_a_list_inside_a_quotation_is_quoted() -> None:
    quoted = [said(text, ParagraphKind.QUOTE) for text in ("„Wir fordern,", "1. Wege zu sichern.“")]
    parsed = read(MEMBER, said("Ich zitiere:"), *quoted)
    assert [p.kind for p in paragraphs(parsed)] == ["speech", "quote", "quote"]


def test_a_table_in_an_annex_stays_text_in_its_order_and_is_told() -> None:
    rows = tuple((f"Stadt {n}", f"{n}00 Euro") for n in range(1, 6))
    table = Table((), rows, ((0.0, 100.0), (130.0, 60.0)), wide=False)
    parsed = read(annexes=(annex("1", "Zu TOP 1 – Wege sichern – Übersicht", tables=(table,)),))
    (text,) = parsed.session.speeches[-1].paragraphs
    assert text.text == " ".join(" ".join(row) for row in rows)
    assert len(told(parsed, "table")) == 1


ACROSS = ((0.0, 120.0), (205.0, 110.0), (370.0, 90.0))
"""The second column lies on the middle of the page."""


LONG = ("Die Wege im Land sind in gutem Zustand, und wo sie es nicht sind, werden sie es bald sein. " * 150).strip()
"""Fills both columns of a page and shows where they begin and end."""


def with_table(table: Table, *body: Text) -> Parsed:
    parsed = read(MEMBER, said(LONG), annexes=(annex("1", "Zu TOP 1 – Übersicht", *body, tables=(table,)),))
    assert told(parsed, "table")
    return parsed


def tabled(table: Table, *body: Text) -> str:
    parsed = with_table(table, *body)
    return " ".join(p.text for p in parsed.session.speeches[-1].paragraphs)


def across(*rows: tuple[str, ...]) -> str:
    return " ".join(" ".join(filter(None, row)) for row in rows)


@pytest.mark.parametrize("centred", [99, 1])
def test_a_table_over_both_columns_is_read_row_by_row(centred: int) -> None:
    head = ("Gemeinde", "Zustand der Brücken", "Kosten")
    rows = tuple((f"Stadt {n}", "gut und tragfähig", f"{n}00 Euro") for n in range(1, 9))
    assert tabled(Table((head,), rows, ACROSS, centred)) == across(head, *rows)


def test_rows_of_a_table_that_cross_the_middle_and_rows_that_do_not_keep_their_order() -> None:
    rows = tuple((f"Stadt {n}", "gut und tragfähig" if n % 4 else "gut", f"{n}00 Euro") for n in range(1, 9))
    short = tuple((f"Stadt {n}", "gut", f"{n}00 Euro") for n in range(9, 14))
    assert tabled(Table((), (*rows, *short), ACROSS)) == across(*rows, *short)


def test_a_cell_that_goes_on_below_itself_stays_in_its_place() -> None:
    rows = (("Stadt 1", "gut und tragfähig", "1 Euro"), ("", "bis auf weiteres", ""), ("Stadt 2", "gut", "2 Euro"),
            ("Stadt 3", "gut und tragfähig", "3 Euro"), ("am Fluss", "", ""), ("Stadt 4", "gut", "4 Euro"))  # fmt: skip
    assert tabled(Table((), rows, ACROSS)) == across(*rows)


@pytest.mark.parametrize("centred", [99, 1])
def test_a_table_no_row_of_which_crosses_the_middle_is_read_across(centred: int) -> None:
    rows = tuple((f"Stadt {n}", f"{n * n}00 Euro", "ja") for n in range(1, 9))
    assert tabled(Table((), rows, ((0.0, 120.0), (330.0, 60.0), (420.0, 40.0)), centred)) == across(*rows)


def test_two_lists_beside_each_other_stay_two() -> None:
    rows = tuple((f"Stadt {n}", f"{n}00 Euro", f"Dorf {n}", f"{n}0 Euro") for n in range(1, 7))
    table = Table((), rows, ((0.0, 100.0), (130.0, 60.0), (255.2, 100.0), (385.2, 60.0)))
    assert tabled(table) == across(*(row[:2] for row in rows), *(row[2:] for row in rows))


def test_lines_beside_each_other_that_may_be_rows_are_told() -> None:
    rows = tuple((f"Stadt {n}", f"{n}00 Euro", f"im Jahr {n}") for n in range(1, 7))
    parsed = with_table(Table((), rows, ((0.0, 90.0), (130.0, 60.0), (255.2, 100.0))))
    assert any("vielleicht sind es Zeilen einer Tabelle" in finding.message for finding in told(parsed, "table"))


# --- annexes --------------------------------------------------------------------------------------


def test_an_explanation_of_vote_in_an_annex_is_one() -> None:
    heading = "Zu TOP 1 – Wege sichern – Erklärung zur Abstimmung gemäß § 47 Abs. 2 der Geschäftsordnung"
    parsed = read(annexes=(annex("1", heading, MEMBER, said("Ich habe mit Nein gestimmt.")),))
    speech = parsed.session.speeches[-1]
    assert (speech.form, speech.in_appendix, speech.speaker.name) == (Form.EXPLANATION, True, "Erika Probe")


def test_a_written_answer_in_an_annex_is_text_of_nobody() -> None:
    answer = said("Die Landesregierung beantwortet die Frage wie folgt: Die Wege werden im kommenden Jahr saniert.")
    heading = "Zu TOP 1 – Wege sichern – schriftliche Antwort auf die Mündliche Anfrage 13"
    parsed = read(annexes=(annex("1", heading, answer),))
    speech = parsed.session.speeches[-1]
    assert (speech.speaker.name, speech.in_appendix, speech.agenda_item) == (None, True, "top-1")
    assert [p.text for p in speech.paragraphs] == [answer.text]
    assert [finding.anchor for finding in told(parsed, "appendix-text")] == [speech.id]


def test_several_annexes_each_begin_anew() -> None:
    one = annex("1", "Zu TOP 1 – Wege sichern – zu Protokoll gegebene Rede", MEMBER, said("Das ist meine Rede."))
    two = Appendix("2", None, "", (said("Dieses Schreiben gehört zu keinem Punkt."),), (), "Schreiben des Präsidenten")
    parsed = read(annexes=(one, two))
    assert [(s.speaker.name, s.agenda_item) for s in parsed.session.speeches[-2:]] == [
        ("Erika Probe", "top-1"),
        (None, None),
    ]


def test_name_and_heading_of_an_annex_in_one_line() -> None:
    one = Appendix("1", "1", "", (MEMBER, said("Das ist meine Rede.")), (), "Zu TOP 1 – Wege sichern", True)
    parsed = read(annexes=(one,))
    assert parsed.session.speeches[-1].agenda_item == "top-1"


# --- votes by heads -------------------------------------------------------------------------------


def test_an_election_by_secret_ballot_has_its_count() -> None:
    result = (
        "Ich gebe das Ergebnis der geheimen Wahl bekannt. Abgegebene Stimmen: 190. Mit Ja haben gestimmt 120 "
        "Abgeordnete, mit Nein 60, enthalten haben sich 8. Damit ist Frau Abgeordnete Probe gewählt."
    )
    parsed = read(said("Die Wahl erfolgt geheim."), shout("(Die Stimmzettel werden abgegeben.)"), said(result))
    (vote,) = parsed.session.votes
    assert vote.roll_call is not None
    assert (vote.roll_call.yes, vote.roll_call.no, vote.roll_call.abstain, vote.roll_call.secret) == (120, 60, 8, True)


def test_a_count_that_belongs_to_no_vote_is_told() -> None:
    parsed = read(said("Mit Ja haben 120, mit Nein 60 Abgeordnete gestimmt. Weiteres weiß ich nicht."))
    assert not parsed.session.votes
    assert len(told(parsed, "roll-calls")) == 1


def test_a_list_that_differs_from_the_count_of_the_chair_is_told() -> None:
    columns = ((0.0, 30.0), (36.0, 195.0), (240.0, 60.0), (310.0, 45.0), (360.0, 45.0), (410.0, 60.0))
    head = ("Nr.", "Name", "Fraktion", "ja", "nein", "Enthaltung")
    rows = (("1", "Probe, Erika", "SPD", "x", "", ""), ("2", "Ott, Jörg", "CDU", "", "x", ""))
    heading = "Namentliche Abstimmung zu TOP 1 – Drucksache 18/100"
    result = (
        "Das Ergebnis der namentlichen Abstimmung: Mit Ja haben 1 Abgeordnete, mit Nein haben 2 Abgeordnete gestimmt. "
        "Damit ist der Antrag Drucksache 18/100 abgelehnt."
    )
    parsed = read(said(result), annexes=(annex("1", heading, tables=(Table((head,), rows, columns, 3),)),))
    (vote,) = parsed.session.votes
    assert vote.roll_call is not None
    assert vote.roll_call.members == (MemberVote("Erika Probe", "SPD", "yes"), MemberVote("Jörg Ott", "CDU", "no"))
    (finding,) = told(parsed, "roll-calls")
    assert "Nein 1 statt 2" in finding.message


# --- question time ---------------------------------------------------------------------------------


def test_question_time() -> None:
    parsed = read(
        item("2", "Fragestunde", "Mündliche Anfragen", "Drucksache 18/103"),
        said("Ich rufe auf die"),
        Subheading("Mündliche Anfrage 12"),
        said("des Abgeordneten Jörg Ott (CDU). Ich bitte Frau Ministerin Groß um Beantwortung."),
        MINISTER,
        said("Die Brücken werden saniert."),
        CHAIR,
        said("Eine Zusatzfrage hat Frau Kollegin Probe."),
        MEMBER,
        said("Wann werden sie saniert?"),
        MINISTER,
        said("Im nächsten Jahr."),
    )
    speeches = parsed.session.speeches[1:]
    assert [(s.form.value, s.agenda_item) for s in speeches] == [
        ("answer", "top-2"), ("chair", "top-2"), ("question", "top-2"), ("answer", "top-2"),
    ]  # fmt: skip
    assert speeches[-1].refers_to == speeches[-2].id
    assert [p.text for p in paragraphs(parsed) if p.kind is ParagraphKind.PROCEDURE] == ["Mündliche Anfrage 12"]
