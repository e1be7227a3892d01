"""Charts of how much was said."""

from collections.abc import Sequence

from generator import addresses
from generator.figures.speaking import ByGroup, Period, Spoken
from generator.render.charts import Bar, Chart, Column, Panel, bars, columns
from generator.render.page import Page

FEW = 4
"""Fewer periods are shown as bars."""


def time_chart(page: Page, periods: Sequence[Period]) -> Chart | None:
    """Words and turns over time; None where there is but one time or none."""
    words = page.context.words
    if len(periods) < 2:
        return None
    head = (words("chart.time"), words("chart.words"), words("chart.turns"))
    title = words("chart.over_time")
    most = max(periods, key=lambda period: period.spoken.words)
    description = words(
        "chart.over_time_description",
        first=_name(page, periods[0]),
        last=_name(page, periods[-1]),
        most=_name(page, most),
        words=words.count("person.words", most.spoken.words),
    )
    if len(periods) < FEW:
        figures = [_bar(page, period) for period in periods]
        return bars("verlauf", title, description, head, figures)
    return columns(
        "verlauf",
        title,
        description,
        head,
        [Column(_name(page, period), _tick(page, period), _href(page, period)) for period in periods],
        [
            _panel(page, words("chart.words"), [period.spoken.words for period in periods]),
            _panel(page, words("chart.turns"), [period.spoken.turns for period in periods]),
        ],
    )


def _bar(page: Page, period: Period) -> Bar:
    words, said = page.context.words, period.spoken
    return Bar(
        _name(page, period),
        said.words,
        words.count("person.words", said.words),
        _href(page, period),
        (words.number(said.words), words.number(said.turns)),
    )


def _panel(page: Page, title: str, values: Sequence[int]) -> Panel:
    return Panel(title, values, [page.context.words.number(value) for value in values])


def _name(page: Page, period: Period) -> str:
    words = page.context.words
    if period.session is not None:
        return words.short_date(period.session.date) or page.context.session_title(period.session)
    if period.month is not None:
        return words("date.month", month=words.several("date.months")[period.month - 1], year=period.year)
    return str(period.year)


def _tick(page: Page, period: Period) -> str:
    if period.month is not None and period.year is not None:
        return f"{period.month}/{period.year % 100:02}"
    return _name(page, period)


def _href(page: Page, period: Period) -> str | None:
    return page.to(addresses.session(period.session.id)) if period.session is not None else None


def share_chart(page: Page, shares: ByGroup) -> Chart:
    """What the groups and the offices had of everything said."""
    words = page.context.words
    sides: list[tuple[str, Spoken, str | None]] = [
        (short, said, group.href if (group := page.group(short)) else None) for short, said in shares.groups.items()
    ]
    sides += [(words("chart.offices"), shares.offices, None)] if shares.offices.turns else []
    sides += [(words("chart.unaffiliated"), shares.unaffiliated, None)] if shares.unaffiliated.turns else []
    whole = max(shares.words, 1)
    figures = [
        Bar(
            name,
            said.words,
            words.share(said.words / whole),
            href,
            (words.number(said.words), words.share(said.words / whole), words.number(said.turns)),
        )
        for name, said, href in sides
    ]
    head = tuple(words(f"chart.{key}") for key in ("speakers", "words", "share", "turns"))
    most = max(figures, key=lambda bar: bar.value, default=None)
    description = words("chart.share_description", most=most.label, share=most.shown) if most else ""
    return bars("anteile", words("chart.share_title"), description, head, figures)
