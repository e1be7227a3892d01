"""One session as the public contract has it."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import addresses
from generator.export.corrections import corrections_value
from generator.export.dump import dump
from generator.export.quality import quality_value
from generator.export.schema import validate, validate_quality
from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.mentions import Mention, Trace
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Event, Paragraph, Question, RollCall, Session, Speech, Vote


def session_files(
    session: Session, quality: Quality, corpus: Corpus, parliament: Parliament, minimums: Mapping[str, float]
) -> Iterator[File]:
    """The session and its proof. Raises ValueError when one of them breaks the contract."""
    value = session_value(session, corpus, quality)
    validate(value, session.id)
    inputs = frozenset({f"session:{session.id}", "corpus:people"})
    yield File(addresses.session_json(session.id), dump(value), inputs)
    proved = quality_value(session, quality, parliament, minimums)
    validate_quality(proved, session.id)
    yield File(addresses.quality_json(session.id), dump(proved), frozenset({f"session:{session.id}", "site:quality"}))


def session_value(session: Session, corpus: Corpus, quality: Quality | None = None) -> dict[str, Any]:
    """The session as the contract has it; what its checks left open is among the warnings."""
    doubts = [finding.message for finding in quality.open] if quality else []
    return {
        "id": session.id,
        "parliament": session.parliament,
        "legislature": session.legislature,
        "number": session.number,
        "date": session.date.isoformat() if session.date else None,
        "place": session.place,
        "start": session.start,
        "end": session.end,
        "page_count": session.page_count,
        "source": {"file": session.source.file, "sha256": session.source.sha256},
        "agenda_items": [_item(item) for item in session.agenda_items],
        "speeches": [_speech(session, speech, corpus) for speech in session.speeches],
        "votes": [_vote(session, vote, corpus) for vote in session.votes],
        "absent": [
            {
                "id": corpus.named(session.id, a.name, a.group),
                "name": a.name,
                "group": a.group,
                "role": a.role,
                "from": a.start,
                "until": a.end,
            }
            for a in session.absent
        ],
        "order_measures": [
            {
                "kind": m.kind.value,
                "name": m.name,
                "group": m.group,
                "agenda_item": m.agenda_item,
                "page": m.page,
                "paragraph": f"{m.speech}.{m.paragraph}",
            }
            for m in session.order_measures
        ],
        "questions": [_question(session, question, corpus) for question in session.questions],
        "reprint": session.reprint,
        "corrections": corrections_value(session),
        "warnings": list(dict.fromkeys((*session.warnings, *doubts))),
    }


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "kind": item.kind,
        "reading": item.reading,
        "joined_titles": list(item.joined_titles),
        "movers": list(item.movers),
        "documents": list(item.documents),
        "page": item.page,
    }


def _speech(session: Session, speech: Speech, corpus: Corpus) -> dict[str, Any]:
    return {
        "id": speech.id,
        "page": speech.page,
        "page_end": speech.page_end,
        "agenda_item": speech.agenda_item,
        "chair": speech.chair,
        "unrevised": speech.unrevised,
        "in_appendix": speech.in_appendix,
        "form": speech.form.value,
        "refers_to": speech.refers_to,
        "speaker": {
            "id": corpus.speaker(session.id, speech.id),
            "name": speech.speaker.name,
            "role": speech.speaker.role,
            "group": speech.speaker.group,
            "trace": _trace(corpus.linked(session.id).speakers.get(speech.id)),
        },
        "paragraphs": [
            _paragraph(session, paragraph, f"{speech.id}.{number}", corpus)
            for number, paragraph in enumerate(speech.paragraphs, 1)
        ],
    }


def _trace(trace: Trace | None) -> dict[str, Any] | None:
    if trace is None:
        return None
    return {"printed": trace.printed, "rule": trace.rule, "rejected": list(trace.rejected)}


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "type": mention.type.value,
        "target": mention.target,
        "text": mention.text,
        "rule": mention.rule,
        "url": mention.url,
    }


def _paragraph(session: Session, paragraph: Paragraph, anchor: str, corpus: Corpus) -> dict[str, Any]:
    return {
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "page": paragraph.page,
        "continues": paragraph.continues,
        "reply": paragraph.reply,
        "events": [_event(session, event, corpus) for event in paragraph.events],
        "mentions": [_mention(mention) for mention in corpus.linked(session.id).mentions.get(anchor, ())],
    }


def _event(session: Session, event: Event, corpus: Corpus) -> dict[str, Any]:
    return {
        "type": event.type.value,
        "text": event.text,
        "by": [
            {
                "id": corpus.named(session.id, actor.name, actor.group),
                "name": actor.name,
                "group": actor.group,
                "trace": _trace(corpus.linked(session.id).named.get((actor.name, actor.group))),
            }
            for actor in event.by
        ],
        "groups": list(event.groups),
        "partial": event.partial,
    }


def _vote(session: Session, vote: Vote, corpus: Corpus) -> dict[str, Any]:
    committees = vote.committees
    return {
        "agenda_item": vote.agenda_item,
        "documents": list(vote.documents),
        "kind": vote.kind.value,
        "yes": list(vote.yes),
        "no": list(vote.no),
        "abstain": list(vote.abstain),
        "outcome": vote.outcome.value,
        "page": vote.page,
        "committees": (
            {"lead": committees.lead, "further": list(committees.further), "final": committees.final}
            if committees
            else None
        ),
        "recommendation": vote.recommendation,
        "roll_call": _roll_call(session, vote.roll_call, corpus),
        "single_votes": [{"group": one.group, "side": one.side, "count": one.count} for one in vote.single],
    }


def _question(session: Session, question: Question, corpus: Corpus) -> dict[str, Any]:
    return {
        "number": question.number,
        "kind": question.kind,
        "askers": [
            {
                "id": _who(session, asker.name, asker.group, corpus),
                "name": asker.name,
                "group": asker.group,
            }
            for asker in question.askers
        ],
        "title": question.title,
        "agenda_item": question.agenda_item,
        "page": question.page,
        "paragraph": question.anchor,
        "speeches": list(question.speeches),
        "answered_by": [
            {
                "id": _who(session, speaker.name, speaker.group, corpus),
                "name": speaker.name,
                "role": speaker.role,
                "group": speaker.group,
            }
            for speaker in question.answered_by
        ],
    }


def _who(session: Session, name: str | None, group: str | None, corpus: Corpus) -> str | None:
    """Who of a session's speakers has a name, and a group where one is printed; None where that is not clear."""
    found = {
        corpus.speaker(session.id, speech.id)
        for speech in session.speeches
        if name is not None and speech.speaker.name == name and (group is None or speech.speaker.group == group)
    }
    return found.pop() if len(found) == 1 else None


def _roll_call(session: Session, count: RollCall | None, corpus: Corpus) -> dict[str, Any] | None:
    if count is None:
        return None
    return {
        "yes": count.yes,
        "no": count.no,
        "abstain": count.abstain,
        "invalid": count.invalid,
        "secret": count.secret,
        "members": [
            {
                "id": corpus.named(session.id, member.name, member.group),
                "name": member.name,
                "group": member.group,
                "vote": member.side,
            }
            for member in count.members
        ],
    }
