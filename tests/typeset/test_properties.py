"""Whatever sitting is invented, set in whatever style: its print is read as what it was."""

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, Phase, assume, given, settings

from generator.model.session import Actor, ParagraphKind, Session, Speech
from generator.parliaments import find
from tests.typeset.invented.prints import Print, ambiguous, print_sitting
from tests.typeset.invented.sittings import Sitting, sittings
from tests.typeset.invented.styles import styles
from tests.typeset.style import Style
from tests.typeset.test_round_trip import read_back

NRW = find("nrw")
EXAMPLES = int(os.environ.get("PLENARWERK_EXAMPLES", "0"))
"""How many sittings to invent; by default so few as a test run can bear, the same ones every time."""

FEW = settings(
    max_examples=EXAMPLES or 60,
    derandomize=not EXAMPLES,
    # What fails is made smaller only where there is time: it can take minutes.
    phases=list(Phase) if EXAMPLES else [Phase.generate],
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def check(printed: Print, reader: str = "pdfium") -> None:
    parsed, _, _ = read_back(printed.data, reader)
    same(printed.session, parsed.session)
    assert not parsed.ledger.unaccounted


def same(meant: Session, read: Session) -> None:
    """Equal in all that is printed; what part a speech has in the debate is not."""
    assert [speech.id for speech in meant.speeches] == [speech.id for speech in read.speeches]
    for ours, theirs in zip(meant.speeches, read.speeches, strict=True):
        assert [p.text for p in ours.paragraphs] == [p.text for p in theirs.paragraphs]
        for one, other in zip(ours.paragraphs, theirs.paragraphs, strict=True):
            assert one == other
        assert ours == _without_form(theirs)
    assert meant.agenda_items == read.agenda_items
    assert meant.votes == read.votes
    assert [(vote.speech, vote.paragraph) for vote in meant.votes] == [(v.speech, v.paragraph) for v in read.votes]
    assert meant.absent == read.absent
    assert list(_called(meant)) == [(q.number, q.askers, q.page, q.anchor, q.speeches[:1]) for q in read.questions]
    ours, theirs = (replace(session, speeches=(), order_measures=(), questions=()) for session in (meant, read))
    assert ours == theirs


def _called(session: Session) -> Iterator[tuple[str, tuple[Actor, ...], int | None, str, tuple[str, ...]]]:
    """Questions of a question time as they are invented: a heading, who asks, and the answer as the next speech."""
    for speech, answer in pairwise(session.speeches):
        for number, (heading, call) in enumerate(pairwise(speech.paragraphs), 1):
            if heading.kind is ParagraphKind.PROCEDURE:
                name = call.text.removeprefix("des Abgeordneten ").partition(". Ich darf")[0]
                asked = heading.text.rpartition(" ")[2]
                yield asked, (Actor(name),), heading.page, f"{speech.id}.{number}", (answer.id,)


def _without_form(speech: Speech) -> Speech:
    return replace(speech, form=Speech.__dataclass_fields__["form"].default, refers_to=None)


@given(sittings("nrw"), styles())
@FEW
def test_a_print_is_read_as_what_was_set(sitting: Sitting, style: Style) -> None:
    printed = print_sitting(sitting, NRW, style)
    assume(not ambiguous(printed.proof))
    check(printed)


@given(sittings("nrw"), styles())
@settings(FEW, max_examples=max(3, EXAMPLES // 50), phases=[Phase.generate])
def test_the_thorough_reader_reads_it_too(sitting: Sitting, style: Style) -> None:
    """But for spaces at line ends, which it takes for ink."""
    printed = print_sitting(sitting, NRW, replace(style, trailing_spaces=False))
    assume(not ambiguous(printed.proof))
    check(printed, "pdfplumber")
