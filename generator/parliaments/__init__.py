"""Data files in, one `Parliament` value out; each parliament is a folder found by its code."""

from generator.parliaments.catalog import codes, find, recognise, recognise_pages

__all__ = ["codes", "find", "recognise", "recognise_pages"]
