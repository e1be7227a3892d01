"""What a corpus leaves in memory does not grow with what was said."""

import gc

import pytest

from generator.model import packed
from generator.model.corpus import ActDigest, MentionDigest, SpeechDigest
from generator.model.mentions import Mention, Naming
from generator.resolve import resolve
from tests.figures.demonstration import MUSTERLAND, demonstration


def unpacked() -> set[int]:
    """What there is of what was said, wherever it is held."""
    packed._unpacked.cache_clear()
    gc.collect()
    kinds = (SpeechDigest, ActDigest, MentionDigest, Naming, Mention)
    return {id(one) for one in gc.get_objects() if isinstance(one, kinds)}


def test_nothing_of_what_was_said_stays_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "WAITING", 5)  # what a handful of sessions has is as much as an archive's here
    digests = demonstration()[0].sessions
    assert sum(len(digest.speeches) + len(digest.acts) + len(digest.namings) for digest in digests) > 100
    before = unpacked()
    whole = resolve(digests, (), MUSTERLAND)
    assert unpacked() <= before
    # And whoever asks has it.
    assert sum(len(tuple(person.speeches)) for person in whole.people) > 50
