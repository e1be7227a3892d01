"""Order measures: calls to order and reprimands, with whom they meet."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.contents import Contents, ContentsMeasure
from generator.model.parliament import TurnWords
from generator.model.session import MeasureKind, OrderMeasure, ParagraphKind, Speaker, Speech
from generator.parse.sentences import split


def measures_of(speeches: Sequence[Speech], contents: Contents, words: TurnWords) -> tuple[OrderMeasure, ...]:
    """Every measure the chair took, in order (§ 36 GeschO).

    The contents say by full name whom it met; where they list none for that page, it is
    whom the chair addresses by a surname that only one speaker of the session has, else
    whoever spoke last. Nobody is named where that is not clear. What the contents list and
    the chair put in other words (18/115, p. 135) stands where the chair interrupts that member.
    """
    listed = list(contents.measures)
    spoken = list(_spoken(speeches, listed, words))
    for entry in listed:
        spoken.extend(_interrupting(speeches, entry))
    order = {speech.id: number for number, speech in enumerate(speeches)}
    return tuple(sorted(spoken, key=lambda measure: (order[measure.speech], measure.paragraph)))


def _spoken(speeches: Sequence[Speech], listed: list[ContentsMeasure], words: TurnWords) -> Iterator[OrderMeasure]:
    """Measures in the chair's own words; what the contents list of them is taken off `listed`."""
    people = {speech.speaker.name: speech.speaker for speech in speeches if not speech.chair and speech.speaker.name}
    for speech, last in _chairs(speeches):
        for number, paragraph in enumerate(speech.paragraphs, 1):
            if paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            for kind in dict.fromkeys(_kinds(paragraph.text, words)):
                whom = _listed(listed, kind, paragraph.page) or _addressed(paragraph.text, people.values(), last, words)
                yield _measure(kind, whom, speech, number)


def _interrupting(speeches: Sequence[Speech], entry: ContentsMeasure) -> Iterator[OrderMeasure]:
    """The first speech of the chair on the page listed that follows the member's own."""
    for speech, last in _chairs(speeches):
        if speech.page == entry.page and last is not None and last.name == entry.speaker.name:
            yield _measure(entry.kind, entry.speaker, speech, 1)
            return


def _chairs(speeches: Sequence[Speech]) -> Iterator[tuple[Speech, Speaker | None]]:
    """The chair's speeches, each with who spoke before it."""
    last: Speaker | None = None
    for speech in speeches:
        if speech.chair:
            yield speech, last
        else:
            last = None if speech.in_appendix else speech.speaker


def _measure(kind: MeasureKind, whom: Speaker | None, speech: Speech, number: int) -> OrderMeasure:
    paragraph = speech.paragraphs[number - 1]
    return OrderMeasure(
        kind,
        whom.name if whom else None,
        whom.group if whom else None,
        paragraph.agenda_item or speech.agenda_item,
        paragraph.page,
        speech.id,
        number,
    )


def _kinds(text: str, words: TurnWords) -> Iterator[MeasureKind]:
    for sentence in split(text):
        if words.threatened.search(sentence):
            continue
        if words.call_to_order.search(sentence):
            yield MeasureKind.CALL_TO_ORDER
        elif words.reprimand.search(sentence):
            yield MeasureKind.REPRIMAND


def _listed(listed: list[ContentsMeasure], kind: MeasureKind, page: int | None) -> Speaker | None:
    entry = next((m for m in listed if m.kind is kind and (m.page == page or m.page is None)), None)
    if entry is None:
        return None
    listed.remove(entry)
    return entry.speaker


def _addressed(text: str, people: Iterable[Speaker], last: Speaker | None, words: TurnWords) -> Speaker | None:
    named = {match["name"] for match in words.addressed.finditer(text)}
    fitting = [who for who in people if who.name and any(who.name.split()[-1] == name.split()[-1] for name in named)]
    if named:
        return fitting[0] if len(fitting) == 1 else None
    return last
