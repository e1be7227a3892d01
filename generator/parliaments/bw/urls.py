"""Addresses among the documents of the Landtag, which lead on to where it keeps them."""

from datetime import date

DOCUMENTS = "https://www.landtag-bw.de/files/live/sites/LTBW/files/dokumente"
KNOWN = range(15, 18)
"""The terms whose documents are known to lie so."""
THOUSAND = 1000
"""So many papers lie in one folder."""


def paper_url(paper: str) -> str | None:
    """The PDF of a printed paper ("17/8504")."""
    term, _, number = paper.partition("/")
    if int(term) not in KNOWN:
        return None
    folder = int(number) // THOUSAND * THOUSAND
    return f"{DOCUMENTS}/WP{term}/Drucksachen/{folder:04}/{term}_{int(number):04}_D.pdf"


def protocol_url(term: int, number: int, day: date | None = None, position: int | None = None) -> str | None:
    """The PDF of a plenary protocol, opened at a page of the file; the day of the session is part of the address."""
    if term not in KNOWN or day is None:
        return None
    fragment = "" if position is None else f"#page={position}"
    return f"{DOCUMENTS}/WP{term}/Plp/{term}_{number:04}_{day:%d%m%Y}.pdf{fragment}"
