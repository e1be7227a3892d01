"""The list of all people."""

import gzip
import re

import pytest

from generator import resources
from generator.model.corpus import Corpus
from generator.model.site import Site
from generator.render.context import Context
from generator.render.pages.people import people_files, surname_first
from tests.render.crowd import MUSTERLAND, crowd
from tests.resolve.stage import corpus

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWZ"


def pages(whole: Corpus) -> dict[str, str]:
    context = Context(Site(), MUSTERLAND, whole, (resources.templates(),))
    return {file.path.removesuffix("index.html"): file.content.decode() for file in people_files(context)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Erika Muster", "Muster, Erika"),
        ("Dr. Anna von der Heide", "Heide, Dr. Anna von der"),
        ("Prof. Dr. Bernd Müller-Witt", "Müller-Witt, Prof. Dr. Bernd"),
        ("Max Muster (Köln)", "Muster, Max (Köln)"),
        ("Kanzlerin", "Kanzlerin"),
        ("Jan van Dyk", "Dyk, Jan van"),
    ],
)
def test_the_surname_comes_first_and_particles_do_not_sort(name: str, expected: str) -> None:
    assert surname_first(name) == expected


def test_a_name_stands_under_the_letter_of_its_surname() -> None:
    page = pages(corpus("TOP 1\nDr. Anna von der Heide (FL): Ja.\nOle Öhm (BfA): Nein."))["personen/"]
    letters = re.findall(r'<h2 id="buchstabe-(\w)">', page)
    assert letters == ["h", "o"]
    assert page.index('id="buchstabe-h"') < page.index("Heide, Dr. Anna von der") < page.index('id="buchstabe-o"')
    assert 'data-search="dr anna von der heide fl"' in page


def test_three_thousand_people_have_a_page_a_letter() -> None:
    names = tuple(f"Vor{chr(97 + n % 26)}name{n // 26} {LETTERS[n % 24]}achname{n}" for n in range(3000))
    names = tuple(re.sub(r"\d+", lambda m: "".join("abcdefghij"[int(d)] for d in m[0]), name) for name in names)
    found = pages(crowd(1, 1, 1, people=names))
    assert len(found) == 1 + 24
    assert max(len(gzip.compress(text.encode())) for text in found.values()) <= 100_000
    listed = [
        slug for text in found.values() for slug in re.findall(r'<li data-item[^>]*><a href="\.\./([\w-]+)/"', text)
    ]
    assert len(listed) == len(set(listed)) == 3000 + 3
    assert 'href="a/"' in found["personen/"] and "3.003\N{NO-BREAK SPACE}Personen" in found["personen/"]
    assert 'aria-current="page">B<' in found["personen/b/"]
