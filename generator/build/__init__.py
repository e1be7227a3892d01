"""A `Site` and its protocols in, a published site out: orchestrates the stages and knows no detail of any."""

from generator.build.plan import read_places
from generator.build.prints import Known
from generator.build.progress import Progress
from generator.build.run import Result, build, proofs
from generator.build.survey import Survey, survey
from generator.build.workers import Executor, Processes

__all__ = ["Executor", "Known", "Processes", "Progress", "Result", "Survey", "build", "proofs", "read_places", "survey"]
