"""A `Site` and its protocols in, a published site out: orchestrates the stages and knows no detail of any."""

from generator.build.progress import Progress
from generator.build.run import Result, build, proofs
from generator.build.survey import Known, Survey, survey

__all__ = ["Known", "Progress", "Result", "Survey", "build", "proofs", "survey"]
