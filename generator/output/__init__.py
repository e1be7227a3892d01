"""Files in, a site on disk out: only what differs is written, and the whole of it appears in one step."""

from generator.output.manifest import read_manifest
from generator.output.publication import Outcome, Publication, claim
from generator.output.release import Release, release
from generator.output.verify import Deviation, Difference, Verified, verify

__all__ = [
    "Deviation",
    "Difference",
    "Outcome",
    "Publication",
    "Release",
    "Verified",
    "claim",
    "read_manifest",
    "release",
    "verify",
]
