"""`python -m tests.accuracy ../shared/data`: what the parser gets right of the annotated protocols, and every fault."""

import sys
from pathlib import Path

import click

from tests.accuracy import measures
from tests.accuracy.protocols import annotated, annotation, file_of, parsed
from tests.accuracy.score import Score


@click.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, metavar="MEASURE", help="Take only this measure; may be given several times.")
@click.option(
    "--session", multiple=True, metavar="NAME", help='Only this protocol ("18-115"); may be given several times.'
)
def main(data: Path, only: tuple[str, ...], session: tuple[str, ...]) -> None:
    """Measure the parser on the annotated protocols in DATA; exit with 1 when a target is missed."""
    if unknown := set(only) - set(measures.names()):
        sys.exit(f"{', '.join(sorted(unknown))}: there is no such measure; choose from {', '.join(measures.names())}.")
    scores: list[tuple[str, Score]] = []
    for protocol in annotated():
        if session and protocol not in session:
            continue
        path = file_of(protocol, data)
        if path is None:
            sys.exit(f"{data}: {protocol} is not there; give the folder of real protocols (make accuracy REAL=…).")
        for name in only or measures.names():
            notes = annotation(protocol, measures.annotation_of(name))
            if notes is not None:
                scores.append((protocol, measures.named(name).measure(*parsed(path), notes)))
    scores.sort(key=lambda score: score[1].title)
    click.echo(table(scores))
    for protocol, score in scores:
        for fault in score.faults:
            click.echo(f"{score.title}, {protocol}, {fault}")
    sys.exit(0 if all(score.met for _, score in scores) else 1)


def table(scores: list[tuple[str, Score]]) -> str:
    """One row a measure and protocol."""
    width = max((len(score.title) for _, score in scores), default=0)
    rows = [
        f"{'measure':<{width}}  {'session':<13} {'right':>7} {'expected':>8} {'invented':>8} {'rate':>9} {'target':>9}"
    ]
    for protocol, score in scores:
        rows.append(
            f"{score.title:<{width}}  {protocol:<13} {score.right:>7} {score.expected:>8} {score.invented:>8} "
            f"{_percent(score.rate):>9} {_percent(score.target):>9}  {'met' if score.met else 'NOT MET'}"
        )
    return "\n".join(rows)


def _percent(rate: float) -> str:
    """Cut, not rounded: 99.996 % is not 100 %."""
    return f"{int(rate * 100_000) / 1000:.3f} %"


if __name__ == "__main__":
    main()
