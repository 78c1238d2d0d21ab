"""python -m drivhus"""

import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)  # so early that nothing is begun: end without a word
from drivhus.cli import main  # noqa: E402

sys.exit(main())
