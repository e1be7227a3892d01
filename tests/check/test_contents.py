"""The table of contents against the body, both ways."""

from dataclasses import replace

import pytest

from generator.check import check
from generator.model.contents import Contents, ContentsItem, ContentsMeasure, ContentsSpeaker
from generator.model.findings import Quality
from generator.model.session import Form, MeasureKind, OrderMeasure, Outcome, Speaker, Speech
from tests.check.sample import (
    FIRST,
    ITEM,
    LISTED,
    PARLIAMENT,
    SECOND,
    SOUND,
    SPEECHES,
    TURNS,
    VOTE,
    measure,
    said,
    speech,
    told,
    with_session,
    with_speech,
)


def listing(item: ContentsItem) -> Quality:
    return check(replace(SOUND, contents=Contents((item,))), PARLIAMENT)


def spoken(*speeches: Speech) -> Quality:
    return check(with_session(speeches=speeches), PARLIAMENT)


def test_a_speaker_that_only_the_contents_have_is_told_with_the_page() -> None:
    quality = spoken(*(s for s in SPEECHES if s.id != "s4-1"))
    assert measure(quality, "contents-speakers").found == 1
    (finding,) = told(quality, "contents-speakers")
    assert (finding.page, finding.position) == (4, 4) and "Dr. Ida Falk" in finding.message


@pytest.mark.parametrize("change", [{"page": 3}, {"agenda_item": "top-2"}])
def test_a_speaker_on_another_page_or_under_another_item_is_told(change: dict[str, object]) -> None:
    assert len(told(check(with_speech("s4-1", **change), PARLIAMENT), "contents-speakers")) == 1


def test_each_speech_answers_for_one_entry() -> None:
    quality = listing(replace(LISTED, speakers=(*TURNS, ContentsSpeaker(SECOND, 4))))
    assert len(told(quality, "contents-speakers")) == 1


def test_who_presides_before_is_listed_for_what_he_says_as_a_member() -> None:
    chair = replace(SPEECHES[0], speaker=replace(SECOND, role="Präsident"), id="s4-0", page=4)
    quality = spoken(*SPEECHES[:2], chair, *SPEECHES[2:])
    assert measure(quality, "speeches-listed").rate == measure(quality, "contents-speakers").rate == 1


def test_what_is_handed_in_is_no_speech_that_was_held() -> None:
    quality = listing(replace(LISTED, speakers=(TURNS[0], ContentsSpeaker(SECOND, None, in_appendix=True))))
    assert len(told(quality, "contents-speakers")) == 1


def test_resumptions_questions_and_answers_need_no_entry() -> None:
    stranger = Speaker("Vera Holm", None, "REG")
    inside = (
        speech("s3-3", stranger, said("Erlauben Sie eine Frage?")),
        speech("s3-4", FIRST, said("Ja.")),
    )
    quality = spoken(*SPEECHES[:2], *inside, *SPEECHES[2:])
    assert measure(quality, "speeches-listed").rate == 1


def test_a_speech_that_no_listed_turn_holds_is_told() -> None:
    stranger = speech("s4-3", Speaker("Vera Holm", None, "REG"), said("Wir auch.", 4), page=4)
    quality = spoken(*SPEECHES[:3], stranger, SPEECHES[3])
    assert [f.anchor for f in told(quality, "speeches-listed")] == ["s4-3"]


def test_a_speech_before_any_listed_turn_of_its_item_is_told() -> None:
    stranger = speech("s3-3", Speaker("Vera Holm", None, "REG"), said("Vorab."))
    quality = spoken(SPEECHES[0], stranger, *SPEECHES[1:])
    assert [f.anchor for f in told(quality, "speeches-listed")] == ["s3-3"]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (replace(ITEM, number="2", id="top-2"), "wurde im Text aber nicht gefunden"),
        (replace(ITEM, title="Tunnel"), "heißt im Text anders"),
        (replace(ITEM, documents=()), "Überschrift im Text nennt Drucksache 4/200 nicht"),
        (replace(ITEM, documents=("4/200", "4/201")), "Inhaltsverzeichnis nennt Drucksache 4/201 nicht"),
    ],
    ids=["number", "title", "paper lost", "paper new"],
)
def test_an_item_that_differs_is_told(item: object, words: str) -> None:
    quality = check(with_session(agenda_items=(item,)), PARLIAMENT)
    assert measure(quality, "contents-items").rate != 1
    assert any(words in f.message for f in told(quality, "contents-items"))


def test_an_item_that_the_contents_lack_is_told_at_its_page() -> None:
    quality = check(with_session(agenda_items=(ITEM, replace(ITEM, id="top-2", number="2", page=4))), PARLIAMENT)
    assert (measure(quality, "contents-items").found, measure(quality, "contents-items").expected) == (1, 2)
    assert told(quality, "contents-items")[0].page == 4


def test_titles_joined_under_one_number_may_stand_together_in_the_contents() -> None:
    item = replace(ITEM, joined_titles=("Wege",))
    quality = check(
        replace(with_session(agenda_items=(item,)), contents=Contents((replace(LISTED, title="Brücken Wege"),))),
        PARLIAMENT,
    )
    assert measure(quality, "contents-items").rate == 1


def test_a_result_without_a_vote_on_its_page_is_told() -> None:
    silent = with_session(speeches=SPEECHES[:3], votes=())
    quality = check(silent, PARLIAMENT)
    assert measure(quality, "results").found == 0
    assert told(quality, "results")[0].page == 4
    assert measure(listing(replace(LISTED, result_pages=(4, 9))), "results").rate == 0.5


def test_a_result_that_the_chair_states_without_a_vote_is_one() -> None:
    stated = speech("s4-2", SPEECHES[0].speaker, said("Damit haben wir die Vorlage zur Kenntnis genommen.", 4), page=4)
    quality = check(with_session(speeches=(*SPEECHES[:3], replace(stated, chair=True)), votes=()), PARLIAMENT)
    assert measure(quality, "results").rate == 1


@pytest.mark.parametrize(
    "words",
    [
        "Damit ist der Antrag abgelehnt.",
        "Damit haben wir die Vorlage zur Kenntnis genommen. Der Antrag ist angenommen.",
        "Es wurde viel angenommen.",
    ],
)
def test_a_decision_that_became_no_vote_is_told(words: str) -> None:
    decided = replace(speech("s4-2", SPEECHES[0].speaker, said(words, 4), page=4), chair=True)
    quality = check(with_session(speeches=(*SPEECHES[:3], decided), votes=()), PARLIAMENT)
    assert measure(quality, "results").found == 0
    assert [finding.page for finding in told(quality, "results")] == [4]


@pytest.mark.parametrize("printed", ["die beiden Fraktionslosen", "die drei fraktionslosen Abgeordneten"])
def test_members_without_a_group_and_without_names_are_noted(printed: str) -> None:
    words = f"Wer stimmt dem Antrag zu? – BfA und {printed}. Wer stimmt dagegen? – FL. Damit ist der Antrag angenommen."
    asked = replace(SPEECHES[3], paragraphs=(said(words, 4),))
    (finding,) = told(check(with_session(speeches=(*SPEECHES[:3], asked)), PARLIAMENT), "vote-questions")
    assert finding.note and printed in finding.message and finding.anchor == "s4-2.1"


def test_members_without_a_group_who_are_named_are_not_noted() -> None:
    words = "Wer stimmt zu? – BfA und die fraktionslosen Abgeordneten Weber und Lang. Wer stimmt dagegen? – FL."
    asked = replace(SPEECHES[3], paragraphs=(said(words, 4),))
    assert not told(check(with_session(speeches=(*SPEECHES[:3], asked)), PARLIAMENT), "vote-questions")


def test_a_call_to_order_that_only_the_contents_know_is_told() -> None:
    listed = ContentsMeasure(MeasureKind.CALL_TO_ORDER, FIRST, 4)
    contents = replace(SOUND.contents, measures=(listed,))
    quality = check(replace(SOUND, contents=contents), PARLIAMENT)
    assert measure(quality, "order-measures").found == 0
    assert (told(quality, "order-measures")[0].page, told(quality, "order-measures")[0].position) == (4, 4)
    called = OrderMeasure(MeasureKind.CALL_TO_ORDER, FIRST.name, "BfA", "top-1", 4, "s4-2", 1)
    held = replace(with_session(order_measures=(called,)), contents=contents)
    assert measure(check(held, PARLIAMENT), "order-measures").rate == 1


def test_what_the_chair_announced_as_something_else_than_a_speech_needs_no_entry() -> None:
    announced = replace(
        speech("s4-3", Speaker("Vera Holm", None, "REG"), said("Wir auch.", 4), page=4), form=Form.SHORT_INTERVENTION
    )
    assert not told(spoken(*SPEECHES[:3], announced, SPEECHES[3]), "speeches-listed")


def test_a_question_without_a_vote_is_told_with_its_words() -> None:
    quality = check(with_session(votes=()), PARLIAMENT)
    (finding,) = told(quality, "vote-questions")
    assert finding.anchor == "s4-2.1" and "Wer stimmt dem Antrag zu?" in finding.message


def test_of_two_questions_the_one_without_a_result_is_told() -> None:
    paragraphs = (said("Wer stimmt dem Antrag zu? – Wer ist dagegen? – Danke.", 4), *SPEECHES[3].paragraphs)
    speeches = (*SPEECHES[:3], replace(SPEECHES[3], paragraphs=paragraphs))
    quality = check(with_session(speeches=speeches, votes=(replace(VOTE, paragraph=2),)), PARLIAMENT)
    assert [f.anchor for f in told(quality, "vote-questions")] == ["s4-2.1"]


def test_a_vote_taken_anew_is_asked_for_once() -> None:
    again = said("Wer stimmt dem Antrag zu? – Wer ist dagegen? – Das machen wir noch einmal.", 4)
    speeches = (*SPEECHES[:3], replace(SPEECHES[3], paragraphs=(again, *SPEECHES[3].paragraphs)))
    quality = check(with_session(speeches=speeches, votes=(replace(VOTE, paragraph=2),)), PARLIAMENT)
    assert measure(quality, "vote-questions").expected == 1 and not told(quality, "vote-questions")


def test_a_result_may_stand_in_the_next_words_of_the_chair() -> None:
    asked = replace(SPEECHES[3], id="s4-2", paragraphs=(said("Wer ist dafür? – Wer ist dagegen?", 4),))
    result = replace(SPEECHES[3], id="s4-4", paragraphs=(said("Damit ist der Antrag angenommen.", 4),))
    vote = replace(VOTE, speech="s4-4", outcome=Outcome.ADOPTED)
    speeches = (*SPEECHES[:3], asked, speech("s4-3", FIRST, said("Halt!", 4), page=4), result)
    assert not told(check(with_session(speeches=speeches, votes=(vote,)), PARLIAMENT), "vote-questions")
