"""Builds of an archive whose protocols the cache knows: time and memory by its size, and one session more.

The archive is made of two real sessions. Each of its sessions has papers of its own, each term members of
its own: their surnames get an ending. Of its protocols only what reading would have left in the cache is made.
"""

import hashlib
import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import click

from benchmarks.measure import PLENARWERK, protocols_in
from generator.build.cache import Cache
from generator.build.keys import digest_key, parse_key, read_key
from generator.build.protocol import Reading
from generator.build.survey import keep, survey
from generator.model.corpus import Digest
from generator.model.findings import Quality
from generator.model.packed import Packed, packed
from generator.model.session import Session
from generator.model.site import Site

TERM = 125
"""Sessions of a term."""
FIRST = date(1947, 5, 19)
DAYS = 11
"""From one session to the next."""
PAPERS = 150
"""Numbers of papers from one session to the next."""
_PAPER = re.compile(r"\b18/(\d{3,5})\b")
_ENDINGS = ("", "au", "bach", "berg", "brück", "dorf", "eck", "feld", "furt", "hain", "heim", "hof", "horst", "kamp")
READER = "pdfium"


@dataclass(frozen=True)
class Model:
    """What reading a real protocol gives."""

    session: Session
    digest: Digest
    quality: Quality
    surnames: re.Pattern[str]
    """Of all members of its term."""


def models(paths: Sequence[Path], kept: Path) -> list[Model]:
    with survey(Site(), paths, cache=kept) as found:
        read = [(found.session(known), known.digest, known.quality) for known in found.known]
    names = {speech.speaker.name for _, digest, _ in read for speech in digest.speeches if speech.speaker.name}
    names |= {act.name for _, digest, _ in read for act in digest.acts}
    names |= {absence.name for _, digest, _ in read for absence in digest.absent}
    surnames = sorted({re.escape(name.split()[-1]) for name in names}, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"\b(?:{'|'.join(surnames)})\b")
    return [Model(*one, pattern) for one in read]


def fabricate(chosen: Sequence[Model], number: int, protocols: Path, shelf: Cache) -> None:
    """The session of that number, from 0 on: its protocol, and what the cache knows of it."""
    model = chosen[number % len(chosen)]
    term, ordinal, day = number // TERM + 1, number % TERM + 1, FIRST + timedelta(days=DAYS * number)
    said = _wording(model.surnames, term, ordinal)
    session = replace(_mapped(model.session, said), legislature=term, number=ordinal, date=day)
    digest = replace(_mapped(model.digest, said), id=session.id, legislature=term, number=ordinal, date=day)
    path = protocols / f"{term}-{ordinal}.pdf"
    data = f"session {number}".encode()
    path.write_bytes(data)
    parsed = parse_key(read_key(hashlib.sha256(data).hexdigest(), READER), path.name)
    keep(shelf, parsed, digest_key(parsed, None, ()), Reading(session, digest, model.quality))


def _wording(surnames: re.Pattern[str], term: int, ordinal: int) -> Callable[[str], str]:
    ending = _ENDINGS[term % len(_ENDINGS)] + "er" * (term // len(_ENDINGS))

    @cache
    def said(text: str) -> str:
        text = _PAPER.sub(lambda found: f"{term}/{(int(found[1]) + PAPERS * ordinal) % 20_000}", text)
        return surnames.sub(lambda found: found[0] + ending, text)

    return said


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _mapped(value: Any, said: Callable[[str], str]) -> Any:
    """A value of the model with every text in it changed."""
    kind = type(value)
    if kind is str:
        return said(value)
    if kind is tuple:
        return tuple([_mapped(one, said) for one in value])
    if kind is Packed:
        return packed(_mapped(tuple(value), said))
    if kind is dict:
        return {_mapped(key, said): _mapped(one, said) for key, one in value.items()}
    if is_dataclass(kind):
        return kind(*[_mapped(getattr(value, name), said) for name in _fields(kind)])
    return value


def build(folder: Path, protocols: Path, output: str, cache: str = "cache") -> tuple[float, float, int]:
    """CPU seconds, MB of memory at most, and files of a build by one process."""
    command = [PLENARWERK, "build", "--no-exports", "--quiet", "--jobs", "1"]
    places = ["--protocols", str(protocols.absolute()), "--cache", cache, "--output", output]
    started = subprocess.Popen([*command, *places], cwd=folder)
    _, status, usage = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command)
    files = sum(len(names) for *_, names in os.walk(folder / output))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, files


def measure(data: Path, sizes: Sequence[int]) -> Iterator[str]:
    """A line for each size, the smallest first."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen = models(protocols_in(data), folder / "real")
        protocols, shelf = folder / "protocols", Cache(folder / "cache")
        protocols.mkdir()
        done = 0
        first: tuple[int, float] | None = None
        for size in sorted(sizes):
            for number in range(done, size):
                fabricate(chosen, number, protocols, shelf)
            done = size
            seconds, megabytes, files = build(folder, protocols, f"site-{size}")
            smallest, least = first = first or (size, seconds)
            ratio = f"{seconds / least:.1f} times {smallest}"
            yield f"{size:>8} {seconds:10.1f} {megabytes:8.0f} {files:9} {seconds / size:12.2f}   {ratio}"
        alone, *_ = build(folder, protocols_in(data)[-1], "alone", cache="alone-cache")
        yield f"a real session alone, from its PDF: {alone:.1f} s"
        for what, output in (("beside the site of before", f"site-{done}"), ("without it", "site-new")):
            fabricate(chosen, done, protocols, shelf)
            done += 1
            seconds, megabytes, _ = build(folder, protocols, output)
            yield f"one session more, {what}: {seconds:.1f} s, {seconds / alone:.1f} times that; {megabytes:.0f} MB"


@click.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--sessions", "sizes", type=int, multiple=True, default=(25, 250), show_default=True)
def main(data: Path, sizes: tuple[int, ...]) -> None:
    """Measure clean builds of fabricated archives, made of the protocols of 18/115 and 18/116 in DATA/nrw."""
    click.echo(f"{'sessions':>8} {'CPU s':>10} {'MB':>8} {'files':>9} {'s a session':>12}")
    for line in measure(data, sizes):
        click.echo(line)


if __name__ == "__main__":
    main()
