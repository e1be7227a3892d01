import json
from pathlib import Path

from generator import addresses


def test_every_row_leads_to_a_page_and_names_what_is_there(demo_site: Path) -> None:
    index = json.loads((demo_site / addresses.SEARCH_INDEX).read_text(encoding="utf-8"))
    assert index["version"] == 1
    kinds = {kind for kind, *_ in index["rows"]}
    assert kinds == set(range(len(index["kinds"])))
    for _, title, _, address in index["rows"]:
        assert title
        assert (demo_site / addresses.file_of(address)).is_file(), address


def test_all_people_debates_and_papers_are_in_it(demo_site: Path) -> None:
    rows = json.loads((demo_site / addresses.SEARCH_INDEX).read_text(encoding="utf-8"))["rows"]
    found = {address for *_, address in rows}
    for folder, page in (("personen", "*"), ("drucksachen", "[0-9]*")):
        pages = {f"{folder}/{path.parent.name}/" for path in (demo_site / folder).glob(f"{page}/index.html")}
        assert pages and pages <= found
