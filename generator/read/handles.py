"""PDFium's functions that are called for each object of a page, with its objects as plain numbers.

As such they are handed on and compared several times as fast as the pointers of `pypdfium2.raw`.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as c

Handle = int
"""A page, its text or an object of it, as PDFium knows it."""
Function = Callable[..., Any]
_HANDLE, _NUMBER = ctypes.c_void_p, ctypes.c_int
_FLOAT, _BUFFER = ctypes.POINTER(ctypes.c_float), ctypes.c_void_p


def handle_of(pointer: Any) -> Handle:
    """The number of what `pypdfium2` has."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _with_numbers(function: Any, result: Any, *arguments: Any) -> Function:
    return ctypes.cast(function, ctypes.CFUNCTYPE(result, *arguments))


count_objects = _with_numbers(c.FPDFPage_CountObjects, _NUMBER, _HANDLE)
object_at = _with_numbers(c.FPDFPage_GetObject, _HANDLE, _HANDLE, _NUMBER)
count_in_form = _with_numbers(c.FPDFFormObj_CountObjects, _NUMBER, _HANDLE)
object_in_form = _with_numbers(c.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
type_of = _with_numbers(c.FPDFPageObj_GetType, _NUMBER, _HANDLE)
matrix_of = _with_numbers(c.FPDFPageObj_GetMatrix, _NUMBER, _HANDLE, ctypes.POINTER(c.FS_MATRIX))
bounds_of = _with_numbers(c.FPDFPageObj_GetBounds, _NUMBER, _HANDLE, _FLOAT, _FLOAT, _FLOAT, _FLOAT)
size_of = _with_numbers(c.FPDFTextObj_GetFontSize, _NUMBER, _HANDLE, _FLOAT)
font_of = _with_numbers(c.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
text_of = _with_numbers(c.FPDFTextObj_GetText, ctypes.c_ulong, _HANDLE, _HANDLE, _BUFFER, ctypes.c_ulong)
count_characters = _with_numbers(c.FPDFText_CountChars, _NUMBER, _HANDLE)
characters = _with_numbers(c.FPDFText_GetText, _NUMBER, _HANDLE, _NUMBER, _NUMBER, _BUFFER)
character_at = _with_numbers(c.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _NUMBER)
owner_of = _with_numbers(c.FPDFText_GetTextObject, _HANDLE, _HANDLE, _NUMBER)
font_name = _with_numbers(c.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, _BUFFER, ctypes.c_size_t)
