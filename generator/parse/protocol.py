"""One protocol, whole: the parts of the parser in their order."""

from collections.abc import Iterator, Mapping

from generator.model.contents import Contents
from generator.model.errors import Place, ProtocolError
from generator.model.findings import Finding
from generator.model.ledger import Entry, Ledger
from generator.model.pages import Document
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Session, Source
from generator.parse.annexes import annexes_of
from generator.parse.blocks import blocks_of
from generator.parse.contents import read_contents
from generator.parse.excused import excused_in
from generator.parse.head import head_of, printed_pages
from generator.parse.hyphens import Evidence
from generator.parse.order import measures_of
from generator.parse.questions import questions_of
from generator.parse.rollcalls import NameList, name_lists, with_members
from generator.parse.sections import cut
from generator.parse.speeches import Walk
from generator.parse.turns import with_forms
from generator.parse.votes import votes_of


def parse(document: Document, parliament: Parliament, source: Source, place: Place) -> Parsed:
    """The session that a document prints, with the ledger of its lines and its contents.

    Raises ProtocolError when the document names no session or holds no words.
    """
    head = head_of(document.lines, parliament.words)
    if head.legislature is None or head.number is None:
        raise ProtocolError(
            place,
            'no line names the session, as "Plenarprotokoll 18/115" does',
            "check that it is a plenary protocol of the configured parliament",
        )
    sections = cut(document.lines, parliament.words)
    if not sections.body:
        raise ProtocolError(
            place,
            "nothing is said between its beginning and its end",
            "get the whole file from the parliament's archive",
        )
    evidence = Evidence.of(sections.body + sections.appendix)
    pages = printed_pages(document, parliament.words)
    walk = Walk(parliament, evidence, pages, document.typeset, left_out=dict(sections.left_out))
    walk.body(blocks_of(sections.body, parliament, evidence, document.typeset))
    contents = read_contents(sections.contents, sections.absences, parliament, evidence)
    lists: list[NameList] = []
    for annex in annexes_of(sections.appendix, parliament.words):
        found = name_lists(annex, _names(walk, contents), parliament, evidence)
        lists.extend(found)
        walk.name_lists(found)
        listed = {line.index for one in found for line in (*one.head, *one.read, *one.unread)}
        rest = [line for line in annex if line.index not in listed]
        walk.appendix(blocks_of(rest, parliament, evidence, document.typeset))
    speeches = with_forms(walk.finish(), walk.items, parliament.words.turns)
    if not any(speech.speaker.name for speech in speeches):
        raise ProtocolError(
            place,
            "no speaker's label was found in it",
            "check that it is a plenary protocol and not an agenda or an annex alone",
        )
    linked = with_members(
        votes_of(speeches, walk.items, parliament, head.legislature), lists, walk.items, parliament.words, pages
    )
    ledger = _ledger(document, walk)
    findings = (
        *walk.findings,
        *linked.findings,
        *_open_lines(ledger, pages),
        *_unclear(document, pages),
        *_doubts(document, pages),
    )
    session = Session(
        parliament=parliament.code,
        legislature=head.legislature,
        number=head.number,
        date=head.date,
        place=head.place,
        start=sections.start,
        end=sections.end,
        page_count=document.page_count,
        source=source,
        agenda_items=tuple(walk.items),
        speeches=speeches,
        votes=linked.votes,
        absent=(*contents.absent, *excused_in(speeches, parliament)),
        warnings=tuple(finding.message for finding in findings),
        order_measures=measures_of(speeches, contents, parliament.words.turns),
        questions=questions_of(speeches, walk.items, parliament),
        reprint=head.reprint,
    )
    return Parsed(session, ledger, contents, findings)


def _ledger(document: Document, walk: Walk) -> Ledger:
    """Who took each line; what a paragraph took needs no reason."""
    return Ledger(
        tuple(
            Entry(
                line.index,
                line.page,
                line.text,
                walk.taken.get(line.index),
                None if line.index in walk.taken else walk.left_out.get(line.index),
                walk.hyphens.get(line.index),
            )
            for line in document.lines
        )
    )


def _names(walk: Walk, contents: Contents) -> frozenset[str]:
    """Names as labels, contents and the list of members excused print them."""
    listed = [*contents.before, *contents.appendix, *(entry for item in contents.items for entry in item.speakers)]
    names = (*walk.names, *(entry.speaker.name for entry in listed), *(absence.name for absence in contents.absent))
    return frozenset(name for name in names if name)


def _open_lines(ledger: Ledger, pages: Mapping[int, int | None]) -> Iterator[Finding]:
    """Lines that nobody took without a reason."""
    for entry in ledger.unaccounted:
        yield Finding("ledger", f"Zeile ohne Platz: {entry.text[:80]}", pages.get(entry.page), entry.page)


def _doubts(document: Document, pages: Mapping[int, int | None]) -> Iterator[Finding]:
    """Pages that the slow reader was asked for too, no fault: who compares them with the print knows where to look."""
    for position, doubt in document.doubts:
        message = f"Diese Seite wurde zur Sicherheit auch Zeichen für Zeichen gelesen: Sie enthält {doubt}."
        yield Finding("reader", message, pages.get(position), position, note=True)


def _unclear(document: Document, pages: Mapping[int, int | None]) -> Iterator[Finding]:
    """Pages on which a table over both columns may have been read column by column."""
    for position in document.unclear:
        message = "Auf dieser Seite stehen kurze Zeilen nebeneinander; vielleicht sind es Zeilen einer Tabelle."
        yield Finding("table", message, pages.get(position), position)
