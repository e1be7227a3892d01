from dataclasses import replace
from pathlib import Path

from generator import resources
from generator.digest import digest
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.session import Speaker
from generator.model.site import Page, Site
from generator.render import Renderer
from generator.resolve import resolve
from tests.typeset.sources import parsed_source

EVIL = "<script>alert(1)</script>\"' onmouseover=x"


def rendered(renderer: Renderer) -> list[File]:
    """All pages about all sessions."""
    return [*(file for section in renderer.sections() for file in section.files()), *renderer.corpus_pages()]


def test_no_name_title_or_text_becomes_markup() -> None:
    parsed, parliament = parsed_source(Path("content/protocols/4-11.md").resolve())
    session = parsed.session
    speech = session.speeches[1]
    changed = replace(
        session,
        agenda_items=tuple(replace(i, title=EVIL, movers=(EVIL,)) for i in session.agenda_items),
        speeches=tuple(
            replace(
                s,
                speaker=Speaker(EVIL, EVIL, None),
                paragraphs=tuple(replace(p, text=EVIL, events=()) for p in s.paragraphs),
            )
            for s in session.speeches
        ),
    )
    assert speech.paragraphs
    site = Site(title=EVIL, operator=EVIL, pages=(Page("x", EVIL, f"{EVIL}\n\n[a](javascript:alert(1))"),))
    corpus = resolve([digest(changed, parliament)], (), parliament)
    renderer = Renderer(site, parliament, corpus, (resources.templates(),))
    files = [*renderer.session(changed, Quality()), *rendered(renderer)]
    html = [file for file in files if file.path.endswith(".html")]
    assert len(html) > 5
    for file in html:
        text = file.content.decode()
        assert "<script>alert" not in text, file.path
        assert 'href="javascript:' not in text, file.path
        assert '" onmouseover' not in text.replace("&#34;", ""), file.path


def test_readers_are_told_where_to_report_a_fault() -> None:
    parsed, parliament = parsed_source(Path("content/protocols/4-11.md").resolve())
    corpus = resolve([digest(parsed.session, parliament)], (), parliament)
    renderer = Renderer(Site(report="redaktion@example.org"), parliament, corpus, (resources.templates(),))
    files = (file for file in rendered(renderer) if file.path.endswith(".html"))
    pages = [file.content.decode() for file in files if file.path != "einbetten/index.html"]  # it has no foot
    assert pages and all('href="mailto:redaktion@example.org"' in page for page in pages)
