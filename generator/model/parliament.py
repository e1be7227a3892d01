"""A parliament as a value: everything that only one parliament does, said as data.

`parse` is handed one and never asks which it is. Lengths are points.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from re import Pattern

from generator.model.mentions import MentionWords
from generator.model.session import EventType
from generator.model.voting import VoteSentences

PaperUrl = Callable[[str], str | None]
"""The official address of a printed paper ("18/17541"), None where there is none."""
ProtocolUrl = Callable[[int, int, date | None, int | None], str | None]
"""The official address of a protocol: term, number, the day of the session, and the page's position in the file."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """How a page is set."""

    columns: int
    head: float
    """Baselines above this belong to the running head (not on the title page) where no rows repeat."""
    foot: float
    """Baselines below this, counted from the bottom of the page, belong to the foot."""
    item_indent: float
    """Where the title of an agenda item begins, its number hanging to the left."""
    quote_indent: float
    interjection_indent: float
    tolerance: float
    """How far an indent may be off and still count."""
    paragraph_gap: float
    """From how many pitches of the lines on a gap parts paragraphs."""
    section_gap: float
    """From how many pitches on it parts speeches."""
    quotes_italic: bool = False
    """Only what is set in italics is a quotation, for other things are set in too: "Artikel 1" at a vote."""


@dataclass(frozen=True, slots=True)
class Group:
    """A parliamentary group."""

    slug: str
    short: str
    """The name used everywhere: "GRÜNE"."""
    name: str
    """The full name: "BÜNDNIS 90/DIE GRÜNEN"."""
    aliases: tuple[str, ...]
    """Other printed forms, inflected ones included: "Grünen"."""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.short, self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class LabelPattern:
    """One form of a speaker's label, up to its colon, the mark taken out."""

    kind: str
    """"chair", "secretary", "government", "member" or "guest"."""
    pattern: Pattern[str]
    """Named groups: name, and role or group where the form has them."""
    example: str
    bold_only: bool
    """Trusted only where the name is set in bold: too free a form for plain text."""


@dataclass(frozen=True, slots=True)
class ActWord:
    """What an act of an interjection may begin with."""

    pattern: Pattern[str]
    type: EventType
    partial: bool


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """How the questions of a question time are called."""

    heading: Pattern[str]
    """A heading of its own: groups kind, number, and by where it names who asks."""
    called: Pattern[str]
    """In a sentence of the chair: groups kind, number."""
    asker: Pattern[str]
    """Who asks, right behind it: groups name, of or in (the group), shared (the group of all)."""
    further_asker: Pattern[str]
    """The next of several, with the same groups."""
    title: Pattern[str]
    """What it is about, where the chair quotes it: group title."""


@dataclass(frozen=True, slots=True)
class AnnouncedWords:
    """How a heading reads that is one bold sentence below the chair's call.

    "Erste Beratung des Gesetzentwurfs der Landesregierung – Gesetz über Muster – Drucksache 17/1"
    """

    call: Pattern[str]
    """Ends what the chair says before it: group number."""
    opening: Pattern[str]
    """Up to the title: groups reading (may be none) and detail, the kind (group kind) with who brought it in."""
    also: Pattern[str]
    """In the detail: what follows is not the item's own kind ("und Stellungnahme des Ministeriums")."""
    tail: Pattern[str]
    """The last part behind the title, up to the end: group detail."""
    unheaded: Pattern[str]
    """Begins what the contents have and headings in the body have not: a line, or a whole entry."""


@dataclass(frozen=True, slots=True)
class TurnWords:
    """The chair's words when somebody gets the floor for something else than a speech, or is called to order."""

    question_time_kinds: tuple[str, ...]
    """Kinds of agenda items that are question time."""
    questions: QuestionWords
    intermediate_question: Pattern[str]
    short_intervention: Pattern[str]
    explanation: Pattern[str]
    personal_remark: Pattern[str]
    point_of_order: Pattern[str]
    next_speaker: Pattern[str]
    """Gives the floor for a speech of its own."""
    no_offer: Pattern[str]
    """Names one of these only to say that it is none."""
    call_to_order: Pattern[str]
    reprimand: Pattern[str]
    threatened: Pattern[str]
    """A measure only held out, or told of."""
    addressed: Pattern[str]
    """Whom the chair addresses: group `name`."""
    listed_call_to_order: Pattern[str]
    """The entry of the contents."""
    listed_reprimand: Pattern[str]
    listed_member: Pattern[str]
    """In such an entry: whom it met, as a label of the contents: group `who`."""


@dataclass(frozen=True, slots=True)
class RollCallWords:
    """How an annex prints the list of names of a roll call. Each cell of the table is matched by itself."""

    title: Pattern[str]
    """In the annex's heading: what follows is such a list."""
    yes: Pattern[str]
    """Heads a column, or stands for a vote itself; so the next three."""
    no: Pattern[str]
    abstain: Pattern[str]
    absent: Pattern[str]
    """Took no part, for whatever reason."""
    said: Pattern[str]
    """Heads a column that has the vote in words."""
    names: Pattern[str]
    """Heads the column of the names."""
    beside: Pattern[str]
    """Heads another column before those of the votes."""
    note: Pattern[str]
    """Heads a column of remarks."""
    mark: Pattern[str]
    entry: Pattern[str]
    """What stands before the marks: groups number, name, and group or group_before."""
    academic: Pattern[str]
    """An academic title."""
    total: Pattern[str]
    """Begins a line of sums."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words a parliament prints around what is said."""

    running_head: tuple[Pattern[str], ...]
    """Forms of the running head where it stands in the text; groups date, page, term, number."""
    running_head_piece: Pattern[str]
    """A line that a text conversion made of a part of the running head; a number alone is one beside others."""
    months: dict[str, int]
    """Names of months to their numbers."""
    page_foot: Pattern[str]
    """The number of a page in its foot: group page, none where it is a Roman one."""
    title_number: Pattern[str]
    reprint: Pattern[str]
    """Says on the title page, or in a running head, that the protocol is printed anew."""
    title_date: Pattern[str]
    title_place: Pattern[str]
    start: Pattern[str]
    end: Pattern[str]
    footnote: Pattern[str]
    absences: Pattern[str]
    absence_hours: tuple[Pattern[str], ...]
    """Hours of an absence, or a word for them without any."""
    absence_note: Pattern[str]
    """Such hours behind the name."""
    excused: Pattern[str]
    """Found in a sentence in which the chair says who is excused, where no list of them is printed."""
    excused_between: Pattern[str]
    """All that may stand between two names of such a sentence."""
    interruption: Pattern[str]
    """A paragraph of its own that says when the sitting was interrupted."""
    list_item: Pattern[str]
    """Begins an item of a list: a bullet, a number."""
    appendix: Pattern[str]
    handed_in: Pattern[str]
    """In the contents: the speech is printed in an annex."""
    contents_note: Pattern[str]
    """In the contents, behind a name: what the turn was."""
    appendix_item: Pattern[str]
    """In an appendix's heading: the number of the agenda item it belongs to."""
    result: Pattern[str]
    """The line of the contents that names the page of a decision."""
    joined: Pattern[str]
    """"In Verbindung mit"."""
    item_number: Pattern[str]
    announced: AnnouncedWords | None
    """None where headings have their number, and a line for each of their parts."""
    kind: Pattern[str]
    """Any kind of item, at the beginning of a detail of its heading."""
    reading: Pattern[str]
    readings: dict[str, int]
    piece: Pattern[str]
    """The space before a further piece of a heading in the same line."""
    kind_tail: Pattern[str]
    """What may follow a kind in a heading: its number, what it rests on."""
    detail: Pattern[str]
    """What a detail of a heading may begin with."""
    attribute: Pattern[str]
    """A genitive: who brought an item in, or more of the detail before it."""
    rests_on: Pattern[str]
    """The rule by which an item came into the house: "gemäß § 82 Abs. 2 GO"."""
    runs_on: Pattern[str]
    """In the name of a mover: it may go on in the next line."""
    mover_body: Pattern[str]
    """What may bring an item in and is neither a group nor a member: trusted where no setting marks a heading."""
    mover: Pattern[str]
    """A line that names who brought an item in: group `mover`."""
    nominatives: tuple[tuple[Pattern[str], str], ...]
    """Declined forms ("des Rechtsausschusses", "durch den Präsidenten") and what takes their place."""
    group_line: Pattern[str]
    """In a heading: the line names groups as movers, one or several."""
    subheading: Pattern[str]
    """A heading inside an item, such as a question of the question time."""
    paper: Pattern[str]
    """A printed paper in running text: group `papers` holds one or several numbers."""
    paper_number: Pattern[str]
    paper_line: Pattern[str]
    labels: tuple[LabelPattern, ...]
    contents_labels: tuple[LabelPattern, ...]
    mark: str
    unaffiliated: tuple[str, ...]
    """What stands for a group where a member has none."""
    office_alone: Pattern[str]
    """An office alone, its bearer's name on the next line of the contents."""
    offices: Pattern[str]
    """Offices before a name, left out where a person is named in an interjection."""
    acts: tuple[ActWord, ...]
    named_heckle: Pattern[str]
    """An act that begins with a name: groups name, group, rest."""
    actor: Pattern[str]
    """A person named in an act: by group (groups bracketed, group), office behind (behind) or before (before)."""
    address: Pattern[str]
    """Forms of address before a name."""
    group_subject: Pattern[str]
    """Groups that do what an act of no known word tells, at its beginning."""
    group_bearer: Pattern[str]
    """Groups that do it, at the end of an act told by a noun."""
    group_callers: Pattern[str]
    """Members of groups who call, whatever members are named beside them; matches nothing too."""
    told: Pattern[str]
    """A sentence of the minutes, whatever stands before it."""
    toward: Pattern[str]
    """What leads to those at whom an act is aimed."""
    excepted: Pattern[str]
    """After "alle Fraktionen": but these."""
    member_group: Pattern[str]
    """A group that stands behind a member's name in an interjection: group `group`."""
    running_speaker: Pattern[str]
    """A row of the running head that says who speaks at the top of the page: group `name`."""
    bearer: Pattern[str]
    """Introduces who acted: "von", "der", "bei der", "des Abgeordneten"."""
    votes: VoteSentences
    roll_calls: RollCallWords
    turns: TurnWords
    mention: MentionWords

    def nominative(self, name: str) -> str:
        """The form by which a committee or an office is known."""
        for pattern, replacement in self.nominatives:
            name = pattern.sub(replacement, name)
        return " ".join(name.split())


@dataclass(frozen=True)
class Parliament:
    """One parliament, whole."""

    code: str
    name: str
    """"Landtag Nordrhein-Westfalen"."""
    short: str
    """"NRW"."""
    place: str
    region: str
    """The country or the state as ISO 3166 has it: "DE-NW"."""
    zone: str
    """The time zone of its hours: "Europe/Berlin"."""
    website: str
    unofficial: str
    """What the site says of its relation to the parliament."""
    geometry: Geometry
    groups: tuple[Group, ...]
    """In the order in which they are listed."""
    coalitions: Mapping[int, tuple[str, ...]]
    """The groups that carry the government, by electoral term."""
    recognise: tuple[Pattern[str], ...]
    """All must be found on the first page, or a form of the running head anywhere in a text."""
    vocabulary: Callable[[], Vocabulary]
    """Makes `words`, which takes a while: of most parliaments nobody asks more than whether a protocol is theirs."""
    paper_url: PaperUrl
    protocol_url: ProtocolUrl
    bills: tuple[str, ...] = ()
    """The kinds of paper that become law when adopted, as printed: "Gesetzentwurf"."""
    video: str | None = None
    """The address of a speech in the media library: `{page}` stands for that of the recording, `{id}`
    for what the library calls the video, `{second}` for where in the recording it begins."""

    def video_url(self, page: str, id: str | None, second: int) -> str | None:
        """Where the media library shows a speech; None where that is not known."""
        if self.video is None or (id is None and "{id}" in self.video):
            return None
        return self.video.format(page=page, id=id, second=second)

    @cached_property
    def words(self) -> Vocabulary:
        return self.vocabulary()

    @cached_property
    def group_by_form(self) -> dict[str, Group]:
        """Every printed form of a group, lower-cased, to the group."""
        return {form.lower(): group for group in self.groups for form in group.forms}

    @cached_property
    def _any_group(self) -> Pattern[str]:
        forms = sorted(self.group_by_form, key=len, reverse=True)
        return re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, forms))})(?![\w/])", re.IGNORECASE)

    def groups_in(self, text: str) -> Iterator[tuple[re.Match[str], Group]]:
        """Every group that a text names, with its place."""
        for match in self._any_group.finditer(text):
            yield match, self.group_by_form[match[0].lower()]

    def group(self, printed: str) -> Group | None:
        """The group that a printed form names, None when it names none."""
        return self.group_by_form.get(" ".join(printed.split()).lower())
