"""`site.toml`, `people.toml` and the pages beside them in, one `Site` out."""

from generator.config.history import change_value, free_name, revision_of, revision_text
from generator.config.site import load, site_address

__all__ = ["change_value", "free_name", "load", "revision_of", "revision_text", "site_address"]
