"""The page on which a debate is read."""

import html
import re
from dataclasses import replace

import pytest

from generator.model.media import Contribution, Media
from generator.model.session import Actor, Form, Paragraph, ParagraphKind, Question, Session, Speaker, Speech
from generator.model.site import Site
from generator.render import instalments
from tests.check.sample import ITEM, SESSION, SPEECHES, said
from tests.render.pages.sitting import DEBATE, NBSP, debate, pages


def with_speech(ident: str, **changed: object) -> Session:
    return replace(
        SESSION,
        speeches=tuple(replace(s, **changed) if s.id == ident else s for s in SPEECHES),  # type: ignore[arg-type]
    )


def article(page: str, ident: str) -> str:
    found = re.search(rf'<article [^>]*id="{re.escape(ident)}".*?</article>', page, re.DOTALL)
    assert found is not None
    return found[0]


def test_every_speech_and_paragraph_has_its_permalink_without_any_script() -> None:
    page = debate()
    for speech in SPEECHES:
        assert f'class="cite" href="#{speech.id}"' in article(page, speech.id)
        for number in range(1, len(speech.paragraphs) + 1):
            assert f'href="#{speech.id}.{number}"' in page and f'id="{speech.id}.{number}"' in page


def test_who_acts_in_an_interjection_leads_to_their_pages() -> None:
    interjection = re.search(r'<p id="s3-2.2".*?</p>', debate(), re.DOTALL)
    assert interjection is not None
    assert 'href="../../../fraktionen/arbeit/">BfA</a>' in interjection[0]
    assert 'href="../../../personen/ida-falk/">Ida Falk</a> [<a' in interjection[0]
    assert 'href="../../../fraktionen/freie-liste/">FL</a>]: Nein!' in interjection[0]


def test_the_printed_page_stands_where_it_changes_and_in_the_citation() -> None:
    turned = (said("Eins.", 3), said("Zwei.", 3), said("Drei.", 4), said("Vier.", 4))
    page = debate(with_speech("s3-2", paragraphs=turned, page_end=4))
    speech = article(page, "s3-2")
    assert re.findall(r'id="(s3-2\.\d)"[^>]* data-page="([^"]*)"', speech) == [("s3-2.3", f"S.{NBSP}4")]
    assert f'data-who="Thorben Maler (BfA)" data-pages="S.{NBSP}3–4"' in speech
    assert 'data-source="Landtag Musterland, Plenarprotokoll 4/11, 13.05.2031"' in page


def test_a_speech_without_a_printed_page_claims_none() -> None:
    speech = article(debate(with_speech("s3-2", page=None, page_end=None, paragraphs=(unpaged(),))), "s3-2")
    assert 'data-pages=""' in speech and "S." not in html.unescape(re.sub("<[^>]*>", "", speech))


def unpaged() -> Paragraph:
    return Paragraph(ParagraphKind.SPEECH, "Kurz.", None, 3)


def test_an_office_too_long_for_a_line_stands_whole_below_it() -> None:
    office = "Ministerin für Dörfer, Brücken, Fähren und alles andere"
    speaker = replace(SPEECHES[1].speaker, role=office, group=None)
    speech = article(debate(with_speech("s3-2", speaker=speaker)), "s3-2")
    assert f'<p class="office">{office}</p>' in speech and 'class="role" aria-hidden="true"' in speech
    short = article(debate(with_speech("s3-2", speaker=replace(speaker, role="Ministerin"))), "s3-2")
    assert 'class="role">Ministerin</p>' in short and 'class="office"' not in short


def test_an_answer_stands_under_its_question_in_the_list_of_who_speaks() -> None:
    session = with_speech("s4-1", form=Form.ANSWER, refers_to="s3-2")
    rail = re.search(r'<nav class="rail".*?</nav>', debate(session), re.DOTALL)
    assert rail is not None
    assert (
        '<li class="nested"><a href="#s4-1">Dr. Ida Falk <span class="in">FL</span> <span class="in">Antwort' in rail[0]
    )
    assert '<li><a href="#s3-2">Thorben Maler' in rail[0] and "Lindqvist" not in rail[0]
    assert 'class="part"><a href="#s3-2">Antwort auf die Frage von Thorben Maler</a>' in debate(session)


def test_questions_of_a_question_time_lead_to_where_they_begin() -> None:
    asked = Question("7", "Mündliche Anfrage", (Actor("Thorben Maler", "BfA"), Actor("Vera Holm")), "Stege",
                     "top-1", 3, "s3-1", 1, ("s3-2", "s4-1"), (Speaker("Dr. Ida Falk"),))  # fmt: skip
    bare = replace(asked, number=None, askers=(), title=None, speeches=(), answered_by=())
    session = replace(with_speech("s3-2", form=Form.ANSWER, refers_to="s3-1"), questions=(asked, bare))
    page = debate(session)
    (section,) = re.findall(r'<section class="questions".*?</section>', page, re.DOTALL)
    assert re.findall(r"<li>(.*?)</li>", section) == [
        f'<a href="#s3-1.1">Mündliche{NBSP}Anfrage{NBSP}7</a> <cite>Stege</cite> <span>Thorben Maler (BfA) und Vera Holm'
        '</span> <span class="answered">Antwort: Dr. Ida Falk</span>',
        '<a href="#s3-1.1">Mündliche Anfrage</a>',
    ]
    assert f'class="part"><a href="#s3-1">Antwort auf: Mündliche{NBSP}Anfrage{NBSP}7</a>' in article(page, "s3-2")
    # Called at the end of another item's debate, it begins on this page with its first answer.
    called_before = replace(
        session,
        speeches=tuple(replace(s, agenda_item="top-0") if s.id == "s3-1" else s for s in session.speeches),
    )
    assert '<li><a href="#s3-2">Mündliche' in debate(called_before)
    assert 'class="questions"' not in debate()


def test_the_position_in_the_agenda_is_told_where_its_numbers_count() -> None:
    two = (ITEM, replace(ITEM, id="top-2", number="2"))
    assert f"TOP{NBSP}1{NBSP}von{NBSP}2" in debate(replace(SESSION, agenda_items=two))
    gap = (ITEM, replace(ITEM, id="top-9", number="9"))
    assert f">TOP{NBSP}1</span>" in debate(replace(SESSION, agenda_items=gap))


def test_what_the_chair_said_elsewhere_stands_where_it_was_said() -> None:
    before = replace(SPEECHES[0], id="s2-1", page=2, agenda_item=None)
    session = replace(SESSION, speeches=(before, *SPEECHES))
    page = debate(session)
    assert page.index("passage") < page.index('id="s3-1"')
    assert 'href="../eroeffnung/#s2-1.1">im Zusammenhang</a>' in page
    after = replace(SPEECHES[0], id="s5-1", page=5, agenda_item="top-2")
    late = debate(replace(session, speeches=(*SPEECHES, after), agenda_items=(ITEM, replace(ITEM, id="top-2"))))
    assert late.index('id="s4-2"') < late.index("passage")


def video(name: str, start: int) -> Contribution:
    return Contribution(name, None, None, None, None, None, None, start, None)


VIDEOS = Media(
    4,
    11,
    None,
    (video("Hanne Lindqvist", 30), video("Thorben Maler", 95), video("Ida Falk", 700)),
    "https://example.org/v",
)


def test_a_speech_leads_to_its_second_in_the_library_and_tells_the_time() -> None:
    page = debate(media=VIDEOS)
    assert '<a href="https://example.org/v#t=95">Video' in article(page, "s3-2")
    assert f"ca.{NBSP}10:01{NBSP}Uhr" in article(page, "s3-2") and f"ca.{NBSP}10:11{NBSP}Uhr" in article(page, "s4-1")
    assert "Uhr" not in article(page, "s4-2")
    assert "<iframe" not in page and "<video" not in page


@pytest.mark.parametrize("changed", [{"start": None}, {"end": "10:05"}], ids=["no hour", "recording outlasts"])
def test_no_time_is_told_where_the_recording_does_not_run_by_the_clock(changed: dict[str, str | None]) -> None:
    page = debate(replace(SESSION, **changed), media=VIDEOS)  # type: ignore[arg-type]
    assert "Uhr" not in article(page, "s3-2") and "#t=95" in article(page, "s3-2")


def test_a_fault_is_reported_with_its_place() -> None:
    mail = article(debate(site=Site(report="fehler@example.org", base_url="https://plenum.example/x/")), "s3-2")
    assert "mailto:fehler@example.org?subject=" in mail
    assert "https%3A//plenum.example/x/sitzungen/4-11/top-1/%23s3-2" in mail and "S.%C2%A03" in mail
    form = article(debate(site=Site(report="https://example.org/f?a=1")), "s3-2")
    assert 'href="https://example.org/f?a=1&amp;url=%2Fsitzungen%2F4-11%2Ftop-1%2F%23s3-2&amp;seite=S.%C2%A03"' in form
    own = debate(site=Site(report="https://example.org/{speech}?u={url}&p={page}"))
    assert "https://example.org/s3-2?u=%2Fsitzungen" in article(own, "s3-2")
    assert "{" not in "".join(re.findall(r'href="https://example.org/[^"]*"', own))
    assert "Fehler melden" not in debate()


def test_a_debate_too_long_for_a_page_keeps_its_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instalments, "LIMIT", 400)
    long = tuple(_long(n) for n in range(6))
    found = pages(replace(SESSION, speeches=long))
    parts = [address for address in found if address.startswith(DEBATE)]
    assert parts == [DEBATE, f"{DEBATE}2/", f"{DEBATE}3/"]
    for address, own in zip(parts, (long[:2], long[2:4], long[4:]), strict=True):
        assert re.findall(r'<article class="speech" id="([^"]*)"', found[address]) == [s.id for s in own]
        assert f"Teil{NBSP}" in found[address] or "Teil " in found[address]
    for speech in long[2:]:
        part = 2 if speech in long[2:4] else 3
        assert f'<li id="{speech.id}"><a href="{part}/#{speech.id}">' in found[DEBATE]
    assert '<a href="../#s3-0">' in found[f"{DEBATE}2/"] or 'href="../#s3-0"' in found[f"{DEBATE}2/"]


def _long(number: int) -> Speech:
    return replace(SPEECHES[1], id=f"s3-{number}", paragraphs=(said("Wort " * 120),))


def test_an_ordinary_debate_is_one_page() -> None:
    assert [address for address in pages() if address.startswith(DEBATE)] == [DEBATE]


def test_unrevised_speeches_are_marked_and_the_mark_is_explained() -> None:
    page = debate(with_speech("s3-2", unrevised=True))
    assert 'href="#nicht-ueberprueft">nicht überprüft</a>' in article(page, "s3-2")
    assert 'id="nicht-ueberprueft"' in page and 'id="nicht-ueberprueft"' not in debate()
