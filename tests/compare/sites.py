"""Small built sites, as far as comparing reads them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.compare.published import Published

Said = tuple[str, str, Sequence[str]]
"""The id of a speech, the name of who gave it, its paragraphs."""


def speech(id: str, name: str, texts: Sequence[str], item: str | None = "top-1") -> dict[str, Any]:
    slug = name.lower().replace(" ", "-")
    return {
        "id": id,
        "page": int(id[1:].partition("-")[0]),
        "agenda_item": item,
        "speaker": {"id": slug, "name": name, "role": None, "group": "A"},
        "paragraphs": [{"text": text, "page": int(id[1:].partition("-")[0])} for text in texts],
    }


def site(folder: Path, sessions: Mapping[str, Sequence[dict[str, Any]]], pages: Sequence[str] = ()) -> Published:
    files: dict[str, str] = dict.fromkeys(pages, "")
    for session, speeches in sessions.items():
        dashed = session.replace("/", "-")
        files[f"data/sessions/{dashed}.json"] = json.dumps({"speeches": speeches})
        for own in speeches:
            page = f"sitzungen/{dashed}/{own['agenda_item'] or 'eroeffnung'}/index.html"
            anchors = [own["id"], *(f"{own['id']}.{n}" for n in range(1, len(own["paragraphs"]) + 1))]
            files[page] = files.get(page, "") + "".join(f'<p class="said" id="{anchor}">' for anchor in anchors)
            files[f"personen/{own['speaker']['id']}/index.html"] = ""
        files[f"sitzungen/{dashed}/index.html"] = ""
    files["data/index.json"] = json.dumps({"sessions": [{"id": session} for session in sessions]})
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    manifest = {"files": {path: str(hash(text)) for path, text in files.items()}}
    (folder / "data" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return Published(folder)
