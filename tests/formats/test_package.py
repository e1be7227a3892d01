"""What describes the data says what is there."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.formats.published import TABLES, comma


@pytest.fixture(scope="module", params=["demo_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def _is(kind: str, cell: str) -> bool:
    if kind == "integer":
        return cell.isdecimal()
    if kind == "boolean":
        return cell in ("true", "false")
    return kind == "string" or date.fromisoformat(cell) is not None


def test_the_package_describes_every_table_and_every_cell(site: Path) -> None:
    package = json.loads((site / "data/corpus/datapackage.json").read_text())
    assert [resource["name"].replace("-", "_") for resource in package["resources"]] == list(TABLES)
    keys = {}
    for resource in package["resources"]:
        assert (site / "data/corpus" / resource["path"]).is_file()
        rows = comma(site, resource["path"].removesuffix(".csv"))
        fields = resource["schema"]["fields"]
        for row in rows:
            assert list(row) == [field["name"] for field in fields]
            for field in fields:
                cell = row[field["name"]]
                assert _is(field["type"], cell) if cell else not field.get("constraints"), (field, cell)
        key = resource["schema"].get("primaryKey", ())
        keys[resource["name"]] = {tuple(row[name] for name in key) for row in rows}
        assert not key or len(keys[resource["name"]]) == len(rows)
    for resource in package["resources"]:
        for foreign in resource["schema"]["foreignKeys"]:
            rows = comma(site, resource["path"].removesuffix(".csv"))
            named = {(row[foreign["fields"]],) for row in rows if row[foreign["fields"]]}
            assert named <= keys[foreign["reference"]["resource"]]


def test_the_citation_is_yaml_of_its_format(demo_site: Path) -> None:
    told = json.loads((demo_site / "data/corpus/CITATION.cff").read_text())  # JSON is YAML
    assert told["cff-version"] == "1.2.0" and told["authors"] == [{"name": "Plenum Musterland"}]
    assert told["title"] and told["message"] and told["type"] == "dataset"


def test_popolo_names_who_is_there(site: Path) -> None:
    popolo = json.loads((site / "data/corpus/popolo.json").read_text())
    people = {person["id"] for person in popolo["persons"]}
    groups = {organization["id"] for organization in popolo["organizations"]}
    assert len(people) == len(popolo["persons"])
    assert {membership["person_id"] for membership in popolo["memberships"]} <= people
    assert {membership["organization_id"] for membership in popolo["memberships"]} <= groups
    results = [result for vote in popolo["vote_events"] for result in vote["group_results"]]
    assert results and {result["group_id"] for result in results if result["group_id"]} <= groups
    votes = comma(site, "votes")
    for vote, row in zip(popolo["vote_events"], votes, strict=True):
        assert len(vote["group_results"]) == sum(
            len(row[side].split("; ")) for side in ("yes", "no", "abstain") if row[side]
        )
        assert vote["result"] == {"adopted": "pass", "rejected": "fail", "referred": "pass"}.get(row["outcome"])
