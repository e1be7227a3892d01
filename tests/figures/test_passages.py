from generator.figures.passages import CONTEXT, passages
from generator.model.session import Speech
from tests.resolve.stage import session

LONG = " ".join(["nochmals"] * 30)


def found(text: str, *words: tuple[str, str]) -> list[tuple[str, str, str, str, str]]:
    return [
        (p.owner, p.anchor, p.before, p.word, p.after)
        for p in passages(session(text), lambda speech: words if speech.speaker.name == "Max Muster" else ())
    ]


def test_the_first_passage_of_each_speech_shows_the_word_among_its_neighbours() -> None:
    text = "Max Muster (FL): Die Brücke trägt, die Brücke hält.\nIda Beispiel (BfA): Die Brücke fällt."
    assert found(text, ("max", "Brücke"), ("fl", "Brücke")) == [
        ("fl", "s1-1.1", "Die ", "Brücke", " trägt, die Brücke hält."),
        ("max", "s1-1.1", "Die ", "Brücke", " trägt, die Brücke hält."),
    ]


def test_a_longer_word_is_another_word() -> None:
    assert found("Max Muster (FL): Der Brückenbau, die Brücke-Straße, das Brücke.", ("m", "Brücke"))[0][2].endswith(
        "das "
    )


def test_long_neighbours_are_cut_between_words() -> None:
    ((_, _, before, _, after),) = found(f"Max Muster (FL): {LONG} Brücke {LONG}", ("m", "Brücke"))
    assert before.startswith("… nochmals ") and after.endswith(" nochmals …")
    assert len(before) <= CONTEXT + 2 and len(after) <= CONTEXT + 2


def test_what_others_call_out_is_no_use_of_the_word() -> None:
    assert found("Max Muster (FL): Ja.\n(Ida Beispiel [BfA]: Brücke!)", ("m", "Brücke")) == []


def test_nothing_is_searched_where_nothing_is_sought() -> None:
    def never(speech: Speech) -> tuple[tuple[str, str], ...]:
        return ()

    assert list(passages(session("Max Muster (FL): Die Brücke."), never)) == []
