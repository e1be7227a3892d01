"""`python -m generator.cli` is `plenarwerk`."""

from generator.cli import main

main()
