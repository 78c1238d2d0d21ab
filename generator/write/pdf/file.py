"""How a PDF is spelled: objects, streams and the cross-reference table (ISO 32000-1, 7). Knows nothing of pages.

Written by hand, for a library that draws pages costs more to import than a poster costs to make.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

LEVEL = 4  # of compression: half the time of 6 for a twentieth more bytes


class Name(str):
    """A PDF name, without its slash."""


class Ref(int):
    """The number of an indirect object."""


class Raw(str):
    """Syntax that is already spelled."""


def spell(value: Any) -> str:
    """The PDF spelling of a number, bool, text, `Name`, `Ref`, sequence or mapping (None values are left out)."""
    match value:
        case Name():
            return "/" + value
        case Raw():
            return str(value)
        case Ref():
            return f"{int(value)} 0 R"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return number(value)
        case str():
            return text(value)
        case Mapping():
            return "<<" + "".join(f"/{k} {spell(v)}" for k, v in value.items() if v is not None) + ">>"
        case Sequence():
            return "[" + " ".join(map(spell, value)) + "]"
    raise TypeError(f"PDF has no {type(value).__name__}")


def number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def text(value: str) -> str:
    """A text string: plain if it is ASCII, else UTF-16."""
    if value.isascii():
        return "(" + value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return "<FEFF" + value.encode("utf-16-be").hex().upper() + ">"


@lru_cache(256)
def packed(data: bytes) -> bytes:
    return zlib.compress(data, LEVEL)


class PdfFile:
    """Indirect objects in the order they were asked for; `write` makes the file."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> Ref:
        """A reference to an object that is to be `put` later."""
        self._objects.append(b"")
        return Ref(len(self._objects))

    def put(self, ref: Ref, value: Any) -> Ref:
        self._objects[ref - 1] = spell(value).encode("ascii")
        return ref

    def add(self, value: Any) -> Ref:
        return self.put(self.reserve(), value)

    def stream(
        self, data: bytes, keys: Mapping[str, Any] | None = None, *, compress: bool = True, shared: bool = False
    ) -> Ref:
        """A stream; `shared`: other files will hold it too. PDF/A-2, 6.1.7.1: a line end stands before endstream, and Length is exact.

        The line end is CR LF: data that ends in CR, before a lone LF, would be read as one byte shorter.
        """
        if compress:
            data = packed(data) if shared else zlib.compress(data, LEVEL)
        entries = {**(keys or {}), "Length": len(data)}
        if compress:
            entries["Filter"] = Name("FlateDecode")
        ref = self.reserve()
        self._objects[ref - 1] = spell(entries).encode("ascii") + b"\nstream\n" + data + b"\r\nendstream"
        return ref

    def digest(self) -> str:
        """32 hex digits that depend on everything that has been put so far."""
        return hashlib.sha256(b"\0".join(self._objects)).hexdigest()[:32]

    def write(self, version: str, trailer: Mapping[str, Any]) -> bytes:
        """The file. Every reserved object must have been put."""
        if b"" in self._objects:
            raise ValueError(f"object {self._objects.index(b'') + 1} was reserved and never put")
        parts = [f"%PDF-{version}\n%".encode() + b"\xe2\xe3\xcf\xd3\n"]
        place, places = len(parts[0]), []
        for i, body in enumerate(self._objects, 1):
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (i, body))
            places.append(place)
            place += len(parts[-1])
        table = "".join(f"{p:010d} 00000 n \n" for p in places)
        end = spell({"Size": len(places) + 1, **trailer})
        parts.append(f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n{end}\n".encode())
        parts.append(f"startxref\n{place}\n%%EOF\n".encode())
        return b"".join(parts)
