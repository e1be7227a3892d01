from dataclasses import replace
from pathlib import Path

from generator.digest import digest
from generator.model.corpus import Corpus, Registered
from generator.resolve import resolve
from tests.typeset.sources import parsed_source

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"


def corpus(*registry: Registered) -> Corpus:
    digests = []
    for name in ("4-13.md", "4-11.md"):
        parsed, parliament = parsed_source(PROTOCOLS / name)
        digests.append(digest(parsed.session, parliament))
    return resolve(digests, registry, parliament)


def test_sessions_are_in_the_order_they_were_held() -> None:
    assert [session.id for session in corpus().sessions] == ["4/11", "4/13"]


def test_a_title_in_front_makes_nobody_else() -> None:
    found = [person for person in corpus().people if "Sommerfeld" in person.name]
    assert [(person.slug, person.name) for person in found] == [("greta-sommerfeld", "Dr. Greta Sommerfeld")]
    assert {ref.session for ref in found[0].speeches} == {"4/11", "4/13"}
    assert found[0].acts


def test_an_alias_leads_to_its_person() -> None:
    joined = corpus(Registered("Thorben Maler-Krüger", ("Thorben Maler",)))
    assert [p.name for p in joined.people if "Maler" in p.name] == ["Thorben Maler-Krüger"]


def test_every_speech_with_a_name_has_a_person_and_every_person_a_slug_of_his_own() -> None:
    whole = corpus()
    speakers = [whole.speaker(d.id, s.id) for d in whole.sessions for s in d.speeches if s.speaker.name]
    slugs = [person.slug for person in whole.people]
    assert len(slugs) == len(set(slugs))
    assert set(speakers) <= set(slugs)


def test_a_paper_has_all_its_mentions_in_order_of_time() -> None:
    paper = next(p for p in corpus().papers if p.id == "4/198")
    assert paper.title == "Bahnhaltepunkt Oberau endlich barrierefrei ausbauen"
    assert paper.kind == "Antrag"
    sessions = [ref.session for ref in paper.mentions]
    assert sessions == sorted(sessions)
    assert set(sessions) == {"4/11", "4/13"}


def test_a_paper_of_an_earlier_term_has_its_page_too() -> None:
    assert any(paper.id == "3/1544" for paper in corpus().papers)


def test_two_of_one_name_do_not_share_an_address() -> None:
    parsed, parliament = parsed_source(PROTOCOLS / "4-11.md")
    session = parsed.session
    twin = replace(session.speeches[1].speaker, name="Thörben Maler")
    changed = replace(
        session, speeches=(*session.speeches[:1], replace(session.speeches[1], speaker=twin), *session.speeches[2:])
    )
    slugs = [p.slug for p in resolve([digest(changed, parliament)], (), parliament).people]
    assert len(slugs) == len(set(slugs))
