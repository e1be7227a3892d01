"""Headings that are one sentence: what it was called by, its title, and the details around it."""

from generator.model.parliament import AnnouncedWords


def parts_of(sentence: str, words: AnnouncedWords) -> tuple[str, list[str]]:
    """The title, and the details as lines of a heading would have them.

    "Erste Beratung des Gesetzentwurfs der Landesregierung – Gesetz über Muster – Drucksache
    17/1" gives "Gesetz über Muster" and "Erste Beratung", "Gesetzentwurfs der Landesregierung",
    "Drucksache 17/1". What has no title of its own has its kind for one ("Fragestunde"), and
    so begins one that is none without it ("Gesetzentwurf zur Änderung des Mustergesetzes").
    """
    details: list[str] = []
    title = sentence
    opening = words.opening.match(sentence)
    if opening is not None:
        details += [part for part in (opening["reading"], words.also.split(opening["detail"])[0].strip()) if part]
        title = sentence[opening.end() :]
    tail: list[str] = []
    while match := words.tail.search(title):
        tail.insert(0, match["detail"])
        title = title[: match.start()]
    title = title.strip()
    if opening is not None and (not title or title[0].islower()):
        title = f"{opening['kind']} {title}".strip() if title else opening["detail"].strip()
    return title or sentence, details + tail
