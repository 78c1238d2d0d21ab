"""python -m drivhus"""

import sys

try:
    from drivhus.cli import main
except KeyboardInterrupt:  # so early that nobody else can hear it
    sys.exit(130)

main()
