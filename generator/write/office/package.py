"""Office packages: a template opened as a document, and a document saved as the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from generator.model.office_metrics import LANGUAGE, RELEASED
from generator.model.problems import Problem, Problems, Where
from generator.write.office.oxml import serialized

TYPES, ROOT = "[Content_Types].xml", "_rels/.rels"
DOCUMENT_OF = {  # content type of a template's main part -> a document's
    b"presentationml.template.main+xml": b"presentationml.presentation.main+xml",
    b"wordprocessingml.template.main+xml": b"wordprocessingml.document.main+xml",
}
EXTENDED = "extended-properties+xml"
MACROS = b"macroEnabled"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold
STORED = (".png", ".jpg", ".jpeg", ".gif")  # packed already
PICTURE_TYPES = {"png": "image/png", "svg": "image/svg+xml"}


def as_document(path: Path, shown: str) -> BytesIO:
    """The package of a template, ready for `docx.Document()` or `pptx.Presentation()`, which refuse templates: the same
    parts under a document's content type. That it can be read was checked before. `shown` is its path as the user knows
    it. Raises `Problems` for one with macros."""
    with ZipFile(path) as found:
        members = {name: found.read(name) for name in found.namelist()}
    types = members[TYPES]
    if MACROS in types:
        raise Problems([Problem(Where(shown, 0), "skabelonen har makroer", "gem den som .potx eller .dotx (uden m)")])
    for template, document in DOCUMENT_OF.items():
        types = types.replace(template, document)
    return BytesIO(zipped((members | {TYPES: types}).items(), compress=ZIP_STORED))


def frame_of(document: Any) -> dict[str, bytes]:
    """What the package of a python-docx or python-pptx document has beside its parts, in the order that OPC asks for: their
    types, and what it begins with. Ask for it before much is written."""
    package = BytesIO()
    document.save(package)
    with ZipFile(package) as made:
        types, root = etree.fromstring(made.read(TYPES)), made.read(ROOT)
    known = {default.get("Extension") for default in types}
    for extension, kind in PICTURE_TYPES.items():  # of every logo, so that it is the same for all senders
        if extension not in known:
            default = etree.Element(f"{{{types.nsmap[None]}}}Default", Extension=extension, ContentType=kind)
            types.insert(0, default)
    return {TYPES: serialized(types), ROOT: root}


Members = list[tuple[str, bytes]]


def shared(
    frame: Mapping[str, bytes], parts: Iterable[Any], own: Sequence[Any], written: Mapping[Any, Members] | None = None
) -> Members:
    """What all senders of a document have in its package: its frame, and all its parts but those of their `own`. Those that
    are `written` are no longer looked at."""
    done = written or {}
    common = (done.get(part) or members_of(part) for part in sorted(parts, key=_names) if part not in own)
    return [*frame.items(), *chain.from_iterable(common)]


def members_of(part: Any, blob: bytes | None = None) -> Iterator[tuple[str, bytes]]:
    """A part and its relations; `blob` is its content if that is not what the part has."""
    name, relations = _names(part)
    yield name, part.blob if blob is None else blob
    if part.rels:
        yield relations, part.rels.xml


def _names(part: Any) -> tuple[str, str]:
    return part.partname.membername, part.partname.rels_uri.membername


def zipped(found: Iterable[tuple[str, bytes]], before: bytes = b"", compress: int = ZIP_DEFLATED) -> bytes:
    """Members as a zip, in the order given. `before` is a finished zip that they are added to."""
    package = BytesIO(before)
    with ZipFile(package, "a" if before else "w") as out:
        for name, content in found:
            member = ZipInfo(name, FIRST_DAY)
            member.create_system = 0
            member.compress_type = ZIP_STORED if name.endswith(STORED) else compress
            out.writestr(member, content, compresslevel=6)
    return package.getvalue()


def extended_of(package: Any) -> list[Any]:
    """The part with an Office package's extended properties; none if its template has none."""
    return [part for part in package.iter_parts() if part.content_type.endswith(EXTENDED)]


def signed_by(properties: Any, author: str) -> Iterator[tuple[str, bytes]]:
    """That part, with the author of the document as the company."""
    root = etree.fromstring(properties.blob)
    company = f"{{{etree.QName(root).namespace}}}Company"
    found = root.find(company)
    (etree.SubElement(root, company) if found is None else found).text = author
    yield from members_of(properties, serialized(root))


def set_properties(core: Any, title: str, subject: str, author: str) -> None:
    """Core properties of a python-docx or python-pptx document; none of them names the clock or the template."""
    core.title, core.subject, core.author, core.last_modified_by = title, subject, author, author
    core.created = core.modified = RELEASED
    core.language, core.revision = LANGUAGE, 1
    core.comments = core.keywords = core.category = ""
