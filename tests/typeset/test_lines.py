"""Line breaking loses nothing and fills the column."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.typeset.flow import WIDTH
from tests.typeset.lines import LineEnd, SetLine, break_lines
from tests.typeset.measure import SMALL, Face, Piece, printable
from tests.typeset.syllables import breaks

WORDS = st.sampled_from(
    [
        "der",
        "Landtag",
        "Wirtschafts-",
        "und",
        "Sozialpolitik",
        "CDU-Fraktion",
        "24-Stunden-Hotline",
        "Beschlussempfehlung",
        "–",
        "–",
        "„nein“,",
        "(Beifall",
        "Dr.",
        "Öztürk-Brandt",
        "CO2",
        "1.240",
        "§",
        "95",
        "Überweisungsempfehlung",
        "ja!",
        "Landesmediengesetzänderungsvorbereitungskommission",
    ]
)
FACES = st.sampled_from([Piece("", Face.REGULAR), Piece("", Face.BOLD), Piece("", Face.BOLD, SMALL, 3.5)])
PIECES = st.lists(
    st.builds(
        lambda face, words, space: face.saying(" ".join(words) + space),
        FACES,
        st.lists(WORDS, min_size=1),
        st.sampled_from(["", " "]),
    ),
    min_size=1,
    max_size=6,
)


def joined(lines: tuple[SetLine, ...]) -> str:
    text = ""
    for line in lines:
        text += line.text
        if line.end is LineEnd.SPACE:
            text += " "
        elif line.end is LineEnd.HYPHEN:
            text = text[:-1]
    return text


@given(PIECES, st.floats(60, WIDTH), st.booleans(), st.booleans())
def test_no_letter_is_lost(pieces: list[Piece], measure: float, hyphenate: bool, dash_may_lead: bool) -> None:
    lines = break_lines(pieces, measure, hyphenate=hyphenate, dash_may_lead=dash_may_lead)
    printed = " ".join("".join(piece.text for piece in pieces).split())
    assert joined(lines) == printed


@given(PIECES, st.floats(60, WIDTH))
def test_every_line_fits_and_all_but_the_last_are_full(pieces: list[Piece], measure: float) -> None:
    *full, last = break_lines(pieces, measure)
    assert all(line.width <= measure + 0.02 for line in (*full, last))
    for line in full:
        if " " in line.text:
            assert line.width + line.stretch * line.text.count(" ") == pytest.approx(measure)
    assert last.stretch == 0


@given(PIECES, st.floats(100, WIDTH))
def test_a_dash_begins_a_line_only_where_it_begins_the_paragraph(pieces: list[Piece], measure: float) -> None:
    lines = break_lines(pieces, measure)
    words = " ".join("".join(piece.text for piece in pieces).split()).split(" ")
    if any(a == b == "–" for a, b in pairwise(words)):
        return  # a run of dashes has to begin somewhere
    for above, line in pairwise(lines):
        # A single word above is the end of one that was parted: it cannot come down.
        assert not line.text.startswith("– ") or " " not in above.text


def test_words_are_parted_between_syllables() -> None:
    assert [at for at, _ in breaks("Überweisungsempfehlung")] == [4, 7, 12, 15, 18]
    assert breaks("CDU-Fraktion") == ((4, False), (8, True), (10, True))
    assert breaks("FDP") == ()
    assert breaks("24-Stunden-Hotline")[0] == (3, False)


def test_a_word_wider_than_the_column_is_parted_all_the_same() -> None:
    lines = break_lines([Piece("X" * 80)], 100)
    assert joined(lines) == "X" * 80
    assert len(lines) > 1


@pytest.mark.parametrize(("text", "has"), [("„Ärger“ – ‚ß‘ … € ñ š", True), ("ı", False), ("\N{SOFT HYPHEN}", False)])
def test_letters_the_fonts_have(text: str, has: bool) -> None:
    assert printable(text) is has
