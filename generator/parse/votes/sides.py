"""The sides of a vote."""

from enum import StrEnum


class Side(StrEnum):
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
