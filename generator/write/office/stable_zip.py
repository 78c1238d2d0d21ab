"""A zip with the same bytes every time, for the packages of Word and PowerPoint (OPC, ECMA-376 part 2).

Fixed order ([Content_Types].xml first, as OPC asks, then _rels/.rels, then by name), one fixed date, no owner and no
system in the entries. Pictures are stored: they are packed already. Spelled by us (PKWARE's APPNOTE, 4.3), for the
library takes no part that is packed before, and most parts of a deck stand in every municipality's.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from functools import lru_cache
from struct import pack
from typing import NamedTuple

FIRST = ("[Content_Types].xml", "_rels/.rels")
PACKED = (".png", ".jpg", ".jpeg")
STORED, DEFLATED = 0, 8
NEEDED, DATE = 20, 0x21  # version 2.0; 1 January 1980, the first day there is
LOCAL, CENTRAL, END = 0x04034B50, 0x02014B50, 0x06054B50


def repack(items: Mapping[str, bytes]) -> bytes:
    """Name -> content, to the bytes of a package. The order of `items` does not matter; names are ASCII."""
    parts, directory, place = [], [], 0
    for name in sorted(items, key=_place):
        found = _stored(items[name]) if name.endswith(PACKED) else _deflated(items[name])
        told = (NEEDED, 0, found.method, 0, DATE, found.crc, len(found.data), found.size, len(name), 0)
        parts.append(pack("<I5H3I2H", LOCAL, *told) + name.encode("ascii") + found.data)
        directory.append(pack("<I6H3I5H2I", CENTRAL, NEEDED, *told, 0, 0, 0, 0, place) + name.encode("ascii"))
        place += len(parts[-1])
    listed = b"".join(directory)
    end = pack("<I4H2IH", END, 0, 0, len(items), len(items), len(listed), place, 0)
    return b"".join((*parts, listed, end))


class _Entry(NamedTuple):
    """A part as it lies in the package."""

    method: int
    crc: int
    size: int  # before it was packed
    data: bytes


def _stored(content: bytes) -> _Entry:
    return _Entry(STORED, zlib.crc32(content), len(content), content)


@lru_cache(1024)
def _deflated(content: bytes) -> _Entry:
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _Entry(DEFLATED, zlib.crc32(content), len(content), packer.compress(content) + packer.flush())


def unpack(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name. Raises `zipfile.BadZipFile` if it is none."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _place(name: str) -> tuple[int, str]:
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)
