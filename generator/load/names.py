"""Names of folders that a person chooses: what every system can have, and what is not taken."""

from __future__ import annotations

import re
from collections.abc import Container

DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
"""What no folder of Windows may be called."""


def wrong_name(name: str, taken: Container[str]) -> str:
    """What is wrong with a name: "må kun indeholde a-z, 0-9 og -", "er optaget"; "" if nothing is."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return "må kun indeholde a-z, 0-9 og -"
    return "er optaget" if name in taken else ""
