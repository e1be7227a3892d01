"""A parsed protocol in, a PDF in the official two-column layout out: what the reader and parser are tried on."""

from tests.typeset.protocol import typeset

__all__ = ["typeset"]
