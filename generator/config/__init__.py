"""`site.toml`, `people.toml` and the pages beside them in, one `Site` out."""

from generator.config.site import load

__all__ = ["load"]
