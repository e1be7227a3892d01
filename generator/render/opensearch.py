"""How a browser searches the site from its own field (OpenSearch 1.1)."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator import addresses
from generator.model.files import File
from generator.render.atom import without_controls
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Link

_LONGEST = 16
"""So many characters a short name may have."""


def opensearch_link(page: Page) -> Link | None:
    """The description; none where the site does not know its own address, which a browser needs."""
    return page.link(page.context.site.title, addresses.OPENSEARCH) if page.context.site.base_url else None


def opensearch_files(context: Context) -> Iterator[File]:
    if context.site.base_url is None:
        return
    page, site = Page(context, addresses.OPENSEARCH), context.site
    root = ET.Element("OpenSearchDescription", {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"})
    for name, text in (
        ("ShortName", site.title[:_LONGEST].strip()),
        ("LongName", site.title[:48].strip()),
        ("Description", context.words("search.description")[:1024]),
        ("Language", context.words.language),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        ET.SubElement(root, name).text = without_controls(text)
    icon = ET.SubElement(root, "Image", {"type": "image/svg+xml", "width": "16", "height": "16"})
    icon.text = page.url(addresses.static("favicon.svg"))
    template = f"{page.url(addresses.SEARCH)}?q={{searchTerms}}"
    ET.SubElement(root, "Url", {"type": "text/html", "method": "get", "template": template})
    ET.SubElement(
        root,
        "Url",
        {"type": "application/opensearchdescription+xml", "rel": "self", "template": page.url(page.address)},
    )
    ET.indent(root, " ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    yield File(page.address, content + b"\n", frozenset({"site:title"}))
