"""All checks of one protocol."""

from collections import Counter
from collections.abc import Iterator

from generator.check.absences import check_absences
from generator.check.contents import check_items, check_listed_speakers, check_speeches, listing
from generator.check.interjections import check_actors, check_parentheses
from generator.check.labels import check_labels
from generator.check.media import check_media, unreadable
from generator.check.order import check_order_measures
from generator.check.pages import check_pages
from generator.check.printed import pairs
from generator.check.proof import Proof, proof
from generator.check.question_time import check_question_time
from generator.check.rollcalls import check_roll_calls
from generator.check.running import check_running_speakers
from generator.check.sitting import check_day, check_sitting
from generator.check.text import check_punctuation, check_text
from generator.check.votes import check_questions, check_results
from generator.model.findings import Finding, HyphenCount, Quality
from generator.model.media import Media
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed


def check(
    parsed: Parsed, parliament: Parliament, media: Media | None = None, *, unreadable_media: str | None = None
) -> Quality:
    """What a protocol proves of itself, in plain German words.

    `media` is what the parliament's media library says of the same session, None where
    nothing is at hand; `unreadable_media` names a file of it that could not be read.
    """
    proofs = list(_proofs(parsed, parliament, media))
    if parsed.read is not None:
        # An editor may know better than what is printed: a correction closes what was open and opens nothing.
        before = _proofs(parsed.as_read, parliament, media)
        proofs = [min(pair, key=lambda one: len(one.findings)) for pair in zip(proofs, before, strict=True)]
    findings = [*parsed.findings, *(finding for one in proofs for finding in one.findings)]
    if unreadable_media is not None:
        findings.append(unreadable(unreadable_media))
    measures = tuple(one.measure for one in proofs if one.measure is not None)
    return Quality(measures, tuple(findings), _hyphens(parsed))


def _hyphens(parsed: Parsed) -> tuple[HyphenCount, ...]:
    counted = Counter(entry.hyphen for entry in parsed.ledger.entries if entry.hyphen is not None)
    return tuple(HyphenCount(hyphen, count) for hyphen, count in counted.most_common())


def _proofs(parsed: Parsed, parliament: Parliament, media: Media | None) -> Iterator[Proof]:
    printed = pairs(parsed)
    listed = listing(parsed)
    yield _ledger(parsed)
    yield check_text(parsed, parliament, printed)
    yield check_punctuation(parsed, printed)
    yield check_labels(printed, parliament)
    yield check_listed_speakers(parsed, listed)
    yield check_speeches(parsed, listed)
    yield check_items(parsed)
    yield check_results(parsed, parliament)
    yield check_questions(parsed, parliament)
    yield check_roll_calls(parsed, parliament)
    yield check_question_time(parsed, parliament)
    yield check_order_measures(parsed)
    yield check_pages(parsed, parliament)
    yield check_running_speakers(parsed, parliament)
    yield check_sitting(parsed)
    yield check_day(parsed)
    yield check_absences(parsed, parliament)
    yield check_parentheses(parsed)
    yield check_actors(parsed, parliament)
    yield _unlabelled(parsed)
    if media is not None:
        yield check_media(parsed, media, parliament)


def _ledger(parsed: Parsed) -> Proof:
    """Lines with a paragraph or a reason; the parser itself tells those without."""
    total = len(parsed.ledger.entries)
    return proof("ledger", total - len(parsed.ledger.unaccounted), total)


def _unlabelled(parsed: Parsed) -> Proof:
    """Speeches of nobody: an excerpt may begin in the middle of one. Of annexes the parser tells."""
    findings = tuple(
        Finding("unlabelled", "Der Anfang des Textes nennt niemanden, der spricht.", s.page, s.position, s.id)
        for s in parsed.session.speeches
        if s.speaker.name is None and not s.in_appendix
    )
    return Proof(None, findings)
