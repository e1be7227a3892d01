"""Where the media library shows each speech."""

from dataclasses import replace

from generator.digest import digest
from generator.model.corpus import Clip
from generator.model.media import Contribution, Media
from generator.parliaments import find
from tests.check.sample import PARLIAMENT, SESSION

PAGE = "https://example.org/mediathek/?sitzung=11"
BY_ID = replace(PARLIAMENT, video="{page}&video={id}")


def video(name: str, start: int | None, id: str | None = "7") -> Contribution:
    return Contribution(name, None, None, None, None, "1", None, start, None, id)


def media(*videos: Contribution, number: int = 11) -> Media:
    return Media(4, number, None, videos, PAGE)


def clips(given: Media | None) -> dict[str, Clip | None]:
    return {speech.id: speech.clip for speech in digest(SESSION, BY_ID, media=given).speeches}


def test_a_speech_leads_to_its_video() -> None:
    found = clips(media(video("Thorben Maler", 61, "7"), video("Ida Falk", 90, "8")))
    assert found["s3-2"] == Clip(61, f"{PAGE}&video=7") and found["s4-1"] == Clip(90, f"{PAGE}&video=8")
    assert found["s3-1"] is None


def test_without_its_id_a_video_is_not_guessed_and_its_time_stays() -> None:
    assert clips(media(video("Thorben Maler", 61, None)))["s3-2"] == Clip(61, None)


def test_a_library_that_counts_seconds_is_linked_by_them() -> None:
    assert find("musterland").video_url(PAGE, None, 61) == f"{PAGE}#t=61"
    assert replace(PARLIAMENT, video=None).video_url(PAGE, "7", 61) is None


def test_a_file_of_another_session_leads_nowhere() -> None:
    assert set(clips(media(video("Thorben Maler", 61), number=12)).values()) == {None}
    assert digest(SESSION, BY_ID, media=media(number=12)).video is None
    assert digest(SESSION, BY_ID, media=media()).video == PAGE
