"""The alphabet's order as Danes have it: æ, ø and å are last, aa is å, and an accent counts for nothing."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

ELSEWHERE = dict(zip("æäøöå", "{{||}", strict=True)) | {"þ": "th", "ð": "d", "ü": "y", "ß": "ss"}
"""Letters that stand elsewhere than what they look like. What æ, ø and å become stands behind z."""


def alphabetical(name: str) -> tuple[str, ...]:
    """What a name is sorted by: word by word, so that "Anne Ø" stands before "Annelise"."""
    lower = normalize("NFC", name).lower().replace("aa", "å")
    return tuple("".join(map(_letter, word)) for word in re.findall(r"[^\W_]+", lower))


def _letter(letter: str) -> str:
    plain = "".join(c for c in normalize("NFD", letter) if not combining(c))
    return ELSEWHERE.get(letter, plain)
