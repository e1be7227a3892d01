"""`site.toml`, `people.toml` and the pages beside them in, one `Site` out."""

from generator.config.site import load, site_address

__all__ = ["load", "site_address"]
