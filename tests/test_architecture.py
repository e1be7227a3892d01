"""The house is as `docs/architecture.md` draws it: who imports whom, and no way round in a circle."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
ROW = re.compile(r"^\| `(?P<room>\w+)` \| .* \| (?P<imports>[^|]+) \|$", re.MULTILINE)


def drawn() -> dict[str, set[str]]:
    """Room to the rooms it may import, from the table."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return {row["room"]: set(re.findall(r"\w+", row["imports"])) for row in ROW.finditer(text)}


def built() -> dict[str, set[str]]:
    """Room to the rooms its code imports, wherever in a module an import stands."""
    rooms: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            rooms.setdefault(room, set()).update(imports_of(path) - {room})
    return rooms


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides which room it leads to"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        found.update(name.split(".")[1] for name in names if name.startswith("generator."))
    return found - {"__version__"}


def test_the_table_and_the_imports_are_equal() -> None:
    assert built() == drawn()


def test_there_is_no_circle() -> None:
    order = list(TopologicalSorter(built()).static_order())
    assert order[-1] == "cli"
    assert order.index("model") < order.index("parse") < order.index("build")


def test_nobody_imports_a_parliament_by_name() -> None:
    """Another parliament must cost one more folder and nothing else."""
    codes = {path.name for path in (PACKAGE / "parliaments").iterdir() if (path / "__init__.py").exists()}
    assert codes >= {"nrw"}
    for path in PACKAGE.rglob("*.py"):
        if path.is_relative_to(PACKAGE / "parliaments"):
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(rf"generator\.parliaments\.({'|'.join(codes)})\b", text), path
