"""Runs and a page geometry in, lines in reading order out."""

from generator.layout.document import layout

__all__ = ["layout"]
