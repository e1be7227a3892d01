"""Parentheses and those whom they name."""

from dataclasses import replace

import pytest

from generator.check import check
from generator.model.findings import Quality
from generator.model.session import Actor, Event, EventType, ParagraphKind
from tests.check.sample import APPLAUSE, HECKLE, PARLIAMENT, SPEECHES, measure, said, told, with_speech


def heard(text: str, *events: Event) -> Quality:
    first, _, last = SPEECHES[1].paragraphs
    return check(
        with_speech("s3-2", paragraphs=(first, said(text, kind=ParagraphKind.INTERJECTION, events=events), last)),
        PARLIAMENT,
    )


@pytest.mark.parametrize("text", ["(Beifall von der BfA", "(Beifall) und weiter"])
def test_a_parenthesis_that_does_not_close_is_told(text: str) -> None:
    quality = heard(text, APPLAUSE)
    assert measure(quality, "interjections").found == 0
    assert [f.anchor for f in told(quality, "interjections")] == ["s3-2.2"]


@pytest.mark.parametrize(
    "event",
    [
        replace(APPLAUSE, groups=()),
        replace(APPLAUSE, text="Beifall von der BfA und der Freien Liste"),
        replace(HECKLE, by=()),
        Event(EventType.LAUGHTER, "Lachen von Ida Falk [FL] und Jan Ried [FL]", by=(Actor("Jan Ried", "FL"),)),
        Event(EventType.OTHER, "Ida Falk [FL] verlässt den Saal", by=()),
    ],
    ids=lambda event: event.text,
)
def test_whoever_is_named_and_not_found_is_told(event: Event) -> None:
    quality = heard(f"({event.text})", event)
    assert measure(quality, "actors").found == measure(quality, "actors").expected - 1
    assert len(told(quality, "actors")) == 1


@pytest.mark.parametrize(
    "event",
    [
        APPLAUSE,
        HECKLE,
        Event(EventType.HECKLE, "Ida Falk [FL]: Das hat die BfA gesagt!", by=(Actor("Ida Falk", "FL"),)),
        Event(EventType.HECKLE, "Ida Falk [FL] in Richtung BfA: Nein!", by=(Actor("Ida Falk", "FL"),)),
        Event(EventType.HECKLE, "Ida Falk [fraktionslos]: Nein!", by=(Actor("Ida Falk"),)),
        Event(EventType.INTERRUPTION, "Glocke"),
    ],
    ids=lambda event: event.text,
)
def test_what_is_said_or_whom_it_is_said_to_does_not_act(event: Event) -> None:
    quality = heard(f"({event.text})", event)
    assert told(quality, "actors") == ()
