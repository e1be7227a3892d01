"""The glossary as an editor writes it."""

from pathlib import Path

import pytest

from generator.config import load
from generator.config.glossary import load_glossary
from generator.model.errors import ConfigError
from generator.model.site import Term

ROOT = Path(__file__).parents[2]


def written(folder: Path, text: str) -> Path:
    path = folder / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_term_with_everything(tmp_path: Path) -> None:
    found = load_glossary(
        written(
            tmp_path,
            'intro = "Kurz."\n[[term]]\nname = "Rüge"\nforms = ["Rügen"]\nsection = "Ordnung"\ntext = "Ein Hinweis. Mehr."\n'
            'see = ["Glocke"]\n[[term]]\nname = "Glocke"\nid = "die-glocke"\nlinked = false\ntext = "Sie läutet."\n',
        )
    )
    assert found.intro == "Kurz."
    assert found.terms[0] == Term("ruege", "Rüge", "Ein Hinweis. Mehr.", ("Rüge", "Rügen"), "Ordnung", ("Glocke",))
    assert (found.terms[1].id, found.terms[1].forms) == ("die-glocke", ())
    assert found.terms[0].short == "Ein Hinweis."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[term]]\nname = "A"', "a term needs a name and a text"),
        ('[[term]]\nname = "A"\ntext = "x"\nsee = ["B"]', "there is no term 'B'"),
        ('[[term]]\nname = "A"\ntext = "x"\n[[term]]\nname = "a"\ntext = "y"', "the id 'a' belongs to A and to a"),
        (
            '[[term]]\nname = "A"\nforms = ["C"]\ntext = "x"\n[[term]]\nname = "B"\nforms = ["C"]\ntext = "y"',
            "the form 'C' belongs to A and to B",
        ),
        ('[[term]]\nname = "A"\nid = "Ä b"\ntext = "x"', "'Ä b' cannot be part of an address"),
        ('[[term]]\nname = "A"\ntext = "x"\nform = ["a"]', "did you mean 'forms'"),
    ],
)
def test_what_cannot_be_a_glossary_is_told(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        load_glossary(written(tmp_path, text))


def test_a_page_written_by_hand_and_a_glossary_do_not_share_an_address(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "glossar.md").write_text("# Glossar\n", encoding="utf-8")
    (tmp_path / "site.toml").touch()
    assert [page.name for page in load(tmp_path / "site.toml").pages] == ["glossar"]
    written(tmp_path, '[[term]]\nname = "A"\ntext = "x"\n')
    with pytest.raises(ConfigError, match="/glossar/ is the page that"):
        load(tmp_path / "site.toml")


def test_the_shipped_glossary_is_one() -> None:
    found = load_glossary(ROOT / "content" / "glossary.toml")
    assert len(found.terms) > 30 and all(term.section and len(term.short) > 10 for term in found.terms)
