"""The link by which a reader reports a fault: a mail begun, or a form that knows the place."""

from urllib.parse import quote

from generator.model.site import REPORT_PLACEHOLDERS, Site
from generator.render.wording import Wording


def report_general(report: str, url: str) -> str:
    """Where a fault of a page as a whole is reported."""
    if ":" not in report:
        return f"mailto:{report}"
    return _filled(report, {"url": url}) if _asks(report) else report


def report_place(report: str, words: Wording, url: str, page: str, who: str) -> str:
    """Where a fault of one speech is reported, with its permalink and its printed page."""
    if ":" not in report:
        subject = words("report.subject", who=who, page=page).rstrip(", ")
        body = words("report.body", url=url, page=page or words("report.no_page"))
        return f"mailto:{report}?subject={quote(subject)}&body={quote(body)}"
    if _asks(report):
        return _filled(report, {"url": url, "page": page, "speech": url.partition("#")[2]})
    rest, hash_sign, fragment = report.partition("#")
    joint = "&" if "?" in rest else "?"
    values = f"{words('report.url')}={quote(url, safe='')}&{words('report.page')}={quote(page, safe='')}"
    return f"{rest}{joint}{values}{hash_sign}{fragment}"


def permalink(site: Site, address: str) -> str:
    """The whole address where it is known where the site stands, else the path from its root."""
    return (site.base_url.rstrip("/") if site.base_url else "") + "/" + address


def _asks(report: str) -> bool:
    return any(f"{{{name}}}" in report for name in REPORT_PLACEHOLDERS)


def _filled(report: str, values: dict[str, str]) -> str:
    for name in REPORT_PLACEHOLDERS:
        report = report.replace(f"{{{name}}}", quote(values.get(name, ""), safe=""))
    return report
