"""The glossary: every term under its section, each at an anchor that debates link to."""

from collections.abc import Iterator

from generator import addresses
from generator.model.files import File
from generator.model.site import Term
from generator.render.context import Context
from generator.render.overviews import TermsView, TermView
from generator.render.page import Page
from generator.render.views import Head, Link


def glossary_files(context: Context) -> Iterator[File]:
    """The page, where the site has terms."""
    glossary, words = context.site.glossary, context.words
    if not glossary.terms:
        return
    page = Page(context, addresses.GLOSSARY)
    sections: dict[str, list[Term]] = {}
    for term in glossary.terms:
        sections.setdefault(term.section, []).append(term)
    ids = {term.name: term.id for term in glossary.terms}
    yield page.file(
        "glossary.html.j2",
        frozenset({"glossary"}),
        page.frame(
            words("menu.glossary"),
            words("glossary.description"),
            (Link(words("menu.glossary")),),
            head=Head(styles=("lists.css",)),
        ),
        heading=words("menu.glossary"),
        intro=glossary.intro,
        sections=tuple(
            TermsView(
                title or words("glossary.terms"),
                f"abschnitt-{number}",
                tuple(
                    TermView(t.id, t.name, t.text, tuple(page.link(o, addresses.term(ids[o])) for o in t.see))
                    for t in terms
                ),
            )
            for number, (title, terms) in enumerate(sections.items(), start=1)
        ),
    )
