"""Lines and a Parliament in, a Session with its Ledger and printed Contents out."""

from generator.parse.protocol import parse

__all__ = ["parse"]
