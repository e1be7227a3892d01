"""The media library against the speeches."""

from dataclasses import replace
from datetime import date

import pytest

from generator.align.contributions import name_key
from generator.check import check
from generator.model.media import Contribution, Media
from generator.model.session import Speaker
from tests.check.sample import ITEM, PARLIAMENT, SOUND, SPEECHES, measure, said, speech, told, with_session


def video(name: str, item: str | None = "1", group: str | None = None) -> Contribution:
    return Contribution(name, group, None, None, None, item, None, None, None)


def media(*contributions: Contribution) -> Media:
    return Media(4, 11, date(2031, 5, 13), contributions)


WHOLE = media(
    video("Hanne Lindqvist", None), video("Thorben Maler", group="BfA"), video("Ida Falk", group="Freie Liste")
)


def test_every_video_has_its_speech() -> None:
    quality = check(SOUND, PARLIAMENT, WHOLE)
    assert (measure(quality, "media").found, measure(quality, "media").expected) == (3, 3)
    assert quality.findings == ()


@pytest.mark.parametrize(
    "changed",
    [video("Vera Holm"), video("Thorben Maler", group="FL"), video("Thorben Maler", item="2")],
    ids=["speaker", "group", "item"],
)
def test_a_video_that_differs_is_told(changed: Contribution) -> None:
    items = (ITEM, replace(ITEM, id="top-2", number="2", page=4))
    parsed = replace(with_session(agenda_items=items), contents=replace(SOUND.contents, items=()))
    quality = check(parsed, PARLIAMENT, media(WHOLE.contributions[0], changed, WHOLE.contributions[2]))
    assert (measure(quality, "media").found, measure(quality, "media").expected) == (2, 3)
    assert len(told(quality, "media")) == 1


def test_a_video_out_of_order_is_told() -> None:
    one, two, three = WHOLE.contributions
    assert measure(check(SOUND, PARLIAMENT, media(one, three, two)), "media").found == 2


def test_of_two_speeches_of_one_name_the_one_under_the_same_item_is_meant() -> None:
    items = (ITEM, replace(ITEM, id="top-2", number="2"))
    again = replace(speech("s4-3", SPEECHES[1].speaker, said("Wieder ich.", 4), page=4), agenda_item="top-2")
    parsed = with_session(agenda_items=items, speeches=(*SPEECHES, again))
    assert told(check(parsed, PARLIAMENT, media(video("Thorben Maler", item="2"))), "media") == ()


def test_a_file_of_another_session_is_one_finding_and_no_measure() -> None:
    quality = check(SOUND, PARLIAMENT, Media(4, 12, None, WHOLE.contributions))
    assert [f.message for f in told(quality, "media")] == [
        "Die Mediendatei gehört zur Sitzung 4/12; verglichen wurde deshalb nicht."
    ]
    assert all(m.check != "media" for m in quality.measures)


def test_a_file_that_cannot_be_read_is_one_finding() -> None:
    quality = check(SOUND, PARLIAMENT, unreadable_media="4-11.media.json")
    assert [f.check for f in quality.findings] == ["media"] and "4-11.media.json" in quality.findings[0].message


@pytest.mark.parametrize(
    ("one", "two"),
    [("Sven W. Muster", "Sven Werner Muster"), ("Dr. Ida Falk", "Ida Falk"), ("Jan von der Au", "Jan von der Au")],
)
def test_names_are_compared_without_titles_and_middle_names(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)
    assert name_key(Speaker("Jan Au").name or "") != name_key("Ina Au")
    assert name_key("Dr.") == ("", "")
