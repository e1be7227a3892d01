"""A term is explained where a page uses it first, and only there."""

from generator import resources
from generator.model.corpus import Corpus
from generator.model.site import Glossary, Site, Term
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts.explained import Explained
from generator.render.views import Segment
from tests.resolve.stage import MUSTERLAND

GLOSSARY = Glossary(
    "",
    (
        Term("ruege", "Rüge", "Ein Hinweis. Mehr.", ("Rüge", "Rügen")),
        Term("ausschuss", "Ausschuss", "Klein.", ("Ausschuss",)),
    ),
)
CORPUS = Corpus((), (), ())


def explained() -> Explained:
    context = Context(Site(glossary=GLOSSARY), MUSTERLAND, CORPUS, (resources.templates(),))
    return Explained(Page(context, "sitzungen/4-1/top-1/"))


def test_a_term_is_linked_once_on_a_page_in_whatever_form() -> None:
    once = explained()
    first = once((Segment("Eine Rüge, noch eine Rüge."),))
    assert first[1] == Segment("Rüge", "../../../glossar/#ruege", "term", "Ein Hinweis.")
    assert "".join(piece.text for piece in first) == "Eine Rüge, noch eine Rüge."
    assert [piece.href for piece in once((Segment("Zwei Rügen"),))] == [None]
    assert explained()((Segment("Zwei Rügen"),))[1].kind == "term"


def test_what_is_a_link_stays_one_and_words_within_words_are_no_terms() -> None:
    link = Segment("Ausschuss", "../x/", "committee")
    assert explained()((link, Segment("Ausschussmitglied"))) == (link, Segment("Ausschussmitglied"))
