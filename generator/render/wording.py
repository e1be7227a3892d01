"""The words of a language from its file, and what is made of them: dates, numbers, lists."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from generator.model.errors import ConfigError, Place
from generator.model.findings import percent as floored

NBSP = "\N{NO-BREAK SPACE}"
Entry = str | tuple[str, ...]
"""A text, or a list of texts such as the names of the months."""
FOLDER = "wording"


class Wording:
    """Every wording of the pages, by its key: `words("session.agenda")`.

    An entry may hold values, `{name}`, and a number decides between its forms `one` and
    `many`. Raises KeyError for an unknown key: a fault of a template or of the code, found
    by tests.
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries

    def __call__(self, key: str, **values: object) -> str:
        text = self._entries[key]
        if not isinstance(text, str):
            raise KeyError(key)
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def several(self, key: str) -> tuple[str, ...]:
        """A list of texts: the names of the months."""
        texts = self._entries[key]
        if isinstance(texts, str):
            raise KeyError(key)
        return texts

    def count(self, key: str, number: int, **values: object) -> str:
        """ "1 Rede", "12 Reden", the number tied to its noun."""
        text = self(f"{key}.{'one' if number == 1 else 'many'}").replace("{n} ", f"{{n}}{NBSP}")
        return text.format(n=self.number(number), **values)

    def noun(self, key: str, number: int) -> str:
        """ "Reden" of the entry "{n} Reden": what stands beside a number that is shown by itself."""
        return self(f"{key}.{'one' if number == 1 else 'many'}").replace("{n}", "").strip()

    @property
    def language(self) -> str:
        return self("language")

    def long_date(self, day: date | None, *, weekday: bool = False) -> str:
        """ "28. Januar 2026", with the day of the week in front if wanted."""
        if day is None:
            return self("date.none")
        month = self.several("date.months")[day.month - 1]
        text = self("date.long", day=day.day, month=month, year=day.year).replace(". ", f".{NBSP}", 1)
        return self("date.weekday", weekday=self.several("date.days")[day.weekday()], date=text) if weekday else text

    def short_date(self, day: date | None) -> str | None:
        """ "28.01.2026"."""
        return None if day is None else self("date.short", day=day.day, month=day.month, year=day.year)

    def number(self, value: int) -> str:
        """ "12.345"."""
        return f"{value:,}".replace(",", self("number.thousands"))

    def percent(self, rate: float) -> str:
        """ "99,94 %"; rounded down, so that only what is whole is "100 %"."""
        text = f"{floored(rate):.2f}".rstrip("0").rstrip(".").replace(".", self("number.decimal"))
        return self("number.percent", n=text).replace(" ", NBSP)

    def whole_percent(self, part: int, whole: int) -> str:
        """ "87 %"; "100 %" is said of all and "0 %" of none only."""
        rounded = round(100 * part / whole)
        kept = min(max(rounded, 0 if part == 0 else 1), 100 if part == whole else 99)
        return self("number.percent", n=kept).replace(" ", NBSP)

    def share(self, rate: float) -> str:
        """ "33,8 %", rounded."""
        text = f"{100 * rate:.1f}".removesuffix(".0").replace(".", self("number.decimal"))
        return self("number.percent", n=text).replace(" ", NBSP)

    def page(self, printed: int | None) -> str | None:
        """ "S. 12"."""
        return None if printed is None else _page(self("source.page"), printed)

    def hours(self, start: str | None, end: str | None) -> str | None:
        """The hours of an absence or a sitting."""
        if start and end and start > end:
            # Away at both ends of the day.
            return self("date.until_and_from", start=start, end=end)
        if start and end:
            return self("date.from_to", start=start, end=end)
        if start:
            return self("date.from", start=start)
        return self("date.until", end=end) if end else None

    def listed(self, names: Iterable[str]) -> str:
        """ "CDU, SPD und GRÜNE"."""
        *others, last = [*names] or [""]
        return self("number.and").join(filter(None, (self("number.comma").join(others), last)))

    def question(self, kind: str, number: str | None) -> str:
        """ "Mündliche Anfrage 47"."""
        return self("debate.question", kind=kind, number=number).replace(" ", NBSP) if number else kind

    def reading(self, value: int | None) -> str | None:
        return None if value is None else self("item.reading", n=value)


@lru_cache(maxsize=512)
def _page(text: str, printed: int) -> str:
    """A page is named many times, by what stands on it and by all that leads there."""
    return text.format(page=printed).replace(" ", NBSP)


def load_wording(folders: Iterable[Path], language: str, changed: Mapping[str, Entry] | None = None) -> Wording:
    """The wording of a language: that of the last folder, laid over by the others and by single changes.

    Raises ConfigError for a file that is no TOML or has entries that nothing shows, and where
    no folder has the language.
    """
    entries: dict[str, Entry] = {}
    for path in reversed([folder / FOLDER / f"{language}.toml" for folder in folders]):
        if not path.is_file():
            continue
        try:
            found = dict(_flat(tomllib.loads(path.read_text(encoding="utf-8"))))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(Place(str(path)), f"it is no TOML ({error})", "correct it there") from error
        unknown = sorted(found.keys() - entries.keys()) if entries else []
        if unknown:
            raise ConfigError(Place(str(path)), f"no page shows '{unknown[0]}'", "correct the key or remove the line")
        entries |= found
    if not entries:
        raise ConfigError(
            Place(f"{FOLDER}/{language}.toml"), "there is no wording for this language", "write one or choose another"
        )
    return Wording(entries | dict(changed or {}))


def _flat(table: Mapping[str, object], before: str = "") -> Iterable[tuple[str, Entry]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        elif isinstance(value, list):
            yield f"{before}{key}", tuple(str(text) for text in value)
        else:
            yield f"{before}{key}", str(value)
