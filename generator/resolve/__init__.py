"""Digests and an editor's registry in, the Corpus out: people, papers, what links to what."""

from generator.resolve.corpus import resolve
from generator.resolve.narrowed import Narrow

__all__ = ["Narrow", "resolve"]
