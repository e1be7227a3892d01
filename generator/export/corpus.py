"""What all sessions together give as JSON: the index, the people, the schemas."""

from collections.abc import Iterator
from typing import Any

from generator import addresses
from generator.export.dump import dump
from generator.export.schema import QUALITY_SCHEMA, SESSION_SCHEMA
from generator.model.corpus import Corpus, Person
from generator.model.files import File


def corpus_files(corpus: Corpus, exports: bool) -> Iterator[File]:
    """The index, the people, the schemas; the index names the files of other formats, where there are any."""
    everything = frozenset({"corpus:sessions", "corpus:people"})
    yield File(addresses.SESSIONS_JSON, dump(_index(corpus, exports)), everything)
    yield File(addresses.PEOPLE_JSON, dump({"people": [_person(person) for person in corpus.people]}), everything)
    yield File(addresses.SESSION_SCHEMA, dump(SESSION_SCHEMA), frozenset())
    yield File(addresses.QUALITY_SCHEMA, dump(QUALITY_SCHEMA), frozenset())


def _index(corpus: Corpus, exports: bool) -> dict[str, Any]:
    index = _plain_index(corpus)
    if exports:
        for entry in index["sessions"]:
            entry["formats"] = _formats(entry["id"])
        index["corpus"] = _corpus(corpus)
    return index


def _formats(session: str) -> dict[str, str]:
    return {
        "tei": addresses.session_tei(session),
        "akn": addresses.session_akn(session),
        "text": addresses.session_text(session),
        "bibtex": addresses.session_bibtex(session),
        "csl": addresses.session_csl(session),
    }


def _corpus(corpus: Corpus) -> dict[str, Any]:
    return {
        "csv": {table: addresses.corpus_csv(table) for table in addresses.CORPUS_TABLES},
        "parquet": {table: list(_parts(corpus, table)) for table in addresses.CORPUS_TABLES},
        "sqlite": addresses.CORPUS_SQLITE,
        "popolo": addresses.POPOLO,
        "tei": addresses.CORPUS_TEI,
        "datapackage": addresses.DATAPACKAGE,
        "citation": addresses.CITATION,
    }


def _parts(corpus: Corpus, table: str) -> Iterator[str]:
    """The Parquet files of a table, in order of time."""
    if table == "people":
        yield addresses.corpus_parquet(table, None, table)
    elif table in addresses.TABLES_BY_SESSION:
        for session in corpus.sessions:
            yield addresses.corpus_parquet(table, session.legislature, addresses.dashed(session.id))
    else:
        for term in dict.fromkeys(session.legislature for session in corpus.sessions):
            yield addresses.corpus_parquet(table, term, table)


def _plain_index(corpus: Corpus) -> dict[str, Any]:
    return {
        "sessions": [
            {
                "id": session.id,
                "path": addresses.session_json(session.id),
                "quality": addresses.quality_json(session.id),
                "date": session.date.isoformat() if session.date else None,
                "number": session.number,
                "legislature": session.legislature,
            }
            for session in corpus.sessions
        ],
        "people": addresses.PEOPLE_JSON,
        "schema": addresses.SESSION_SCHEMA,
        "quality_schema": addresses.QUALITY_SCHEMA,
        "search": addresses.SEARCH_INDEX,
        "manifest": addresses.MANIFEST_JSON,
    }


def _person(person: Person) -> dict[str, Any]:
    tally = person.tally
    return {
        "id": person.slug,
        "name": person.name,
        "groups": list(person.groups),
        "roles": list(person.roles),
        "external": dict(person.external),
        "counts": {
            "speeches": tally.turns,
            "chair": tally.chaired,
            "words": tally.words,
            "interjections": dict(sorted((kind.value, count) for kind, count in tally.acts.items())),
            "absences": len(person.absences),
            "named": len(person.namings),
        },
        "printed": [
            {"name": form.name, "role": form.role, "group": form.group, "rule": form.rule, "count": form.count}
            for form in person.printed
        ],
    }
