"""`glossary.toml`: the terms that a site explains, and the forms by which debates find them."""

from pathlib import Path

from generator import addresses
from generator.config.table import Table, read_table
from generator.model.site import Glossary, Term

KEYS = ("name", "id", "forms", "linked", "section", "text", "see")


def load_glossary(path: Path) -> Glossary:
    """The glossary of a file; raises ConfigError for what is none.

    Two terms of one id, or of one form, are an error: a link could only guess. So is a
    reference to a term that is not there.
    """
    table = read_table(path)
    table.only(("intro", "term"))
    terms: list[Term] = []
    claimed: dict[str, str] = {}
    entries = table.tables("term", "term")
    for entry in entries:
        term = _term(entry)
        for claim in (f"id '{term.id}'", *(f"form '{form}'" for form in term.forms)):
            if claim in claimed:
                raise entry.fault(
                    "", f"the {claim} belongs to {claimed[claim]} and to {term.name}", "leave it with one of them"
                )
            claimed[claim] = term.name
        terms.append(term)
    names = {term.name for term in terms}
    for entry, term in zip(entries, terms, strict=True):
        for other in term.see:
            if other not in names:
                raise entry.fault("see", f"there is no term '{other}'", "write the name of another term")
    return Glossary(table.text("intro") or "", tuple(terms))


def _term(entry: Table) -> Term:
    entry.only(KEYS)
    name, text = entry.text("name"), entry.text("text")
    if name is None or text is None:
        raise entry.fault("", "a term needs a name and a text", 'write name = "…" and text = "…"')
    chosen = entry.text("id") or addresses.slug(name)
    if addresses.slug(chosen) != chosen:
        raise entry.fault("id", f"'{chosen}' cannot be part of an address", f"write '{addresses.slug(chosen)}'")
    linked = entry.flag("linked") is not False
    forms = tuple(dict.fromkeys((name, *(entry.texts("forms") or ()))))
    return Term(chosen, name, text, forms if linked else (), entry.text("section") or "", entry.texts("see") or ())
