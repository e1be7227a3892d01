"""The speakers' labels: everything printed in them must be in name, office or group."""

from collections.abc import Iterator, Sequence

from generator.check.printed import Pair
from generator.check.proof import Proof, proof
from generator.check.sieve import letters
from generator.model.findings import Finding
from generator.model.parliament import Parliament
from generator.model.session import Speaker


def check_labels(found: Sequence[Pair], parliament: Parliament) -> Proof:
    """Labels whose letters are name, office and group, and nothing else."""
    labelled = [pair for pair in found if pair.speech and pair.speech.speaker.name]
    findings = [finding for pair in labelled for finding in _left(pair, parliament)]
    return proof("labels", len(labelled) - len(findings), len(labelled), findings)


def _left(pair: Pair, parliament: Parliament) -> Iterator[Finding]:
    assert pair.speech is not None
    speaker = pair.speech.speaker
    printed = pair.printed[: pair.label_end]
    rest = _without(parliament.words.address.sub("", printed), speaker, parliament)
    if rest is None:
        message = f"Vor der Rede ist „{_line(printed)}“ gedruckt; erkannt wurde „{_told(speaker)}“."
    elif rest:
        message = f"Vor der Rede ist „{_line(printed)}“ gedruckt; „{rest}“ davon wurde nicht gedeutet."
    else:
        return
    yield Finding("labels", message, pair.page, pair.position, pair.speech.id)


def _without(printed: str, speaker: Speaker, parliament: Parliament) -> str | None:
    """The letters of a label beyond those of its parts; None where a part is not printed."""
    rest = letters(printed)
    for part in (speaker.name, speaker.role):
        own = letters(part or "")
        before, found, behind = rest.partition(own) if own else (rest, own, "")
        if found != own:
            return None
        rest = before + behind
    if speaker.group is None:
        words = {letters(word) for word in parliament.words.unaffiliated}
        return "" if rest in words else rest
    forms = _forms(speaker.group, parliament)
    return "" if rest in forms else rest or None


def _forms(short: str, parliament: Parliament) -> set[str]:
    group = parliament.group(short)
    return {letters(form) for form in (group.forms if group else (short,))}


def _told(speaker: Speaker) -> str:
    group = f" ({speaker.group})" if speaker.group else ""
    return ", ".join(filter(None, (speaker.name, speaker.role))) + group


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(" :")
