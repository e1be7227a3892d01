"""Lists of names of a roll call: who stands in a line, which column a mark is in, which vote a list belongs to."""

import pytest

from generator.model.pages import Above, Cell, Line, Span
from generator.model.session import AgendaItem, MemberVote, Outcome, RollCall, Vote, VoteKind
from generator.parliaments import find
from generator.parse.hyphens import Evidence
from generator.parse.rollcalls import NameList, name_lists, with_members
from generator.parse.rollcalls.entries import who_in
from tests.cases import Case, cases

NRW = find("nrw")
KNOWN = frozenset({"Erika Probe"})
HEAD = (("Lfd. Nr.", 60.0), ("Name", 110.0), ("Fraktion", 220.0), ("ja", 330.0), ("nein", 380.0), ("Enthaltung", 430.0))


@pytest.mark.parametrize("case", cases("parse/cases/rollcall_names.txt"), ids=str)
def test_who_stands_in_a_line(case: Case) -> None:
    who = who_in(case.printed, KNOWN, NRW)
    assert (f"{who[0]} | {who[1] or '-'}" if who else "") == case.meant[0]


def table(*rows: tuple[tuple[str, float], ...]) -> list[Line]:
    lines = [Line(0, 1, (Span("Namentliche Abstimmung zu TOP 1", bold=True),), Above.COLUMN, baseline=100.0)]
    for number, row in enumerate(rows, 1):
        cells = tuple(Cell(text, x, x + 5.0 * len(text)) for text, x in row)
        text = " ".join(cell.text for cell in cells)
        lines.append(Line(number, 1, (Span(text),), baseline=100.0 + 12 * number, cells=cells))
    return lines


def read(*rows: tuple[tuple[str, float], ...]) -> NameList:
    (found,) = name_lists(table(*rows), KNOWN, NRW, Evidence.of(()))
    return found


def row(name: str, *marks: tuple[str, float], group: str = "SPD") -> tuple[tuple[str, float], ...]:
    return (("1", 60.0), (name, 85.0), (group, 220.0), *marks)


def test_a_mark_counts_for_the_heading_above_it() -> None:
    found = read(
        HEAD, row("Muster, Erika", ("x", 333.0)), row("Ott, Jörg", ("X", 387.0)), row("Bär, Mia", ("x", 450.0))
    )
    assert [member.side for member in found.members] == ["yes", "no", "abstain"]


def test_a_mark_between_two_headings_counts_for_neither() -> None:
    found = read(HEAD, row("Muster, Erika", ("x", 333.0)), row("Ott, Jörg", ("x", 360.0)))
    assert [member.name for member in found.members] == ["Erika Muster"]
    assert [line.text for line in found.unread] == ["1 Ott, Jörg SPD x"]


def test_two_marks_in_a_line_count_for_neither() -> None:
    found = read(HEAD, row("Muster, Erika", ("x", 333.0)), row("Ott, Jörg", ("x", 333.0), ("x", 387.0)))
    assert [line.text for line in found.unread] == ["1 Ott, Jörg SPD x x"]


def test_a_remark_says_that_somebody_took_no_part() -> None:
    found = read(HEAD, row("Muster, Erika", ("entschuldigt", 350.0)), row("Ott, Jörg", ("nicht beteiligt", 350.0)))
    assert [member.side for member in found.members] == ["absent", "absent"]


def test_votes_in_words_below_one_heading() -> None:
    head = (("Name", 110.0), ("Fraktion", 220.0), ("Abstimmung", 330.0))
    found = read(head, row("Muster, Erika", ("ja", 340.0)), row("Ott, Jörg", ("Enthaltung", 330.0)))
    assert [member.side for member in found.members] == ["yes", "abstain"]


def test_a_name_over_two_lines() -> None:
    found = read(HEAD, row("Muster-", ("x", 333.0)), (("Mustermann, Erika", 85.0),), row("Ott, Jörg", ("x", 333.0)))
    assert [member.name for member in found.members] == ["Erika Muster-Mustermann", "Jörg Ott"]


def test_a_name_that_is_divided() -> None:
    found = read(HEAD, row("Musterhausen, Karl-", ("x", 333.0)), (("heinz", 85.0),))
    assert [member.name for member in found.members] == ["Karlheinz Musterhausen"]


def test_headings_over_several_lines() -> None:
    above, below = (("Lfd.", 60.0), ("Stimm-", 430.0)), (("Nr.", 60.0),)
    head = (("Name", 110.0), ("Fraktion", 220.0), ("ja", 330.0), ("nein", 380.0), ("enthaltung", 430.0))
    found = read(above, head, below, row("Muster, Erika", ("x", 450.0)))
    assert found.members == (MemberVote("Erika Muster", "SPD", "abstain"),)
    assert not found.unread


def test_sums_in_the_last_line() -> None:
    found = read(HEAD, row("Muster, Erika", ("x", 333.0)), (("Gesamt", 85.0), ("1", 333.0), ("0", 387.0), ("0", 450.0)))
    assert found.totals == {"yes": 1, "no": 0, "abstain": 0}


def test_a_list_without_headings_of_votes_is_none() -> None:
    assert name_lists(table(row("Muster, Erika", ("x", 333.0))), KNOWN, NRW, Evidence.of(())) == []


def test_a_table_of_something_else_is_none() -> None:
    lines = table(HEAD, row("Muster, Erika", ("x", 333.0)))
    lines[0] = Line(0, 1, (Span("Umfrage zu TOP 1"),), Above.COLUMN, baseline=100.0)
    assert name_lists(lines, KNOWN, NRW, Evidence.of(())) == []


def test_a_table_written_with_strokes() -> None:
    texts = (
        "Anlage 1 – Namentliche Abstimmung", "| Nr. | Name | Fraktion | ja | nein | Enthaltung |",
        "|---|---|---|---|---|---|", "| 1 | Muster, Erika | SPD | | x | |", "| 2 | Ott, Jörg | CDU | x | | |",
    )  # fmt: skip
    lines = [Line(number, 1, (Span(text),)) for number, text in enumerate(texts)]
    (found,) = name_lists(lines, KNOWN, NRW, Evidence.of(()))
    assert [(m.name, m.side) for m in found.members] == [("Erika Muster", "no"), ("Jörg Ott", "yes")]
    assert not found.unread


# --- which vote ------------------------------------------------------------------------------------


def vote(item: str, paper: str, count: RollCall | None) -> Vote:
    return Vote(item, (paper,), VoteKind.DIRECT, (), (), (), Outcome.ADOPTED, 1, roll_call=count, speech="s1-1")


def names(heading: str, *sides: str) -> NameList:
    members = tuple(MemberVote(f"Erika {n}", "SPD", side) for n, side in enumerate(sides))
    line = Line(0, 1, (Span(heading),))
    return NameList(heading, members, {}, (line,), (), ())


def linked(votes: list[Vote], *lists: NameList) -> tuple[list[int], list[str]]:
    items = [AgendaItem(f"top-{n}", str(n), "", None, None, (), (), (), 1, 1) for n in (1, 2)]
    found = with_members(votes, lists, items, NRW.words, {1: 1})
    counts = [len(v.roll_call.members) if v.roll_call else 0 for v in found.votes]
    return counts, [finding.message for finding in found.findings]


TWO = [vote("top-1", "18/1", RollCall(1, 0, 0)), vote("top-2", "18/2", RollCall(0, 2, 0))]


def test_a_list_belongs_to_the_vote_on_its_paper() -> None:
    assert linked(TWO, names("Namentliche Abstimmung – Drucksache 18/2", "no", "no")) == ([0, 2], [])


def test_or_to_the_vote_of_its_item() -> None:
    assert linked(TWO, names("Namentliche Abstimmung zu TOP 1", "yes")) == ([1, 0], [])


def test_or_to_the_vote_that_was_counted_alike() -> None:
    assert linked(TWO, names("Namentliche Abstimmung", "no", "no")) == ([0, 2], [])


def test_as_many_lists_as_votes_come_in_their_order() -> None:
    alike = [vote("top-1", "18/1", RollCall(1, 0, 0)), vote("top-1", "18/1", RollCall(1, 0, 0))]
    heading = "Namentliche Abstimmung zu TOP 1"
    assert linked(alike, names(heading, "yes"), names(heading, "yes")) == ([1, 1], [])


def test_where_two_votes_come_into_question_it_belongs_to_neither() -> None:
    alike = [vote("top-1", "18/1", RollCall(1, 0, 0)), vote("top-1", "18/1", RollCall(1, 0, 0))]
    counts, findings = linked(alike, names("Namentliche Abstimmung zu TOP 1", "yes"))
    assert counts == [0, 0]
    assert len(findings) == 1


def test_a_secret_ballot_has_no_list() -> None:
    counts, findings = linked([vote("top-1", "18/1", RollCall(1, 0, 0, 0, True))], names("zu TOP 2", "yes"))
    assert counts == [0]
    assert len(findings) == 1


def test_who_has_no_mark_took_no_part_where_the_count_is_complete() -> None:
    found = with_members(TWO[:1], [names("Drucksache 18/1", "yes", "")], [], NRW.words, {1: 1})
    assert found.votes[0].roll_call is not None
    assert [member.side for member in found.votes[0].roll_call.members] == ["yes", "absent"]
    assert not found.findings


def test_who_has_no_mark_is_left_out_and_told_where_it_is_not() -> None:
    found = with_members(TWO[1:], [names("Drucksache 18/2", "no", "")], [], NRW.words, {1: 1})
    assert found.votes[0].roll_call is not None
    assert [member.side for member in found.votes[0].roll_call.members] == ["no"]
    assert ["Erika 1" in finding.message for finding in found.findings] == [True]
