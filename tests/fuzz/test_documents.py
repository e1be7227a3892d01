"""Whatever a document is like, it becomes a sound session or a sentence; nothing crashes, and nothing hangs."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import resources
from generator.build.media import MediaFile
from generator.build.protocol import Reading, read
from generator.check import check
from generator.digest import digest
from generator.export import session_files
from generator.layout import layout
from generator.model.errors import Place, ProtocolError
from generator.model.pages import RawPage, Run
from generator.model.session import Session, Source
from generator.model.site import Site
from generator.parse import parse
from generator.read import reader
from generator.render import Renderer
from generator.resolve import Narrow, resolve
from generator.search import session_entries, session_texts
from tests.build.test_build import GOOD, PDF
from tests.build.test_hostile import Live
from tests.figures.demonstration import MUSTERLAND
from tests.fuzz.broken import fuzzing, pieces, rearranged

LINES = tuple(GOOD.read_text(encoding="utf-8").split("\n"))
UNEXPECTED = "Plenarwerk failed on it"
TERSE = re.compile(r"[^\n]{10,600}\.")


@cache
def renderer() -> Renderer:
    return Renderer(Site(), MUSTERLAND, resolve([], (), MUSTERLAND), (resources.templates(),))


def shown(session: Session, reading: Reading) -> None:
    """All that the session gives a site is sound."""
    corpus = resolve([reading.digest], (), MUSTERLAND)
    left = Narrow(corpus).to(session.id)
    files = [
        *renderer().about(Site(), left).session(session, reading.quality),
        *(file for section in renderer().about(Site(), corpus).sections() for file in section.files()),
        *session_files(session, reading.quality, left, MUSTERLAND, {}),
        *session_texts(session, left),
    ]
    assert len(session_entries(session, left).speeches) == len(session.speeches)
    for file in files:
        if file.path.endswith(".html"):
            assert not Live(file.content.decode("utf-8")).alive, file.path


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    line = st.sampled_from(LINES)
    spoiled = st.tuples(line, st.integers(0, 200), pieces).map(lambda own: own[0][: own[1]] + own[2] + own[0][own[1] :])
    return "\n".join(draw(rearranged(LINES, spoiled | pieces))).encode("utf-8", "replace")


@fuzzing
@given(lines())
def test_a_text(data: bytes) -> None:
    try:
        reading = read(data, Place("4-13.md"), "pdfium")
    except ProtocolError as error:
        assert UNEXPECTED not in str(error) and TERSE.fullmatch(str(error)), error
        return
    shown(reading.session, reading)


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "found").iterdir()), ids=lambda path: path.stem)
def test_what_was_found_once(path: Path) -> None:
    reading = read(path.read_bytes(), Place("4-13.md"), "pdfium")
    assert reading.session.speeches
    shown(reading.session, reading)


@cache
def raw() -> tuple[RawPage, ...]:
    return tuple(reader("pdfium")(PDF.read_bytes(), Place(PDF.name)))


@st.composite
def pages(draw: st.DrawFn) -> list[RawPage]:
    """Pages left out and doubled, with runs left out, moved, set otherwise, or of other text."""
    number = st.floats(-50, 900, allow_nan=False)

    def runs_of(page: RawPage) -> st.SearchStrategy[list[Run]]:
        run = st.sampled_from(page.runs)
        moved = st.builds(lambda one, x, y: replace(one, x0=x, x1=x + one.x1 - one.x0, baseline=y), run, number, number)
        other = st.builds(lambda one, text: replace(one, text=text), run, pieces)
        style = st.builds(
            lambda one, size, bold: replace(one, size=size, bold=bold, italic=not bold),
            run,
            st.floats(0.5, 60),
            st.booleans(),
        )
        return rearranged(page.runs, moved | other | style)

    kept = draw(rearranged(raw()))
    return [
        replace(page, runs=tuple(draw(runs_of(page)))) if page.runs and draw(st.booleans()) else page
        for page in kept[:12]
    ]


@fuzzing
@given(pages())
def test_the_pages_of_a_pdf(broken: list[RawPage]) -> None:
    try:
        parsed = parse(
            layout(tuple(broken), MUSTERLAND.geometry), MUSTERLAND, Source("4-12.pdf", "0" * 64), Place("4-12.pdf")
        )
    except ProtocolError as error:
        assert TERSE.fullmatch(str(error)), error
        return
    quality = check(parsed, MUSTERLAND)
    shown(parsed.session, Reading(parsed.session, digest(parsed.session, MUSTERLAND, parsed.contents), quality))


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
contributions = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Greta Sommerfeld", "Kim Wohlgemuth", "Peter Nowak"])
        | st.text(max_size=20)
        | json_values
    },
    optional={
        name: json_values | st.integers(-5, 20_000) | st.sampled_from(["FL", "1", "00042"])
        for name in (
            "fraktion",
            "funktion",
            "mdl_id",
            "top_nr",
            "top_title",
            "start_offset",
            "rendered_end",
            "top_redner_id",
        )
    },
)
media = st.one_of(
    st.binary(max_size=60),
    json_values.map(_json),
    st.fixed_dictionaries(
        {
            "wp": st.just(4) | json_values,
            "sitzung": st.just(13) | json_values,
            "speeches": st.lists(contributions, max_size=9) | json_values,
        },
        optional={"date": st.just("2031-06-18") | json_values, "video_page_url": json_values | pieces},
    ).map(_json),
)


@fuzzing
@given(media)
def test_a_media_file(data: bytes) -> None:
    reading = read(GOOD.read_bytes(), Place(GOOD.name), "pdfium", MediaFile(GOOD.with_name("4-13.media.json"), data))
    if reading.media_fault is not None:
        assert TERSE.fullmatch(str(reading.media_fault)), reading.media_fault
    shown(reading.session, reading)
