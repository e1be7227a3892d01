"""Queries as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.fold import fold
from generator.search.query import Clause, Term, parse


def word(text: str) -> Clause:
    return Clause((Term((text,)),))


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("", ()),
        ("  ", ()),
        ("Steuer Reform", (word("steuer"), word("reform"))),
        ('"innere Sicherheit"', (Clause((Term(("innere", "sicherheit"), phrase=True),)),)),
        ("„innere Sicherheit“", (Clause((Term(("innere", "sicherheit"), phrase=True),)),)),
        ('"nicht geschlossen', (Clause((Term(("nicht", "geschlossen"), phrase=True),)),)),
        ("Haus -Steuer", (word("haus"), Clause((Term(("steuer",)),), without=True))),
        ('Haus -"in der Tat"', (word("haus"), Clause((Term(("in", "der", "tat"), phrase=True),), without=True))),
        ("Haus OR Hof", (Clause((Term(("haus",)), Term(("hof",)))),)),
        ("Haus ODER Hof Bau", (Clause((Term(("haus",)), Term(("hof",)))), word("bau"))),
        ("OR Haus OR", (word("haus"),)),
        ("Schul*", (Clause((Term(("schul",), prefix=True),)),)),
        ("Müller-Witt", (Clause((Term(("muellerwitt",), pieces=("mueller", "witt")),)),)),
        ("Dr. Muster", (word("muster"),)),
        ("Dr.", (word("dr"),)),
        ("18/17541", (word("18/17541"),)),
        ("12.500", (word("12500"),)),
        ("- –", ()),
    ],
)
def test_a_query_is_read(query: str, clauses: tuple[Clause, ...]) -> None:
    assert parse(query) == clauses


@given(st.text())
def test_whatever_is_typed_is_some_query(text: str) -> None:
    for clause in parse(text):
        assert clause.terms
        assert all(word and word == fold(word) for term in clause.terms for word in term.words)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
