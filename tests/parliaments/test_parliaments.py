import pytest

from generator.model.parliament import LabelPattern, Parliament
from generator.parliaments import codes, find

PARLIAMENTS = [find(code) for code in codes()]


def patterns() -> list[tuple[Parliament, tuple[LabelPattern, ...], LabelPattern]]:
    return [
        (parliament, group, label)
        for parliament in PARLIAMENTS
        if parliament.code != "musterland"
        for group in (parliament.words.labels, parliament.words.contents_labels)
        for label in group
    ]


@pytest.mark.parametrize(("parliament", "group", "label"), patterns(), ids=lambda value: getattr(value, "kind", ""))
def test_each_example_is_matched_by_its_pattern_alone(
    parliament: Parliament, group: tuple[LabelPattern, ...], label: LabelPattern
) -> None:
    assert [other for other in group if other.pattern.match(label.example)] == [label]


@pytest.mark.parametrize("parliament", PARLIAMENTS, ids=lambda p: p.code)
def test_every_printed_form_leads_to_one_group(parliament: Parliament) -> None:
    owners: dict[str, set[str]] = {}
    for group in parliament.groups:
        for form in group.forms:
            owners.setdefault(form.lower(), set()).add(group.slug)
    assert [form for form, slugs in owners.items() if len(slugs) > 1] == []
    assert len({group.slug for group in parliament.groups}) == len(parliament.groups)


def test_an_unknown_code_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        find("nowhere")
