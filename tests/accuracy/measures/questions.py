"""Questions of the question time: number, kind, page, who asks, who answers first and last."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant = Counter(
        (
            one["number"],
            one["kind"],
            one["place"],
            tuple(one["askers"]),
            tuple(one["answered"]),
            one["first"],
            one["last"],
        )
        for one in annotation["question"]
    )
    found = Counter(
        (
            one.number,
            one.kind,
            f"{one.speech.removeprefix('s')}:{one.page}",
            tuple(f"{who.name} ({who.group})" if who.group else who.name for who in one.askers),
            tuple(speaker.name or "" for speaker in one.answered_by),
            one.speeches[0].removeprefix("s") if one.speeches else "",
            one.speeches[-1].removeprefix("s") if one.speeches else "",
        )
        for one in parsed.session.questions
    )
    return Score(
        "questions of the question time",
        (meant & found).total(),
        meant.total(),
        (found - meant).total(),
        1.0,
        (*(f"missed: {one}" for one in meant - found), *(f"none such: {one}" for one in found - meant)),
    )
