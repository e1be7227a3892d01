"""German words, dates and numbers: every wording of the pages that is not in a template."""

from datetime import date

from generator.model.findings import percent as floored

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
FORMS = {
    "intermediate_question": "Zwischenfrage",
    "question": "Frage in der Fragestunde",
    "answer": "Antwort",
    "short_intervention": "Kurzintervention",
    "reply": "Erwiderung",
    "explanation_of_vote": "Erklärung zur Abstimmung",
    "personal_remark": "Persönliche Bemerkung",
    "point_of_order": "Zur Geschäftsordnung",
}
ADDRESSED = {
    "intermediate_question": "an",
    "short_intervention": "zur Rede von",
    "answer": "auf die Frage von",
    "reply": "auf die Kurzintervention von",
}
"""How a part of a debate names whom it is addressed to."""
HYPHENS = {
    "joined": "Wort zusammengesetzt",
    "kept": "Bindestrich behalten",
    "suspended": "Ergänzungsstrich behalten",
}
"""What a hyphen at the end of a line was taken for."""
MEASURES = {"call_to_order": "Ordnungsruf", "reprimand": "Rüge"}
OPENING = "Eröffnung und Mitteilungen"
UNKNOWN_SPEAKER = "Ohne Namensangabe"
NO_DATE = "ohne Datum"


def long_date(day: date | None, *, weekday: bool = False) -> str:
    """ "28. Januar 2026", with the day of the week in front if wanted."""
    if day is None:
        return NO_DATE
    text = f"{day.day}.\N{NO-BREAK SPACE}{MONTHS[day.month - 1]} {day.year}"
    return f"{DAYS[day.weekday()]}, {text}" if weekday else text


def number(value: int) -> str:
    """ "12.345"."""
    return f"{value:,}".replace(",", ".")


def count(value: int, one: str, many: str) -> str:
    """ "1 Rede", "12 Reden"."""
    return f"{number(value)}\N{NO-BREAK SPACE}{one if value == 1 else many}"


def page(printed: int | None) -> str | None:
    return None if printed is None else f"S.\N{NO-BREAK SPACE}{printed}"


def percent(rate: float) -> str:
    """ "99,94 %"; rounded down, so that only what is whole is "100 %"."""
    return f"{floored(rate):.2f}".rstrip("0").rstrip(".").replace(".", ",") + "\N{NO-BREAK SPACE}%"


def hours(start: str | None, end: str | None) -> str | None:
    """The hours of an absence or a sitting."""
    if start and end:
        return f"{start} bis {end} Uhr"
    if start:
        return f"ab {start} Uhr"
    return f"bis {end} Uhr" if end else None


def listed(names: tuple[str, ...]) -> str:
    """ "CDU, SPD und GRÜNE"."""
    return " und ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def reading(value: int | None) -> str | None:
    return None if value is None else f"{value}. Lesung"
