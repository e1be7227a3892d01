"""Whom a name in running text means: somebody for certain, or nobody.

A full name is enough where one person of the term bears it. A surname alone must be borne
by one person only, as far as word of address, gender, office, group and the debate tell;
and as anybody may be called "Herr Muster", that person must take part in the debate, or
be named in the session beyond doubt, and no other bearer of the name may be in sight
("Susanne Muster", "Herr Muster von der Kammer").
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.corpus import Digest, Links
from generator.model.mentions import Gender, Mention, MentionType, MentionWords, NameForm, Naming
from generator.resolve.bearers import Bearers, Match
from generator.resolve.names import titles_of, without_titles
from generator.resolve.traces import Traces


@dataclass(frozen=True, slots=True)
class Named:
    """A naming and what it means: a mention, or several people of whom nobody can be chosen."""

    naming: Naming
    mention: Mention | None
    open: tuple[str, ...] = ()
    """Slugs of those who all might be meant."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One session, as far as it tells who is meant."""

    order: int
    """Among all sessions, in time."""
    digest: Digest
    traces: Traces
    links: Links
    """Whom the same names mean, by what views ask for; what running text leads to is not told yet."""
    speaker: Mapping[str, str]
    """Speech id to slug."""
    labelled: Mapping[tuple[str, str | None], str]
    """(name, group) in interjections to slug."""
    unlabelled: frozenset[tuple[str, str | None]]
    """Those of them that belong to nobody for certain."""
    bearers: Bearers
    everyone: Bearers
    """The people of all terms."""
    taking_part: Mapping[str | None, frozenset[str]]
    """Agenda item to the slugs of who speaks or calls out in it."""
    neighbours: Mapping[str, frozenset[str]]
    """Speech of the chair to who spoke before it and who speaks next."""

    @property
    def term(self) -> int:
        return self.digest.legislature

    @property
    def present(self) -> frozenset[str]:
        return frozenset().union(*self.taking_part.values())


@dataclass
class _Read:
    """What a first reading of a session's namings gives."""

    matches: list[Match | None] = field(default_factory=list)
    certain: set[str] = field(default_factory=set)
    """People named in full, or by an office of theirs."""
    rivals: dict[str, set[str | None]] = field(default_factory=lambda: defaultdict(set))
    """Slug to the agenda items in which somebody else of the surname is named."""


Offices = Mapping[str, Collection[str]]
"""Slug to the offices of one term: printed in labels and lists, or said before a full name."""


class Genders:
    """Men and women, by what the sessions say of them; a given name tells where they say nothing."""

    def __init__(self) -> None:
        self._seen: dict[str, Counter[Gender]] = defaultdict(Counter)
        self._by_given: dict[str, set[Gender]] = defaultdict(set)

    def see(self, slug: str, gender: Gender, weight: int = 1) -> None:
        self._seen[slug][gender] += weight

    def learn(self, people: Iterable[tuple[str, str]]) -> None:
        """Given names of people whose gender is seen: pairs of slug and given name."""
        for slug, given in people:
            if (gender := self._own(slug)) is not None:
                self._by_given[given].add(gender)
        self._given = dict(people)

    def of(self, slug: str) -> Gender | None:
        own = self._own(slug)
        if own is not None:
            return own
        known = self._by_given.get(self._given.get(slug, ""), set())
        return next(iter(known)) if len(known) == 1 else None

    def _own(self, slug: str) -> Gender | None:
        """What four of five places say: a slip of the tongue is no evidence."""
        seen = self._seen.get(slug)
        if not seen:
            return None
        gender, count = seen.most_common(1)[0]
        return gender if count >= 0.8 * seen.total() else None


class Hearsay:
    """What all sessions together tell of their people; when all were heard, whom each of them names."""

    def __init__(self, words: MentionWords) -> None:
        self._words = words
        self._offices: dict[int, dict[str, set[str]]] = {}
        """By term and slug; a minister who has left is one in what is said of him."""
        self._sessions: Counter[int] = Counter()
        self._given: dict[str, str] = {}
        self._seen = Genders()

    def hear(self, scene: Scene) -> None:
        bearers, term = scene.bearers, scene.term
        if term not in self._offices:
            self._offices[term] = {slug: set(person.offices) for slug, person in bearers.people.items()}
            for slug, person in bearers.people.items():
                self._given.setdefault(slug, min(person.names)[0])
        self._sessions[term] += 1
        present = scene.present
        for naming in scene.digest.namings:
            if naming.form is NameForm.OFFICE and not naming.foreign:
                named = bearers.match(naming.name, surnames=False)
                for slug in named.people if named and len(named.people) == 1 else ():
                    self._offices[term][slug].add(naming.office or naming.lead)
            match = _match(bearers, naming)
            if naming.gender and match and len(match.people) == 1 and match.people <= present:
                self._seen.see(next(iter(match.people)), naming.gender)

    def name(self, scene: Scene) -> list[Named]:
        """Whom the namings of a session mean, in their order."""
        offices = self._offices[scene.term]
        read = _read(scene, offices, self._words)
        return list(_Resolver(scene, read, offices, self._genders, self._words).all())

    @cached_property
    def _genders(self) -> Genders:
        """An office tells the gender too, in each session of its term."""
        for term, people in self._offices.items():
            for slug, offices in people.items():
                for office in offices:
                    if self._words.female.search(office) or self._words.male.search(office):
                        gender = Gender.FEMALE if self._words.female.search(office) else Gender.MALE
                        self._seen.see(slug, gender, 3 * self._sessions[term])
        self._seen.learn(self._given.items())
        return self._seen


def _match(bearers: Bearers, naming: Naming) -> Match | None:
    return bearers.match(naming.name, surnames=naming.form is not NameForm.NAME)


def _read(scene: Scene, offices: Offices, words: MentionWords) -> _Read:
    read = _Read()
    for naming in scene.digest.namings:
        match = _match(scene.bearers, naming)
        read.matches.append(match)
        if match is None or naming.foreign or (naming.form is NameForm.HONORIFIC and _outside(naming, match, words)):
            for slug in match.people if match else scene.bearers.surnames_in(naming.name):
                read.rivals[slug].add(naming.item)
        elif len(match.people) == 1 and (
            match.full
            or (naming.form is NameForm.OFFICE and _in_office(offices[next(iter(match.people))], naming, words))
        ):
            read.certain |= match.people
    return read


def _in_office(offices: Iterable[str], naming: Naming, words: MentionWords) -> bool:
    """Whether one of a person's offices is of the kind that the words of address name."""
    kind = next((office for office in words.offices if office.search(naming.office or naming.lead)), None)
    return kind is not None and any(
        next((other for other in words.offices if other.search(role)), None) is kind for role in offices
    )


def _outside(naming: Naming, match: Match, words: MentionWords) -> bool:
    """Whether the words behind the name say where else its bearer belongs."""
    rest = _words_behind(naming, match)
    return words.outside_after.match(" " + rest) is not None if rest else naming.outside


def _words_behind(naming: Naming, match: Match) -> str:
    """What a naming holds behind the name itself."""
    return " ".join(without_titles(naming.name).split(" ")[match.words :])


class _Resolver:
    """Resolves one session's namings in order: what a speech has named before helps to tell."""

    def __init__(self, scene: Scene, read: _Read, offices: Offices, genders: Genders, words: MentionWords) -> None:
        self._scene = scene
        self._read = read
        self._offices = offices
        self._genders = genders
        self._words = words
        self._present = scene.present
        self._speech = ""
        self._before: set[str] = set()

    def all(self) -> Iterator[Named]:
        for naming, match in zip(self._scene.digest.namings, self._read.matches, strict=True):
            speech = naming.anchor.partition(".")[0]
            if speech != self._speech:
                self._speech, self._before = speech, set()
            named = self._labelled(naming) if naming.form is NameForm.LABELLED else None
            if named is None:
                named = self._full(naming, match) if match is None or match.full else self._surname(naming, match)
            if named.mention is not None and match is not None and match.full:
                self._before.add(named.mention.target)
            yield named

    def _labelled(self, naming: Naming) -> Named | None:
        """A name with its group was given to a person already, as all acts are."""
        printed = (naming.name, naming.group or None)
        if printed in self._scene.unlabelled:
            return Named(naming, None)
        slug = self._scene.labelled.get(printed)
        if slug is not None:
            return self._named(naming, slug, len(without_titles(naming.name).split(" ")), "label")
        return None

    def _full(self, naming: Naming, match: Match | None) -> Named:
        rule = "full-name"
        if match is None:
            match = self._scene.everyone.match(naming.name, surnames=False)
            rule = "full-name-of-another-term"
            if match is None or not match.full or naming.form not in (NameForm.MEMBER, NameForm.OFFICE):
                return Named(naming, None)
        if naming.foreign or (_outside(naming, match, self._words) and not match.people & self._present):
            return Named(naming, None)
        people = frozenset(slug for slug in match.people if self._group_agrees(slug, naming))
        if len(people) > 1:
            people, rule = self._narrowed(people, naming)
        if len(people) == 1:
            return self._named(naming, next(iter(people)), match.words, rule)
        return Named(naming, None, tuple(sorted(people)))

    def _surname(self, naming: Naming, match: Match) -> Named:
        if naming.foreign or (naming.form is not NameForm.MEMBER and _outside(naming, match, self._words)):
            return Named(naming, None)
        people = frozenset(slug for slug in match.people if self._can_mean(slug, naming))
        rule = "only-bearer"
        if len(people) > 1:
            people, rule = self._narrowed(people, naming)
        if len(people) > 1:
            return Named(naming, None, tuple(sorted(people)))
        if not people or not self._proved(next(iter(people)), naming, match):
            return Named(naming, None)
        return self._named(naming, next(iter(people)), match.words, rule)

    def _can_mean(self, slug: str, naming: Naming) -> bool:
        """Whether word of address, gender, group and office leave a bearer of the surname in question."""
        if naming.form is NameForm.OFFICE and not _in_office(self._offices[slug], naming, self._words):
            return False
        # Nobody speaks of himself as "Herr Muster".
        if not naming.interjection and self._scene.speaker.get(self._speech) == slug:
            return False
        beside = slug in self._scene.neighbours.get(self._speech, ())
        if naming.form is NameForm.HONORIFIC and not beside and not self._has_titles(slug, naming):
            return False
        gender = self._genders.of(slug)
        if naming.gender is not None and (gender or naming.gender) is not naming.gender:
            return False
        return self._group_agrees(slug, naming)

    def _has_titles(self, slug: str, naming: Naming) -> bool:
        """A degree that nobody prints with a name belongs to an expert of that name."""
        return titles_of(naming.name) <= self._scene.bearers.people[slug].titles

    def _group_agrees(self, slug: str, naming: Naming) -> bool:
        known = self._scene.bearers.people.get(slug)
        if naming.group is None or known is None or not known.groups:
            return True
        return naming.group == "" or naming.group in known.groups

    def _narrowed(self, people: frozenset[str], naming: Naming) -> tuple[frozenset[str], str]:
        """The one of several who is meant, by the nearest evidence; all of them where there is none."""
        near: list[tuple[str, Iterable[str]]] = []
        if naming.interjection:
            near.append(("addressed-speaker", [self._scene.speaker.get(self._speech, "")]))
        near.append(("neighbouring-speech", self._scene.neighbours.get(self._speech, ())))
        if naming.sentence_group:
            group = naming.sentence_group
            of_group = [s for s in people if group in self._scene.bearers.people[s].groups]
            near.append(("group-in-sentence", of_group))
        near.append(("named-before", self._before))
        near.append(("speaker-of-the-debate", self._scene.taking_part.get(naming.item, ())))
        for rule, slugs in near:
            found = people.intersection(slugs)
            if len(found) == 1:
                return found, rule
        return people, "ambiguous"

    def _proved(self, slug: str, naming: Naming, match: Match) -> bool:
        """Whether a surname alone means this person and nobody whom no list knows."""
        here = slug in self._scene.taking_part.get(naming.item, ())
        if slug in self._scene.neighbours.get(self._speech, ()):
            return True
        rivals = self._read.rivals.get(slug, set())
        if here:
            return naming.item not in rivals
        if rivals or match.genitive:
            return False
        if slug in self._read.certain or (slug in self._present and naming.form is not NameForm.HONORIFIC):
            return naming.form is not NameForm.HONORIFIC or not naming.preceded
        if slug in self._present and naming.group is not None:
            return True
        # Neither here nor named in full: only what is said of nobody else will do, and who holds an office.
        if naming.gender is None or self._genders.of(slug) is not naming.gender:
            return False
        return naming.form in (NameForm.MEMBER, NameForm.OFFICE) or (bool(self._offices[slug]) and not naming.preceded)

    def _named(self, naming: Naming, slug: str, words: int, rule: str) -> Named:
        """The mention, from the first word of address to the last word of the name."""
        parts = naming.name.split(" ")
        titles = len(parts) - len(without_titles(naming.name).split(" "))
        text = " ".join(parts[: titles + words])
        end = naming.at + len(text)
        whole = f"{naming.lead} {text}" if naming.lead else text
        return Named(naming, Mention(naming.start, end, MentionType.PERSON, slug, whole, rule))
