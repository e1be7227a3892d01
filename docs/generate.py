"""Writes `docs/cli.md` from `--help`, `docs/licences.md` from what is locked, `docs/tables.md` from the tables of
the corpus. Run by `make docs`; `--check` only compares, for CI."""

import re
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import metadata
from pathlib import Path

import click

from generator.cli import cli
from generator.formats.tables import TABLES, Kind, Table

HERE = Path(__file__).parent
LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
LICENCES = """\
# Licences

Plenarwerk is under the [MIT licence](../LICENSE). It works with these packages, which `requirements.lock`
names with their hashes. None of them is part of a site, which is text and the files of `templates/`; the
font of its pictures lies there with its licence. This page is made by `make docs` from what the packages
say of themselves.

| package | version | licence |
| --- | --- | --- |
"""
COLUMNS = """\
# The tables of the corpus

The columns of `data/corpus/` in CSV, Parquet and SQLite, as `datapackage.json` and the metadata of the Parquet
files tell them too, in the language of the site. In Parquet the electoral term is a folder, `legislature=18`;
elsewhere it stands in `session`.
[How to read them](data.md). This page is made by `make docs`.
"""
HEAD = """\
# The command line

This page is made from `plenarwerk --help` by `make docs`; a test holds the two equal.

| exit code | meaning |
| --- | --- |
| 0 | all well |
| 1 | a check misses its minimum (with `--strict`), or Plenarwerk itself failed |
| 2 | wrong usage or configuration; nothing was built |
| 3 | some protocol could not be read; the site was built with the others |
| 4 | the site could not be written; the old one is as it was |

Errors are one sentence each, on standard error: where, what, and what to do. `--debug` adds
where in the program it happened. A progress bar is shown on a terminal and nowhere else.
"""


def licences() -> str:
    locked = LOCKED.findall((HERE.parent / "requirements.lock").read_text(encoding="utf-8"))
    return LICENCES + "".join(f"| {name} | {version} | {_licence(name)} |\n" for name, version in locked)


def _licence(name: str) -> str:
    """As an expression where a package has one, else in its own words."""
    told = metadata(name)
    classes = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License ::")]
    return told.get("License-Expression") or " or ".join(classes) or (told.get("License") or "").split("\n")[0]


def command_line() -> str:
    commands = list(_commands("plenarwerk", cli))
    return HEAD + "".join(f"\n## {name}\n\n```text\n{_help(name, command)}\n```\n" for name, command in commands)


def _commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command and all commands of it, by their whole names."""
    yield name, command
    if isinstance(command, click.Group):
        for own in sorted(command.commands):
            yield from _commands(f"{name} {own}", command.commands[own])


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=100, help_option_names=["-h", "--help"])
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def tables() -> str:
    return COLUMNS + "".join(_table(table) for table in TABLES.values())


def _table(table: Table) -> str:
    keys = f" Key: {', '.join(f'`{name}`' for name in table.key)}." if table.key else ""
    rows = (
        f"| {column.name} | {'list of strings' if column.kind is Kind.LIST else column.kind.value}"
        f"{', may be empty' if column.optional else ''} | {column.description} |\n"
        for column in table.columns
    )
    head = f"\n## {table.name}\n\n{table.description}.{keys}\n\n| column | type | what |\n| --- | --- | --- |\n"
    return head + "".join(rows)


PAGES: dict[str, Callable[[], str]] = {"cli.md": command_line, "licences.md": licences, "tables.md": tables}


def main() -> None:
    for name, text in PAGES.items():
        page = HERE / name
        if "--check" not in sys.argv:
            page.write_text(text(), encoding="utf-8")
        elif not page.exists() or page.read_text(encoding="utf-8") != text():
            sys.exit(f"{name} is out of date: run 'make docs' and commit it.")


if __name__ == "__main__":
    main()
