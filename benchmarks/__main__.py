"""`python -m benchmarks ../shared/data`: a table of what reading, parsing, rendering and loading cost."""

from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks import building, loading, reading, unchanged
from benchmarks.measure import Row, protocols_in

COLD = 54
"""Pages of the protocol that is built from nothing."""


@click.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--pages", default=30, show_default=True, help="How many pages of the second protocol to read.")
def main(data: Path, pages: int) -> None:
    """Measure Plenarwerk on the protocols of 18/115 and 18/116 in DATA/nrw."""
    paths = protocols_in(data)

    def rows() -> Iterator[Row]:
        yield from reading.measure(paths, pages)
        yield from building.measure(paths)
        yield from building.cold(paths[1], COLD)
        yield from unchanged.measure()
        yield from loading.measure(paths)

    click.echo(f"{'what':<62} {'CPU s':>8}  {'figure':<28} target")
    for row in rows():
        click.echo(f"{row.what:<62} {row.seconds:8.2f}  {row.figure:<28} {row.target}".rstrip())


if __name__ == "__main__":
    main()
