"""Digests and an editor's registry in, the Corpus out: people, papers, what links to what."""

from generator.resolve.corpus import resolve

__all__ = ["resolve"]
