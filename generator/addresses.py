"""Every URL and file path of the site, and nowhere else.

A page is named by its path from the root of the site, with a trailing slash for folders:
"sitzungen/18-115/top-3/". `relative` makes of two of them a link that works under any sub-path.
"""

import posixpath
import re
import unicodedata

HOME = ""
SESSIONS = "sitzungen/"
PEOPLE = "personen/"
GROUPS = "fraktionen/"
PAPERS = "drucksachen/"
SEARCH = "suche/"
DATA = "daten/"
OPENING = "eroeffnung"
"""The page of what was said before the first item was called."""
PROOF = "qualitaet"
"""The page of what a session proves of itself."""
NOT_FOUND = "404.html"
STATIC = "static/"
SESSIONS_JSON = "data/index.json"
PEOPLE_JSON = "data/people.json"
MANIFEST_JSON = "data/manifest.json"
SESSION_SCHEMA = "data/schema/session.schema.json"
QUALITY_SCHEMA = "data/schema/quality.schema.json"
SEARCH_FOLDER = "data/search/"
SEARCH_INDEX = f"{SEARCH_FOLDER}index.json"

_GERMAN = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "ae",
        "Ö": "oe",
        "Ü": "ue",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
    }
)
_NO_WORD = re.compile(r"[^a-z0-9]+")
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
_LONGEST = 80


def slug(text: str) -> str:
    """A stable, lower-case ASCII name for use in an address; never empty, never a device name.

    "Dr. Jörg Müller-Özdemir" gives "dr-joerg-mueller-oezdemir".
    """
    plain = unicodedata.normalize("NFKD", text.translate(_GERMAN).lower().translate(_GERMAN))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii")
    name = _NO_WORD.sub("-", ascii_only).strip("-")
    if len(name) > _LONGEST:
        name = name[:_LONGEST].rpartition("-")[0] or name[:_LONGEST]
    if not name:
        name = "x" + "".join(f"{ord(char):x}" for char in text[:8])
    return f"{name}-x" if name in _RESERVED else name


def dashed(number: str) -> str:
    """ "18/115" as part of an address: "18-115"."""
    return number.replace("/", "-")


def session(session_id: str) -> str:
    return f"{SESSIONS}{dashed(session_id)}/"


def agenda_item(session_id: str, item_id: str | None) -> str:
    """The page of a debate; of the opening of the session for None."""
    if item_id in (OPENING, PROOF):
        # A title such as "Qualität" must not take the place of another page.
        item_id = f"{item_id}-x"
    return f"{session(session_id)}{item_id or OPENING}/"


def proof(session_id: str) -> str:
    """The page of what a session proves of itself."""
    return f"{session(session_id)}{PROOF}/"


def speech(session_id: str, item_id: str | None, anchor: str) -> str:
    """A speech ("s40-2") or a paragraph of it ("s40-2.3") on the page of its debate."""
    return f"{agenda_item(session_id, item_id)}#{anchor}"


def person(person_slug: str) -> str:
    return f"{PEOPLE}{person_slug}/"


def group(group_slug: str) -> str:
    return f"{GROUPS}{group_slug}/"


def paper(paper_id: str) -> str:
    return f"{PAPERS}{dashed(paper_id)}/"


def part(address: str, number: int) -> str:
    """A part of a long list, from 1; the first stands at the list's own address."""
    return address if number == 1 else f"{address}{number}/"


def page(name: str) -> str:
    """A page an editor wrote: "impressum"."""
    return f"{name}/"


def static(name: str) -> str:
    """A style sheet, script or picture: "site.css"."""
    return f"{STATIC}{name}"


def session_json(session_id: str) -> str:
    return f"data/sessions/{dashed(session_id)}.json"


def quality_json(session_id: str) -> str:
    return f"data/quality/{dashed(session_id)}.json"


def file_of(address: str) -> str:
    """The file that a web server answers an address with."""
    path = address.partition("#")[0]
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def relative(target: str, base: str) -> str:
    """The link from the page `base` to `target`, both as paths from the root of the site.

    An address with a scheme is returned as it is.
    """
    if re.match(r"[a-z][a-z0-9+.-]*:", target):
        return target
    path, hash_sign, fragment = target.partition("#")
    folder = posixpath.dirname(base)
    if path == base and hash_sign:
        return f"#{fragment}"
    link = posixpath.relpath(path or ".", folder or ".")
    if path == "" or path.endswith("/"):
        link = "./" if link == "." else f"{link}/"
    return f"{link}{hash_sign}{fragment}"
