"""What stays together at the end of a line, without a letter changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import resources
from generator.render.parts.tied import TIED, tied
from generator.render.views import Segment
from generator.render.wording import load_wording

WORDS = load_wording((resources.templates(),), "de")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bis zu 75 %.", ["75 %"]),
        ("nach § 4 und §§ 12", ["§ 4", "§§ 12"]),
        ("Das kostet 3,2 Millionen Euro, um 9 Uhr.", ["3,2 Millionen", "9 Uhr"]),
        ("im Jahr 5 Euromünzen", []),
    ],
)
def test_numbers_stay_with_what_they_count(text: str, kept: list[str]) -> None:
    assert [piece.text for piece in tied((Segment(text),), WORDS) if piece.kind == TIED] == kept


@given(st.text(alphabet="§5 %.,aNr\u00a0€", max_size=40))
def test_joined_again_it_is_the_text(text: str) -> None:
    assert "".join(piece.text for piece in tied((Segment(text),), WORDS)) == text


def test_a_link_stays_whole() -> None:
    link = Segment("§ 4", "x", "statute")
    assert tied((link,), WORDS) == (link,)
