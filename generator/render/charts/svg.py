"""Elements of SVG as escaped markup."""

from collections.abc import Iterable

from markupsafe import Markup, escape


def element(name: str, attributes: dict[str, str], content: Iterable[Markup | str] = ()) -> Markup:
    """An element; text among its content is escaped."""
    said = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{said}>{''.join(escape(part) for part in content)}</{name}>")


def percent(share: float) -> str:
    """A length across: "33.33%"."""
    return f"{_plain(100 * share)}%"


def em(height: float) -> str:
    """A length down, in the type size of the chart."""
    return f"{_plain(height)}em"


def _plain(value: float) -> str:
    # Two decimals are less than a pixel can show; adding 0 makes -0 the 0 it is.
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")


def rect(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    return element("rect", {"class": kind, "x": percent(x), "y": em(y), "width": percent(width), "height": em(height)})


def text(x: float, y: float, said: str, kind: str, anchor: str = "start") -> Markup:
    """A line of text; `anchor` says which end of it stands at x."""
    return element("text", {"class": kind, "x": percent(x), "y": em(y), "text-anchor": anchor}, (said,))


def picture(key: str, title: str, description: str, height: float, shapes: Iterable[Markup]) -> Markup:
    """A whole picture that a screen reader reads as its title and description."""
    names = {part: f"{key}-{part}" for part in ("title", "desc")}
    return element(
        "svg",
        {"class": "chart", "role": "img", "aria-labelledby": " ".join(names.values()), "width": "100%",
         "height": em(height)},
        (
            element("title", {"id": names["title"]}, (title,)),
            element("desc", {"id": names["desc"]}, (description,)),
            *shapes,
        ),
    )  # fmt: skip
