"""`python -m generator.cli` is `plenarwerk`."""

from generator.cli import main

if __name__ == "__main__":  # processes that read protocols may import it under another name
    main()
