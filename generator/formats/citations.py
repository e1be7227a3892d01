"""How to cite a session and each of its speeches: BibTeX (biblatex) and CSL-JSON."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses
from generator.formats.labels import title_of
from generator.formats.places import Places
from generator.formats.xml import clean
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Session, Speech

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reader needs to find a session or a speech of it again."""

    id: str
    """ "plpr-18-115-s40-2"."""
    title: str
    author: str | None
    """A person; None where the parliament as a whole is."""
    day: date | None
    pages: str | None
    url: str | None


def citations(session: Session, parliament: Parliament, places: Places) -> Iterator[Citation]:
    """The session, and each speech in it that has a speaker and is not the chair's."""
    own = f"plpr-{addresses.dashed(session.id)}"
    page = places.url(addresses.session(session.id))
    yield Citation(own, title_of(session, parliament), None, session.date, None, _absolute(page))
    items = {item.id: item for item in session.agenda_items}
    for speech in session.speeches:
        if speech.chair or speech.speaker.name is None:
            continue
        url = places.url(addresses.speech(session.id, speech.agenda_item, speech.id))
        item = items.get(speech.agenda_item or "")
        pages = _pages(speech)
        yield Citation(f"{own}-{speech.id}", _title(item), speech.speaker.name, session.date, pages, _absolute(url))


def _title(item: AgendaItem | None) -> str:
    if item is None:
        return "Redebeitrag"
    return clean(f"Redebeitrag zu TOP {item.number}: {item.title}" if item.number else f"Redebeitrag: {item.title}")


def _pages(speech: Speech) -> str | None:
    if speech.page is None:
        return None
    return f"{speech.page}–{speech.page_end}" if speech.page_end not in (None, speech.page) else str(speech.page)


def _absolute(url: str) -> str | None:
    """Only an address with a host leads anywhere from a list of references."""
    return url if "://" in url else None


def named(author: str) -> tuple[str, str]:
    """Given and family name, by which lists of references are ordered; titles ("Dr.") and places are left out."""
    words = [word for word in re.sub(r"\([^)]*\)", " ", author).split() if not word.endswith(".")]
    first = next((n for n, word in enumerate(words[:-1]) if word[0].islower()), max(len(words) - 1, 0))
    return " ".join(words[:first]), " ".join(words[first:])


def bibtex(session: Session, parliament: Parliament, places: Places) -> str:
    return "\n".join(_entry(citation, session, parliament) for citation in citations(session, parliament, places))


def _entry(citation: Citation, session: Session, parliament: Parliament) -> str:
    protocol = title_of(session, parliament)
    fields = {
        "author": _author(citation.author) if citation.author else f"{{{_tex(parliament.name)}}}",
        "title": _tex(citation.title),
        "date": citation.day.isoformat() if citation.day else None,
        "booktitle": _tex(protocol) if citation.author else None,
        "pages": citation.pages.replace("–", "--") if citation.pages else None,
        "url": citation.url,
    }
    kind = "inproceedings" if citation.author else "report"
    if kind == "report":
        fields |= {"type": "Plenarprotokoll", "institution": _tex(parliament.name)}
    lines = (f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{kind}{{{citation.id},\n" + ",\n".join(lines) + "\n}\n"


def _author(name: str) -> str:
    given, family = named(name)
    return f"{{{_tex(family)}}}, {{{_tex(given)}}}" if given else f"{{{_tex(family or name)}}}"


def _tex(text: str) -> str:
    return clean(text).translate(_TEX)


def csl_json(session: Session, parliament: Parliament, places: Places) -> bytes:
    entries = [
        _csl(citation, title_of(session, parliament), parliament) for citation in citations(session, parliament, places)
    ]
    return (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode()


def _csl(citation: Citation, protocol: str, parliament: Parliament) -> dict[str, object]:
    day = citation.day
    entry: dict[str, object] = {
        "id": citation.id,
        "type": "speech" if citation.author else "report",
        "title": citation.title,
        "author": [_csl_name(citation.author) if citation.author else {"literal": parliament.name}],
        "language": "de",
    }
    if citation.author:
        entry |= {"container-title": protocol, "publisher": parliament.name}
    if day is not None:
        entry["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if citation.pages is not None:
        entry["page"] = citation.pages
    if citation.url is not None:
        entry["URL"] = citation.url
    return entry


def _csl_name(name: str) -> dict[str, str]:
    given, family = named(name)
    return {"family": family, "given": given} if given else {"literal": family or name}
