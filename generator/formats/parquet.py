"""Tables as Parquet: typed, with lists as lists and what a column says in its metadata."""

import io
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from generator.formats.tables import Cells, Column, Kind, Table

_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int32(),
    Kind.TRUTH: pa.bool_(),
    Kind.DAY: pa.date32(),
    Kind.LIST: pa.list_(pa.field("element", pa.string(), nullable=False)),
}


def parquet(table: Table, rows: Sequence[Cells]) -> bytes:
    """The rows as one file; the same bytes for the same rows."""
    schema = pa.schema([_field(column) for column in table.columns])
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    arrays = [pa.array(list(values), field.type) for values, field in zip(columns, schema, strict=True)]
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), stream, compression="zstd", version="2.6")
    return stream.getvalue()


def _field(column: Column) -> pa.Field:
    described = {"description": column.description.encode()}
    return pa.field(column.name, _TYPES[column.kind], nullable=column.optional, metadata=described)
