"""What pages tell machines of themselves: linked data in the words of schema.org."""

from collections.abc import Mapping
from datetime import date, timedelta

from generator import addresses
from generator.model.corpus import Digest, Paper, Person
from generator.render.embedded import Value
from generator.render.page import Page

_ELSEWHERE = {"wikidata": "https://www.wikidata.org/entity/{}"}
"""Ids of people that are addresses too."""


def website(page: Page) -> Value:
    """The site, with the way to search it."""
    site = page.context.site
    return {
        "@type": "WebSite",
        "name": site.title,
        "description": site.description,
        "url": page.url(addresses.HOME),
        "inLanguage": page.context.words.language,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": page.url(addresses.SEARCH) + "?q={search_term_string}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def person(page: Page, known: Person) -> Value:
    group = page.context.parliament.group(known.group) if known.group else None
    ids = known.external.items()
    return _told(
        {
            "@type": "Person",
            "name": known.name,
            "url": page.url(addresses.person(known.slug)),
            "jobTitle": known.roles[0] if known.roles else None,
            "memberOf": group
            and {"@type": "Organization", "name": group.name, "url": page.url(addresses.group(group.slug))},
            "sameAs": [_ELSEWHERE[kind].format(value) for kind, value in ids if kind in _ELSEWHERE],
            "identifier": [
                {"@type": "PropertyValue", "propertyID": kind, "value": value}
                for kind, value in ids
                if kind not in _ELSEWHERE
            ],
        }
    )


def event(page: Page, digest: Digest) -> Value:
    """A session as something that took place."""
    start, end = moments(digest.date, digest.start, digest.end)
    return _told(
        {
            "@type": "Event",
            "name": page.context.words("session.of_term", number=digest.number, term=digest.legislature),
            "url": page.url(addresses.session(digest.id)),
            "startDate": start,
            "endDate": end,
            "location": digest.place and {"@type": "Place", "name": digest.place, "address": digest.place},
            "organizer": _house(page),
            "image": page.url(addresses.session_picture(digest.id)),
            "inLanguage": page.context.words.language,
        }
    )


def article(page: Page, digest: Digest, item_id: str | None) -> Value:
    """A debate as a part of the printed protocol; its authors are those who spoke."""
    context = page.context
    item = context.item_of.get((digest.id, item_id or ""))
    slugs = dict.fromkeys(
        context.corpus.speaker(digest.id, speech.id)
        for speech in digest.speeches
        if speech.agenda_item == item_id and not speech.chair
    )
    return _told(
        {
            "@type": "Article",
            "headline": item.title if item else context.words("session.opening"),
            "url": page.url(page.address),
            "datePublished": digest.date and f"{digest.date}",
            "articleSection": item.kind if item else None,
            "pageStart": str(item.page) if item and item.page is not None else None,
            "author": [
                {"@type": "Person", "name": context.people[slug].name, "url": page.url(addresses.person(slug))}
                for slug in slugs
                if slug is not None
            ]
            or _house(page),
            "publisher": {"@type": "Organization", "name": context.site.operator or context.site.title},
            "about": [_work(page, paper) for paper in (item.documents if item else ()) if paper in context.papers],
            "isPartOf": _told(
                {
                    "@type": "PublicationIssue",
                    "name": context.session_title(digest),
                    "issueNumber": digest.id,
                    "datePublished": digest.date and f"{digest.date}",
                    "url": page.url(addresses.session(digest.id)),
                    "publisher": _house(page),
                }
            ),
            "image": page.url(addresses.session_picture(digest.id)),
            "inLanguage": context.words.language,
        }
    )


def paper(page: Page, known: Paper) -> Value:
    """A bill as legislation, any other paper as a work."""
    return _told(
        {**_work(page, known.id), "sameAs": page.context.parliament.paper_url(known.id), "publisher": _house(page)}
    )


def _work(page: Page, paper_id: str) -> dict[str, object]:
    known = page.context.papers[paper_id]
    bill = known.kind in page.context.parliament.bills
    name = page.context.words("paper.name", id=paper_id)
    return _told(
        {
            "@type": "Legislation" if bill else "CreativeWork",
            "name": known.title or name,
            "identifier": name,
            "legislationIdentifier": paper_id if bill else None,
            "legislationType": known.kind if bill else None,
            "genre": None if bill else known.kind,
            "url": page.url(addresses.paper(paper_id)),
        }
    )


def _house(page: Page) -> Value:
    parliament = page.context.parliament
    return {"@type": "GovernmentOrganization", "name": parliament.name, "url": parliament.website}


def moments(day: date | None, start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """When a sitting began and ended: "2026-01-28T10:04". One that ends before it began ended the next day.

    The hours are those of the place; without an hour, the day alone.
    """
    if day is None:
        return None, None
    last = day + timedelta(days=1) if start and end and end < start else day
    return (f"{day}T{start}" if start else f"{day}"), (f"{last}T{end}" if end else None)


def _told(value: Mapping[str, object]) -> dict[str, object]:
    """What is known of it."""
    return {key: told for key, told in value.items() if told not in (None, "", [], ())}
