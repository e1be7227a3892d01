"""`python -m tests.typeset SOURCE.md TARGET.pdf`: set a text source as a PDF."""

import sys
from pathlib import Path

from tests.typeset import typeset_text

if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(typeset_text(source.read_text(encoding="utf-8")))
