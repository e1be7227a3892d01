"""Charts of a sitting: which group had how much of the words, and whose members called out how often."""

from collections.abc import Iterator

from generator.figures.session_shares import NO_GROUP, OFFICE, SessionShares, Share, session_shares
from generator.model.corpus import Digest
from generator.render.charts import Bar, Chart, bars
from generator.render.page import Page
from generator.render.views import Link


def share_charts(page: Page, digest: Digest) -> Iterator[Chart]:
    """Words, then heckles; neither where there was none, as in a sitting in which only the chair spoke."""
    found = session_shares(digest, [group.short for group in page.context.parliament.groups])
    if found.words:
        yield _words(page, found)
    if any(share.heckles for share in found.shares):
        yield _heckles(page, found)


def _words(page: Page, found: SessionShares) -> Chart:
    words = page.context.words
    figures = []
    for share in found.shares:
        who, part = _who(page, share), words.share(share.words / found.words)
        cells = (words.number(share.words), part, words.number(share.speeches))
        if share.words:
            figures.append(Bar(who.text, share.words, part, who.href, cells))
    most = max(figures, key=lambda bar: bar.value)
    return bars(
        "anteile",
        words("chart.share_title"),
        words("session.shares_description", most=most.label, share=most.shown),
        (words("chart.speakers"), words("chart.words"), words("chart.share"), words("chart.turns")),
        figures,
    )


def _heckles(page: Page, found: SessionShares) -> Chart:
    words = page.context.words
    figures = []
    for share in found.shares:
        who, number = _who(page, share), words.number(share.heckles)
        figures.append(Bar(who.text, share.heckles, number, who.href, (number,)))
    most = max(figures, key=lambda bar: bar.value)
    return bars(
        "zurufe",
        words("session.heckles_title"),
        words("session.heckles_description", most=most.label, n=most.shown),
        (words("session.heckles_from"), words("session.heckles")),
        figures,
    )


def _who(page: Page, share: Share) -> Link:
    if share.who in (OFFICE, NO_GROUP):
        return Link(page.context.words("chart.offices" if share.who == OFFICE else "chart.unaffiliated"))
    return page.group(share.who) or Link(share.who)
