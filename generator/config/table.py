"""A TOML table that is asked for what it should hold, and says in a sentence where it does not."""

import difflib
import re
import tomllib
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from generator.model.errors import ConfigError, Place

T = TypeVar("T")


def read_text(path: Path) -> str:
    """The text of a file an editor wrote; raises ConfigError where there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(Place(str(path)), "there is no such file", "create it or correct the path") from None
    except UnicodeDecodeError as error:
        raise ConfigError(
            Place(str(path)), f"byte {error.start} is no UTF-8", "save the file as UTF-8 and build again"
        ) from error
    except OSError as error:
        raise ConfigError(
            Place(str(path)), f"it cannot be read ({error.strerror})", "give the path of a readable file"
        ) from error


def read_table(path: Path) -> "Table":
    """A whole TOML file; raises ConfigError naming the line that is none."""
    text = read_text(path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).rstrip(")").partition(" (at ")
        found = re.match(r"line \d+", where)
        line = found[0] if found else f"line {len(text.splitlines())}"
        raise ConfigError(Place(f"{path}, {line}"), f"this is no valid TOML ({what})", "correct the line") from error
    return Table(path, text, values)


class Table:
    """One table of a TOML file. Every getter raises ConfigError for a value of another kind."""

    def __init__(
        self, path: Path, text: str, values: dict[str, Any], name: str = "", span: tuple[int, int] | None = None
    ) -> None:
        self.path = path
        self._text = text
        self._values = values
        self._name = name
        self._span = span
        """The lines of an entry of a list of tables, from its own [[…]] to the next."""

    def fault(self, key: str, what: str, mend: str) -> ConfigError:
        """An error at the line of a key, as far as a search for it can tell; else at the entry's first line."""
        first, last = self._span or (1, len(self._text.splitlines()))
        numbered = list(enumerate(self._text.splitlines(), 1))[first - 1 : last]
        lines = [n for n, line in numbered if key and re.match(rf"\s*{re.escape(key)}\s*=", line)]
        if len(lines) != 1 and self._span is not None:
            lines = [first]
        where = f"{self.path}, line {lines[0]}" if len(lines) == 1 else str(self.path)
        return ConfigError(Place(where), what, mend)

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that mean nothing: a misspelt one would be ignored silently."""
        for key in self._values:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                mend = f"did you mean '{near[0]}'" if near else f"use one of {', '.join(sorted(known))}"
                raise self.fault(key, f"the key '{key}' is unknown{self._name}", mend)

    def text(self, key: str) -> str | None:
        value = self._of(key, str, "a text in quotation marks")
        if value is not None and not value.strip():
            raise self.fault(key, f"'{key}' is empty", "fill it in or remove the line")
        return value

    def flag(self, key: str) -> bool | None:
        return self._of(key, bool, "true or false")

    def texts(self, key: str) -> tuple[str, ...] | None:
        values = self._of(key, list, "a list of texts")
        if values is None:
            return None
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.fault(key, f"'{key}' holds something that is no text", 'write it as ["one", "two"]')
        return tuple(values)

    def day(self, key: str) -> date | None:
        """A day as TOML writes one: 2026-01-28, without quotation marks."""
        value = self._of(key, date, "a day such as 2026-01-28")
        if isinstance(value, datetime):
            raise self.fault(key, f"'{key}' holds a time too", "write the day alone: 2026-01-28")
        return value

    def numbers(self, key: str) -> tuple[int, ...] | None:
        values = self._of(key, list, "a list of numbers")
        if values is None:
            return None
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise self.fault(key, f"'{key}' holds something that is no number", "write it as [17, 18]")
        return tuple(values)

    def tables(self, key: str, name: str) -> tuple["Table", ...]:
        """An array of tables; `name` says in messages what one of them is."""
        values = self._of(key, list, f"a list of [[{key}]] tables") or []
        if not all(isinstance(value, dict) for value in values):
            raise self.fault(key, f"'{key}' is not a list of tables", f"begin each with [[{key}]]")
        spans = self._spans(key, len(values))
        return tuple(
            Table(self.path, self._text, value, f" in {name} {n}", span)
            for n, (value, span) in enumerate(zip(values, spans, strict=True), 1)
        )

    def _spans(self, key: str, count: int) -> list[tuple[int, int] | None]:
        """The lines of each entry; those of the whole where the [[…]] lines do not tell entries apart."""
        lines = self._text.splitlines()
        begins = [n for n, line in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]", line)]
        if len(begins) != count:
            return [self._span] * count
        return list(zip(begins, [*(n - 1 for n in begins[1:]), len(lines)], strict=True)) if begins else []

    def has(self, key: str) -> bool:
        return key in self._values

    def empty(self, key: str) -> bool:
        """Whether the editor wrote \"\": there is nothing."""
        return bool(self._values.get(key) == "")

    def number(self, key: str) -> int | None:
        """A whole number from 0 on; true and false are none."""
        value = self._of(key, int, "a whole number")
        if value is not None and (isinstance(value, bool) or value < 0):
            raise self.fault(key, f"'{key}' is not a whole number", "write a whole number from 0 on")
        return value

    def table(self, key: str, name: str) -> "Table | None":
        """A table in this one; `name` says in messages where a key of it stands."""
        values = self._of(key, dict, f"a table [{key}]")
        return None if values is None else Table(self.path, self._text, values, name)

    def share(self, key: str) -> float | None:
        """A number from 0 to 1."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise self.fault(key, f"'{key}' is no share", "write a number from 0 to 1, such as 0.995 for 99.5 %")
        return float(value)

    def mapping(self, key: str) -> dict[str, str]:
        values = self._of(key, dict, "a table of texts") or {}
        for name, value in values.items():
            if not isinstance(value, str) or not value.strip():
                raise self.fault(name, f"'{key}.{name}' is no text", "write it in quotation marks")
        return values

    def _of(self, key: str, kind: type[T], wanted: str) -> T | None:
        value = self._values.get(key)
        if value is None or isinstance(value, kind):
            return value
        raise self.fault(key, f"'{key}' is not {wanted}", f"write {wanted}")
