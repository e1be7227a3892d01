"""Where a paper was referred to, who leads, and where it is finally decided."""

from collections.abc import Sequence

from generator.model.parliament import Parliament
from generator.model.session import Committees


def committees_in(sentences: Sequence[str], parliament: Parliament) -> Committees | None:
    """The committees that the chair's recommendation names; a single one has the lead."""
    words = parliament.words.votes
    text = " ".join(sentences)
    lead: str | None = None
    named: list[str] = []
    for sentence in sentences:
        if not words.referral.search(sentence) and not words.lead.search(sentence):
            continue
        said = words.condition.sub("", sentence)
        for match in words.committee.finditer(said):
            name = parliament.words.nominative(match["committee"]).strip(" ,–")
            if name not in named:
                named.append(name)
            before = said[max(0, match.start() - 40) : match.start()]
            if lead is None and (words.lead_behind.match(said[match.end() :]) or words.lead_before.search(before)):
                lead = name
    if not named:
        return None
    if lead is None and len(named) == 1:
        lead = named[0]
    places = (("plenary", words.final_plenary), ("committee", words.final_committee))
    final = next((place for place, pattern in places if pattern.search(text)), None)
    return Committees(lead, tuple(name for name in named if name != lead), final)
