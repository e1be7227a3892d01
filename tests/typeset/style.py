"""What one protocol sets otherwise than the next, though both are in the official layout."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """The knobs of the typesetter; the defaults are the commonest case of the real files."""

    # --- labels
    label_alone: bool = False
    """The label is the only thing on its line, what is said begins below it."""
    label_kept: bool = True
    """Such a label is never the last line of a column."""
    comma_bold: bool = True
    """`**Erika Muster, **Ministerin …:`; else the comma is set with the office."""
    office_bold: bool = False
    """The office is bold too, up to the colon."""
    bold_space_before_group: bool = False
    """The space between name and group is bold."""
    bold_colon: bool = False
    """The colon behind the group is bold again."""
    mark_rise: float = 3.5
    """How far the mark `*)` stands above its line; 0 for one on the line itself."""
    mark_spaced: bool = False
    """A space stands between the name and its mark."""
    colon_missing: bool = False
    """A misprint: no colon behind the group."""

    # --- lines
    hyphenate: bool = True
    justify: bool = True
    dash_may_lead: bool = False
    """A dash inside a paragraph may begin a line, as that of a reply does."""
    draw_words: bool = False
    """Each word is drawn by itself, as older files have it."""
    trailing_spaces: bool = True
    """A line that ends between two words ends with a space."""

    # --- paragraphs
    bold_results: bool = True
    """What the chair declares adopted or rejected is bold."""
    orphans: int = 2
    """At least so many lines of a paragraph stay together over a column's end."""
    interjections_whole: bool = False
    """Interjections never run over the end of a column."""
    call_follows_heading: bool = True
    """After a heading, what the chair goes on to say stands as far below as a label would."""

    # --- contents
    list_resumptions: bool = False
    """A speaker who goes on after the chair interrupted is listed again."""
    hours_beside: bool = False
    """The hours of an absence stand behind the name, not below it."""
    joined: str = "In Verbindung mit:"


USUAL = Style()
