"""Whether there is anything to do, told before any stage is loaded."""

from generator.record.record import Record
from generator.record.state import state_of

__all__ = ["Record", "state_of"]
