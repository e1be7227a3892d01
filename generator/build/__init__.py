"""A `Site` and its protocols in, a published site out: orchestrates the stages and knows no detail of any."""

from generator.build.plan import read_places
from generator.build.prints import Known
from generator.build.progress import Progress
from generator.build.run import Result, build, proofs
from generator.build.survey import Survey, survey

__all__ = ["Known", "Progress", "Result", "Survey", "build", "proofs", "read_places", "survey"]
