"""What the house decided, in plain sentences that say no more than the protocol does."""

from dataclasses import replace

import pytest

from generator import resources
from generator.model.session import AgendaItem, HeadedPaper, Outcome, Vote, VoteKind
from generator.render.parts.outcomes import decided
from generator.render.wording import load_wording
from tests.check.sample import ITEM, PARLIAMENT

WORDS = load_wording((resources.templates(),), "de")
BILL = replace(ITEM, kind="Gesetzentwurf", movers=("Landesregierung",), documents=("4/200", "4/201"))


def vote(kind: VoteKind = VoteKind.DIRECT, outcome: Outcome = Outcome.ADOPTED, **more: object) -> Vote:
    made = Vote("top-1", ("4/200",), kind, ("BfA", "MITTE"), ("FL",), (), outcome, 4)
    return replace(made, **more)  # type: ignore[arg-type]


def told(vote: Vote, item: AgendaItem | None = ITEM) -> str:
    return decided(vote, item, PARLIAMENT, WORDS).replace("\N{NO-BREAK SPACE}", " ")


def test_adopted_and_rejected_name_the_side_that_carried_it_first() -> None:
    assert told(vote()) == (
        "Der Landtag hat den Antrag Drucksache 4/200 der Fraktion BfA mit den Stimmen der Fraktionen MITTE und BfA "
        "gegen die Stimmen der Fraktion FL angenommen."
    )
    assert told(vote(outcome=Outcome.REJECTED, abstain=("REG", "Kim Wohlgemuth"))) == (
        "Der Landtag hat den Antrag Drucksache 4/200 der Fraktion BfA mit den Stimmen der Fraktion FL gegen die "
        "Stimmen der Fraktionen MITTE und BfA bei Enthaltung der Fraktion REG sowie von Kim Wohlgemuth abgelehnt."
    )


def test_who_is_no_group_brings_in_in_brackets() -> None:
    assert told(vote(yes=(), no=()), BILL) == (
        "Der Landtag hat den Gesetzentwurf Drucksache 4/200 (Landesregierung) angenommen."
    )


def test_of_several_papers_and_movers_nobody_says_whose_is_whose() -> None:
    several = replace(ITEM, kind="Wahlvorschlag", movers=("BfA", "FL"), documents=("4/200", "4/201"))
    assert told(vote(yes=(), no=()), several) == "Der Landtag hat den Wahlvorschlag Drucksache 4/200 angenommen."
    second = vote(yes=(), no=(), documents=("4/201",))
    assert told(second, several) == "Der Landtag hat die Drucksache 4/201 angenommen."


def test_where_the_heading_tells_papers_apart_each_has_its_own_kind_and_movers() -> None:
    papers = (
        HeadedPaper("4/200", "Gesetzentwurf", ("Landesregierung",)),
        HeadedPaper("4/201", "Beschlussempfehlung", ("Hauptausschuss",)),
        HeadedPaper("4/202", "Änderungsantrag", ("BfA", "FL")),
    )
    item = replace(BILL, papers=papers, documents=("4/200", "4/201", "4/202"))
    amendment = vote(VoteKind.AMENDMENT, documents=("4/202",), yes=(), no=())
    assert told(amendment, item) == (
        "Der Landtag hat den Änderungsantrag Drucksache 4/202 der Fraktionen BfA und FL angenommen."
    )
    recommended = vote(VoteKind.RECOMMENDATION, documents=("4/201",), yes=(), no=())
    assert "die Beschlussempfehlung Drucksache 4/201 (Hauptausschuss)" in told(recommended, item)
    assert "den Gesetzentwurf Drucksache 4/200 (Landesregierung)" in told(vote(), item)


def test_a_kind_without_a_known_article_is_left_out() -> None:
    assert told(vote(yes=(), no=()), replace(ITEM, kind="Volksbegehren", movers=())) == (
        "Der Landtag hat die Drucksache 4/200 angenommen."
    )


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (
            vote(VoteKind.AMENDMENT, Outcome.REJECTED, documents=("4/201",)),
            "Der Landtag hat den Änderungsantrag Drucksache 4/201 abgelehnt.",
        ),
        (
            vote(VoteKind.AMENDMENT, documents=("4/200", "4/201")),
            "Der Landtag hat die Änderungsanträge Drucksachen 4/200 und 4/201 angenommen.",
        ),
        (
            vote(VoteKind.RECOMMENDATION, documents=("4/201",)),
            "Der Landtag hat die Beschlussempfehlung Drucksache 4/201 angenommen.",
        ),
        (vote(documents=()), "Der Landtag hat die Vorlage angenommen."),
        (
            vote(VoteKind.OTHER, documents=()),
            "Der Landtag hat zugestimmt; worum es ging, steht im Wortlaut.",
        ),
        (
            vote(VoteKind.REFERRAL, Outcome.REFERRED),
            "Der Landtag hat den Antrag Drucksache 4/200 der Fraktion BfA an einen Ausschuss überwiesen.",
        ),
        (
            vote(VoteKind.REFERRAL, Outcome.REJECTED),
            "Der Landtag hat es abgelehnt, den Antrag Drucksache 4/200 der Fraktion BfA an einen Ausschuss zu überweisen.",
        ),
        (
            vote(outcome=Outcome.OTHER),
            "Der Landtag hat über den Antrag Drucksache 4/200 der Fraktion BfA abgestimmt. Ein eindeutiges Ergebnis "
            "nennt das Protokoll nicht.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_kind_of_vote_has_its_sentence(given: Vote, meant: str) -> None:
    assert told(replace(given, yes=(), no=(), abstain=())) == meant


@pytest.mark.parametrize("kind", VoteKind)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("documents", [(), ("4/1",), ("4/1", "4/2")])
def test_every_vote_can_be_told(kind: VoteKind, outcome: Outcome, documents: tuple[str, ...]) -> None:
    sentence = told(vote(kind, outcome, documents=documents), None)
    assert sentence.startswith("Der Landtag hat ") and "  " not in sentence and "{" not in sentence
