"""A parliament's TOML files to its `Parliament` value.

Patterns may use words defined once: `<<name>>` stands for what `[define]` gives it. A
folder that `extends` another says only what differs.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import partial
from importlib import resources
from re import Pattern
from typing import Any

from generator.model.parliament import (
    ActWord,
    AnnouncedWords,
    Geometry,
    Group,
    LabelPattern,
    PaperUrl,
    Parliament,
    ProtocolUrl,
    QuestionWords,
    RollCallWords,
    TurnWords,
    Vocabulary,
)
from generator.model.session import EventType
from generator.parliaments.mentions import mention_words
from generator.parliaments.voting import vote_sentences

FILES = ("parliament.toml", "layout.toml", "vocabulary.toml", "mentions.toml")
_PLACEHOLDER = re.compile(r"<<(\w+)>>")

Table = dict[str, Any]


def load(package: str, *, paper_url: PaperUrl, protocol_url: ProtocolUrl, extends: str | None = None) -> Parliament:
    """The parliament of a package's data files, laid over those of the package it `extends`.

    Raises KeyError or re.error for data that is incomplete or no pattern, as its `words` do when they are
    first asked for: a fault of the folder, not of any input, found by its tests.
    """
    data = _read(package) if extends is None else _overlay(_read(extends), _read(package))
    return _parliament(package.rpartition(".")[2], data, paper_url, protocol_url)


def _read(package: str) -> Table:
    merged: Table = {}
    for name in FILES:
        file = resources.files(package) / name
        if file.is_file():
            merged = _overlay(merged, tomllib.loads(file.read_text(encoding="utf-8")))
    return merged


def _overlay(below: Table, above: Table) -> Table:
    """Tables are laid over each other key by key; anything else takes the place of what was there."""
    result = dict(below)
    for key, value in above.items():
        under = result.get(key)
        result[key] = _overlay(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return result


class _Patterns:
    """Compiles patterns, putting defined words in the place of `<<word>>`."""

    def __init__(self, defined: Mapping[str, str]) -> None:
        self._defined = defined

    def expand(self, text: str) -> str:
        while (expanded := _PLACEHOLDER.sub(lambda match: f"(?:{self._defined[match[1]]})", text)) != text:
            text = expanded
        return text

    def one(self, text: str) -> Pattern[str]:
        return re.compile(self.expand(text))

    def many(self, texts: list[str]) -> tuple[Pattern[str], ...]:
        return tuple(self.one(text) for text in texts)


def _parliament(code: str, data: Table, paper_url: PaperUrl, protocol_url: ProtocolUrl) -> Parliament:
    groups = tuple(
        Group(group["slug"], group["short"], group["name"], tuple(group.get("aliases", ()))) for group in data["groups"]
    )
    forms = sorted((form for group in groups for form in group.forms), key=len, reverse=True)
    alternatives = [re.escape(form) for form in forms]
    patterns = _Patterns(
        {
            **data["define"],
            "group": "|".join(alternatives),
            "kind": "|".join(re.escape(kind) for kind in sorted(data["item"]["kinds"], key=len, reverse=True)),
            "unaffiliated": "|".join(re.escape(form) for form in data["unaffiliated"]),
        }
    )
    about = data["parliament"]
    return Parliament(
        code=code,
        name=about["name"],
        short=about["short"],
        place=about["place"],
        region=about["region"],
        zone=about["zone"],
        website=about["website"],
        unofficial=about["unofficial"],
        geometry=Geometry(**data["layout"]),
        groups=groups,
        coalitions={int(term): tuple(names) for term, names in data.get("coalitions", {}).items()},
        recognise=patterns.many(data["words"]["recognise"]),
        vocabulary=partial(_vocabulary, data, patterns),
        paper_url=paper_url,
        protocol_url=protocol_url,
        video=data.get("urls", {}).get("video") or None,
        bills=tuple(about.get("bills", ())),
    )


def _vocabulary(data: Table, patterns: _Patterns) -> Vocabulary:
    words, item, names = data["words"], data["item"], data["names"]
    return Vocabulary(
        running_head=patterns.many(words["running_head"]),
        running_head_piece=patterns.one(words["running_head_piece"]),
        months=dict(words["months"]),
        page_foot=patterns.one(words["page_foot"]),
        title_number=patterns.one(words["title_number"]),
        reprint=patterns.one(words["reprint"]),
        title_date=patterns.one(words["title_date"]),
        title_place=patterns.one(words["title_place"]),
        start=patterns.one(words["start"]),
        end=patterns.one(words["end"]),
        footnote=patterns.one(words["footnote"]),
        absences=patterns.one(words["absences"]),
        absence_hours=patterns.many(words["absence_hours"]),
        absence_note=patterns.one(words["absence_note"]),
        excused=patterns.one(words["excused"]),
        excused_between=patterns.one(words["excused_between"]),
        interruption=patterns.one(words["interruption"]),
        list_item=patterns.one(words["list_item"]),
        appendix=patterns.one(words["appendix"]),
        handed_in=patterns.one(words["handed_in"]),
        contents_note=patterns.one(words["contents_note"]),
        appendix_item=patterns.one(words["appendix_item"]),
        result=patterns.one(words["result"]),
        joined=patterns.one(item["joined"]),
        item_number=patterns.one(item["number"]),
        announced=AnnouncedWords(**{name: patterns.one(text) for name, text in data["announced"].items()})
        if "announced" in data
        else None,
        kind=patterns.one(item["kind"]),
        reading=patterns.one(item["reading"]),
        readings=dict(item["readings"]),
        piece=patterns.one(item["piece"]),
        kind_tail=patterns.one(item["kind_tail"]),
        detail=patterns.one(item["detail"]),
        attribute=patterns.one(item["attribute"]),
        rests_on=patterns.one(item["rests_on"]),
        runs_on=patterns.one(item["runs_on"]),
        mover_body=patterns.one(item["mover_body"]),
        mover=patterns.one(item["mover"]),
        nominatives=tuple((patterns.one(form), replacement) for form, replacement in item["nominatives"]),
        group_line=patterns.one(item["group_line"]),
        subheading=patterns.one(item["subheading"]),
        paper=patterns.one(words["paper"]),
        paper_number=patterns.one(words["paper_number"]),
        paper_line=patterns.one(words["paper_line"]),
        labels=_labels(data["label"], patterns),
        contents_labels=_labels(data["contents_label"], patterns),
        mark=words["mark"],
        unaffiliated=tuple(data["unaffiliated"]),
        office_alone=patterns.one(names["office_alone"]),
        offices=patterns.one(names["offices"]),
        acts=tuple(
            ActWord(patterns.one(act["pattern"]), EventType(act["type"]), act.get("partial", False))
            for act in data["act"]
        ),
        named_heckle=patterns.one(names["named_heckle"]),
        actor=patterns.one(names["actor"]),
        address=patterns.one(names["address"]),
        group_subject=patterns.one(names["group_subject"]),
        group_bearer=patterns.one(names["group_bearer"]),
        group_callers=patterns.one(names["group_callers"]),
        told=patterns.one(names["told"]),
        toward=patterns.one(names["toward"]),
        excepted=patterns.one(names["excepted"]),
        member_group=patterns.one(names["member_group"]),
        running_speaker=patterns.one(names["running_speaker"]),
        bearer=patterns.one(names["bearer"]),
        votes=vote_sentences(data, patterns.one),
        roll_calls=RollCallWords(**{name: patterns.one(text) for name, text in data["roll_call"].items()}),
        turns=TurnWords(
            question_time_kinds=tuple(item["question_time_kinds"]),
            questions=QuestionWords(
                heading=patterns.one(item["subheading"]),
                **{name: patterns.one(text) for name, text in data["question"].items()},
            ),
            **{name: patterns.one(text) for name, text in data["turn"].items()},
        ),
        mention=mention_words(data["mention"], patterns.one),
    )


def _labels(tables: list[Table], patterns: _Patterns) -> tuple[LabelPattern, ...]:
    return tuple(
        LabelPattern(table["kind"], patterns.one(table["pattern"]), table["example"], table.get("bold_only", False))
        for table in tables
    )
