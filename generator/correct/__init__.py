"""A parsed protocol and an editor's corrections in, the corrected one out, each change told."""

from generator.correct.apply import apply

__all__ = ["apply"]
