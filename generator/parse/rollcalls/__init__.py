"""Lists of names that annexes print of roll calls, and the votes that they belong to."""

from generator.parse.rollcalls.lists import NameList, name_lists
from generator.parse.rollcalls.votes import with_members

__all__ = ["NameList", "name_lists", "with_members"]
