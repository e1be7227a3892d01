"""Corrections change what they name and nothing else; what does not fit is told and left alone."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.correct import apply
from generator.correct.places import find, get
from generator.model.corrections import FIELDS, Address, Correction, Field, Shape, Target
from generator.model.parsed import Parsed
from generator.model.session import (
    Actor,
    Committees,
    Event,
    EventType,
    Form,
    MeasureKind,
    OrderMeasure,
    RollCall,
    Session,
    Value,
    VoteKind,
)
from tests.check.sample import HECKLE, ITEM, PARLIAMENT, SOUND, told, with_session
from tests.typeset.test_round_trip import PROTOCOLS, read_back

SECOND = replace(ITEM, id="top-2", number="2", title="Straßen")
MEASURE = OrderMeasure(MeasureKind.REPRIMAND, "Thorben Maler", "BfA", "top-1", 4, "s4-2", 1)
WHOLE = with_session(
    agenda_items=(ITEM, SECOND),
    order_measures=(MEASURE,),
    votes=(*SOUND.session.votes, replace(SOUND.session.votes[0], kind=VoteKind.AMENDMENT)),
)

SPEECH = Address(Target.SPEECH, "s3-2", "s3-2")
FIRST_PARAGRAPH = Address(Target.PARAGRAPH, "s3-2.1", "s3-2", (1,))
VOTE = Address(Target.VOTE, "top-1.vote-2", "top-1", (2,))


def corrected(address: Address, field: str, before: Value, after: Value, parsed: Parsed = WHOLE) -> Parsed:
    return apply(parsed, [Correction(address, field, before, after, "Weil es so ist.")])


@pytest.mark.parametrize(
    ("address", "field", "before", "after", "path"),
    [
        (Address(Target.SESSION, "session"), "date", date(2031, 5, 13), date(2031, 5, 14), ("date",)),
        (Address(Target.ITEM, "top-2", "top-2"), "title", "Straßen", "Wege", ("agenda_items", 1, "title")),
        (Address(Target.ITEM, "top-2", "top-2"), "reading", None, 2, ("agenda_items", 1, "reading")),
        (SPEECH, "speaker.name", "Thorben Maler", "Timo Maler", ("speeches", 1, "speaker", "name")),
        (SPEECH, "form", Form.SPEECH, Form.REPLY, ("speeches", 1, "form")),
        (SPEECH, "refers_to", None, "s3-1", ("speeches", 1, "refers_to")),
        (
            Address(Target.EVENT, "s3-2.2.2", "s3-2", (2, 2)),
            "by",
            HECKLE.by,
            (Actor("Ida Falk-Ried", "FL"),),
            ("speeches", 1, "paragraphs", 1, "events", 1, "by"),
        ),
        (VOTE, "no", ("FL",), ("FL", "REG"), ("votes", 1, "no")),
        (VOTE, "recommendation", None, "reject", ("votes", 1, "recommendation")),
        (VOTE, "committees.lead", None, "Hauptausschuss", ("votes", 1, "committees", "lead")),
        (Address(Target.ABSENCE, "absent-2", None, (2,)), "until", None, "12:30", ("absent", 1, "end")),
        (Address(Target.MEASURE, "order-1", None, (1,)), "name", "Thorben Maler", None, ("order_measures", 0, "name")),
    ],
    ids=lambda value: value.printed if isinstance(value, Address) else None,
)
def test_the_named_field_changes_and_nothing_else(
    address: Address, field: str, before: Value, after: Value, path: tuple[str | int, ...]
) -> None:
    parsed = corrected(address, field, before, after)
    assert parsed.findings == ()
    assert get(parsed.session, path) == after
    [applied] = parsed.session.corrections
    assert (applied.address, applied.field, applied.before, applied.after) == (address.printed, field, before, after)
    back = apply(parsed, [Correction(address, field, after, before, "Zurück.")])
    assert replace(back.session, corrections=()) == WHOLE.session


def test_a_passage_of_a_text_is_replaced_where_it_stands_once() -> None:
    parsed = corrected(FIRST_PARAGRAPH, "text", "Brücken verbinden", "Brücken trennen")
    assert parsed.session.speeches[1].paragraphs[0].text == "Frau Präsidentin! Brücken trennen."
    assert parsed.session.corrections[0].anchor == "s3-2.1"


@pytest.mark.parametrize(
    ("address", "field", "before", "after", "why"),
    [
        (Address(Target.SPEECH, "s9-9", "s9-9"), "chair", False, True, "Diese Stelle gibt es nicht."),
        (Address(Target.PARAGRAPH, "s3-2.9", "s3-2", (9,)), "text", "a", "b", "Diese Stelle gibt es nicht."),
        (Address(Target.EVENT, "s3-2.2.3", "s3-2", (2, 3)), "text", "a", "b", "Diese Stelle gibt es nicht."),
        (Address(Target.VOTE, "top-1.vote-3", "top-1", (3,)), "yes", (), ("FL",), "Diese Stelle gibt es nicht."),
        (Address(Target.ABSENCE, "absent-3", None, (3,)), "name", "a", "b", "Diese Stelle gibt es nicht."),
        (Address(Target.MEASURE, "order-2", None, (2,)), "name", "a", "b", "Diese Stelle gibt es nicht."),
        (VOTE, "roll_call.yes", 90, 91, "Diese Angabe gibt es dort nicht."),
        (SPEECH, "speaker.name", "Tom Maler", "Timo Maler", "Dort steht „Thorben Maler“."),
        (SPEECH, "speaker.name", "Tom Maler", "Thorben Maler", "Genau das steht dort schon."),
        (SPEECH, "speaker.role", "Minister", "Ministerin", "Dort steht nichts."),
        (SPEECH, "agenda_item", "top-1", "top-7", "Einen Tagesordnungspunkt „top-7“ gibt es nicht."),
        (SPEECH, "refers_to", None, "s7-7", "Eine Rede „s7-7“ gibt es nicht."),
        (FIRST_PARAGRAPH, "text", "Tunnel", "Röhren", "Diese Worte stehen dort nicht."),
        (FIRST_PARAGRAPH, "text", "n", "m", "Diese Worte stehen dort mehrmals."),
        (FIRST_PARAGRAPH, "text", "Tunnel", "Brücken", "Genau das steht dort schon."),
        (FIRST_PARAGRAPH, "text", "Frau Präsidentin! Brücken verbinden.", "", "Dann stünde dort nichts mehr."),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(
    address: Address, field: str, before: Value, after: Value, why: str
) -> None:
    parsed = corrected(address, field, before, after)
    assert replace(parsed.session, warnings=()) == WHOLE.session and parsed.read is None
    [finding] = parsed.findings
    assert finding.check == "correction" and finding.message.endswith(f"ist nicht übernommen: {why}")
    assert parsed.session.warnings == (finding.message,)


def test_one_that_does_not_fit_keeps_no_other_from_being_applied() -> None:
    wrong = Correction(SPEECH, "speaker.group", "FL", "REG", "Falsch.")
    right = Correction(SPEECH, "speaker.name", "Thorben Maler", "Timo Maler", "Richtig.")
    parsed = apply(WHOLE, [wrong, right])
    assert [c.reason for c in parsed.session.corrections] == ["Richtig."] and len(parsed.findings) == 1


def test_a_speech_takes_its_paragraphs_along_to_another_item() -> None:
    parsed = corrected(SPEECH, "agenda_item", "top-1", "top-2")
    speech = parsed.session.speeches[1]
    assert speech.agenda_item == "top-2" and {p.agenda_item for p in speech.paragraphs} == {"top-2"}
    assert parsed.session.corrections[0].agenda_item == "top-2", "shown where it is now"


def test_addresses_are_those_of_what_was_read_whatever_else_is_corrected() -> None:
    first = Address(Target.VOTE, "top-1.vote-1", "top-1", (1,))
    parsed = apply(
        WHOLE,
        [
            Correction(first, "agenda_item", "top-1", "top-2", "Gehört dorthin."),
            Correction(VOTE, "yes", ("BfA",), (), "Niemand."),
        ],
    )
    assert [(v.agenda_item, v.yes) for v in parsed.session.votes] == [("top-2", ("BfA",)), ("top-1", ())]


def test_a_corrected_text_is_still_proved_by_what_was_read() -> None:
    """The document does not print what the editor wrote: no letter is lost or invented by that."""
    parsed = corrected(FIRST_PARAGRAPH, "text", "Brücken verbinden", "Alles fließt", SOUND)
    quality = check(parsed, PARLIAMENT)
    assert told(quality, "text") == () and told(quality, "punctuation") == ()
    assert told(check(replace(parsed, read=None), PARLIAMENT), "text"), "without that it would be told"


def test_a_title_that_is_not_the_one_of_the_contents_opens_nothing() -> None:
    parsed = corrected(Address(Target.ITEM, "top-1", "top-1"), "title", "Brücken", "Tunnel", SOUND)
    assert parsed.session.agenda_items[0].title == "Tunnel"
    assert check(parsed, PARLIAMENT) == check(SOUND, PARLIAMENT)


def test_a_corrected_name_closes_what_was_open() -> None:
    wrong = replace(SOUND.session.speeches[2], speaker=replace(SOUND.session.speeches[2].speaker, name="Ida Fälk"))
    parsed = with_session(speeches=(*SOUND.session.speeches[:2], wrong, SOUND.session.speeches[3]))
    assert told(check(parsed, PARLIAMENT), "contents-speakers")
    address = Address(Target.SPEECH, "s4-1", "s4-1")
    parsed = corrected(address, "speaker.name", "Ida Fälk", "Dr. Ida Falk", parsed)
    assert told(check(parsed, PARLIAMENT), "contents-speakers") == ()


# --- whatever an editor may correct ----------------------------------------------------------------


@cache
def demonstration() -> Parsed:
    return read_back((PROTOCOLS / "4-12.pdf").read_bytes())[0]


@cache
def addresses() -> tuple[Address, ...]:
    session = demonstration().session
    found = [Address(Target.SESSION, "session")]
    found.extend(Address(Target.ITEM, item.id, item.id) for item in session.agenda_items)
    for speech in session.speeches:
        found.append(Address(Target.SPEECH, speech.id, speech.id))
        for n, paragraph in enumerate(speech.paragraphs, 1):
            found.append(Address(Target.PARAGRAPH, f"{speech.id}.{n}", speech.id, (n,)))
            found.extend(
                Address(Target.EVENT, f"{speech.id}.{n}.{m}", speech.id, (n, m))
                for m in range(1, len(paragraph.events) + 1)
            )
    for item in {vote.agenda_item for vote in session.votes}:
        own = [vote for vote in session.votes if vote.agenda_item == item]
        found.extend(Address(Target.VOTE, f"{item}.vote-{n}", item, (n,)) for n in range(1, len(own) + 1))
    found.extend(Address(Target.ABSENCE, f"absent-{n}", None, (n,)) for n in range(1, len(session.absent) + 1))
    return tuple(found)


WORDS = st.text("abcäöüß –,.", min_size=1).filter(str.strip)
ACTORS = st.lists(st.builds(Actor, WORDS, st.none() | WORDS), max_size=2).map(tuple)
ACTS = st.builds(
    Event, st.sampled_from(EventType), WORDS, ACTORS, st.lists(WORDS, max_size=2).map(tuple), st.booleans()
)


def values(field: Field, session: Session) -> st.SearchStrategy[Any]:
    match field.shape:
        case Shape.FLAG:
            made: st.SearchStrategy[Any] = st.booleans()
        case Shape.NUMBER:
            made = st.integers(0, 400)
        case Shape.DAY:
            made = st.dates()
        case Shape.HOUR:
            made = st.sampled_from(("9:30", "12:00", "23:59"))
        case Shape.CHOICE:
            words = list(field.choices or ())
            made = st.sampled_from([field.kind(word) for word in words] if field.kind else words)
        case Shape.TEXTS:
            made = st.lists(WORDS, max_size=3).map(tuple)
        case Shape.PAPERS:
            made = st.lists(st.just("4/123"), max_size=2).map(tuple)
        case Shape.ACTORS:
            made = ACTORS
        case Shape.ACTS:
            made = st.lists(ACTS, max_size=2).map(tuple)
        case Shape.ITEM:
            made = st.sampled_from([item.id for item in session.agenda_items])
        case Shape.SPEECH:
            made = st.sampled_from([speech.id for speech in session.speeches])
        case _:
            made = WORDS
    return made | st.none() if field.null else made


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    """One that fits the demonstration."""
    session = demonstration().session
    address = draw(st.sampled_from(addresses()))
    name = draw(st.sampled_from(sorted(FIELDS[address.target])))
    field = FIELDS[address.target][name]
    # A vote that moves to another item has another address there.
    assume(not (address.target is Target.VOTE and field.shape is Shape.ITEM))
    spot = find(session, address)
    assert spot is not None
    try:
        before = get(session, (*spot.path, *field.path))
    except LookupError:
        assume(False)
    if field.shape is Shape.PASSAGE:
        start = draw(st.integers(0, len(before) - 1))
        passage = before[start : draw(st.integers(start + 1, len(before)))]
        assume(before.count(passage) == 1)
        return Correction(address, name, passage, f"Ω{draw(WORDS)}", "Grund.")
    after = draw(values(field, session).filter(lambda value: value != before))
    if address.target is Target.SPEECH and field.shape is Shape.ITEM:
        # Paragraphs that already stand there could not be told from those that came along.
        speech = get(session, spot.path)
        assume(all(paragraph.agenda_item != after for paragraph in speech.paragraphs))
    return Correction(address, name, before, after, "Grund.")


def whose(correction: Correction) -> tuple[str, str]:
    """Two of one list must not be about the same: all acts of an interjection and one of them are."""
    acts = correction.address.target is Target.EVENT
    return correction.address.printed.split(".")[0], "events" if acts else correction.about.path[0]


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(corrections(), min_size=1, max_size=4, unique_by=whose))
def test_the_inverse_gives_the_original_back(made: list[Correction]) -> None:
    parsed = demonstration()
    there = apply(parsed, made)
    assert there.findings == parsed.findings and len(there.session.corrections) == len(made)
    assert there.session != parsed.session and there.as_read.session == parsed.session
    assert there.ledger == parsed.ledger
    assert [s.id for s in there.session.speeches] == [s.id for s in parsed.session.speeches]
    back = apply(there, [replace(c, before=c.after, after=c.before) for c in reversed(made)])
    assert back.findings == parsed.findings
    assert replace(back.session, corrections=()) == parsed.session


def test_a_vote_without_committees_has_none_again_afterwards() -> None:
    lead = corrected(VOTE, "committees.lead", None, "Hauptausschuss")
    assert lead.session.votes[1].committees == Committees("Hauptausschuss")


def test_votes_by_heads_are_corrected_one_by_one() -> None:
    vote = replace(WHOLE.session.votes[0], roll_call=RollCall(90, 80))
    parsed = with_session(WHOLE, votes=(vote,))
    address = Address(Target.VOTE, "top-1.vote-1", "top-1", (1,))
    parsed = corrected(address, "roll_call.yes", 90, 91, parsed)
    assert parsed.session.votes[0].roll_call == RollCall(91, 80)
