"""What is left of a corpus for one session is all that its pages and its data need of it."""

from generator import resources
from generator.export import session_files
from generator.model.corpus import Corpus
from generator.model.findings import Quality
from generator.model.session import Session
from generator.model.site import Site
from generator.render import Renderer
from generator.resolve import Narrow, resolve
from generator.search import session_entries, session_texts
from tests.figures.demonstration import demonstration
from tests.resolve.stage import MUSTERLAND, corpus, digested


def test_other_sessions_are_but_names() -> None:
    whole = corpus(*["TOP 1\nMax Muster (FL): Wir lesen Drucksache 4/17.\nIda Beispiel (BfA): Nein."] * 4)
    left = Narrow(whole).to("4/2")
    assert [digest.id for digest in left.sessions] == ["4/1", "4/2", "4/3"]
    assert left.session("4/2") == whole.session("4/2")
    assert left.links == {"4/2": whole.links["4/2"]}
    assert all(not digest.speeches and digest.date is None for digest in left.sessions if digest.id != "4/2")
    assert [paper.id for paper in left.papers] == ["4/17"] and not left.papers[0].mentions
    assert [person.slug for person in left.people] == ["ida-beispiel", "max-muster"]
    assert not any(person.speeches or person.namings for person in left.people)


def test_a_session_that_is_named_is_there() -> None:
    texts = ["TOP 1\nMax Muster (FL): Ja."] * 4 + ["TOP 1\nMax Muster (FL): Siehe Plenarprotokoll 4/1 und 3/9."]
    left = Narrow(corpus(*texts)).to("4/5")
    assert [digest.id for digest in left.sessions] == ["4/1", "4/4", "4/5"]


def test_a_later_session_leaves_it_as_it_is() -> None:
    """What others say of the same people and papers is none of its business."""
    text = "TOP 1\nMax Muster (FL): Wir lesen Drucksache 4/17."
    digests = [digested(text, number) for number in range(1, 6)]
    before, after = (Narrow(resolve(some, (), MUSTERLAND)) for some in (digests[:4], digests))
    for number in range(1, 4):
        assert repr(before.to(f"4/{number}")) == repr(after.to(f"4/{number}"))
    assert repr(before.to("4/4")) != repr(after.to("4/4"))


def test_pages_and_data_are_the_same_as_of_the_whole_corpus() -> None:
    whole, sessions = demonstration()
    renderer = Renderer(Site(), MUSTERLAND, whole, (resources.templates(),))
    narrow = Narrow(whole)

    def shown(session: Session, corpus: Corpus) -> list[object]:
        return [
            *renderer.about(Site(), corpus).session(session, Quality()),
            *session_files(session, Quality(), corpus, MUSTERLAND, {}),
            *session_texts(session, corpus),
            session_entries(session, corpus),
        ]

    for session in sessions:
        assert shown(session, narrow.to(session.id)) == shown(session, whole)
