"""Running heads and feet are told by what repeats, wherever on the page it stands."""

from dataclasses import replace

import pytest

from generator.layout import layout
from generator.model.pages import RawPage, Run, Zone
from generator.parliaments import find

GEOMETRY = find("nrw").geometry


def page(position: int, head: float, foot: float | None = None, first: str = "") -> RawPage:
    lines = [
        first or f"Wort {chr(64 + position)} der Debatte",
        *(f"Zeile {chr(70 + n)}{chr(64 + position)}" for n in range(20)),
    ]
    text = [Run(line, 60, 280, head + 36 + 11.5 * n, 10) for n, line in enumerate(lines)]
    above = [Run("Landtag", 60, 100, head - 13, 10), Run(f"Protokoll 1/2 {position}", 400, 500, head, 10)]
    below = [Run(f"– {position} –", 290, 310, foot, 10)] if foot is not None else []
    return RawPage(position, 595, 842, (*above, *text, *below))


def words(pages: list[RawPage], zone: Zone) -> list[str]:
    return [line.text for line in layout(pages, GEOMETRY).lines if line.zone is zone and line.page > 1]


@pytest.mark.parametrize("head", [30.0, 65.0, 79.0, 95.0, 120.0])
def test_a_head_stands_anywhere_above_the_text(head: float) -> None:
    pages = [page(n, head) for n in range(1, 8)]
    assert words(pages, Zone.HEAD) == [text for n in range(2, 8) for text in ("Landtag", f"Protokoll 1/2 {n}")]


def test_a_text_that_begins_higher_than_usual_is_no_head() -> None:
    pages = [page(n, 30.0) for n in range(1, 8)]
    assert "Wort B der Debatte" in words(pages, Zone.BODY)


def test_a_number_below_the_text_is_its_foot() -> None:
    pages = [page(n, 65.0, 790.0) for n in range(1, 8)]
    assert words(pages, Zone.FOOT) == [f"– {n} –" for n in range(2, 8)]


def test_what_only_one_page_says_at_its_top_is_text() -> None:
    pages = [page(n, 65.0, first="(Beifall)" if n == 4 else "") for n in range(1, 8)]
    assert "(Beifall)" in words(pages, Zone.BODY)


def test_few_pages_have_the_edges_of_the_geometry() -> None:
    assert words([page(1, 65.0), page(2, 65.0)], Zone.HEAD) == ["Landtag", "Protokoll 1/2 2"]


def test_a_word_that_begins_many_pages_is_text() -> None:
    pages = [page(n, 65.0, first=f"Anlage {n - 4}" if n > 4 else "") for n in range(1, 9)]
    assert [text for text in words(pages, Zone.BODY) if text.startswith("Anlage")] == [
        f"Anlage {n}" for n in range(1, 5)
    ]


def test_words_that_end_many_pages_are_text() -> None:
    pages = [page(n, 65.0) for n in range(1, 9)]
    said = [replace(p, runs=(*p.runs, Run("Ich darf zitieren:", 60, 200, 780, 10))) for p in pages]
    assert words(said, Zone.FOOT) == []


def named(position: int, speaker: str | None) -> RawPage:
    """A page whose head says below its title who speaks at its top (Landtag of BW 17/119, p. 7178)."""
    plain = page(position, 52.0)
    moved = [replace(run, baseline=run.baseline + 4) if run.baseline > 60 else run for run in plain.runs]
    return replace(plain, runs=(*moved, *([Run(speaker, 250, 320, 66.0, 10)] if speaker else [])))


def test_a_row_of_the_head_may_change_its_words() -> None:
    speakers = ["(Erika Muster)", "(Max Beispiel)", None, "(Minister Otto Probe)", "(Erika Muster)", "(Ida Übung)"]
    pages = [named(n, speaker) for n, speaker in enumerate(speakers, start=2)]
    heads = words([page(1, 52.0), *pages], Zone.HEAD)
    assert [text for text in heads if text.startswith("(")] == [speaker for speaker in speakers if speaker]
    assert words([page(1, 52.0), *pages], Zone.BODY)[0] == "Wort B der Debatte"


def test_a_line_alone_on_top_of_few_pages_is_text() -> None:
    pages = [named(n, "(Beifall)" if n == 4 else None) for n in range(2, 9)]
    assert "(Beifall)" in words([page(1, 52.0), *pages], Zone.BODY)
