"""Plenarwerk: plenary protocols in, a static, cross-linked website out."""

__version__ = "0.1.0"
