"""A page's text as an author would write it: Markdown with its links and anchors."""

from html.parser import HTMLParser

_BLOCKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "p": "", "blockquote": "> "}
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>#|"})


class Markdown(HTMLParser):
    """Turns HTML into Markdown; what is neither block nor link leaves its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._text: list[str] = []
        self._lead, self._id, self._link = "", "", ""
        self.feed(html)
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in _BLOCKS:
            self._end()
            self._lead, self._id = _BLOCKS[tag], known.get("id") or ""
        elif tag == "a" and known.get("href"):
            self._link = known["href"] or ""
            self._text.append("[")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            self._text.append(f"]({self._link})")
            self._link = ""
        elif tag in _BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        self._text.append(" ".join(data.split()).translate(_SPECIAL) if data.strip() else " ")

    def _end(self) -> None:
        text = "".join(self._text).strip()
        if text:
            anchor = f"{{#{self._id}}}" if self._id else ""
            heading = self._lead.startswith("#")
            self.blocks.append(
                f"{self._lead}{text}" + (f" {anchor}" if heading else f"\n{anchor}")
                if anchor
                else f"{self._lead}{text}"
            )
        self._text, self._lead, self._id, self._link = [], "", "", ""


def markdown(html: str) -> str:
    return "\n\n".join(Markdown(html).blocks) + "\n"
