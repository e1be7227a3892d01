"""Writes `docs/cli.md` from `--help`. Run by `make docs`; `--check` only compares, for CI."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import cli

PAGE = Path(__file__).with_name("cli.md")
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


def page() -> str:
    """The whole page."""
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


def main() -> None:
    if "--check" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit(f"{PAGE.name} is out of date: run 'make docs' and commit it.")


if __name__ == "__main__":
    main()
