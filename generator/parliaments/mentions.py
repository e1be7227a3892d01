"""The `[mention]` table of a parliament's data to its `MentionWords`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from re import Pattern
from typing import Any

from generator.model.mentions import MentionWords

_TABLES = ("offices", "committees", "statute", "statutes")
"""What is no single pattern."""


def mention_words(table: Mapping[str, Any], pattern: Callable[[str], Pattern[str]]) -> MentionWords:
    """Every field that is one pattern from the key of its name; statutes are found by their abbreviations."""
    statutes: dict[str, str] = dict(table.get("statutes", {}))
    short = "|".join(re.escape(name) for name in sorted(statutes, key=len, reverse=True))
    return MentionWords(
        **{field.name: pattern(table[field.name]) for field in fields(MentionWords) if field.name not in _TABLES},
        offices=tuple(pattern(text) for text in table["offices"]),
        committees=dict(table.get("committees", {})),
        statute=re.compile(rf"(?<![\w-])(?:{short})(?![\w-])") if statutes else None,
        statutes=statutes,
    )
