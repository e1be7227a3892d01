from datetime import date

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


def test_addresses_of_baden_wuerttemberg() -> None:
    bw, day = find("bw"), date(2025, 4, 2)
    documents = "https://www.landtag-bw.de/files/live/sites/LTBW/files/dokumente/WP17"
    assert bw.paper_url("17/854") == f"{documents}/Drucksachen/0000/17_0854_D.pdf"
    assert bw.paper_url("17/10266") == f"{documents}/Drucksachen/10000/17_10266_D.pdf"
    assert bw.protocol_url(17, 119, day, 4) == f"{documents}/Plp/17_0119_02042025.pdf#page=4"
    assert (bw.protocol_url(17, 119, None, None), bw.protocol_url(18, 1, day, None), bw.paper_url("18/75")) == (
        None,
    ) * 3
