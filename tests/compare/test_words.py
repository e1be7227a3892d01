from hypothesis import given
from hypothesis import strategies as st

from generator.compare.words import AROUND, changed_words
from generator.model.history import Piece, Stretch

TEXT = st.lists(st.sampled_from(["der", "die", "das", "Haus", "Weg", "Geld", "Wald", "heute"]), max_size=9).map(
    " ".join
)


@given(TEXT, TEXT)
def test_short_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = changed_words(old, new)
    for stretch, text in ((Stretch.OLD, old), (Stretch.NEW, new)):
        assert "".join(piece.text for piece in pieces if piece.stretch in (Stretch.SAME, stretch)) == text


def test_of_a_long_text_only_the_words_around_are_shown() -> None:
    before, after = "Wort " * 200, " Ende" * 200
    first, old, new, last = changed_words(f"{before}alt{after}", f"{before}neu{after}")
    assert (old, new) == (Piece(Stretch.OLD, " alt"), Piece(Stretch.NEW, " neu"))
    assert first.text.startswith("… Wort") and last.text.endswith("Ende …")
    assert len(first.text) <= AROUND + 2 and len(last.text) <= AROUND + 2


def test_all_of_a_text_is_old_or_new_where_there_is_no_other() -> None:
    assert changed_words("", "Guten Tag.") == (Piece(Stretch.NEW, "Guten Tag."),)
    assert changed_words("Guten Tag.", "") == (Piece(Stretch.OLD, "Guten Tag."),)
