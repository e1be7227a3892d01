"""The cases of `tests/search/cases/`, asked of Pagefind, too."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.search.asking import browsing, opened
from benchmarks.search.engines import make_pagefind, write_page
from benchmarks.search.server import serving
from generator.search import Document

Count = Counter[tuple[str, str]]


def rows(work: Path) -> Iterator[str]:
    """A table: how many cases of each kind are answered rightly, by ours and by Pagefind."""
    from tests.search.test_german import TABLES, fault, in_memory, index_files, kinds, parted

    right: Counter[tuple[str, str]] = Counter()
    for name, (documents, _) in TABLES.items():
        root = work / f"german-{name}"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)
        lines = [json.dumps(_value(document), ensure_ascii=False) for document in documents]
        (work / f"german-{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        make_pagefind(work / f"german-{name}.jsonl", root)
        write_page(root, "pagefind")
        ours = in_memory({file.path: file.content for file in index_files(documents)})
        with serving(root) as server, browsing() as browser:
            page = opened(browser, server)
            for kind, case in kinds(name):
                query, _, _ = parted(case)
                answer = ours.answer(query)
                right["all", kind] += 1
                right["ours", kind] += fault(case, ours.ids(answer.documents), answer.suggestions) is None
                right["pagefind", kind] += fault(case, page.evaluate("q => ask(q, 100)", query)["ids"], []) is None
    yield "| German | cases | ours right | Pagefind right |\n| --- | --- | --- | --- |"
    for kind in dict.fromkeys(kind for _, kind in right):
        yield f"| {kind} | {right['all', kind]} | {right['ours', kind]} | {right['pagefind', kind]} |"
    total = {
        who: sum(count for (name, _), count in right.items() if name == who) for who in ("all", "ours", "pagefind")
    }
    yield f"| all | {total['all']} | {total['ours'] / total['all']:.0%} | {total['pagefind'] / total['all']:.0%} |"


def _value(document: Document) -> dict[str, str]:
    return {"id": document.id, "title": document.title, "text": document.text, **document.facets}
