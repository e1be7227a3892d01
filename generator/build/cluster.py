"""The work of a build on the machines of a Dask cluster, which share its files and its cache.

Dask gives a task to another worker where one died, and tells of a task on which one after the other did.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.build.workers import Lost
from generator.model.errors import ConfigError, Place

if TYPE_CHECKING:
    from distributed import Client

Task = TypeVar("Task")
Result = TypeVar("Result")
SECONDS = 30
"""How long a scheduler may take to answer."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster by the address of its scheduler: "tcp://10.0.0.1:8786"."""

    scheduler: str
    pages: int = 1

    def each(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[int, Result | Lost]]:
        """As `workers.each`; raises ConfigError where there is no such cluster."""
        if not tasks:
            return
        from distributed import as_completed
        from distributed.scheduler import KilledWorker

        with self._client() as client:
            # The same task in another build must be done again: what it reads may have changed.
            futures = client.map(function, tasks, pure=False)
            numbers = {future.key: number for number, future in enumerate(futures)}
            lost: list[int] = []
            for future in as_completed(futures):  # type: ignore[no-untyped-call]
                number = numbers[future.key]
                try:
                    result = future.result()
                except KilledWorker:  # by this task, or by one beside it
                    lost.append(number)
                    continue
                future.release()
                yield number, result
            for number in lost:
                try:
                    result = client.submit(function, tasks[number], pure=False).result()
                except KilledWorker:
                    yield number, Lost()
                else:
                    yield number, result

    @contextmanager
    def _client(self) -> Iterator["Client"]:
        try:
            from distributed import Client
        except ImportError as error:
            raise ConfigError(
                Place("--executor dask"), "Dask is not installed here", "pip install 'plenarwerk[cluster]'"
            ) from error
        try:
            client = Client(self.scheduler, timeout=SECONDS)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise ConfigError(
                Place(f"--scheduler {self.scheduler}"),
                "no scheduler answers there",
                "start one with 'dask scheduler' and give the address that it prints",
            ) from error
        with client:
            yield client
