"""Errors as sentences and exit codes; a traceback only for those who ask for it."""

import functools
import sys
import traceback
from collections.abc import Callable
from typing import Any

import click

from generator.model.errors import PlenarwerkError

Command = Callable[..., Any]
_DEBUG = "plenarwerk.debug"


def told(command: Command) -> Command:
    """Add --debug to a command, and end it with a sentence and its code instead of a traceback."""

    @click.option("--debug", is_flag=True, help="Show where in the program an error happened.")
    @functools.wraps(command)
    def wrapped(*args: Any, debug: bool, **options: Any) -> None:
        click.get_current_context().meta[_DEBUG] = debug
        try:
            command(*args, **options)
        except PlenarwerkError as error:
            say_error(str(error), error)
            sys.exit(error.exit_code)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise  # click ends quietly when nobody reads on: "plenarwerk search query ... | head"
        except Exception as error:
            what = f"Plenarwerk itself failed ({type(error).__name__}: {error})"
            say_error(f"{what}; please report it with what --debug shows.", error)
            sys.exit(1)

    return wrapped


def say_error(sentence: str, cause: BaseException | None = None) -> None:
    """A sentence on standard error; before it, with --debug, what led to it."""
    if cause is not None and click.get_current_context().meta[_DEBUG]:
        click.echo("".join(traceback.format_exception(cause)), err=True)
    click.secho("Error: ", fg="red", nl=False, err=True)
    click.echo(sentence, err=True)


def say_note(sentence: str) -> None:
    """A sentence on standard error about what is no fault and yet to be known."""
    click.secho("Note: ", fg="yellow", nl=False, err=True)
    click.echo(sentence, err=True)


def count(number: int, noun: str) -> str:
    """ "1 session", "2 sessions"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
