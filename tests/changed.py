"""A record with some fields changed, be it a dataclass or a named tuple."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

R = TypeVar("R")


def replace(record: R, **changes: Any) -> R:
    named: Any = record
    return named._replace(**changes) if hasattr(named, "_replace") else dataclasses.replace(named, **changes)
