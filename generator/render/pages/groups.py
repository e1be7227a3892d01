"""Groups: the list, and the members of each."""

from collections.abc import Iterator

from generator import addresses
from generator.model.files import File
from generator.model.parliament import Group
from generator.render.context import Context
from generator.render.page import Page
from generator.render.pages.people import INPUTS, person_entry
from generator.render.views import EntryView, Link, SectionView


def group_files(context: Context) -> Iterator[File]:
    """The groups that people of the corpus belong to."""
    seen = {group for person in context.corpus.people for group in person.groups}
    groups = [group for group in context.parliament.groups if group.short in seen]
    yield _list(Page(context, addresses.GROUPS), groups)
    for group in groups:
        yield _group(Page(context, addresses.group(group.slug)), group)


def _list(page: Page, groups: list[Group]) -> File:
    words = page.context.words
    entries = tuple(EntryView(page.link(group.short, addresses.group(group.slug)), (group.name,)) for group in groups)
    return page.file(
        "list.html.j2",
        INPUTS,
        page.frame(words("menu.groups"), words("groups.description"), (Link(words("menu.groups")),)),
        heading=words("menu.groups"),
        intro=None,
        sections=(SectionView(words("groups.all"), "alle", entries),),
    )


def _group(page: Page, group: Group) -> File:
    words = page.context.words
    members = [person for person in page.context.corpus.people if person.group == group.short]
    crumbs = (page.link(words("menu.groups"), addresses.GROUPS), Link(group.short))
    return page.file(
        "list.html.j2",
        INPUTS,
        page.frame(group.short, words("groups.one_description", name=group.name), crumbs),
        heading=group.short,
        intro=group.name,
        sections=(
            SectionView(words("groups.people"), "personen", tuple(person_entry(page, person) for person in members)),
        ),
    )
