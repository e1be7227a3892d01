"""Atom: a feed and its entries to XML (RFC 4287)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

_NAMESPACE = "http://www.w3.org/2005/Atom"
_OURS = UUID("477ae448-9025-4630-b90e-ed768f046614")
"""Ids are made from this and a name, so that they are the same wherever a site lies."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new."""

    name: str
    """What its id is made of: "nrw/18/115#s40-2"."""
    title: str
    day: date
    link: str
    author: str | None = None
    summary: str | None = None
    revised: date | None = None
    """When it was last changed after that day."""

    @property
    def updated(self) -> date:
        return max(self.day, self.revised or self.day)


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new of one thing, the newest first."""

    name: str
    title: str
    author: str
    day: date
    """The last day on which there was something new."""
    link: str
    """The page it belongs to."""
    own: str
    """Its own address."""
    language: str
    entries: tuple[Entry, ...]


def written(feed: Feed) -> bytes:
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": feed.language})
    _text(root, "id", _id(feed.name))
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(max([feed.day, *(entry.updated for entry in feed.entries)])))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.own})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.link})
    _author(root, feed.author)
    root.extend(_entries(feed))
    ET.indent(root, " ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _entries(feed: Feed) -> Iterator[ET.Element]:
    for entry in feed.entries:
        made = ET.Element("entry")
        _text(made, "id", _id(entry.name))
        _text(made, "title", entry.title)
        _text(made, "published", _moment(entry.day))
        _text(made, "updated", _moment(entry.updated))
        ET.SubElement(made, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
        if entry.author:
            _author(made, entry.author)
        if entry.summary:
            _text(made, "summary", entry.summary)
        yield made


def _author(parent: ET.Element, name: str) -> None:
    _text(ET.SubElement(parent, "author"), "name", name)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = without_controls(text)


def without_controls(text: str) -> str:
    """Text that XML may hold."""
    return _NOT_XML.sub("", text)


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(_OURS, name)}"


def _moment(day: date) -> str:
    # Noon, so that it is the same day for readers in nearly all places; what is known is the day.
    return f"{day.isoformat()}T12:00:00Z"
