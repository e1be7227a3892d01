"""PDFs that no printer made: loops, depths and sizes by which readers have been brought down."""

import zlib

_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_TEXT = b"BT /F 12 Tf 50 700 Td (Hallo Welt) Tj ET"
_FONTS = b"<</Font<</F 5 0 R>>>>"
_SIZE = b"[0 0 595 842]"


def _page(contents: bytes = b"4 0 R", resources: bytes = _FONTS, size: bytes = _SIZE) -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents %s/Resources%s>>" % (size, contents, resources)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), more, data)


def _pdf(changed: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A file of one page, some of its objects changed."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: _page(),
        4: _stream(_TEXT),
        5: _FONT,
    } | changed
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    out += b"".join(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, size))
    out += b"trailer <</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table)
    return bytes(out)


def _pages(count: int) -> dict[int, bytes]:
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + count))
    pages = {number: _page() for number in range(10, 10 + count)}
    return {2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)} | pages


_LOOP = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"

BROKEN: dict[str, bytes] = {
    "ten-thousand-pages": _pdf(_pages(10_000)),
    "the-same-page-ten-thousand-times": _pdf(
        {2: b"<</Type/Pages/Kids[%s]/Count 10000>>" % (b"3 0 R " * 10_000)},
    ),
    "pages-of-themselves": _pdf({2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"}),
    "a-form-in-itself": _pdf(
        {3: _page(resources=b"<</XObject<</X 6 0 R>>>>"), 4: _stream(b"/X Do"), 6: _stream(b"/X Do", _LOOP)}
    ),
    "a-deep-list": _pdf({6: b"[" * 200_000 + b"]" * 200_000}),
    "a-deep-size": _pdf({3: _page(size=b"[" * 100_000 + b"]" * 100_000)}),
    "deep-states": _pdf({4: _stream(b"q " * 300_000 + _TEXT)}),
    "a-table-before-itself": _pdf({}, b"/Prev 9"),
    "a-page-as-its-own-text": _pdf({3: _page(contents=b"3 0 R")}),
    "a-length-of-itself": _pdf({4: b"<</Length 4 0 R>>\nstream\n%s\nendstream" % _TEXT}),
    "a-font-of-itself": _pdf(
        {5: b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>"}
    ),
    "a-page-without-end": _pdf({3: _page(size=b"[0 0 1e30 1e30]")}),
    "a-page-of-no-size": _pdf({3: _page(size=b"[0 0 0 0]")}),
    "numbers-that-are-none": _pdf({4: _stream(b"BT /F nan Tf 1e400 -1e400 Td (Hallo) Tj ET")}),
    "nothing-where-pages-should-be": _pdf({1: b"<</Type/Catalog/Pages 9 0 R>>"}),
    "no-pages": _pdf({2: b"<</Type/Pages/Kids[]/Count 0>>"}),
    "packed-twice": _pdf(
        {4: _stream(zlib.compress(zlib.compress(b"q " * 1_000_000, 9), 9), b"/Filter[/FlateDecode/FlateDecode]")}
    ),
    "nothing-but-the-end": b"%PDF-1.7\n%%EOF",
}
