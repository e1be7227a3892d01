"""What a vote means, in plain sentences."""

from generator import resources
from generator.model.session import Committees, Outcome, RollCall, SingleVotes, Vote, VoteKind
from generator.render.parts import votes
from generator.render.wording import load_wording

WORDS = load_wording((resources.templates(),), "de")


def remarks(vote: Vote) -> tuple[str, ...]:
    return tuple(votes.remarks(vote, WORDS))


def vote(kind: VoteKind, outcome: Outcome = Outcome.ADOPTED, **more: object) -> Vote:
    return Vote("top-1", (), kind, ("CDU",), ("SPD",), (), outcome, 1, **more)  # type: ignore[arg-type]


def test_a_yes_to_a_rejection_is_not_support() -> None:
    (remark,) = remarks(vote(VoteKind.RECOMMENDATION, recommendation="reject"))
    assert "„Dafür“ heißt hier, für die Ablehnung zu sein" in remark


def test_the_vote_on_the_motion_itself_names_what_was_recommended() -> None:
    (remark,) = remarks(vote(VoteKind.DIRECT, Outcome.REJECTED, recommendation="reject"))
    assert remark.startswith("Der Ausschuss hatte die Ablehnung empfohlen")
    assert remarks(vote(VoteKind.DIRECT)) == ()


def test_a_referral_names_its_committees_and_who_decides() -> None:
    referred = vote(
        VoteKind.REFERRAL, Outcome.REFERRED, committees=Committees("Innenausschuss", ("Hauptausschuss",), "committee")
    )
    assert votes.sentence(referred, WORDS) == "Überwiesen, federführend: Innenausschuss"
    assert remarks(referred)[:2] == ("Federführend: Innenausschuss.", "Mitberatend: Hauptausschuss.")
    assert "öffentlicher Sitzung" in remarks(referred)[2]


def test_single_votes_and_counts() -> None:
    told = remarks(
        vote(
            VoteKind.DIRECT,
            single=(SingleVotes("GRÜNE", "no", 1), SingleVotes("CDU", "abstain", None)),
            roll_call=RollCall(90, 80, 2),
        )
    )
    assert told == (
        "Abweichend von ihrer Fraktion (GRÜNE) dagegen: 1\N{NO-BREAK SPACE}Stimme.",
        "Abweichend von ihrer Fraktion (CDU) enthalten: einzelne Abgeordnete.",
        "Namentliche Abstimmung: 90 Ja-Stimmen, 80 Nein-Stimmen, 2 Enthaltungen.",
    )
