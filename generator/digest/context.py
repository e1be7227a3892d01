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
