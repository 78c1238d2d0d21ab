"""python -m generator: the same as the `drivhus` command."""

import sys


def main() -> None:
    """Run the command line. Ctrl-C is heard while libraries are imported, too.

    Where a library is gone, the environment is no longer called ready, so that make mends it.
    """
    try:
        from generator import cli

        cli.main()
    except KeyboardInterrupt:
        print("Afbrudt, før noget var gjort.", file=sys.stderr)
        sys.exit(130)
    except ModuleNotFoundError as lost:
        if (lost.name or "").startswith("generator"):
            raise
        from pathlib import Path

        Path(sys.prefix, "klar").unlink(missing_ok=True)
        hint = "skriv det samme igen, så henter make det på ny; uden make: pip install -c requirements.lock ."
        sys.exit(f"'{lost.name}', som Drivhus bruger, mangler i {sys.prefix}\n  råd: {hint}")


if __name__ == "__main__":
    main()
