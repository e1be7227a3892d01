"""The body of the document against the paragraphs: its letters, its punctuation, once and in order."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.check.difference import Spot, spots
from generator.check.places import positions
from generator.check.printed import Pair
from generator.check.proof import Proof, proof
from generator.check.sieve import Sieve, letters, marks
from generator.model.findings import Finding
from generator.model.ledger import Entry, Reason
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed

_NEIGHBOURS = 8
"""Paragraphs in a row that are compared as one text."""
_MOST_SPOTS = 200
"""After so many places the texts are compared roughly: the result is clear, and work has an end."""
_AROUND = 40
"""Characters shown on each side of a place where the texts part."""
_LONGEST = 160
"""Characters of a text that are shown at most."""
_NUMBER = re.compile(r"\d+")
_FEW_PAGES = 4
"""With fewer pages a running head need not repeat."""


def check_text(parsed: Parsed, parliament: Parliament, found: Sequence[Pair]) -> Proof:
    """Letters of the body lines that stand in the output, once and in order; invented ones count against them."""
    pages = {position: page for page, position in positions(parsed).items()}
    printed, kept, findings = _compare("text", found, letters, pages)
    for pair in _out_of_order(found):
        kept -= letters.count(pair.body)
        message = f"Dieser Absatz steht an anderer Stelle als gedruckt: „{_cut(pair.text)}“"
        findings.append(Finding("text", message, pair.page, pair.position, pair.anchor))
    for entry in (*_odd_heads(parsed.ledger.entries, parliament), *_behind_the_end(parsed.ledger.entries, parliament)):
        printed += letters.count(entry.text)
        message = f"Diese Zeile steht in keinem Absatz und ist doch wohl Text: „{_cut(entry.text)}“"
        findings.append(Finding("text", message, pages.get(entry.page), entry.page))
    return proof("text", max(kept, 0), printed, findings)


def check_punctuation(parsed: Parsed, found: Sequence[Pair]) -> Proof:
    """Punctuation of the body lines that stands in the output, in order."""
    pages = {position: page for page, position in positions(parsed).items()}
    printed, kept, findings = _compare("punctuation", found, marks, pages)
    return proof("punctuation", max(kept, 0), printed, findings)


def _compare(
    check: str, found: Sequence[Pair], sieve: Sieve, pages: Mapping[int, int]
) -> tuple[int, int, list[Finding]]:
    """Characters printed, those kept less those invented, and where the texts part.

    Paragraphs that differ are compared together with their neighbours that do: a line that
    ends one paragraph and begins the next is printed in one of them only. Where many in a row
    differ, something is wrong with each of them.
    """
    printed = kept = 0
    findings: list[Finding] = []
    run: list[_Sifted] = []
    for pair in [*found, None]:
        if pair is not None:
            own = sieve.count(pair.body)
            printed += own
            kept += own
            if not pair.same and (one := sieve(pair.body)) != (two := sieve(pair.text)):
                run.append(_Sifted(pair, one, two))
                continue
        for part in [run] if len(run) <= _NEIGHBOURS else [[sifted] for sifted in run]:
            exact = len(findings) <= _MOST_SPOTS
            for spot in spots("".join(s.printed for s in part), "".join(s.output for s in part), exact=exact):
                kept -= spot.end - spot.start + spot.out_end - spot.out_start
                findings.append(_finding(check, spot, part, sieve, pages))
        run = []
    return printed, kept, findings


@dataclass(frozen=True, slots=True)
class _Sifted:
    """A paragraph as the characters that are compared."""

    pair: Pair
    printed: str
    output: str


def _finding(check: str, spot: Spot, run: Sequence[_Sifted], sieve: Sieve, pages: Mapping[int, int]) -> Finding:
    """Names the place where texts part: paragraph, page, and the words of both with some around them."""
    at, start = _at(spot.start, [len(s.printed) for s in run])
    out_at, out_start = _at(spot.out_start, [len(s.output) for s in run])
    body, text = run[at].pair.body, run[out_at].pair.text
    begin = _offset(body, start, sieve)
    print_words = _around(body, begin, _offset(body, start + spot.end - spot.start, sieve))
    output = _around(
        text, _offset(text, out_start, sieve), _offset(text, out_start + spot.out_end - spot.out_start, sieve)
    )
    line = run[at].pair.line_at(begin)
    position = line.page if line else run[at].pair.position
    message = f"Gedruckt ist „{print_words}“, hier steht „{output}“."
    if not output:
        message = f"Gedruckt ist „{print_words}“, hier fehlt es."
    elif not print_words:
        message = f"Hier steht „{output}“, gedruckt ist es nicht."
    anchor = run[out_at].pair.anchor if output else None
    return Finding(check, message, pages.get(position or 0, run[at].pair.page), position, anchor)


def _at(offset: int, lengths: Sequence[int]) -> tuple[int, int]:
    """Which of several joined texts an offset falls into, and the offset there."""
    last = len(lengths) - 1
    for index, length in enumerate(lengths):
        if offset < length or index == last:
            return index, offset
        offset -= length
    raise IndexError(offset)


def _offset(text: str, count: int, sieve: Sieve) -> int:
    """The offset of the character that has so many compared ones before it."""
    for offset, char in enumerate(text):
        if sieve(char):
            if not count:
                return offset
            count -= 1
    return len(text)


def _around(text: str, start: int, end: int) -> str:
    """A stretch of a text with some words around it, on one line."""
    begin, stop = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    if begin:
        begin = text.find(" ", begin, start) + 1 or begin
    if stop < len(text):
        stop = text.rfind(" ", end, stop) if text.rfind(" ", end, stop) > 0 else stop
    words = " ".join(text[begin:stop].split())
    return f"{'… ' if begin and words else ''}{_cut(words)}{' …' if stop < len(text) and words else ''}"


def _cut(text: str) -> str:
    """The beginning of a text that is too long to be shown whole."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


def _out_of_order(found: Sequence[Pair]) -> Iterator[Pair]:
    """Paragraphs that stand elsewhere than their lines: all that are not in the longest rising sequence."""
    placed = [pair for pair in found if pair.lines and pair.text]
    firsts = [pair.lines[0].line for pair in placed]
    ends: list[int] = []
    lengths: list[int] = []
    for first in firsts:
        at = bisect_left(ends, first)
        ends[at : at + 1] = [first]
        lengths.append(at)
    wanted = len(ends) - 1
    late: list[Pair] = []
    for pair, length in zip(reversed(placed), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            late.append(pair)
    yield from reversed(late)


def _odd_heads(entries: Sequence[Entry], parliament: Parliament) -> Iterator[Entry]:
    """Lines taken for a running head or foot that no other page has: words of the text set too high or too low."""
    heads = [
        entry
        for entry in entries
        if entry.reason in (Reason.RUNNING_HEAD, Reason.RUNNING_FOOT)
        and not parliament.words.running_speaker.match(entry.text.strip())
    ]
    if len({entry.page for entry in heads}) < _FEW_PAGES:
        return
    forms = Counter(_NUMBER.sub("0", entry.text) for entry in heads)
    yield from (entry for entry in heads if forms[_NUMBER.sub("0", entry.text)] == 1 and letters(entry.text))


def _behind_the_end(entries: Sequence[Entry], parliament: Parliament) -> Iterator[Entry]:
    """Lines taken for a footnote though none has begun: words after what was taken for the end of the sitting."""
    begun = False
    for entry in entries:
        if entry.reason is Reason.FOOTNOTE:
            begun = begun or bool(parliament.words.footnote.match(entry.text.strip()))
            if not begun and letters(entry.text):
                yield entry
