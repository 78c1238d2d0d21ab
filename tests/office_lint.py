"""Rules of our own for Word and PowerPoint files: what Microsoft's validator passes and Office, or a reader, does not.

`lint(package)` gives every finding of a file. A rule is a function from a package to findings; each has a bad example it
must catch in test_office_lint.py. The rules for one program stand in docx_lint.py and pptx_lint.py.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

from lxml import etree

N = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
LANG = "da-DK"
EPOCH = (1980, 1, 1, 0, 0, 0)
MAGIC = {".png": b"\x89PNG", ".jpg": b"\xff\xd8", ".svg": b"<"}


class Finding(NamedTuple):
    rule: str
    part: str
    message: str


class Office:
    """A package taken apart. Parts that are no XML stay bytes."""

    def __init__(self, package: bytes) -> None:
        with zipfile.ZipFile(BytesIO(package)) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.names = [entry.filename for entry in self.entries]
        self.xml: dict[str, etree._Element] = {}
        self.broken: list[Finding] = []
        for name, content in self.parts.items():
            if name.endswith((".xml", ".rels")):
                try:
                    self.xml[name] = etree.fromstring(content)
                except etree.XMLSyntaxError as fault:
                    self.broken.append(Finding("xml", name, str(fault)))

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id -> (kind, target part or address)."""
        folder, file = posixpath.split(part)
        return self.targets(posixpath.join(folder, "_rels", f"{file}.rels"), folder)

    def targets(self, rels: str, folder: str) -> dict[str, tuple[str, str]]:
        found = self.xml.get(rels)
        return (
            {} if found is None else {r.get("Id"): (r.get("Type").rsplit("/", 1)[1], _target(r, folder)) for r in found}
        )


Rule = Callable[[Office], Iterator[Finding]]


def _target(relation: etree._Element, folder: str) -> str:
    target = relation.get("Target")
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def q(name: str) -> str:
    """ "w:p" as lxml writes it."""
    prefix, local = name.split(":")
    return f"{{{N[prefix]}}}{local}"


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def doubled(values: Iterable[str]) -> list[str]:
    return sorted(value for value, n in Counter(values).items() if n > 1)


def lint(package: bytes) -> list[Finding]:
    """Everything found in a file, in the order of the rules."""
    from docx_lint import RULES as WORD
    from pptx_lint import RULES as POWERPOINT

    office = Office(package)
    if office.broken:
        return office.broken
    rules = PACKAGE + (WORD if "word/document.xml" in office.xml else POWERPOINT)
    return [finding for rule in rules for finding in rule(office)]


# ---------------------------------------------------------------- the package


def zip_order(o: Office) -> Iterator[Finding]:
    if o.names[0] != "[Content_Types].xml":
        yield Finding("zip-first", o.names[0], "[Content_Types].xml is not the first entry")
    for name in doubled(n.lower() for n in o.names):
        yield Finding("zip-double", name, "two entries of one name")
    for entry in o.entries:
        if entry.date_time != EPOCH:
            yield Finding("zip-date", entry.filename, "a date that is not fixed")


def content_types(o: Office) -> Iterator[Finding]:
    types = o.xml.get("[Content_Types].xml")
    if types is None:
        return
    defaults = {e.get("Extension").lower() for e in types if local(e) == "Default"}
    own = {e.get("PartName").lstrip("/"): e.get("ContentType") for e in types if local(e) == "Override"}
    for name in own:
        if name not in o.names:
            yield Finding("type-absent", name, "a type for a part that is not there")
    for name in o.names:
        if name == "[Content_Types].xml" or name in own:
            continue
        if name.rsplit(".", 1)[-1].lower() not in defaults:
            yield Finding("type-missing", name, "no content type")
        elif name.endswith(".xml"):
            yield Finding("type-generic", name, "an XML part that is only called XML")


def relations(o: Office) -> Iterator[Finding]:
    reached = set()
    for name in o.xml:
        if not name.endswith(".rels"):
            continue
        part_folder = posixpath.dirname(posixpath.dirname(name))
        for id in doubled(r.get("Id") for r in o.xml[name]):
            yield Finding("relation-double", name, id)
        for id, (_, target) in o.targets(name, part_folder).items():
            reached.add(target)
            external = any(r.get("Id") == id and r.get("TargetMode") == "External" for r in o.xml[name])
            if not external and target not in o.names:
                yield Finding("relation-dangling", name, f"{id} -> {target}")
    for name in o.names:
        if name not in reached and not name.endswith(".rels") and name != "[Content_Types].xml":
            yield Finding("orphan", name, "nothing points here")


def relation_ids(o: Office) -> Iterator[Finding]:
    for name, x in o.xml.items():
        if name.endswith(".rels"):
            continue
        known = o.relations(name)
        used = {v for e in x.iter(etree.Element) for k, v in e.attrib.items() if k.startswith(f"{{{N['r']}}}")}
        for id in sorted(used - set(known)):
            yield Finding("id-missing", name, id)
        for id in sorted(set(known) - used):
            if known[id][0] in ("image", "hyperlink"):
                yield Finding("id-unused", name, f"{id} {known[id][0]}")


def pictures(o: Office) -> Iterator[Finding]:
    for name, content in o.parts.items():
        magic = MAGIC.get(posixpath.splitext(name)[1])
        if magic and not content.startswith(magic):
            yield Finding("picture-bytes", name, "not what its name says")


def compatibility(o: Office) -> Iterator[Finding]:
    for name, x in o.xml.items():
        for choice in x.iter(q("mc:Choice")):
            unknown = set(choice.get("Requires").split()) - {k for k in choice.nsmap if k}
            if unknown:
                yield Finding("requires", name, f"undeclared prefix {sorted(unknown)}")


def theme(o: Office) -> Iterator[Finding]:
    for name, x in o.xml.items():
        if "/theme/theme" not in name or name.endswith(".rels"):
            continue
        for kind in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
            found = x.find(f".//a:{kind}", N)
            if found is None or len(found) < 3:
                yield Finding("theme-three", name, f"{kind} needs three")
        colors = x.find(".//a:clrScheme", N)
        if colors is None or len(colors) != 12:
            yield Finding("theme-colours", name, "not twelve colours")


def core(o: Office) -> Iterator[Finding]:
    x = o.xml.get("docProps/core.xml")
    said = {local(e): e.text for e in x} if x is not None else {}
    if not (said.get("title") or "").strip():
        yield Finding("core-title", "docProps/core.xml", "no title")
    if said.get("language") != LANG:
        yield Finding("core-language", "docProps/core.xml", str(said.get("language")))


PACKAGE: tuple[Rule, ...] = (
    zip_order, content_types, relations, relation_ids, pictures, compatibility, theme, core,
)  # fmt: skip


# ---------------------------------------------------------------- drawings, the same in both programs


def drawing(name: str, x: etree._Element) -> Iterator[Finding]:
    """Alternative texts, fallbacks, paths and effects of the drawings in one part."""
    for e in x.iter(q("p:cNvPr"), q("wp:docPr")):
        yield from _alternative(name, e)
    for blip in x.iter(q("a:blip")):
        svg = blip.find(".//asvg:svgBlip", N)
        if svg is not None and blip.get(q("r:embed")) in (None, svg.get(q("r:embed"))):
            yield Finding("svg-fallback", name, "no PNG beside the SVG")
    for path in x.iter(q("a:path")):
        if len(path) and local(path[0]) != "moveTo":
            yield Finding("path-start", name, "a path must start with moveTo")
        yield from (
            Finding("path-curve", name, "not three points") for c in path.iter(q("a:cubicBezTo")) if len(c) != 3
        )
    for e in x.iter(*(q(f"a:{kind}") for kind in ("outerShdw", "innerShdw", "reflection", "glow", "prstShdw"))):
        yield Finding("effect", name, local(e))
    for e in x.iter(q("a:ext")):
        if int(e.get("cx") or 0) < 0 or int(e.get("cy") or 0) < 0:
            yield Finding("size-negative", name, str(dict(e.attrib)))


def _alternative(name: str, e: etree._Element) -> Iterator[Finding]:
    decorative, alt = e.find(".//adec:decorative", N) is not None, (e.get("descr") or "").strip()
    holder = e.getparent() if local(e) == "docPr" else e.getparent().getparent()
    kind, inside = local(holder), any(local(a) == "grpSp" for a in holder.iterancestors())
    text = "".join(holder.itertext(q("a:t"), q("w:t"))).strip()
    shows = kind in ("pic", "graphicFrame", "inline", "anchor") or kind in ("grpSp", "sp", "cxnSp") and not inside
    if alt and decorative:
        yield Finding("alt-and-decorative", name, e.get("name"))
    if shows and not alt and not decorative and not text and holder.find(".//p:ph", N) is None:
        yield Finding("alt-missing", name, e.get("name"))
    if not e.get("name") and kind != "spTree":
        yield Finding("name-missing", name, f"drawing {e.get('id')}")
