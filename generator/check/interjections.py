"""Interjections: closed parentheses, and everybody whom they name."""

import re
from collections.abc import Iterator

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Event, EventType, Paragraph, ParagraphKind, Speech

_SAID = re.compile(r":(?: |$)")


def check_parentheses(parsed: Parsed) -> Proof:
    """Interjections whose parenthesis closes where they end."""
    total = 0
    findings: list[Finding] = []
    for speech, number, paragraph in _interjections(parsed):
        total += 1
        text = paragraph.text
        if text.count("(") != text.count(")") or not text.rstrip().endswith(")"):
            message = f"Diese Klammer schließt nicht, wo sie soll: „{_shown(text)}“"
            findings.append(
                Finding("interjections", message, paragraph.page, paragraph.position, f"{speech.id}.{number}")
            )
    return proof("interjections", total - len(findings), total, findings)


def check_actors(parsed: Parsed, parliament: Parliament) -> Proof:
    """Groups and members that an act names must be its actors.

    A member is told by the group behind the name. What is said in a heckle
    names nobody: only what stands before its colon counts.
    """
    total = lost = 0
    findings: list[Finding] = []
    for speech, number, paragraph in _interjections(parsed):
        for event in paragraph.events:
            named = _named(event, parliament)
            missing = list(_lost(named, event))
            total += len(named)
            lost += len(missing)
            if missing:
                who = ", ".join(dict.fromkeys(missing))
                message = f"„{_shown(event.text)}“: Wer hier handelt, wurde nicht ganz erkannt ({who})."
                anchor = f"{speech.id}.{number}"
                findings.append(Finding("actors", message, paragraph.page, paragraph.position, anchor))
    return proof("actors", total - lost, total, findings)


def _interjections(parsed: Parsed) -> Iterator[tuple[Speech, int, Paragraph]]:
    for speech in parsed.session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, 1):
            if paragraph.kind is ParagraphKind.INTERJECTION:
                yield speech, number, paragraph


def _named(event: Event, parliament: Parliament) -> list[tuple[str, bool]]:
    """Groups that an act names before its colon, and whether each stands behind a member."""
    actors = _SAID.split(event.text, maxsplit=1)[0]
    named: list[tuple[str, bool]] = []
    member_group = parliament.words.member_group
    for match in member_group.finditer(actors):
        printed = match["group"]
        group = parliament.group(printed)
        unaffiliated = printed.strip().lower() in (word.lower() for word in parliament.words.unaffiliated)
        if group is not None or unaffiliated:
            named.append((group.short if group else printed.strip(), True))
    # A heckler's words may be meant for a group ("Erika Muster [SPD] in Richtung CDU: …"), which does nothing then.
    by_name = any(actors.startswith(actor.name) for actor in event.by)
    if event.type is not EventType.OTHER and not by_name:
        rest = member_group.sub(" ", actors)
        named += [(group.short, False) for _, group in parliament.groups_in(rest)]
    return named


def _lost(named: list[tuple[str, bool]], event: Event) -> Iterator[str]:
    """Those of the groups and members named that are no actors of the act."""
    free = [actor.group for actor in event.by]
    groups = set(event.groups)
    for name, behind_member in named:
        if behind_member:
            if name in free:
                free.remove(name)
            elif None in free:
                free.remove(None)
            else:
                yield name
        elif name not in groups:
            yield name


def _shown(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:160].rpartition(' ')[0]} …"
