"""What all pages share: the site, its corpus by every key a page asks for, its words and templates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from re import Match

import jinja2

from generator import addresses
from generator.figures.lives import Life, lives
from generator.model.corpus import Corpus, Digest, Paper, Person, SpeechDigest
from generator.model.files import File
from generator.model.parliament import Group, Parliament
from generator.model.session import AgendaItem
from generator.model.site import Site
from generator.render.environment import environment
from generator.render.instalments import parts_of
from generator.render.marks import Marks, marks_of
from generator.render.moves import Moves
from generator.render.parts.terms import Terms
from generator.render.parts.times import times
from generator.render.revised import Revised, revised
from generator.render.views import Frame
from generator.render.wording import Wording, load_wording

Groups = Sequence[tuple[Match[str], Group]]


@dataclass(frozen=True)
class Context:
    """One site being rendered; `Page` knows the address a view stands on."""

    site: Site
    parliament: Parliament
    corpus: Corpus
    templates: tuple[Path, ...]
    """Folders; the first that has a template or a static file gives it."""

    @cached_property
    def environment(self) -> jinja2.Environment:
        made = environment(self.templates)
        made.globals["t"] = self.words
        return made

    @cached_property
    def words(self) -> Wording:
        return load_wording(self.templates, self.site.language)

    @cached_property
    def people(self) -> dict[str, Person]:
        return {person.slug: person for person in self.corpus.people}

    @cached_property
    def groups_in(self) -> Callable[[str], Groups]:
        """Every group that a text names, with its place. The same few words of applause come again and again."""
        return lru_cache(maxsize=1024)(lambda text: tuple(self.parliament.groups_in(text)))

    def about(self, site: Site, corpus: Corpus) -> "Context":
        """Another corpus and site with the same words, glossary and templates, which are read once."""
        made = Context(site, self.parliament, corpus, self.templates)
        for name in ("words", "environment", "terms", "groups_in"):
            made.__dict__[name] = getattr(self, name)
        return made

    @cached_property
    def house(self) -> Callable[[str], frozenset[str]]:
        """Session id to the groups whose members spoke in the sitting, as they are printed."""

        def speaking(session_id: str) -> frozenset[str]:
            printed = {speech.speaker.group for speech in self.digests[session_id].speeches}
            return frozenset(group for group in printed if group is not None and self.parliament.group(group))

        return cache(speaking)

    @cached_property
    def times(self) -> Callable[[str], Mapping[str, str]]:
        """Session id to when each speech began, by its id: "10:04"."""
        return lru_cache(maxsize=8)(lambda session_id: times(self.digests[session_id]))

    @cached_property
    def papers(self) -> dict[str, Paper]:
        return {paper.id: paper for paper in self.corpus.papers}

    @cached_property
    def digests(self) -> dict[str, Digest]:
        return {digest.id: digest for digest in self.corpus.sessions}

    @cached_property
    def marks(self) -> dict[str, Marks]:
        """What an editor corrected, by session and by the place that shows it."""
        return {digest.id: marks_of(digest) for digest in self.corpus.sessions}

    @cached_property
    def parts(self) -> dict[str, Mapping[str, int]]:
        """Session id to the speeches that stand on a later part of a long debate, and on which."""
        return {digest.id: parts_of(digest) for digest in self.corpus.sessions}

    @cached_property
    def terms(self) -> Terms:
        """What the glossary explains, for the first use on a page."""
        return Terms.of_glossary(self.site.glossary)

    @cached_property
    def lives(self) -> Mapping[str, Life]:
        """The life of every paper that stood on an agenda or was voted on."""
        return lives(self.corpus, self.parliament)

    @cached_property
    def sessions_of_term(self) -> dict[int, tuple[Digest, ...]]:
        """Term to its sessions, in order of time, the earliest term first."""
        terms = dict.fromkeys(digest.legislature for digest in self.corpus.sessions)
        return {term: tuple(d for d in self.corpus.sessions if d.legislature == term) for term in terms}

    @cached_property
    def moves(self) -> Moves:
        """Addresses of earlier builds that moved."""
        return Moves.of(self.site.history)

    @cached_property
    def revised(self) -> Revised:
        """When what was said was last changed after it was published."""
        return revised(self.site.history)

    @cached_property
    def item_of(self) -> dict[tuple[str, str], AgendaItem]:
        return {(digest.id, item.id): item for digest in self.corpus.sessions for item in digest.agenda_items}

    def speech(self, session_id: str, speech_id: str) -> SpeechDigest | None:
        """None where there is no such speech now: a change may be about one that is gone."""
        speeches = self.digests[session_id].speeches if session_id in self.digests else ()
        return next((speech for speech in speeches if speech.id == speech_id), None)

    @cached_property
    def _places(self) -> Callable[[str], str]:
        """Session id to its speeches with their agenda items, in one string: an archive has a million of them."""

        def told(session_id: str) -> str:
            speeches = self.digests[session_id].speeches
            return "".join(f"\n{speech.id} {speech.agenda_item or ''}\n" for speech in speeches)

        return cache(told)

    @cached_property
    def _debate(self) -> Callable[[str, str], str]:
        """The page on which a speech stands, by session and speech; much is told of the same few."""

        def address(session_id: str, speech: str) -> str:
            debate = addresses.agenda_item(session_id, self._item_of_speech(session_id, speech))
            return addresses.part(debate, self.parts[session_id].get(speech, 1))

        return lru_cache(maxsize=4096)(address)

    def _item_of_speech(self, session_id: str, speech_id: str) -> str | None:
        """The agenda item of a speech; None outside of any, and where there is no such speech."""
        places, key = self._places(session_id), f"\n{speech_id} "
        start = places.find(key) + len(key)
        return places[start : places.index("\n", start)] or None if start >= len(key) else None

    def speech_address(self, session_id: str, anchor: str) -> str:
        """Where a speech or one of its paragraphs stands."""
        return f"{self._debate(session_id, anchor.partition('.')[0])}#{anchor}"

    def file(self, template: str, address: str, inputs: frozenset[str], frame: Frame, **views: object) -> File:
        text = self.environment.get_template(template).render(frame=frame, **views)
        return File(addresses.file_of(address), text.encode("utf-8"), inputs | {f"template:{template}"}, frame.index)

    def session_title(self, digest: Digest) -> str:
        """ "115. Sitzung"."""
        return self.words("session.name", number=digest.number)

    def session_and_date(self, session_id: str) -> str:
        """ "115. Sitzung, 28. Januar 2026"."""
        digest = self.digests[session_id]
        return self.words("session.title", session=self.session_title(digest), date=self.words.long_date(digest.date))

    def item_label(self, session_id: str, item_id: str | None) -> str:
        """ "TOP 3: …"; the opening of a session for what stands before its first item."""
        item = self.item_of.get((session_id, item_id or ""))
        if item is None:
            return self.words("session.opening")
        return self.words("item.label", number=item.number, title=item.title) if item.number else item.title
