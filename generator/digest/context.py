"""The words around a passage, cut between words, for lists."""

CONTEXT = 110


def before(text: str) -> str:
    """How a text ends."""
    if len(text) <= CONTEXT:
        return text
    return "… " + text[-CONTEXT:].partition(" ")[2]


def after(text: str, length: int = CONTEXT) -> str:
    """How a text begins."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:–-") + " …"


def last_words(text: str, length: int = 80) -> str:
    """How a text ends, without a sign of what is left out: many are kept, and lists add it."""
    return text if len(text) <= length else text[-length:].partition(" ")[2]
