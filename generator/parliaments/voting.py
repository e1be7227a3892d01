"""The tables on votes to their words."""

from collections.abc import Callable, Mapping
from re import Pattern
from typing import Any

from generator.model.voting import CountWords, VoterWords, VoteSentences


def vote_sentences(data: Mapping[str, Any], compiled: Callable[[str], Pattern[str]]) -> VoteSentences:
    """From the tables `vote`, `voters` and `counts`."""
    voters = dict(data["voters"])
    numerals, single = dict(voters.pop("numerals")), tuple(compiled(text) for text in voters.pop("single"))
    return VoteSentences(
        voters=VoterWords(numerals=numerals, single=single, **{name: compiled(text) for name, text in voters.items()}),
        counts=CountWords(**{name: compiled(text) for name, text in data["counts"].items()}),
        **{name: compiled(text) for name, text in data["vote"].items()},
    )
