"""All sessions together in the formats of others, written piece by piece: an archive has more rows than memory."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator import addresses
from generator.formats.comma import write_header, write_rows
from generator.formats.package import citation_cff, datapackage
from generator.formats.parquet import parquet
from generator.formats.places import Places
from generator.formats.popolo import VoteOf, write_popolo
from generator.formats.recorded import person_row
from generator.formats.rows import BallotRow, VoteRow
from generator.formats.sqlite import Database
from generator.formats.tables import BY_SESSION, PEOPLE, TABLES, Cells, Table, cells
from generator.formats.tei import tei_corpus
from generator.model.corpus import Corpus
from generator.model.files import AnyFile, File, Streamed
from generator.model.parliament import Parliament
from generator.model.site import Site

RowsOf = Callable[[str], Iterator[tuple[str, Sequence[Cells]]]]
"""Name of a table to what each session adds to it, by the session's id, in order of time."""
_EVERYTHING = frozenset({"corpus:sessions", "corpus:people"})


def corpus_formats(corpus: Corpus, parliament: Parliament, site: Site, rows: RowsOf) -> Iterator[AnyFile]:
    """CSV, Parquet, SQLite, Popolo, the root of the TEI corpus, and what describes them."""
    return _Archive(corpus, parliament, site, Places(site.base_url, parliament), rows).files()


@dataclass(frozen=True, slots=True)
class _Archive:
    corpus: Corpus
    parliament: Parliament
    site: Site
    places: Places
    rows: RowsOf

    def files(self) -> Iterator[AnyFile]:
        for table in TABLES.values():
            yield Streamed(addresses.corpus_csv(table.name), _EVERYTHING, _Comma(self, table))
            if table not in BY_SESSION:
                yield from self._parquet(table)
        yield Streamed(addresses.CORPUS_SQLITE, _EVERYTHING, self._sqlite)
        yield Streamed(addresses.POPOLO, _EVERYTHING, self._popolo)
        root = tei_corpus(self.corpus, self.parliament, self.site, self.places)
        yield File(addresses.CORPUS_TEI, root, _EVERYTHING)
        described = frozenset({"site:settings"})
        yield File(addresses.DATAPACKAGE, datapackage(self.site, self.parliament), described)
        yield File(addresses.CITATION, citation_cff(self.site, self.parliament).encode(), described)

    def batches(self, table: Table) -> Iterator[Sequence[Cells]]:
        """The rows of a table, so many at a time as memory holds."""
        if table is PEOPLE:
            yield [cells(person_row(person, self.places)) for person in self.corpus.people]
            return
        for _, rows in self.rows(table.name):
            yield rows

    def _parquet(self, table: Table) -> Iterator[File]:
        """A small table: a part for each term, people in one of their own."""
        if table is PEOPLE:
            (people,) = self.batches(table)
            yield File(addresses.corpus_parquet(table.name, None, "people"), parquet(table, people), _EVERYTHING)
            return
        for term, sessions in groupby(self.rows(table.name), key=lambda found: int(found[0].partition("/")[0])):
            whole = [row for _, rows in sessions for row in rows]
            yield File(addresses.corpus_parquet(table.name, term, table.name), parquet(table, whole), _EVERYTHING)

    def _sqlite(self, place: Path) -> None:
        with Database(place) as database:
            for table in TABLES.values():
                for rows in self.batches(table):
                    database.add(table, rows)

    def _popolo(self, place: Path) -> None:
        with place.open("x", encoding="utf-8", newline="\n") as stream:
            write_popolo(stream, self.corpus, self.parliament, self._votes(), self.places)

    def _votes(self) -> Iterator[VoteOf]:
        ballots = self.rows(TABLES[BallotRow].name)
        for (_, votes), (_, named) in zip(self.rows(TABLES[VoteRow].name), ballots, strict=True):
            lines = [BallotRow(*row) for row in named]  # type: ignore[arg-type]
            for row in votes:
                vote = VoteRow(*row)  # type: ignore[arg-type]
                yield vote, tuple(line for line in lines if line.vote == vote.vote)


@dataclass(frozen=True, slots=True)
class _Comma:
    """Writes a table as CSV."""

    archive: _Archive
    table: Table

    def __call__(self, place: Path) -> None:
        with place.open("x", encoding="utf-8", newline="") as stream:
            write_header(stream, self.table)
            for rows in self.archive.batches(self.table):
                write_rows(stream, rows)
