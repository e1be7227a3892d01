"""People named in running text, as printed.

Finding and resolving are two stages: here only what the words themselves say is noted,
for who bears a name can change with every session that arrives.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.digest.context import after, before
from generator.model.mentions import Gender, MentionWords, NameForm, Naming
from generator.model.parliament import Parliament
from generator.model.session import Paragraph, ParagraphKind, Session, Speech

_WORD = re.compile(r"([^\W\d_][\w’'-]*)(?= ([^\W\d_]))?")
_MARKS = str.maketrans(dict.fromkeys("(„“«»", " "))
_SENTENCE = re.compile(r"[.!?:] |– ")
_BEHIND = 90
"""A group named behind a name, with the words that lead to it, ends within so many characters."""
_BEFORE = 40
"""The same for what stands before a name."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a paragraph stands, and what its speech says of it."""

    paragraph: Paragraph
    speech: Speech
    anchor: str


def namings_of(session: Session, names: Iterable[str], parliament: Parliament) -> tuple[Naming, ...]:
    """Every person named in a session's paragraphs, in order.

    `names` are those that the session prints elsewhere (labels, lists): their given names
    tell where a name without any word of address begins.
    """
    words = parliament.words.mention
    given = _given_names(session, names, words)
    found: list[Naming] = []
    for speech in session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, 1):
            spot = _Spot(paragraph, speech, f"{speech.id}.{number}")
            found.extend(sorted(_in_paragraph(spot, given, parliament), key=lambda naming: naming.start))
    return tuple(found)


def _given_names(session: Session, names: Iterable[str], words: MentionWords) -> frozenset[str]:
    """Words that begin a name: given names known from the session, and words that can be nothing else.

    The latter are never written small and never stand before a small word, as a noun
    does somewhere: "Hendrik" is always followed by a surname.
    """
    given = {parts[0] for name in names if len(parts := _bare(name, words).split()) > 1}
    text = "\n".join(paragraph.text for speech in session.speeches for paragraph in speech.paragraphs)
    small: set[str] = set()
    all_of: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    for (word, initial), count in Counter(_WORD.findall(text)).items():
        if word[0].islower():
            small.add(word)
        else:
            all_of[word] += count
            leading[word] += count if initial.isupper() else 0
    plain = {w for w, count in all_of.items() if leading[w] == count and w.lower() not in small and len(w) > 2}
    return frozenset(given | {word for word in plain if not word.isupper()})


def _bare(name: str, words: MentionWords) -> str:
    while title := words.title.match(name):
        name = name[title.end() :]
    return name


def _in_paragraph(spot: _Spot, given: frozenset[str], parliament: Parliament) -> Iterator[Naming]:
    text = spot.paragraph.text
    words = parliament.words.mention
    taken: list[tuple[int, int]] = []
    if spot.paragraph.kind is ParagraphKind.INTERJECTION:
        for match in words.labelled.finditer(text):
            taken.append(match.span())
            at, name = _from_given(match["name"], match.start("name"), given)
            yield _naming(spot, at, at, name, NameForm.LABELLED, parliament)
    for match in words.person.finditer(text):
        if _overlaps(match.start("lead"), match.end(), taken):
            continue
        taken.append((match.start("lead"), match.end()))
        lead = match["lead"]
        office = words.apposition.search(text[max(0, match.start() - _BEFORE) : match.start()])
        form = NameForm.OFFICE if office else _form(lead, words)
        article = words.article.search(text[max(0, match.start() - _BEFORE) : match.start()])
        gender = _gender(f"{article['article']} {lead}" if article else lead, words)
        yield _naming(
            spot,
            match.start("lead"),
            match.start("name"),
            match["name"],
            form,
            parliament,
            lead.rstrip(),
            gender,
            office["lead"] if office else "",
        )
        if words.plural.search(lead):
            end = match.end("name")
            while more := words.more.match(text, end):
                end = more.end()
                taken.append(more.span("name"))
                at = more.start("name")
                held = lead.rstrip() if form is NameForm.OFFICE else ""
                yield _naming(spot, at, at, more["name"], form, parliament, office=held)
    for match in words.titled.finditer(text) if "." in text else ():
        if not _overlaps(match.start(), match.end(), taken):
            taken.append(match.span())
            yield _naming(spot, match.start(), match.start(), match[0], NameForm.HONORIFIC, parliament)
    if given.isdisjoint(text.translate(_MARKS).split(" ")):
        return
    for match in words.sequence.finditer(text):
        yield from _plain(match, spot, given, taken, parliament)


def _plain(
    match: re.Match[str], spot: _Spot, given: frozenset[str], taken: list[tuple[int, int]], parliament: Parliament
) -> Iterator[Naming]:
    """A name in a run of capitalised words, from the first that can begin one."""
    at = match.start()
    parts = match[0].split(" ")
    for number, part in enumerate(parts[:-1]):
        if part in given:
            name = " ".join(parts[number : number + 5])
            if not _overlaps(at, at + len(part), taken):
                yield _naming(spot, at, at, name, NameForm.NAME, parliament)
            return
        at += len(part) + 1


def _from_given(name: str, at: int, given: frozenset[str]) -> tuple[int, str]:
    """A name in an interjection without the words before it ("Zuruf Erika Muster [FDP]")."""
    parts = name.split(" ")
    first = next((n for n, part in enumerate(parts[:-1]) if part in given), 0)
    while first and parts[first - 1].endswith("."):
        first -= 1
    return at + sum(len(part) + 1 for part in parts[:first]), " ".join(parts[first:])


def _naming(
    spot: _Spot,
    start: int,
    at: int,
    name: str,
    form: NameForm,
    parliament: Parliament,
    lead: str = "",
    gender: Gender | None = None,
    office: str = "",
) -> Naming:
    text = spot.paragraph.text
    words = parliament.words.mention
    name = _before_group(name, words)
    end = at + len(name)
    behind = text[end : end + _BEHIND]
    group = words.group_after.match(behind)
    # "SPD-Kollege Muster"
    led = next((found.short for _, found in parliament.groups_in(lead)), None)
    listed = not spot.speech.chair and form is not NameForm.LABELLED
    return Naming(
        anchor=spot.anchor,
        start=start,
        at=at,
        name=name,
        form=form,
        lead=lead,
        office=office,
        gender=gender,
        group=_group(group["bracketed"] or group["group"], parliament) if group else led,
        sentence_group=_sentence_group(text[:start], parliament) if spot.speech.chair else None,
        foreign=words.elsewhere.match(behind) is not None
        or words.foreign_lead.search(f"{office} {lead}") is not None
        or (form is NameForm.OFFICE and words.foreign.search(text[max(0, start - _BEFORE) : at]) is not None),
        outside=group is None and words.outside_after.match(behind) is not None,
        preceded=words.outside_before.search(text[max(0, start - _BEFORE) : start]) is not None,
        interjection=spot.paragraph.kind is ParagraphKind.INTERJECTION,
        item=spot.paragraph.agenda_item or spot.speech.agenda_item,
        page=spot.paragraph.page,
        position=spot.paragraph.position,
        before=before(text[:start]) if listed else "",
        after=after(text[start:]) if listed else "",
    )


def _before_group(name: str, words: MentionWords) -> str:
    """A name without the group behind it, whose words could be a name's: "Muster von der FDP"."""
    for at in (n for n, char in enumerate(name) if char == " "):
        if words.group_after.match(name[at:]):
            return name[:at]
    return name


def _form(lead: str, words: MentionWords) -> NameForm:
    if any(office.search(lead) for office in words.offices):
        return NameForm.OFFICE
    return NameForm.MEMBER if words.member.search(lead) else NameForm.HONORIFIC


def _gender(addressed: str, words: MentionWords) -> Gender | None:
    """What article and lead say; "Frau Minister" is a woman."""
    if words.female.search(addressed):
        return Gender.FEMALE
    return Gender.MALE if words.male.search(addressed) else None


def _group(printed: str, parliament: Parliament) -> str:
    if printed in parliament.words.unaffiliated:
        return ""
    group = parliament.group(printed)
    return group.short if group else printed


def _sentence_group(text: str, parliament: Parliament) -> str | None:
    """The last group named in the sentence that a text breaks off in."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    sentence = text[ends[-1] if ends else 0 :]
    found = [group.short for _, group in parliament.groups_in(sentence)]
    return found[-1] if found else None


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < other_end and end > other_start for other_start, other_end in taken)
