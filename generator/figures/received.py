"""What others called out while somebody spoke."""

from collections.abc import Iterator, Mapping

from generator.model.corpus import ActRef, Corpus, Digest, Person


def received(person: Person, corpus: Corpus, sessions: Mapping[str, Digest]) -> Iterator[ActRef]:
    """The acts of named others in a person's speeches, in order of time; not what the chair hears.

    Found anew for each person from the sessions they spoke in: to keep a list for everybody
    would double what a corpus of thousands of sessions takes.
    """
    speeches: dict[str, set[str]] = {}
    for ref in person.speeches:
        if not ref.speech.chair:
            speeches.setdefault(ref.session, set()).add(ref.speech.id)
    for session, own in speeches.items():
        for act in sessions[session].acts:
            if act.speech in own and corpus.named(session, act.name, act.group) != person.slug:
                yield ActRef(session, act)
