"""The source's runs of seven words as hashes: enough to see that a text copies it, too little to read it.

`python tests/source_runs.py path/to/source.txt` makes tests/data/source-runs.bin anew.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

RUN = 7
SIZE = 8  # bytes a hash
FILE = Path(__file__).parent / "data" / "source-runs.bin"

_WORD = re.compile(r"[0-9a-zæøåéöäü]+")
_LINE_END_HYPHEN = re.compile(r"(\w)-\n\s*(?=[a-zæøå])")
_SPLIT_LIGATURES = (("f lere", "flere"), ("af klaring", "afklaring"), ("ref lekt", "reflekt"), ("g jort", "gjort"))


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def source_words(text: str) -> list[str]:
    """The words of the source as extracted from its PDF: hyphens at line ends joined, ligatures mended."""
    text = _LINE_END_HYPHEN.sub(r"\1", text)
    for split, whole in _SPLIT_LIGATURES:
        text = text.replace(split, whole)
    return words(text)


def runs(found: list[str]) -> Iterator[str]:
    return (" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1))


def digest(run: str) -> bytes:
    return blake2b(run.encode(), digest_size=SIZE).digest()


def pack(text: str) -> bytes:
    return b"".join(sorted({digest(run) for run in runs(source_words(text))}))


def unpack(data: bytes) -> frozenset[bytes]:
    return frozenset(data[i : i + SIZE] for i in range(0, len(data), SIZE))


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(pack(Path(sys.argv[1]).read_text("utf-8")))
