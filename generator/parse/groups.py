"""A group as a label or an interjection prints it."""

from generator.model.parliament import Parliament


def short_name(printed: str | None, parliament: Parliament) -> str | None:
    """The short name; None for a member without a group, as for one whose label names none."""
    if printed is None or printed in parliament.words.unaffiliated:
        return None
    group = parliament.group(printed)
    return group.short if group else printed
