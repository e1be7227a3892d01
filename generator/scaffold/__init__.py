"""A folder's name in, a new content folder with all that a site needs out."""

from generator.scaffold.create import create

__all__ = ["create"]
