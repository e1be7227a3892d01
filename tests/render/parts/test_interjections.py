"""Who acts in an interjection is linked; whom a heckler talks of is not."""

from generator import addresses, resources
from generator.digest import digest
from generator.model.session import Actor, Event, EventType, Paragraph, ParagraphKind
from generator.model.site import Site
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts.interjections import actor_spans
from generator.resolve import resolve
from tests.check.sample import PARLIAMENT, SESSION

CORPUS = resolve([digest(SESSION, PARLIAMENT)], (), PARLIAMENT)
PAGE = Page(Context(Site(), PARLIAMENT, CORPUS, (resources.templates(),)), addresses.agenda_item("4/11", "top-1"))


def linked(text: str, *events: Event) -> list[str]:
    paragraph = Paragraph(ParagraphKind.INTERJECTION, text, 3, 3, events=events)
    return [text[span.start : span.end] for span in actor_spans(PAGE, "4/11", paragraph)]


def heckle(text: str, *by: Actor) -> Event:
    return Event(EventType.HECKLE, text, by)


FALK = Actor("Ida Falk", "FL")


def test_what_is_called_out_names_no_actor() -> None:
    text = "(Ida Falk [FL]: Die BfA und die FL irren!)"
    assert linked(text, heckle(text[1:-1], FALK)) == ["Ida Falk", "FL"]


def test_groups_that_act_are_linked_where_they_are_named_first() -> None:
    event = Event(EventType.APPLAUSE, "Beifall von der MITTE, der BfA und Ida Falk [FL]", (FALK,), ("MITTE", "BfA"))
    assert linked(f"({event.text})", event) == ["MITTE", "BfA", "Ida Falk", "FL"]


def test_of_two_acts_each_is_looked_for_behind_the_other() -> None:
    one = Event(EventType.APPLAUSE, "Beifall von der BfA", (), ("BfA",))
    text = f"({one.text} – {one.text})"
    assert linked(text, one, one) == ["BfA", "BfA"]


def test_who_is_nobody_known_and_what_does_not_stand_there_is_left_alone() -> None:
    assert linked("(Erika Muster: Nein!)", heckle("Erika Muster: Nein!", Actor("Erika Muster"))) == []
    assert linked("(Zuruf)", heckle("Ida Falk [FL]: Nein!", FALK)) == []
    assert linked("(Alle Fraktionen)", Event(EventType.APPLAUSE, "Alle Fraktionen", (), ("BfA",))) == []
