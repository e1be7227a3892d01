"""The archive that all tests of fetching ask."""

from collections.abc import Iterator

import pytest

from tests.fetch.server import Archive, archive


@pytest.fixture
def server() -> Iterator[Archive]:
    with archive() as found:
        yield found
