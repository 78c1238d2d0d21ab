"""The package of a Word file: parts, relations, content types, pictures. Names and numbers come from counting, so they stay."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from generator.write.office.stable_zip import repack
from generator.write.svg import png
from generator.write.word.xml import HEAD, LANG

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
OFFICE = "application/vnd.openxmlformats-officedocument"
WORD = f"{OFFICE}.wordprocessingml"
TYPES = {
    "word/document.xml": f"{WORD}.document.main+xml",
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "word/numbering.xml": f"{WORD}.numbering+xml",
    "word/fontTable.xml": f"{WORD}.fontTable+xml",
    "word/header1.xml": f"{WORD}.header+xml",
    "word/footer1.xml": f"{WORD}.footer+xml",
    "word/theme/theme1.xml": f"{OFFICE}.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": f"{OFFICE}.extended-properties+xml",
}
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
}
RELEASED = "2026-01-01T00:00:00Z"  # a fixed date: the same input gives the same bytes
BREADTH = 480  # pixels a figure of the usual breadth has: some 260 to the inch


@dataclass
class Part:
    """One XML part and what it points to."""

    name: str
    body: str = ""
    relations: list[tuple[str, str]] = field(default_factory=list)  # type, target

    def relate(self, kind: str, target: str) -> str:
        """The id of the relation; the same one for the same target."""
        if (kind, target) not in self.relations:
            self.relations.append((kind, target))
        return f"rId{self.relations.index((kind, target)) + 1}"


class Package:
    """Parts by name, and the pictures they share."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {}
        self._pictures: dict[tuple[str, str], str] = {}
        self._media: dict[str, bytes] = {}

    def part(self, name: str, body: str = "") -> Part:
        part = self.parts.setdefault(name, Part(name))
        part.body = body or part.body
        return part

    def picture(self, part: Part, svg: str, width: float, ground: str) -> tuple[str, str]:
        """Ids of the PNG and of the SVG, for a picture `width` points wide on a ground '#RRGGBB'."""
        key = (svg, ground)
        if key not in self._pictures:
            name = f"media/figur{len(self._pictures) + 1}"
            self._pictures[key] = name
            self._media[f"word/{name}.png"] = png(svg, round(min(4 * width, max(2 * width, BREADTH))), ground)
            self._media[f"word/{name}.svg"] = svg.encode()
        name = self._pictures[key]
        return part.relate("image", f"{name}.png"), part.relate("image", f"{name}.svg")

    def bytes(self) -> bytes:
        items = {part.name: part.body.encode() for part in self.parts.values()}
        items |= {_relations_of(p.name): _relations(p.relations).encode() for p in self.parts.values() if p.relations}
        items |= self._media
        items["[Content_Types].xml"] = self._types().encode()
        items["_rels/.rels"] = _relations(
            [
                ("officeDocument", "word/document.xml"),
                (CORE, "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            ]
        ).encode()
        return repack(items)

    def _types(self) -> str:
        kinds = "".join(f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in DEFAULTS.items())
        parts = "".join(f'<Override PartName="/{name}" ContentType="{TYPES[name]}"/>' for name in sorted(self.parts))
        schema = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{HEAD}<Types xmlns="{schema}">{kinds}{parts}</Types>'


def _relations_of(name: str) -> str:
    folder, file = name.rsplit("/", 1)
    return f"{folder}/_rels/{file}.rels"


def _relations(relations: list[tuple[str, str]]) -> str:
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if kind.startswith("http") else f"{RELATIONS}/{kind}"}"'
        f" Target={quoteattr(target)}/>"
        for n, (kind, target) in enumerate(relations, 1)
    )
    return f'{HEAD}<Relationships xmlns="{schema}">{inside}</Relationships>'


def core_xml(title: str, author: str, subject: str) -> str:
    schemas = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    about = f"<dc:subject>{escape(subject)}</dc:subject>" if subject else ""
    dates = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{RELEASED}</dcterms:{what}>' for what in ("created", "modified")
    )
    return (
        f"{HEAD}<cp:coreProperties {schemas}><dc:title>{escape(title)}</dc:title>{about}"
        f"<dc:creator>{escape(author)}</dc:creator><dc:language>{LANG}</dc:language>{dates}</cp:coreProperties>"
    )


def app_xml() -> str:
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{HEAD}<Properties xmlns="{schema}"><Application>Microsoft Office Word</Application>'
        "<AppVersion>16.0000</AppVersion></Properties>"
    )
