"""python -m generator: the same as the `drivhus` command."""

from generator.cli import main

if __name__ == "__main__":
    main()
