"""Files that are called a list and are something else: told by their first bytes, whatever they are called."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from generator.model.problems import Problem, Where

EXCEL = "åbn den i Excel eller LibreOffice, og gem den som Excel-projektmappe (.xlsx) eller CSV UTF-8"
UNLOCK = "fjern adgangskoden i Excel (Filer, Oplysninger, Beskyt projektmappe), og gem en kopi til Drivhus"
COPY = "kopiér navnene over i et regneark, og gem det som Excel-projektmappe (.xlsx) eller CSV UTF-8"

STARTS = {
    b"%PDF-": ("en PDF", COPY),
    b"{\\rtf": ("et tekstdokument (RTF)", COPY),
    b"\x89PNG": ("et billede", COPY),
    b"\xff\xd8\xff": ("et billede", COPY),
    b"BEGIN:VC": ("et visitkort eller en kalenderfil", COPY),
}
"""First bytes -> what a file is, and what to do."""

PARTS = {
    "xl/workbook.bin": ("en binær projektmappe (.xlsb)", EXCEL),
    "content.xml": ("et dokument fra LibreOffice (.ods)", EXCEL),
    "Index/Document.iwa": ("et regneark fra Numbers", "vælg Arkiv, Eksporter til, Excel i Numbers"),
    "Index.zip": ("et regneark fra Numbers", "vælg Arkiv, Eksporter til, Excel i Numbers"),
    "word/document.xml": ("et Word-dokument", COPY),
    "ppt/presentation.xml": ("en præsentation", COPY),
}
"""A part of a packed file -> what it is, and what to do."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")  # a stream's name in it


def stranger(data: bytes, where: Where) -> Problem | None:
    """What a file is, if it is neither a workbook nor text."""
    found = _kind(data)
    return Problem(where, f"filen er {found[0]}, ikke en liste, der kan læses", found[1]) if found else None


def _kind(data: bytes) -> tuple[str, str] | None:
    if data.startswith(OLE):
        locked = LOCKED in data
        return ("låst med en adgangskode", UNLOCK) if locked else ("gemt i det gamle Excel-format (.xls)", EXCEL)
    if data.startswith(b"PK"):
        return _packed(data)
    for start, what in STARTS.items():
        if data.startswith(start):
            return what
    if data.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        return "en webside", EXCEL
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "hverken et regneark eller tekst", COPY
    return None


def _packed(data: bytes) -> tuple[str, str] | None:
    """What is packed, if it is no workbook. A package that is damaged is told when it is read."""
    names = parts(data) or {"xl/workbook.xml": 0}
    if "xl/workbook.xml" in names:
        return None
    return next((what for part, what in PARTS.items() if part in names), ("en pakket fil (zip)", "pak den ud først"))


def parts(data: bytes) -> dict[str, int] | None:
    """What a packed file holds, and how large each part says that it is unpacked; None if it is damaged."""
    try:
        with ZipFile(BytesIO(data)) as package:
            return {part.filename: part.file_size for part in package.infolist()}
    except (BadZipFile, NotImplementedError, ValueError, OSError):  # what a wrong byte in its list of parts leads to
        return None
