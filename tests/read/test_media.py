import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.errors import MediaError, Place
from generator.read.media import media_name, read_media

PLACE = Place("4-11.media.json")


def file(**changed: Any) -> bytes:
    entry = {"name": "Dr.  Erika Muster", "mdl_id": "00042", "funktion_id": "", "fraktion": "FL", "funktion": ""}
    entry |= {"top_nr": "1", "top_title": "Brücken", "start_offset": 499, "rendered_end": 924}
    value = {"wp": 4, "sitzung": 11, "date": "2031-03-05", "speeches": [entry]}
    return json.dumps(value | changed, ensure_ascii=False).encode()


def test_the_file_lies_beside_its_protocol() -> None:
    assert media_name("18-115.pdf") == "18-115.media.json"
    assert media_name("sitzung.18-15.md") == "sitzung.18-15.media.json"


def test_a_contribution_has_all_its_fields_and_none_for_an_empty_one() -> None:
    media = read_media(file(), PLACE)
    assert (media.session, media.date) == ("4/11", date(2031, 3, 5))
    (only,) = media.contributions
    assert (only.name, only.group, only.office, only.member, only.office_id) == (
        "Dr. Erika Muster",
        "FL",
        None,
        "00042",
        None,
    )
    assert (only.item, only.title, only.start, only.end) == ("1", "Brücken", 499, 924)


def test_the_page_of_the_recording_and_the_ids_of_its_videos_lead_there() -> None:
    entry = {"name": "Erika Muster", "top_redner_id": 15684}
    media = read_media(file(video_page_url="https://example.org/video?kid=1", speeches=[entry]), PLACE)
    assert (media.page, media.contributions[0].id) == ("https://example.org/video?kid=1", "15684")
    assert read_media(file(video_page_url="javascript:alert(1)"), PLACE).page is None
    assert read_media(file(), PLACE).page is None


def test_a_name_can_be_written_down_whatever_is_in_it() -> None:
    data = file(speeches=[{"name": "Erika NAME"}]).replace(b"NAME", rb"\ud800Muster\u202e\u0000")
    assert read_media(data, PLACE).contributions[0].name == "Erika \N{REPLACEMENT CHARACTER}Muster"


def test_a_name_is_all_that_a_contribution_must_have() -> None:
    (only,) = read_media(file(speeches=[{"name": "Erika Muster"}], date="gestern"), PLACE).contributions
    assert (only.member, only.start) == (None, None)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe", "no JSON"),
        (b"{", "no JSON"),
        (b'{"wp": ' + b"9" * 5_000 + b"}", "no JSON"),
        (b"[]", "'speeches'"),
        (file(speeches={}), "'speeches'"),
        (file(wp=None), "which session"),
        (file(speeches=[{"name": "A"}, {"name": " "}]), "entry 2"),
        (file(speeches=["A"]), "entry 1"),
    ],
)
def test_what_is_no_media_file_is_told_in_one_sentence(data: bytes, told: str) -> None:
    with pytest.raises(MediaError, match=told) as raised:
        read_media(data, PLACE)
    message = str(raised.value)
    assert message.startswith("4-11.media.json: ") and message.endswith(".")


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_json_is_read_or_refused(value: Any) -> None:
    for data in (
        json.dumps(value),
        json.dumps({"wp": 1, "sitzung": 1, "date": value, "speeches": [{"name": "A", "start_offset": value}]}),
    ):
        with suppress(MediaError):
            read_media(data.encode(), PLACE)


@pytest.mark.parametrize("name", ["18-115", "18-116"])
def test_a_real_file_is_read_whole(real_data: Path, name: str) -> None:
    data = (real_data / "nrw" / f"{name}.media.json").read_bytes()
    media = read_media(data, Place(name))
    assert media.session == name.replace("-", "/")
    assert len(media.contributions) == len(json.loads(data)["speeches"])
    assert all(c.member or c.office_id for c in media.contributions)
    assert all(c.start is not None and c.end is not None for c in media.contributions)
