"""The pages of groups."""

import gzip
import re

from generator import resources
from generator.model.corpus import Corpus
from generator.model.site import Site
from generator.render.context import Context
from generator.render.pages.groups import group_files
from generator.render.parts.keywords import characteristic
from tests.figures.demonstration import demonstration
from tests.render.crowd import MUSTERLAND, crowd
from tests.resolve.stage import corpus

FL = MUSTERLAND.groups[0]


def pages(whole: Corpus) -> dict[str, str]:
    context = Context(Site(), MUSTERLAND, whole, (resources.templates(),))
    files = group_files(context, characteristic(context))
    return {file.path.removesuffix("index.html"): file.content.decode() for file in files}


def test_a_group_has_its_members_and_who_left_it_is_a_former_one() -> None:
    short, other = (group.short for group in MUSTERLAND.groups[:2])
    whole = corpus(
        f"TOP 1\nMax Muster ({short}): Ja.\nIda Beispiel ({short}): Nein.", f"TOP 1\nIda Beispiel ({other}): Doch."
    )
    page = pages(whole)[f"fraktionen/{FL.slug}/"]
    now, _, former = page.partition('class="former"')
    assert "Muster, Max" in now and "Beispiel, Ida" not in now
    assert "Beispiel, Ida" in former.partition("</details>")[0]


def test_the_shares_of_the_groups_are_those_of_the_words() -> None:
    whole, _ = demonstration()
    page = pages(whole)["fraktionen/"]
    shares = [float(share.replace(",", ".")) for share in re.findall(r"<td>([\d,]+)\N{NO-BREAK SPACE}%</td>", page)]
    assert len(shares) > 3
    assert abs(sum(shares) - 100) < 0.1 * len(shares)


def test_its_papers_are_those_it_brought_in() -> None:
    whole, _ = demonstration()
    found = pages(whole)
    for group in MUSTERLAND.groups:
        own = {paper.id for paper in whole.papers if group.short in paper.movers}
        page = found.get(f"fraktionen/{group.slug}/", "")
        assert {f"4/{number}" for number in re.findall(r'href="\.\./\.\./drucksachen/4-(\d+)/"', page)} == own


def test_numbers_of_a_group_lead_to_the_passages_and_votes_they_count() -> None:
    whole, _ = demonstration()
    page = pages(whole)[f"fraktionen/{FL.slug}/"]
    pairs = re.findall(r'href="../../(beschluesse/wahlperiode-4/[^"]+)">mit (\w+)</a></th><td>(\d+) von (\d+)', page)
    assert len(pairs) == 4 and all(FL.slug in address for address, *_ in pairs)
    cells = re.findall(r'href="../../zwischenrufe/wahlperiode-4/(beifall|zurufe)/([a-z-]+)/"[^>]*>(\d+)</a>', page)
    assert {kind for kind, _, _ in cells} == {"beifall", "zurufe"}
    assert all(FL.slug in pair.split("--") for _, pair, _ in cells)
    assert any(pair == f"{FL.slug}--amt" for _, pair, _ in cells)
    assert not any(pair.startswith("amt--") for _, pair, _ in cells)


def test_what_nobody_did_has_no_table() -> None:
    page = pages(corpus("TOP 1\nMax Muster (FL): Ja."))["fraktionen/freie-liste/"]
    assert 'class="matrix"' not in page and "beschluesse/wahlperiode" not in page


def test_all_forms_of_its_name_are_told() -> None:
    whole, _ = demonstration()
    page = pages(whole)[f"fraktionen/{FL.slug}/"]
    assert all(f"<li>{form}</li>" in page for form in FL.forms)


def test_no_page_of_a_group_is_too_large() -> None:
    found = pages(crowd(300, 10, 10))
    assert max(len(gzip.compress(text.encode())) for text in found.values()) <= 100_000
