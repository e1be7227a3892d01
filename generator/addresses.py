"""Every URL and file path of the site, and nowhere else.

A page is named by its path from the root of the site, with a trailing slash for folders:
"sitzungen/18-115/top-3/". `relative` makes of two of them a link that works under any sub-path.
"""

import re
import unicodedata

HOME = ""
SESSIONS = "sitzungen/"
PEOPLE = "personen/"
GROUPS = "fraktionen/"
PAPERS = "drucksachen/"
DECISIONS = "beschluesse/"
INTERJECTIONS = "zwischenrufe/"
GLOSSARY = "glossar/"
SEARCH = "suche/"
QUOTE_CHECK = f"{SEARCH}zitat/"
DATA = "daten/"
EMBED = "einbetten/"
"""The page that shows one speech in a frame on another site."""
CHANGES = "aenderungen/"
"""What was changed after it was published."""
OPENING = "eroeffnung"
"""The page of what was said before the first item was called."""
PROOF = "qualitaet"
"""The page of what a session proves of itself."""
UNDATED = "ohne-datum"
"""Stands for the year of what has no date."""
NOT_FOUND = "404.html"
STATIC = "static/"
SESSIONS_JSON = "data/index.json"
PEOPLE_JSON = "data/people.json"
MANIFEST_JSON = "data/manifest.json"
HISTORY_JSON = "data/history.json"
"""Every address that moved, and what was changed after it was published."""
SESSION_SCHEMA = "data/schema/session.schema.json"
QUALITY_SCHEMA = "data/schema/quality.schema.json"
SEARCH_FOLDER = "data/search/"
SPEECHES_JSON = "data/speeches/"
"""The texts that the search shows."""
ANCHORS_JSON = "data/anchors/"
"""Of each session the ids of its speeches, in the order in which their texts are numbered."""
SEARCH_INDEX = f"{SEARCH_FOLDER}index.json"
CITATIONS = "data/citations/"
CORPUS_FOLDER = "data/corpus/"
"""All sessions together, in the formats of others."""
CORPUS_TABLES = ("sessions", "agenda_items", "speeches", "interjections", "votes", "ballots", "people")
TABLES_BY_SESSION = ("speeches", "interjections")
"""The large ones: of them each session has a Parquet file of its own, so that another one changes none."""
CORPUS_SQLITE = f"{CORPUS_FOLDER}corpus.sqlite"
CORPUS_TEI = f"{CORPUS_FOLDER}corpus.tei.xml"
POPOLO = f"{CORPUS_FOLDER}popolo.json"
DATAPACKAGE = f"{CORPUS_FOLDER}datapackage.json"
CITATION = f"{CORPUS_FOLDER}CITATION.cff"
PICTURE = "vorschau.png"
"""The picture that stands for the site where others link to it."""
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"
SESSIONS_FEED = f"{SESSIONS}sitzungen.atom"
CHANGES_FEED = f"{CHANGES}aenderungen.atom"

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
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_NO_PLACE = re.compile(r"https?://(?:[^/:]+\.)?(?:example|invalid|test)(?:[:/]|$)")
"""Hosts that never exist (RFC 6761)."""
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


def person_year(person_slug: str, kind: str, year: int | None, part: int = 1) -> str:
    """What a year holds of a person: their speeches for no kind, else their "zwischenrufe" and the like."""
    return _year(person(person_slug), kind, year, part)


def people_letter(letter: str) -> str:
    """The people under a letter, where they are too many for one page."""
    return f"{PEOPLE}{slug(letter) if letter.isalpha() else 'andere'}/"


def group(group_slug: str) -> str:
    return f"{GROUPS}{group_slug}/"


def group_year(group_slug: str, kind: str, year: int | None, part: int = 1) -> str:
    """What a year holds of a group: its "drucksachen"."""
    return _year(group(group_slug), kind, year, part)


def former_members(group_slug: str, part: int = 1) -> str:
    """The former members of a group, where they are too many for its own page."""
    return f"{group(group_slug)}ehemalige/{_part(part)}"


def _year(of: str, kind: str, year: int | None, part: int) -> str:
    return f"{of}{f'{kind}/' if kind else ''}{year or UNDATED}/{_part(part)}"


def _part(part: int) -> str:
    return f"{part}/" if part > 1 else ""


def paper(paper_id: str) -> str:
    return f"{PAPERS}{dashed(paper_id)}/"


def part(address: str, number: int) -> str:
    """A part of a long list, from 1; the first stands at the list's own address."""
    return address if number == 1 else f"{address}{number}/"


def sessions_of(year: int | None) -> str:
    """The sessions of a year, those without a date for None."""
    return f"{SESSIONS}{year or UNDATED}/"


def papers_of(term: int, block: int | None = None) -> str:
    """The papers of a term; those of a block of numbers, named by its first one."""
    return f"{PAPERS}wahlperiode-{term}/" + ("" if block is None else f"ab-{block}/")


def decisions_of(year: int | None) -> str:
    return f"{DECISIONS}{year or UNDATED}/"


def agreement(term: int, one: str | None = None, other: str | None = None) -> str:
    """The groups of a term at votes; two of them by their slugs."""
    return f"{DECISIONS}wahlperiode-{term}/" + (f"{_pair(one, other)}/" if one and other else "")


def decisions_json(term: int, year: int | None) -> str:
    """The votes of a term in a year, for the filter on the page of the term."""
    return f"{agreement(term)}{year or UNDATED}.json"


def interjections_of(term: int) -> str:
    return f"{INTERJECTIONS}wahlperiode-{term}/"


def exchange(term: int, kind: str, actor: str, target: str) -> str:
    """What one group did while the other spoke; `kind` as in "beifall"."""
    return f"{interjections_of(term)}{kind}/{_pair(actor, target)}/"


def calls(term: int, caller: str, speaker: str) -> str:
    """What one person called out while the other spoke."""
    return f"{interjections_of(term)}personen/{_pair(caller, speaker)}/"


def revision(revision_id: str, session_id: str | None = None) -> str:
    """What was changed after it was published, as it was recorded ("2026-11-27"); of one session of it."""
    return f"{CHANGES}{revision_id}/" + (f"{dashed(session_id)}/" if session_id else "")


def term(term_id: str) -> str:
    """A term of the glossary."""
    return f"{GLOSSARY}#{term_id}"


def _pair(one: str, other: str) -> str:
    """Two dashes, which no slug has, so that each pair has an address of its own."""
    return f"{one}--{other}"


def page(name: str) -> str:
    """A page an editor wrote: "impressum"."""
    return f"{name}/"


def session_picture(session_id: str) -> str:
    """The picture that stands for a session and its debates."""
    return f"{session(session_id)}{PICTURE}"


def person_feed(person_slug: str) -> str:
    return f"{person(person_slug)}reden.atom"


def group_feed(group_slug: str) -> str:
    return f"{group(group_slug)}reden.atom"


def calendar(term: int) -> str:
    """The sessions of a term, for calendars."""
    return f"{SESSIONS}wahlperiode-{term}.ics"


def paper_feed(paper_id: str) -> str:
    return f"{paper(paper_id)}fundstellen.atom"


def search_feed(query: str) -> str:
    """What is new of a query that an editor watches: "Grundsteuer"."""
    return f"{SEARCH}{slug(query)}.atom"


def sitemap_part(number: int) -> str:
    return f"sitemap-{number}.xml"


def static(name: str) -> str:
    """A style sheet, script or picture: "site.css"."""
    return f"{STATIC}{name}"


def session_json(session_id: str) -> str:
    return f"data/sessions/{dashed(session_id)}.json"


def anchors_json(session_id: str) -> str:
    return f"{ANCHORS_JSON}{dashed(session_id)}.json"


def embedded(session_id: str, speech_id: str = "") -> str:
    """A speech as the page for frames shows it."""
    return f"{EMBED}?rede={dashed(session_id)}/{speech_id}"


def session_tei(session_id: str) -> str:
    return f"data/sessions/{dashed(session_id)}.tei.xml"


def session_akn(session_id: str) -> str:
    return f"data/sessions/{dashed(session_id)}.akn.xml"


def session_text(session_id: str) -> str:
    return f"data/sessions/{dashed(session_id)}.txt"


def session_bibtex(session_id: str) -> str:
    return f"{CITATIONS}{dashed(session_id)}.bib"


def session_csl(session_id: str) -> str:
    return f"{CITATIONS}{dashed(session_id)}.json"


def corpus_csv(table: str) -> str:
    return f"{CORPUS_FOLDER}{table}.csv"


def corpus_parquet(table: str, term: int | None, part: str) -> str:
    """A part of a table, in the folder of its term as Hive names it; of all terms for None."""
    partition = f"legislature={term}/" if term is not None else ""
    return f"{CORPUS_FOLDER}{table}.parquet/{partition}{part}.parquet"


def quality_json(session_id: str) -> str:
    return f"data/quality/{dashed(session_id)}.json"


def asked_for(file: str) -> bool:
    """Whether scripts of pages ask for a file: for the index and the texts of the search, for votes to choose from."""
    return file.endswith(".json") and file.startswith((SEARCH_FOLDER, SPEECHES_JSON, ANCHORS_JSON, DECISIONS))


def as_file(link: str) -> str:
    """A link to a folder as the link to the page in it; from a disk nobody opens folders."""
    path = re.split(r"[?#]", link, maxsplit=1)[0]
    if not path.endswith("/") or _SCHEME.match(path):
        return link
    return f"{path}index.html{link[len(path) :]}"


def file_of(address: str) -> str:
    """The file that a web server answers an address with."""
    path = address.partition("#")[0]
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def address_of(file: str) -> str:
    """The address of a page by its file: `file_of` taken back."""
    folder, _, name = file.rpartition("/")
    return file if name != "index.html" else f"{folder}/" if folder else HOME


def relative(target: str, base: str) -> str:
    """The link from the page `base` to `target`, both as paths from the root of the site.

    An address with a scheme is returned as it is.
    """
    path, hash_sign, fragment = target.partition("#")
    if path == base and hash_sign:
        return f"#{fragment}"
    if _SCHEME.match(path):
        return target
    here, there = base.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return ("../" * (len(here) - shared) + "/".join(there[shared:]) or "./") + hash_sign + fragment


def served_root(base_url: str | None) -> str | None:
    """The path that a site is served under: "/plenum/"; None where nobody knows it.

    An address that never exists, such as that of the demonstration, tells nothing of it.
    """
    if base_url is None or _NO_PLACE.match(base_url):
        return None
    return re.sub(r"^https?://[^/]*", "", base_url) or "/"
