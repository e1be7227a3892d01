"""The theme of the documentation: two small files beside the content."""

import re
from pathlib import Path

from generator.build import build
from generator.model.site import Site

ROOT = Path(__file__).parents[2]


def block(language: str) -> str:
    """What the documentation shows in a language, in its section about templates."""
    text = (ROOT / "docs" / "publishing.md").read_text(encoding="utf-8")
    (section,) = re.findall(r"^### A template\n(.*?)^### ", text, re.MULTILINE | re.DOTALL)
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    return str(found)


def test_a_theme_is_laid_over_every_page(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "static").mkdir(parents=True)
    (own / "base.html.j2").write_text(block("jinja"))
    (own / "static" / "theme.css").write_text(block("css"))
    protocol, cache = ROOT / "content/protocols/4-13.md", tmp_path / "cache"
    build(Site(protocols=(protocol,)), tmp_path / "plain", cache=cache)
    build(Site(protocols=(protocol,), templates=own), tmp_path / "themed", cache=cache)
    assert (tmp_path / "themed/static/theme.css").read_text() == block("css")
    themed = {p.relative_to(tmp_path / "themed"): p.read_text() for p in (tmp_path / "themed").rglob("*.html")}
    for path, text in themed.items():
        (last,) = re.findall(r'<link rel="stylesheet" href="[^"]*theme\.css">\s*</head>', text) or [None]
        assert last, path
        without = re.sub(r'<link rel="stylesheet" href="[^"]*theme\.css">\s*(?=</head>)', "", text)
        plain = (tmp_path / "plain" / path).read_text()
        assert "".join(without.split()) == "".join(plain.split()), path
