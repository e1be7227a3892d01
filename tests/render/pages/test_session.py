"""A session at a glance."""

from dataclasses import replace

from generator.model.media import Contribution, Media
from generator.model.session import Session
from tests.check.sample import SESSION
from tests.render.pages.sitting import NBSP, pages


def overview(session: Session = SESSION, media: Media | None = None) -> str:
    return pages(session, media=media)["sitzungen/4-11/"]


def test_an_item_tells_who_spoke_and_how_it_ended() -> None:
    page = overview()
    assert '<a href="top-1/">Brücken</a>' in page and "Antrag: angenommen" in page
    assert "Thorben Maler</a> (BfA)" in page and "Dr. Ida Falk</a> (FL)" in page
    assert page.index("Thorben Maler</a>") < page.index("Dr. Ida Falk</a>")


def test_many_speakers_are_shown_when_asked_for() -> None:
    speech = SESSION.speeches[1]
    many = tuple(
        replace(speech, id=f"s3-{n}", speaker=replace(speech.speaker, name=f"Erika Muster{'xyz' * n}"))
        for n in range(2, 14)
    )
    assert f"Es sprachen 12{NBSP}Personen" in overview(replace(SESSION, speeches=many))


def test_the_time_of_an_item_is_that_of_its_first_speech() -> None:
    videos = (Contribution("Hanne Lindqvist", None, None, None, None, None, None, 5, None),)
    assert f"ca.{NBSP}10:00{NBSP}Uhr" in overview(media=Media(4, 11, None, videos, "https://example.org/v"))
    assert "ca." not in overview()


def test_the_recording_and_the_data_are_linked() -> None:
    page = overview(media=Media(4, 11, None, (), "https://example.org/v"))
    assert 'href="https://example.org/v"' in page and 'href="https://example.org/4-11.pdf#page=None"' in page
    assert 'href="../../data/sessions/4-11.json"' in page and 'href="../../data/quality/4-11.json"' in page


def test_shares_of_words_are_drawn_and_stand_in_a_table() -> None:
    page = overview()
    assert 'aria-labelledby="anteile-title anteile-desc"' in page
    row = page[page.index('<th scope="row"><a href="../../fraktionen/arbeit/">BfA</a>') :]
    assert row.startswith('<th scope="row"><a href="../../fraktionen/arbeit/">BfA</a></th><td>5</td><td>71')


def test_the_colour_of_a_result_is_that_of_its_outcome() -> None:
    assert '<p class="result adopted">Antrag: angenommen</p>' in overview()
