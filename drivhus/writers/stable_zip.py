"""A zip with the same bytes every time, for the packages of Word and PowerPoint (OPC, ECMA-376 part 2).

Fixed order ([Content_Types].xml first, as OPC asks, then _rels/.rels, then by name), one fixed date, no owner and no
system in the entries. Pictures are stored: they are packed already.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

DATE = (1980, 1, 1, 0, 0, 0)
FIRST = ("[Content_Types].xml", "_rels/.rels")
PACKED = (".png", ".jpg", ".jpeg")


def repack(items: Mapping[str, bytes]) -> bytes:
    """Name -> content, to the bytes of a package. The order of `items` does not matter."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in sorted(items, key=_place):
            package.writestr(_entry(name), items[name], compresslevel=6)
    return buffer.getvalue()


def unpack(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name. Raises `zipfile.BadZipFile` if it is none."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _place(name: str) -> tuple[int, str]:
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, DATE)
    info.create_system = 0  # else Windows and Linux give other bytes
    info.external_attr = 0
    info.compress_type = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
    return info
