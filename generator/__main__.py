"""python -m generator, and the `drivhus` command."""

import gc
import os
import signal
from typing import NoReturn

signal.signal(signal.SIGINT, signal.SIG_DFL)  # so early that nothing is begun: end without a word
gc.set_threshold(100_000, 50, 50)  # looking for cycles at the usual pace costs so short a process a twentieth
from generator.cli import main  # noqa: E402


def run() -> NoReturn:
    """Run the command line and leave at once: to take the interpreter apart first costs another twentieth."""
    try:
        main()
    except SystemExit as end:  # all that was said has been flushed
        os._exit(end.code if isinstance(end.code, int) else 0)


if __name__ == "__main__":
    run()
