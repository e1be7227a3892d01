"""Cases as text: a title behind `===`, what is printed, `---`, what is meant."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    title: str
    printed: str
    meant: tuple[str, ...]

    def __str__(self) -> str:
        return self.title


def cases(path: str) -> list[Case]:
    """All cases of a file, in order."""
    found = []
    for part in (FOLDER / path).read_text(encoding="utf-8").split("=== ")[1:]:
        title, _, rest = part.partition("\n")
        printed, _, meant = rest.partition("\n---\n")
        found.append(Case(title.strip(), printed.strip("\n"), tuple(meant.strip("\n").split("\n"))))
    assert found, path
    return found
