"""`plenarwerk search`: an index over any documents, and answers from it."""

import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import resources
from generator.cli.told import count, told
from generator.model.errors import ConfigError, Place

if TYPE_CHECKING:
    from generator.search import Memory


@click.group()
def search() -> None:
    """Index any documents for search without a server, and ask the index.

    \b
    plenarwerk search index documents.jsonl my-index
    plenarwerk search query my-index "steuer reform"

    A query joins its words by AND; "..." is a phrase, -word leaves out, OR joins its
    neighbours, a star ends a beginning. The index of a built site is in site/data/search.
    """


@search.command()
@click.argument("documents", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--texts", is_flag=True, help="Write the texts too, so that hits can be shown with their passages.")
@told
def index(documents: Path, folder: Path, texts: bool) -> None:
    """Write the index of DOCUMENTS, one JSON object a line, into FOLDER.

    Fields, none of them needed: id, title, text, url, speaker, group, date ("2026-01-28"),
    kind; "chair" as kind ranks last. Others are left out. An index that is in FOLDER is
    replaced when the new one is whole.
    """
    from generator.output import claim
    from generator.search import document_from, index_files

    read = (document_from(value, number) for number, value in _lines(documents))
    # What an index is made of has few cycles and lives to the end: looking for them often costs a tenth of the time.
    gc.set_threshold(50_000, 20, 100)
    with claim(folder, mark="index.json") as publication:
        memory = _memory(documents)
        outcome = publication.publish(index_files(read, texts=texts, memory=memory))
    click.echo(f"{folder}: {outcome.written} files written, {outcome.unchanged} unchanged, {outcome.removed} removed.")


def _memory(documents: Path) -> "Memory | None":
    """What is known of a file; a stream is read only once, and what cannot be read is told by who reads it."""
    from generator.search import Memory

    try:
        return Memory.of_file(documents, resources.cache_folder()) if documents.is_file() else None
    except OSError:
        return None


def _lines(documents: Path) -> Iterator[tuple[int, dict[str, object]]]:
    """Each document with the number of its line."""
    from generator.search import BLANK

    try:
        with sys.stdin if str(documents) == "-" else documents.open(encoding="utf-8-sig", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip(BLANK):
                    continue
                try:
                    value = json.loads(line)
                except ValueError:
                    value = None
                if not isinstance(value, dict):
                    place = Place(f"{documents}, line {number}")
                    raise ConfigError(place, "it is no JSON object", "write one object a line")
                yield number, value
    except OSError as error:
        raise ConfigError(Place(str(documents)), f"it cannot be read ({error.strerror})", "check its path") from error


@search.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("words")
@click.option(
    "filters",
    "--filter",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Only documents with that value, or date=2024-01-01..2024-12-31; several of one field: any of them.",
)
@click.option(
    "--sort", type=click.Choice(["relevance", "date"]), default="relevance", help="Best first, or newest first."
)
@click.option("as_json", "--json", is_flag=True, help="Print every hit and suggested words as JSON.")
@told
def query(folder: Path, words: str, filters: tuple[str, ...], sort: str, as_json: bool) -> None:
    """Answer WORDS from the index in FOLDER, as the search page does.

    \b
    plenarwerk search query my-index "steuer -kirche" --filter group=SPD
    plenarwerk search query my-index '"innere sicherheit"' --sort date --json
    """
    from generator.search import Index

    wanted: dict[str, list[str]] = {}
    for one in filters:
        field, equals, value = one.partition("=")
        if not equals:
            raise click.BadParameter(f"'{one}' is no filter; write FIELD=VALUE.")
        wanted.setdefault(field, []).append(value)
    try:
        asked = Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))
        answer = asked.answer(words, wanted, by_date=sort == "date")
        ids = asked.ids(answer.documents)
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise ConfigError(Place(str(folder)), f"the index is damaged or none ({error})", "make it anew") from error
    if as_json:
        click.echo(json.dumps({"ids": ids, "suggestions": list(answer.suggestions)}, ensure_ascii=False))
        return
    click.echo(count(len(ids), "hit"))
    for found in ids[:20]:
        click.echo(f"  {found}")
    if answer.suggestions:
        click.echo(f"Did you mean: {', '.join(answer.suggestions)}?")
