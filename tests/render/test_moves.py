from generator.model.history import Change, Revision, Unit
from generator.render.moves import Moves


def moves(*revisions: dict[str, str]) -> Moves:
    """Of revisions, the oldest first."""
    return Moves.of(
        Revision(f"2026-11-{day:02}", (), (), tuple(Change(Unit.PAGE, was, now) for was, now in ways.items()))
        for day, ways in enumerate(revisions, 1)
    )


def test_an_address_leads_to_where_it_is_now() -> None:
    assert moves({"a/": "b/"}, {"b/": "c/"}).ways == {"a/": "c/", "b/": "c/"}


def test_speeches_go_with_their_page_and_paragraphs_with_their_speech() -> None:
    found = moves({"a/#s1-1": "a/#s1-2", "a/#s9-1": "a/#s9-2"}, {"a/#s1-2": "b/#s1-2"}, {"b/": "c/", "a/": "d/"})
    assert found.ways["a/#s1-1"] == "c/#s1-2"
    assert found.ways["a/#s9-1"] == "d/#s9-2"
    assert moves({"a/#s1-1.4": "a/#s1-2.1"}, {"a/#s1-2": "a/#s1-3"}).ways["a/#s1-1.4"] == "a/#s1-3.1"


def test_what_moved_at_once_is_not_taken_for_a_chain() -> None:
    assert moves({"a/#s1-1": "a/#s1-2", "a/#s1-2": "a/#s1-3"}).ways == {"a/#s1-1": "a/#s1-2", "a/#s1-2": "a/#s1-3"}


def test_what_came_back_leads_nowhere() -> None:
    assert moves({"a/": "b/"}, {"b/": "a/"}).ways == {"b/": "a/"}


def test_an_address_that_stood_for_two_leads_to_the_later_one() -> None:
    assert moves({"a/": "b/"}, {"a/": "c/"}).ways == {"a/": "c/"}


def test_the_ways_from_a_page() -> None:
    found = moves({"a/": "b/", "a/#s1-1": "c/#s1-1", "a/2/#s2-1": "c/#s2-1"})
    assert found.pages == {"a/": "b/"}
    assert found.from_page("a/") == (("s1-1", "c/#s1-1"),)
