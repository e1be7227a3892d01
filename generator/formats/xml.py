"""XML written by lxml: names that are allowed, text that is allowed, the same bytes for the same tree."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_NONE: Mapping[str, str | None] = {}


def clean(text: str) -> str:
    """Text that XML may hold, on one line: one space between words, none around them."""
    return _SPACE.sub(" ", _FORBIDDEN.sub("", text)).strip()


class Builder:
    """Makes the elements of one namespace."""

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def root(self, name: str, attributes: Mapping[str, str | None] = _NONE) -> etree._Element:
        default: Any = {None: self._namespace}  # the stubs know of no namespace without a prefix
        element = etree.Element(self.name(name), nsmap=default)
        return _with(element, attributes)

    def add(
        self, parent: etree._Element, name: str, text: str | None = None, attributes: Mapping[str, str | None] = _NONE
    ) -> etree._Element:
        """A new last child; attributes without a value are left out."""
        element = etree.SubElement(parent, self.name(name))
        if text is not None:
            element.text = clean(text)
        return _with(element, attributes)

    def name(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"


def _with(element: etree._Element, attributes: Mapping[str, str | None]) -> etree._Element:
    for key, value in attributes.items():
        if value is not None:
            element.set(key, clean(value))
    return element


def written(root: etree._Element) -> bytes:
    etree.indent(root)
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return result + b"\n"
