"""How sessions and speakers are named where a format has words for people."""

from generator.model.parliament import Parliament
from generator.model.session import Session, Speaker

NOBODY = "(ohne Namen)"
"""Stands for the label of an opening that has none."""


def title_of(session: Session, parliament: Parliament) -> str:
    """ "Landtag Nordrhein-Westfalen, Plenarprotokoll 18/115"."""
    return f"{parliament.name}, Plenarprotokoll {session.id}"


def label(speaker: Speaker) -> str:
    """ "Erika Muster (CDU)"; an office stands before the name."""
    name = " ".join(filter(None, (speaker.role, speaker.name))) or NOBODY
    return f"{name} ({speaker.group})" if speaker.group else name
