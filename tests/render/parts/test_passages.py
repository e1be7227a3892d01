"""A paragraph with its links: no letter lost, none unescaped, no link in a link."""

import html
import re
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.mentions import Mention, MentionType
from generator.render.parts.passages import segments
from generator.render.views import ParagraphView

TEMPLATES = Path(__file__).parents[3] / "templates"
ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
PARAGRAPHS = ENVIRONMENT.get_template("macros/parts.html.j2").module.paragraphs  # type: ignore[attr-defined]
TEXTS = st.text(alphabet=st.sampled_from("aß <>&\"'/–\u00ad€"), max_size=60)


def mention(text: str, start: int, end: int, target: str = "x") -> Mention:
    return Mention(start, end, MentionType.PERSON, target, text[start:end], "full-name")


def rendered(text: str, mentions: list[Mention], kind: str = "speech") -> str:
    pieces = segments(text, mentions, lambda found: f"../{found.target}/" if found.target else None)
    return str(PARAGRAPHS((ParagraphView("s1-1.1", kind, pieces),)))


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    """A text and mentions of it in order of their beginnings, some overlapping, empty or without an address."""
    text = draw(TEXTS)
    spot = st.integers(0, len(text))
    found = draw(st.lists(st.tuples(spot, spot, st.sampled_from(["x", '"><script>', ""])), max_size=6))
    return text, [mention(text, min(a, b), max(a, b), target) for a, b, target in sorted(found)]


@given(passages(), st.sampled_from(["speech", "quote", "interjection"]))
def test_without_its_tags_a_paragraph_is_its_text(passage: tuple[str, list[Mention]], kind: str) -> None:
    text, mentions = passage
    page = rendered(text, mentions, kind)
    assert html.unescape(re.sub(r"<[^>]*>", "", page)).strip("\n") == text.strip("\n")
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", page)
    assert "<script" not in page


@given(passages())
def test_pieces_joined_are_the_text(passage: tuple[str, list[Mention]]) -> None:
    text, mentions = passage
    assert "".join(piece.text for piece in segments(text, mentions, lambda _: "x")) == text


def test_links_stand_where_the_mentions_are() -> None:
    text = "Herr Muster & Frau Beispiel"
    page = rendered(text, [mention(text, 0, 11), mention(text, 14, 27, "y")])
    assert (
        '<a class="person" href="../x/">Herr Muster</a> &amp; <a class="person" href="../y/">Frau Beispiel</a>' in page
    )


@pytest.mark.parametrize(
    "wrong",
    [Mention(0, 4, MentionType.PERSON, "x", "Frau", "full-name"), mention("Herr Muster", 0, 99), mention("", 3, 3)],
)
def test_a_mention_that_does_not_stand_in_the_text_links_nothing(wrong: Mention) -> None:
    assert [piece.href for piece in segments("Herr Muster", [wrong], lambda _: "x")] == [None]
