"""What describes the data as a whole: a Frictionless data package, and how to cite it."""

import json
from typing import Any

import generator
from generator import addresses
from generator.formats.tables import TABLES, Column, Kind, Table
from generator.model.parliament import Parliament
from generator.model.site import Site

_LICENCE = {
    "name": "other-pd",
    "title": "Amtliche Werke, frei nach § 5 UrhG",
    "path": "https://www.gesetze-im-internet.de/urhg/__5.html",
}
_TYPES = {Kind.LIST: "string"}


def datapackage(site: Site, parliament: Parliament) -> bytes:
    """`datapackage.json`: every CSV table with its columns, and where the same is to be had in other forms."""
    about = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": f"plenarprotokolle-{parliament.code}",
        "title": f"{site.title}: Daten",
        "description": f"Plenarprotokolle: {parliament.name}. {parliament.unofficial}",
        "version": generator.__version__,
        "licenses": [_LICENCE],
        "sources": [{"title": parliament.name, "path": parliament.website}],
        "resources": [_resource(table) for table in TABLES.values()],
    }
    if site.base_url:
        about["homepage"] = site.base_url
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    schema["foreignKeys"] = [
        {"fields": column.name, "reference": {"resource": column.refers_to[0], "fields": column.refers_to[1]}}
        for column in table.columns
        if column.refers_to is not None
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "title": table.description,
        "path": addresses.relative(addresses.corpus_csv(table.name), addresses.DATAPACKAGE),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    listed = " (mehrere durch Semikolon getrennt)" if column.kind is Kind.LIST else ""
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.kind, column.kind.value),
        "description": f"{column.description}{listed}",
    }
    if not column.optional and column.kind not in (Kind.LIST, Kind.TEXT):
        field["constraints"] = {"required": True}
    return field


def citation_cff(site: Site, parliament: Parliament) -> str:
    """`CITATION.cff` of the data, in the version of the format that GitHub and Zenodo read."""
    told = {
        "cff-version": "1.2.0",
        "message": "Bitte so zitieren.",
        "type": "dataset",
        "title": f"{site.title}: Plenarprotokolle, {parliament.name}",
        "authors": [{"name": site.operator or site.title}],
        "url": site.base_url,
        "version": generator.__version__,
        "keywords": ["Plenarprotokoll", "Parlamentsdebatten", parliament.name],
    }
    # JSON is YAML: a title may hold any mark that YAML would take for its own.
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, indent=1) + "\n"
