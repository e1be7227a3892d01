"""The real protocols hold the targets, measured against what was read in them."""

from pathlib import Path

import pytest

from tests.accuracy import measures
from tests.accuracy.protocols import ANNOTATIONS, annotated, annotation, file_of, parsed

pytestmark = pytest.mark.real

NOT_YET_MET: dict[tuple[str, str], str] = {}
"""(protocol, measure) to what is reached; to be taken out as soon as the target is met."""


def cases() -> list[object]:
    return [
        pytest.param(
            protocol,
            name,
            id=f"{protocol}-{name}",
            marks=[pytest.mark.xfail(strict=True, reason=reached)]
            if (reached := NOT_YET_MET.get((protocol, name)))
            else [],
        )
        for protocol in annotated()
        for name in measures.names()
        if annotation(protocol, measures.annotation_of(name)) is not None
    ]


@pytest.mark.parametrize(("protocol", "name"), cases())
def test_the_target_is_met(protocol: str, name: str, real_data: Path) -> None:
    path = file_of(protocol, real_data)
    notes = annotation(protocol, measures.annotation_of(name))
    assert path is not None
    assert notes is not None
    score = measures.named(name).measure(*parsed(path), notes)
    assert score.met, "\n".join((f"{score.right} of {score.expected}, {score.invented} invented", *score.faults))


def test_every_annotation_has_a_measure() -> None:
    read = {measures.annotation_of(name) for name in measures.names()}
    held = {path.stem for protocol in annotated() for path in (ANNOTATIONS / protocol).iterdir()}
    assert held <= read
