"""Modules as one script: names, order and what cannot be read."""

import subprocess
from pathlib import Path

import pytest

from generator import addresses, resources
from generator.model.files import File, Head, Streamed, Waiting
from generator.render.offline import AROUND, bundle, with_scripts

AROUND_TEXT = (resources.templates() / AROUND).read_text()
PLAIN = "const modules = {}; const load = (name) => modules[name]();\n/* modules */\n"


def run(modules: dict[str, str], then: str) -> str:
    code = bundle(modules, PLAIN) + then
    return subprocess.run(["node", "-e", code], capture_output=True, text=True, check=True).stdout.strip()


def test_modules_have_what_others_export() -> None:
    modules = {
        "a.js": 'import { two, Three as Four } from "./lib/b.js";\nimport "./c.js";\nconsole.log(two(), new Four().name);',
        "lib/b.js": 'import { one } from "../c.js";\nexport const two = () => one + 1;\nexport class Three { name = "3"; }',
        "c.js": "export const one = 1;",
    }
    assert run(modules, 'load("a.js");') == "2 3"


def test_what_is_loaded_later_is_a_promise() -> None:
    modules = {"a.js": 'import("./b.js").then(({ x }) => console.log(x));', "b.js": "export function x() {}"}
    assert run(modules, 'load("a.js");') == "[Function: x]"


@pytest.mark.parametrize("line", ["export default 1;", 'import all from "./b.js";', 'export * from "./b.js";'])
def test_another_form_is_told(line: str) -> None:
    with pytest.raises(ValueError, match=r"a\.js: .+ is no import or export by name"):
        bundle({"a.js": line}, PLAIN)


def test_all_scripts_of_the_site_are_one(tmp_path: Path) -> None:
    static = resources.templates() / "static"
    modules = {p.relative_to(static).as_posix(): p.read_text() for p in static.rglob("*.js")}
    (tmp_path / "all.js").write_text(bundle(modules, AROUND_TEXT))
    subprocess.run(["node", "--check", str(tmp_path / "all.js")], check=True)
    assert len(modules) > 10


def test_only_what_scripts_ask_for_is_handed_over() -> None:
    search = File("data/search/index.json", '{"a": "</script>\u2028\\"ä"}'.encode(), frozenset())
    head = Head("data/speeches/4-12/1.json", "", frozenset(), listed=True)
    others = [File("data/index.json", b"{}", frozenset()), Streamed("data/corpus/a.csv", frozenset(), lambda _: None)]
    found = list(with_scripts([search, Waiting(head, lambda: b"[]"), *others]))
    assert [file.path for file in found[:2]] == ["data/search/index.json.js", "data/speeches/4-12/1.json.js"]
    assert found[2:] == others
    code = f"globalThis.plenarwerkFile = (t) => console.log(JSON.parse(t).a.length);\n{found[0].content.decode()}"
    assert subprocess.run(["node", "-e", code], capture_output=True, text=True).stdout.strip() == "12"


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../", "../index.html"),
        ("./", "./index.html"),
        ("a/b/#s1", "a/b/index.html#s1"),
        ("suche/?q=a/b", "suche/index.html?q=a/b"),
        ("#s1", "#s1"),
        ("a.json", "a.json"),
        ("https://example.org/", "https://example.org/"),
        ("", ""),
    ],
)
def test_links_to_folders_lead_to_their_page(link: str, file: str) -> None:
    assert addresses.as_file(link) == file
