"""`python -m tests.typeset SOURCE.md TARGET.pdf`: set a text source as a PDF."""

import sys
from pathlib import Path

from tests.typeset.protocol import typeset
from tests.typeset.sources import parsed_source

if __name__ == "__main__":
    parsed, parliament = parsed_source(Path(sys.argv[1]))
    Path(sys.argv[2]).write_bytes(typeset(parsed, parliament))
