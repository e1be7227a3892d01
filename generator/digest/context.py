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
    """How a text ends; one that was cut begins with a space, for the sign that lists put in place of the rest.

    The sign itself would double the memory of each, as no letter of most texts needs two bytes.
    """
    return text if len(text) <= length else f" {text[-length:].partition(' ')[2]}"
