from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.compare.alignment import align
from generator.compare.edition import Edition, PublishedParagraph, PublishedSpeech

WORDS = st.lists(
    st.sampled_from(["der", "die", "das", "Haus", "Weg", "Geld", "Wald", "heute", "morgen", "nein"]),
    min_size=1,
    max_size=8,
)
SPEECH = st.tuples(st.sampled_from(["Muster (A)", "Beispiel (B)"]), st.lists(WORDS.map(" ".join), max_size=4))


def edition(speeches: list[tuple[str, list[str]]], page: str = "sitzungen/4-1/top-1/") -> Edition:
    return Edition(
        "4/1",
        tuple(
            PublishedSpeech(
                f"{page}#s1-{n}",
                speaker,
                None,
                1,
                tuple(PublishedParagraph(f"{page}#s1-{n}.{at}", text, 1) for at, text in enumerate(texts, 1)),
            )
            for n, (speaker, texts) in enumerate(speeches, 1)
        ),
    )


@given(st.lists(SPEECH, max_size=6), st.lists(SPEECH, max_size=6))
def test_each_speech_and_paragraph_of_both_is_told_once(
    old: list[tuple[str, list[str]]], new: list[tuple[str, list[str]]]
) -> None:
    one, other = edition(old), edition(new)
    found = align(one, other)
    assert sorted(at for at, _ in found.speeches if at is not None) == list(range(len(old)))
    assert [to for _, to in found.speeches if to is not None] == list(range(len(new)))
    for side, held in ((0, one), (1, other)):
        told = [pair[side] for pair in found.paragraphs if pair[side] is not None]
        there = [(n, at) for n, speech in enumerate(held.speeches) for at in range(len(speech.paragraphs))]
        assert told == there


@given(st.lists(SPEECH, max_size=8))
def test_what_is_the_same_stays_together(speeches: list[tuple[str, list[str]]]) -> None:
    found = align(edition(speeches), edition(speeches))
    assert all(one == other for one, other in (*found.speeches, *found.paragraphs))


def test_a_speech_is_found_again_behind_a_new_one() -> None:
    said = [("Muster (A)", ["Das Wasser steht im Keller."]), ("Beispiel (B)", ["Wir helfen, wo wir können."])]
    found = align(edition(said), edition([("Neu (C)", ["Guten Tag."]), *said]))
    assert found.speeches == ((None, 0), (0, 1), (1, 2))


def test_a_speech_in_two_is_what_most_of_its_words_stayed_in() -> None:
    whole = [("Muster (A)", ["Eins ist kurz.", "Der zweite Absatz ist um einiges länger als der erste.", "Drei."])]
    parts = [("Muster (A)", whole[0][1][:1]), ("Beispiel (B)", whole[0][1][1:])]
    found = align(edition(whole), edition(parts))
    assert found.speeches == ((None, 0), (0, 1))
    assert found.paragraphs == (((0, 0), (0, 0)), ((0, 1), (1, 0)), ((0, 2), (1, 1)))


def test_a_session_set_otherwise_all_through_is_the_same() -> None:
    said = [(f"Redner {n % 7} (A)", [f"Der {n}. Absatz von vielen – und noch ein „Wort“."]) for n in range(900)]
    other = [
        (name, [text.replace("–", "-").replace("„", '"').replace("“", '"') for text in texts]) for name, texts in said
    ]
    found = align(edition(said), edition(other))
    assert found.speeches == tuple((n, n) for n in range(900))


def test_a_very_long_run_of_other_words_is_held_against_each_other_in_step() -> None:
    said = [("Redner (A)", [f"Erster Satz {n}, der so bleibt. Ende {n}." for n in range(700)])]
    other = [("Redner (A)", [f"Erster Satz {n}, der so bleibt. Schluss {n}!" for n in range(700)])]
    assert all(one == to for one, to in align(edition(said), edition(other)).paragraphs)


def test_a_changed_paragraph_is_the_same_and_another_text_is_another() -> None:
    old = edition([("Muster (A)", ["Wir brauchen dafür vor allem Geld.", "Und Zeit."])])
    new = edition([("Muster (A)", ["Wir brauchen dafür vor allem viel Geld.", "Gar nichts davon ist wahr."])])
    assert align(old, new).paragraphs == (((0, 0), (0, 0)), ((0, 1), None), (None, (0, 1)))


def test_speeches_without_a_word_are_told_apart_by_speaker_and_anchor() -> None:
    silent = edition([("Muster (A)", []), ("Beispiel (B)", [])])
    other = replace(silent, speeches=(replace(silent.speeches[0], speaker="Neu (C)"), silent.speeches[1]))
    assert align(silent, other).speeches == ((None, 0), (0, None), (1, 1))
