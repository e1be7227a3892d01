"""Each printed name to the person it means, with the reason; to nobody where it means none for certain."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.model.corpus import Digest, Registered
from generator.model.parliament import Parliament
from generator.resolve.identity import MEMBER_ID, Profile, profiles_of, short_groups
from generator.resolve.names import key, place_of, same_given, without_titles, words_of
from generator.resolve.sightings import Kind, Sighting, sightings_of

PARTICLES = frozenset({"von", "van", "de", "der", "den", "zu", "zur", "vom", "ter", "del", "di"})


class Rule:
    """Stable names of the reasons, as traces and data show them."""

    REGISTRY = "registry"
    PLACE = "place"
    MEMBER_ID = "member-id"
    GROUP = "name-and-group"
    OFFICE = "name-and-office"
    MEDIA = "media-library"
    SHORTENED = "shortened-given-name"
    NAME = "only-bearer"
    SURNAME = "surname-in-session"
    SURNAME_OF_TERM = "surname-in-term"
    AMBIGUOUS = "ambiguous"
    CONTRADICTION = "contradiction"
    UNKNOWN = "unknown"


@dataclass
class Bearer:
    """A person while the corpus is being joined."""

    key: str
    profile: Profile
    sightings: list[Sighting] = field(default_factory=list)
    """What was given to this person, second sources included."""
    rules: list[str] = field(default_factory=list)
    """Why each of them was."""
    terms: set[int] = field(default_factory=set)
    """In which they are."""

    def give(self, sighting: Sighting, rule: str) -> None:
        self.sightings.append(sighting)
        self.rules.append(rule)
        self.terms.add(sighting.term)

    @property
    def members(self) -> frozenset[str]:
        return frozenset(s.member for s in self.sightings if s.member)


@dataclass(frozen=True, slots=True)
class Attribution:
    """What became of one sighting."""

    sighting: Sighting
    bearer: Bearer | None
    rule: str
    rejected: tuple[Bearer, ...] = ()


def attribute(
    sessions: Sequence[Digest], registry: Sequence[Registered], parliament: Parliament
) -> tuple[list[Bearer], list[Attribution]]:
    """All people of the sessions, and what each printed name was given to.

    People of whom only a second source tells are left out: they have no page.
    """
    entries: dict[str, list[Registered]] = defaultdict(list)
    aliases: dict[str, str] = {}
    for entry in registry:
        entries[key(entry.name)].append(replace(entry, groups=short_groups(entry, parliament)))
        aliases.update({key(alias): key(entry.name) for alias in entry.aliases})
    full: dict[str, list[Sighting]] = defaultdict(list)
    surnames: list[Sighting] = []
    for sighting in (s for order, session in enumerate(sessions) for s in sightings_of(order, session)):
        if _surname_only(sighting.name):
            surnames.append(sighting)
        else:
            own = key(sighting.name)
            full[aliases.get(own, own)].append(sighting)
    shortened = _shortened(full, entries)
    for short, long in shortened.items():
        full[long].extend(full.pop(short))
    bearers: list[Bearer] = []
    done: list[Attribution] = []
    for own, sightings in full.items():
        sightings.sort(key=lambda s: s.order)
        among = [Bearer(own, profile) for profile in profiles_of(sightings, entries.get(own, ()))]
        done.extend(_attribute(sightings, among))
        bearers.extend(among)
    known = [bearer for bearer in bearers if any(s.kind is not Kind.LISTED for s in bearer.sightings)]
    done.extend(_by_surname(surnames, known))
    return known, done


def _surname_only(name: str) -> bool:
    words = without_titles(name).split()
    return len(words) < 2 or words[0] in PARTICLES


def _shortened(full: dict[str, list[Sighting]], entries: dict[str, list[Registered]]) -> dict[str, str]:
    """Names that shorten another's given names, to that name: "Sven W. Muster" to "Sven Werner Muster".

    Taken for one only where exactly one longer name comes into question, both belong to
    one group in one term, and no session lists both.
    """
    by_surname: dict[str, list[str]] = defaultdict(list)
    for own, sightings in full.items():
        by_surname[words_of(sightings[0].name)[-1]].append(own)
    longer: dict[str, set[str]] = {}
    for names in by_surname.values():
        for short in names if len(names) > 1 else ():
            if short not in entries:
                longer[short] = {long for long in names if long != short and _shortens(full[short], full[long])}
    # "Max Muster" shortens "Max W. Muster" too, but where that shortens "Max Werner Muster" it is no other name.
    whole = {short: names - {name for name in names if longer.get(name)} for short, names in longer.items()}
    return {short: next(iter(names)) for short, names in whole.items() if len(names) == 1}


def _shortens(short: list[Sighting], long: list[Sighting]) -> bool:
    one, other = words_of(short[0].name), words_of(long[0].name)
    if not same_given(one, other) or sum(map(len, one)) >= sum(map(len, other)):
        return False
    if not {(s.term, s.group) for s in short if s.group} & {(s.term, s.group) for s in long if s.group}:
        return False
    house = (Kind.SPEECH, Kind.ABSENCE, Kind.BALLOT)
    return not {s.session for s in short if s.kind in house} & {s.session for s in long if s.kind in house}


def _attribute(sightings: Sequence[Sighting], among: list[Bearer]) -> Iterable[Attribution]:
    """All sightings of one name; those that decide nothing are decided by the session's media file."""
    own: Counter[str] = Counter()
    for s in sightings:
        if s.kind is not Kind.ACT:
            own[key(s.name)] += s.count
    usual = max(own, key=own.__getitem__, default=among[0].key)
    library: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for s in sightings:
        if s.media:
            meant = [n for n, bearer in enumerate(among) if bearer.profile.fits(s)]
            if len(meant) == 1:
                library[s.session, s.role is not None].add(meant[0])
    for s in sightings:
        fitting = [bearer for bearer in among if bearer.profile.fits(s)]
        if len(fitting) > 1:
            fitting = [b for b in fitting if s.term in {term for term, _ in b.profile.groups}] or fitting
        rule = _rule(s, among, usual)
        if len(fitting) > 1:
            said = library[s.session, s.role is not None]
            if len(said) == 1 and among[next(iter(said))] in fitting:
                fitting, rule = [among[next(iter(said))]], Rule.MEDIA
        rejected = tuple(bearer for bearer in among if fitting != [bearer])
        if len(fitting) == 1:
            fitting[0].give(s, rule)
            yield Attribution(s, fitting[0], rule, rejected)
        else:
            yield Attribution(s, None, Rule.AMBIGUOUS if fitting else Rule.CONTRADICTION, rejected)


def _rule(sighting: Sighting, among: list[Bearer], usual: str) -> str:
    if len(among) == 1:
        if among[0].profile.entry is not None:
            return Rule.REGISTRY
        return Rule.NAME if key(sighting.name) == usual else Rule.SHORTENED
    if any(bearer.profile.entry is not None for bearer in among):
        return Rule.REGISTRY
    if place_of(sighting.name) is not None:
        return Rule.PLACE
    if sighting.member:
        return Rule.MEMBER_ID
    return Rule.GROUP if sighting.group else Rule.OFFICE


def _by_surname(sightings: Sequence[Sighting], known: list[Bearer]) -> Iterable[Attribution]:
    """Surnames alone: who bears it and appears by full name in the same session ("Zuruf von Minister Muster").

    Who is excused takes no part in the session: it is the only one of the term who bears the name, an office
    where one is printed and a group where none is.
    """
    if not sightings:
        return
    present: dict[str | int, list[Bearer]] = defaultdict(list)
    for bearer in known:
        for where in {at for s in bearer.sightings for at in (s.session, s.term)}:
            present[where].append(bearer)
    offices = {(id(b), at) for b in known for s in b.sightings if s.role for at in (s.session, s.term)}
    for s in sightings:
        where, rule = (s.term, Rule.SURNAME_OF_TERM) if s.kind is Kind.ABSENCE else (s.session, Rule.SURNAME)
        words = words_of(s.name)
        among = [b for b in present[where] if words_of(b.sightings[0].name)[-len(words) :] == words]
        fitting = [b for b in among if b.profile.fits(s) and (not s.group or s.group in _groups(b, s.term))]
        if s.role and not s.group:
            fitting = [b for b in fitting if (id(b), where) in offices]
        elif s.kind is Kind.ABSENCE:
            fitting = [b for b in fitting if _groups(b, s.term)]
        rejected = tuple(b for b in among if fitting != [b])
        if len(fitting) == 1:
            fitting[0].give(s, rule)
            yield Attribution(s, fitting[0], rule, rejected)
        else:
            yield Attribution(s, None, Rule.AMBIGUOUS if fitting else Rule.UNKNOWN, rejected)


def _groups(bearer: Bearer, term: int) -> set[str]:
    return {s.group for s in bearer.sightings if s.group and s.term == term}


def external_ids(bearer: Bearer) -> dict[str, str]:
    """Ids elsewhere: the media library's where it knows one, and the editor's, who has the last word."""
    members = bearer.members
    found = {MEMBER_ID: next(iter(members))} if len(members) == 1 else {}
    return found | (dict(bearer.profile.entry.external) if bearer.profile.entry else {})
