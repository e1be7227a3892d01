"""What people and programs are told: errors as sentences and exit codes, a traceback only for those who ask for it.

Sentences go to a terminal as text; to a program, that asks for it, as JSON Lines on standard error.
"""

import functools
import json
import sys
import traceback
from collections.abc import Callable
from typing import Any

import click

from generator.model.errors import PlenarwerkError

Command = Callable[..., Any]
_DEBUG = "plenarwerk.debug"
_LOG = "plenarwerk.log"


def told(command: Command) -> Command:
    """Add --log and --debug to a command, and end it with a sentence and its code instead of a traceback."""

    @click.option(
        "--log",
        type=click.Choice(["text", "json"]),
        default="text",
        envvar="PLENARWERK_LOG",
        help="Tell what happens as text, or as JSON Lines on standard error.",
    )
    @click.option("--debug", is_flag=True, help="Show where in the program an error happened.")
    @functools.wraps(command)
    def wrapped(*args: Any, log: str, debug: bool, **options: Any) -> None:
        meta = click.get_current_context().meta
        meta[_LOG], meta[_DEBUG] = log, debug
        try:
            command(*args, **options)
        except PlenarwerkError as error:
            say_error(str(error), error)
            sys.exit(error.exit_code)
        except click.ClickException as error:
            if not _as_json():
                raise
            say_error(error.format_message())
            sys.exit(error.exit_code)
        except (click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click ends quietly when nobody reads on: "plenarwerk search query ... | head"
        except Exception as error:
            what = f"Plenarwerk itself failed ({type(error).__name__}: {error})"
            say_error(f"{what}; please report it with what --debug shows.", error)
            sys.exit(1)

    return wrapped


def say_error(sentence: str, cause: BaseException | None = None) -> None:
    """A sentence on standard error; before it, with --debug, what led to it."""
    trace = None
    if cause is not None and click.get_current_context().meta[_DEBUG]:
        trace = "".join(traceback.format_exception(cause))
    if _as_json():
        more: dict[str, object] = {}
        if isinstance(cause, PlenarwerkError):
            place = cause.place
            more = {"kind": type(cause).__name__, "code": cause.exit_code, "file": place.file, "page": place.page}
        _log("error", sentence, **more, trace=trace)
        return
    if trace is not None:
        click.echo(trace, err=True)
    click.secho("Error: ", fg="red", nl=False, err=True)
    click.echo(sentence, err=True)


def say_note(sentence: str) -> None:
    """A sentence on standard error about what is no fault and yet to be known."""
    if _as_json():
        _log("note", sentence)
        return
    click.secho("Note: ", fg="yellow", nl=False, err=True)
    click.echo(sentence, err=True)


def say(line: str) -> None:
    """A line about what was done."""
    if _as_json():
        _log("info", line.strip())
    else:
        click.echo(line)


def say_step(line: str) -> None:
    """A line on standard error about what is being done."""
    if _as_json():
        _log("step", line.strip())
    else:
        click.echo(line, err=True)


def _as_json() -> bool:
    return bool(click.get_current_context().meta.get(_LOG) == "json")


def _log(level: str, message: str, **more: object) -> None:
    """One object on a line of its own; what there is nothing to say of is left out."""
    value = {"level": level, "message": message} | {name: one for name, one in more.items() if one is not None}
    click.echo(json.dumps(value, ensure_ascii=False), err=True)


def count(number: int, noun: str) -> str:
    """ "1 session", "2 sessions"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
