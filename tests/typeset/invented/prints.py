"""A sitting in print, and the session that its print must read as."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.parliament import Parliament
from generator.model.session import Paragraph, Session, Speech
from tests.typeset.flow import WIDTH
from tests.typeset.invented.sittings import Sitting
from tests.typeset.lines import LineEnd, SetLine
from tests.typeset.manuscript import Element, Heading, Label
from tests.typeset.measure import Face
from tests.typeset.press import Proof, compose, draw
from tests.typeset.session import manuscript_of
from tests.typeset.style import Style


@dataclass(frozen=True, slots=True)
class Print:
    data: bytes
    proof: Proof
    session: Session
    """With its pages, and the ids that come of them."""


def print_sitting(sitting: Sitting, parliament: Parliament, style: Style) -> Print:
    """The PDF with all that the setting adds: on which page everything stands."""
    proof = compose(manuscript_of(sitting.session, parliament, sitting.extras), style)
    return Print(draw(proof, style), proof, _paged(sitting.session, proof))


def _paged(session: Session, proof: Proof) -> Session:
    manuscript = proof.manuscript
    left = iter(session.speeches)
    paged: list[Speech] = []
    for mark, elements in (
        ("body", manuscript.body),
        *((f"appendix:{number}", appendix.body) for number, appendix in enumerate(manuscript.appendices)),
    ):
        paged += _speeches(elements, mark, left, proof)
    paged = _with_ids(paged)
    now = {old.id: new for old, new in zip(session.speeches, paged, strict=True)}
    headings = [proof.page(f"body:{n}") for n, element in enumerate(manuscript.body) if isinstance(element, Heading)]
    return replace(
        session,
        page_count=proof.contents.pages + proof.body.pages,
        speeches=tuple(paged),
        agenda_items=tuple(
            replace(item, page=page, position=page) for item, page in zip(session.agenda_items, headings, strict=True)
        ),
        votes=tuple(
            replace(vote, speech=now[vote.speech].id, page=now[vote.speech].paragraphs[vote.paragraph - 1].page)
            for vote in session.votes
        ),
    )


def _speeches(elements: Sequence[Element], mark: str, left: Iterator[Speech], proof: Proof) -> list[Speech]:
    """The speeches of one part, each paragraph with the page on which it begins."""
    found: list[Speech] = []
    paragraphs: list[Paragraph] = []
    behind_label = 0
    for number, element in enumerate(elements):
        if isinstance(element, Heading):
            continue
        if isinstance(element, Label):
            speech = next(left)
            page = proof.page(f"{mark}:{number}")
            found.append(replace(speech, page=page, page_end=page, paragraphs=()))
            paragraphs = list(speech.paragraphs)
            behind_label = number
            continue
        # The first paragraph stands in the block of its label, unless it begins below it.
        own = f"{mark}:{number}"
        place = own if own in proof.body.begins else f"{mark}:{behind_label}"
        paragraph = replace(paragraphs.pop(0), page=proof.page(place), position=proof.page(place))
        found[-1] = replace(
            found[-1], paragraphs=(*found[-1].paragraphs, paragraph), page_end=proof.page(f"{place}/end")
        )
    return found


def _with_ids(speeches: Sequence[Speech]) -> list[Speech]:
    ordinals: Counter[int | None] = Counter()
    named: list[Speech] = []
    for speech in speeches:
        ordinals[speech.page] += 1
        named.append(replace(speech, id=f"s{speech.page}-{ordinals[speech.page]}"))
    return named


def ambiguous(proof: Proof) -> bool:
    """Whether a print leaves open what no reader could tell, or the setting does not know.

    A last line may happen to fill its column right at its end. And a label may be broken over two pages: what is
    said under it begins on the second, and the setting knows only where the label does.
    """
    first = True
    for line, following in pairwise(proof.body.lines):
        last = line.line.end is LineEnd.LAST
        ends = (line.page, line.x) != (following.page, following.x)
        if ends and last and line.line.indent + line.line.width > WIDTH - 3:
            return True
        if first and not last and line.page != following.page and _in_label(line.line):
            return True
        first = last
    return False


def _in_label(line: SetLine) -> bool:
    """Whether the first line of a block ends inside a label: words of it are bold, and its colon is still to come."""
    return ":" not in line.text and any(piece.face is Face.BOLD for piece in line.pieces)
