"""Office packages as the tests take them apart and put them together again."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from generator.write.office.package import DOCUMENT_OF, TYPES, zipped


def parts_of(package: bytes) -> dict[str, bytes]:
    """The members of a finished package by name."""
    with ZipFile(BytesIO(package)) as found:
        return {name: found.read(name) for name in found.namelist()}


def as_template(document: Any) -> bytes:
    """A document of the libraries saved as a template, as PowerPoint does."""
    package = BytesIO()
    document.save(package)
    found = parts_of(package.getvalue())
    for template, kind in DOCUMENT_OF.items():
        found[TYPES] = found[TYPES].replace(kind, template)
    return zipped(found.items())
