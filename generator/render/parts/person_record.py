"""What is recorded of a person beside their words: offices, presiding, forms of the name, ids elsewhere."""

import re
from collections.abc import Iterator, Sequence

from generator import addresses
from generator.model.corpus import Person, Tenure
from generator.render.page import Page
from generator.render.portrait_views import TenureView
from generator.render.views import Link

ELSEWHERE = {
    "wikidata": "https://www.wikidata.org/wiki/{id}",
    "gnd": "https://d-nb.info/gnd/{id}",
    "viaf": "https://viaf.org/viaf/{id}",
    "abgeordnetenwatch": "https://www.abgeordnetenwatch.de/politician/{id}",
}
"""Where the ids that an editor gives lead; an id that is an address itself leads there."""
LATEST = 10
"""So many sessions are linked that somebody presided over."""


def tenure_views(page: Page, held: Sequence[Tenure]) -> tuple[TenureView, ...]:
    words = page.context.words
    return tuple(
        TenureView(
            Link(tenure.name) if tenure.office else page.group(tenure.name) or Link(tenure.name),
            _day(page, tenure.first),
            _day(page, tenure.last),
            words.number(tenure.sessions),
        )
        for tenure in held
    )


def _day(page: Page, session: str) -> Link:
    digest = page.context.digests[session]
    name = page.context.words.short_date(digest.date) or page.context.session_title(digest)
    return page.link(name, addresses.session(session))


def chaired(page: Page, person: Person) -> tuple[str, tuple[Link, ...]] | None:
    """That somebody presided, in a sentence, with the latest sessions: the announcements themselves are no list."""
    refs = [ref for ref in person.speeches if ref.speech.chair]
    sessions = list(dict.fromkeys(ref.session for ref in reversed(refs)))
    if not sessions:
        return None
    words = page.context.words
    said = words(
        "person.presided",
        name=person.name,
        sessions=words.count("sessions.count", len(sessions)),
        times=words.count("portrait.times", len(refs)),
    )
    first = {ref.session: ref.speech.id for ref in reversed(refs)}
    return said, tuple(
        Link(page.context.session_and_date(session), page.speech(session, first[session]))
        for session in sessions[:LATEST]
    )


def printed_forms(page: Page, person: Person) -> tuple[tuple[str, str, str], ...]:
    """Each printed form of the name, why it was taken for this person, and how often it stands there."""
    words = page.context.words
    return tuple(
        (
            ", ".join(filter(None, (form.name, form.role))) + (f" ({form.group})" if form.group else ""),
            words(f"rule.{form.rule}"),
            words.number(form.count),
        )
        for form in sorted(person.printed, key=lambda form: (-form.count, form.name, form.role or ""))
    )


def elsewhere(page: Page, person: Person) -> Iterator[Link]:
    """Where the person is known by another id; one whose place is not known stands there as it is."""
    words = page.context.words
    for name, value in sorted(person.external.items()):
        label = words(f"external.{name}") if words.has(f"external.{name}") else name
        if re.match(r"https?://", value):
            yield Link(label, value)
            continue
        href = ELSEWHERE[name].format(id=value) if name in ELSEWHERE else None
        yield Link(words("external.id", name=label, id=value), href)
