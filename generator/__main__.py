"""python -m generator: the same as the `drivhus` command."""

import sys
from pathlib import Path


def main() -> None:
    """Run the command line. Where a library is gone, the environment is no longer called ready, so that make mends it."""
    try:
        from generator import cli

        cli.main()
    except ModuleNotFoundError as lost:
        if (lost.name or "").startswith("generator"):
            raise
        Path(sys.prefix, "klar").unlink(missing_ok=True)
        hint = "skriv det samme igen, så henter make det på ny; uden make: pip install -c requirements.lock ."
        sys.exit(f"'{lost.name}', som Drivhus bruger, mangler i {sys.prefix}\n  råd: {hint}")


if __name__ == "__main__":
    main()
