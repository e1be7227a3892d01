"""What one file may take of this machine: a small one may unfold to more than there is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

try:
    import resource
except ModuleNotFoundError:  # not on Windows, where there are no limits then
    resource = None  # type: ignore[assignment]

Task = TypeVar("Task")
Result = TypeVar("Result")
GIGABYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """A process that takes more is ended by the system, or told that there is no more."""

    memory: int = 2 * GIGABYTE
    """Bytes more than it has when it begins; the longest protocols take a tenth of it."""
    seconds: int = 300
    """Of processor time for a task; some 50,000 pages by the fast reader, 2,000 by the slow one."""

    def begin(self) -> None:
        """Set what this process may have from now on."""
        if resource is not None:
            _set(resource.RLIMIT_AS, _memory() + self.memory)

    def run(self, function: Callable[[Task], Result], task: Task) -> Result:
        """Do a task in this process, which ends where the task takes too long."""
        if resource is not None:
            used = resource.getrusage(resource.RUSAGE_SELF)
            _set(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + self.seconds)
        return function(task)


def _set(kind: int, value: int) -> None:
    """What the system allows at most stays as it is where that is less."""
    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or value < hard:
        resource.setrlimit(kind, (value, hard))


def _memory() -> int:
    """The address space of this process, in bytes; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
