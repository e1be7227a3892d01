"""`python -m generator.render FOLDER` compiles all templates of a folder, so that no build has to."""

import sys
from pathlib import Path

from generator.render.environment import environment

if __name__ == "__main__":
    found = environment([Path(sys.argv[1]).resolve()])
    for name in found.list_templates(extensions=["j2"]):
        found.get_template(name)
