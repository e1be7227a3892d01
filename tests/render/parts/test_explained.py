"""A term is explained where a page uses it first, and only there."""

from typing import ClassVar, cast

from generator.render.page import Page
from generator.render.parts.explained import Explained
from generator.render.views import Segment


class _Terms:
    terms: ClassVar = {"Kurzintervention": "glossar/#kurzintervention", "Ausschuss": "glossar/#ausschuss"}


class _Page:
    context = _Terms()

    def to(self, target: str) -> str:
        return f"../{target}"


def test_a_term_is_linked_once_on_a_page_and_no_letter_is_lost() -> None:
    explained = Explained(cast(Page, _Page()))
    first = explained((Segment("Eine Kurzintervention, noch eine Kurzintervention."),))
    assert [piece.href for piece in first] == [None, "../glossar/#kurzintervention", None, None, None]
    assert "".join(piece.text for piece in first) == "Eine Kurzintervention, noch eine Kurzintervention."
    assert [piece.href for piece in explained((Segment("Kurzintervention"),))] == [None]


def test_what_is_a_link_stays_one_and_words_within_words_are_no_terms() -> None:
    explained = Explained(cast(Page, _Page()))
    link = Segment("Ausschuss", "../x/", "committee")
    assert explained((link, Segment("Ausschussmitglied"))) == (link, Segment("Ausschussmitglied"))
