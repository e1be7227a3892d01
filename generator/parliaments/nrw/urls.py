"""Official addresses in the document archive of the Landtag."""

from datetime import date

ARCHIVE = "https://www.landtag.nrw.de/portal/WWW/dokumentenarchiv/Dokument"


def paper_url(paper: str) -> str | None:
    """The PDF of a printed paper ("18/17541")."""
    term, _, number = paper.partition("/")
    return f"{ARCHIVE}/MMD{term}-{number}.pdf"


def protocol_url(term: int, number: int, _day: date | None = None, position: int | None = None) -> str | None:
    """The PDF of a plenary protocol, opened at a page of the file where one is given."""
    fragment = "" if position is None else f"#page={position}"
    return f"{ARCHIVE}/MMP{term}-{number}.pdf{fragment}"
