"""A built site, read for comparing: its pages, and its sessions one by one."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import addresses
from generator.compare.edition import Edition, PublishedParagraph, PublishedSpeech
from generator.model.errors import OutputError, Place
from generator.output import read_manifest

_ANCHOR = re.compile(r'<(?!li\b)[a-z]+\b[^<>]*? id="(s\d+-\d+(?:\.\d+)?)"')
"""An element that is a speech or a paragraph; the entries of lists lead to where one stands now."""


class Published:
    """A site in its folder. What is asked for raises OutputError where it is not as a build writes it."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.files: Mapping[str, str] = read_manifest(site)
        """Every file, with its SHA-256."""

    @cached_property
    def sessions(self) -> tuple[str, ...]:
        """Session ids, in the order of the site."""
        try:
            return tuple(str(entry["id"]) for entry in self._json(addresses.SESSIONS_JSON)["sessions"])
        except (LookupError, TypeError) as error:
            raise self._fault(addresses.SESSIONS_JSON) from error

    @cached_property
    def pages(self) -> frozenset[str]:
        """The addresses of all pages but those that only lead on."""
        return frozenset(
            addresses.address_of(file) for file in self.files if file.endswith(".html") and file not in self._leading_on
        )

    @cached_property
    def _leading_on(self) -> frozenset[str]:
        if addresses.HISTORY_JSON not in self.files:
            return frozenset()
        try:
            return frozenset(addresses.file_of(str(was)) for was in self._json(addresses.HISTORY_JSON)["pages"])
        except (LookupError, TypeError) as error:
            raise self._fault(addresses.HISTORY_JSON) from error

    def state(self, session: str) -> Mapping[str, str]:
        """The files from which a session is compared, with their digests."""
        return {path: self.files.get(path, "") for path in (addresses.session_json(session), *self._debates(session))}

    def edition(self, session: str) -> Edition:
        path, placed = addresses.session_json(session), self._placed(session)
        try:
            return Edition(session, tuple(_speech(session, speech, placed) for speech in self._json(path)["speeches"]))
        except (LookupError, TypeError) as error:
            raise self._fault(path) from error

    def _placed(self, session: str) -> dict[str, str]:
        """Each anchor of a session to the page that shows it."""
        placed: dict[str, str] = {}
        for path in self._debates(session):
            for anchor in _ANCHOR.findall(self._text(path)):
                placed.setdefault(anchor, addresses.address_of(path))
        return placed

    def _debates(self, session: str) -> Sequence[str]:
        return self._by_session.get(addresses.session(session), ())

    @cached_property
    def _by_session(self) -> Mapping[str, Sequence[str]]:
        """The folder of each session to the files of its pages."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for page in sorted(self.pages):
            if page.startswith(addresses.SESSIONS):
                found["/".join(page.split("/")[:2]) + "/"].append(addresses.file_of(page))
        return found

    def _text(self, path: str) -> str:
        try:
            return (self.site / path).read_text(encoding="utf-8")
        except OSError as error:
            raise OutputError(
                Place(str(self.site / path)), f"it cannot be read ({error.strerror})", "give the folder of a whole site"
            ) from error
        except UnicodeDecodeError as error:
            raise self._fault(path) from error

    def _json(self, path: str) -> dict[str, Any]:
        try:
            value = json.loads(self._text(path))
        except (ValueError, RecursionError) as error:
            raise self._fault(path) from error
        if not isinstance(value, dict):
            raise self._fault(path)
        return value

    def _fault(self, path: str) -> OutputError:
        return OutputError(
            Place(str(self.site / path)), "it is not as a build writes it", "give the folder of a whole site"
        )


def _speech(session: str, speech: dict[str, Any], placed: Mapping[str, str]) -> PublishedSpeech:
    own, who = speech["id"], speech["speaker"]

    def address(anchor: str) -> str:
        page = placed.get(anchor) or placed.get(own) or addresses.agenda_item(session, speech["agenda_item"])
        return f"{page}#{anchor}"

    return PublishedSpeech(
        address(own),
        _printed(who["name"], who["role"], who["group"]),
        who["id"],
        speech["page"],
        tuple(
            PublishedParagraph(address(f"{own}.{number}"), paragraph["text"], paragraph["page"])
            for number, paragraph in enumerate(speech["paragraphs"], 1)
        ),
    )


def _printed(name: str | None, role: str | None, group: str | None) -> str:
    said = ", ".join(filter(None, (name, role))) or "–"
    return f"{said} ({group})" if group else said
