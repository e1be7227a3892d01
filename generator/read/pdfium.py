"""Runs by PDFium's text objects: some forty times as fast as character by character.

Text inside Form XObjects is followed, with the form's matrix.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as c

from generator.model.errors import Place, ProtocolError
from generator.model.pages import Doubt, RawPage, Run
from generator.read import handles
from generator.read.characters import plain
from generator.read.handles import Handle, handle_of
from generator.read.styles import style_of
from generator.read.texts import InOrder, OneByOne

_ODD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
"""What no font means: a letter that was replaced, one of private use, a control character."""
_CID = re.compile(r"\(cid:\d+\)")
"""What pdfplumber puts for a character that the file does not explain."""

_INK = 0.01
"""Points from which on something is drawn: a space has no height."""
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def pages(data: bytes, place: Place, *, first: int = 0, end: int | None = None) -> Iterator[RawPage]:
    """The pages of a PDF, or a range of them; raises ProtocolError when it or a page cannot be read.

    A page that looks wrong is read character by character (`plumber`).
    """
    with closing(_opened(data, place)) as pdf, _Thorough(data, place) as thorough:
        for index in range(len(pdf))[first:end]:
            try:
                page = pdf[index]
            except pdfium.PdfiumError as error:
                raise ProtocolError(
                    Place(place.file, index + 1),
                    "the page cannot be read",
                    "download the file again and compare its size",
                ) from error
            with closing(page):
                raw = _page(page, index + 1)
            yield raw if raw.doubt is None else thorough.page(raw)


def page_count(data: bytes, place: Place) -> int:
    """How many pages a PDF has; raises ProtocolError when it cannot be opened."""
    with closing(_opened(data, place)) as pdf:
        return len(pdf)


def _opened(data: bytes, place: Place) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == c.FPDF_ERR_PASSWORD:
            raise ProtocolError(
                place, "the file is protected by a password", "get the open file from the parliament's archive"
            ) from error
        raise ProtocolError(
            place, "the file is damaged or no PDF at all", "download it again and compare its size"
        ) from error


def _page(page: pdfium.PdfPage, position: int) -> RawPage:
    text_page = page.get_textpage()
    try:
        left, bottom, _, top = page.get_bbox()
        walk = _Walk(InOrder(handle_of(text_page.raw)), left, top)
        if not walk.through(handle_of(page.raw)):
            walk = _Walk(OneByOne(handle_of(text_page.raw)), left, top)
            walk.through(handle_of(page.raw))
        return RawPage(position, page.get_width(), top - bottom, tuple(walk.runs), walk.doubt())
    finally:
        text_page.close()


class _Thorough(ExitStack):
    """The other reader, for pages that look wrong; the file is opened with the first of them."""

    def __init__(self, data: bytes, place: Place) -> None:
        super().__init__()
        self._data, self._place = data, place
        self._pdf: Any = None

    def page(self, raw: RawPage) -> RawPage:
        """The page anew; as it is, where the other reader cannot open the file or has odd characters too."""
        from generator.read import plumber  # noqa: PLC0415 - takes longer to load than most files to read

        if self._pdf is None:
            try:
                self._pdf = self.enter_context(plumber.opened(self._data, self._place))
            except ProtocolError:
                return raw
        page = plumber.page_of(self._pdf.pages[raw.position - 1])
        if page.runs and not any(_CID.search(run.text) or _ODD.search(run.text) for run in page.runs):
            return replace(page, doubt=raw.doubt)
        return raw


class _Walk:
    """One pass over the objects of a page; fonts are asked for their names once."""

    def __init__(self, texts: InOrder | OneByOne, left: float, top: float) -> None:
        self.runs: list[Run] = []
        self._doubts: list[Doubt] = []
        self._mute: list[tuple[float, float]] = []
        """Where, from left and top, something is drawn that has no text."""
        self._texts = texts
        self._left = left
        self._top = top
        self._fonts: dict[Handle, tuple[bool, bool]] = {}
        self._matrix = c.FS_MATRIX()
        self._floats = tuple(ctypes.c_float() for _ in range(4))
        self._size = ctypes.c_float()

    def doubt(self) -> Doubt | None:
        """What looks wrong on the page as far as it was walked.

        Something drawn without a text is lost (PDFium takes /ActualText in its place, which may be empty: leaders of
        Landtag Baden-Württemberg 17/119, page 1), unless it only makes bolder what stands there.
        """
        lost = not all(any(_covers(run, *place) for run in self.runs) for place in self._mute)
        return Doubt.DRAWN if lost else next(iter(self._doubts), None)

    def through(self, page: Handle) -> bool:
        """Walk a page; False where its objects came in another order than their texts."""
        for index in range(handles.count_objects(page)):
            self._visit(handles.object_at(page, index), IDENTITY)
        return self._texts.told_all()

    def _visit(self, item: Handle, outer: Matrix) -> None:
        kind = handles.type_of(item)
        if kind == c.FPDF_PAGEOBJ_TEXT:
            self._text(item, outer)
        elif kind == c.FPDF_PAGEOBJ_FORM:
            inner = self._placed(item, outer)
            for index in range(handles.count_in_form(item)):
                self._visit(handles.object_in_form(item, index), inner)

    def _placed(self, item: Handle, outer: Matrix) -> Matrix:
        """The matrix of an object, seen from the page."""
        handles.matrix_of(item, self._matrix)
        m = self._matrix
        a, b, cc, d, e, f = outer
        return (
            m.a * a + m.b * cc,
            m.a * b + m.b * d,
            m.c * a + m.d * cc,
            m.c * b + m.d * d,
            m.e * a + m.f * cc + e,
            m.e * b + m.f * d + f,
        )

    def _text(self, item: Handle, outer: Matrix) -> None:
        printed = self._texts.of(item)
        if _ODD.search(printed):
            self._doubts.append(Doubt.UNMAPPED)
        text = plain(printed)
        matrix = self._placed(item, outer)
        left, bottom, right, top = self._floats
        handles.bounds_of(item, left, bottom, right, top)
        # The bounds of an object inside a form are those of the form's own space, which may be turned.
        a, _, cc, _, e, _ = outer
        right_edge = max(a * left.value, a * right.value) + max(cc * bottom.value, cc * top.value) + e
        if not text:
            if right.value - left.value > _INK and top.value - bottom.value > _INK:
                self._mute.append(((matrix[4] + right_edge) / 2 - self._left, self._top - matrix[5]))
            return
        handles.size_of(item, self._size)
        size = self._size.value * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        bold, italic = self._style(handles.font_of(item))
        if not (size > 0 and math.isfinite(right_edge + matrix[4] + matrix[5])):
            self._doubts.append(Doubt.MISPLACED)
        self.runs.append(
            Run(text, matrix[4] - self._left, right_edge - self._left, self._top - matrix[5], size, bold, italic)
        )

    def _style(self, font: Handle | None) -> tuple[bool, bool]:
        key = font or 0
        if key not in self._fonts:
            name = ctypes.create_string_buffer(256)
            handles.font_name(font, name, 256)
            if not name.value:
                self._doubts.append(Doubt.NAMELESS)
            self._fonts[key] = style_of(name.value.decode("utf-8", "replace"))
        return self._fonts[key]


def _covers(run: Run, x: float, baseline: float) -> bool:
    return run.x0 <= x <= run.x1 and abs(run.baseline - baseline) < run.size / 2
