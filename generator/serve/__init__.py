"""A preview for editors: builds, shows, watches, builds again."""

from generator.serve.preview import preview

__all__ = ["preview"]
