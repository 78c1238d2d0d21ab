"""What a PDF says about itself: XMP, Info and the output intent, for PDF/UA-1 with PDF/A-2a, or for PDF/X-4."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any
from uuid import UUID

from pikepdf import Dictionary, Name, Object, Pdf, Stream, String

from generator import __version__
from generator.model.document import Settled
from generator.model.edition import Printing
from generator.write.pdf.objects import Packed, pack, packed_stream

LANGUAGE = "da-DK"
CREATOR = f"Drivhus {__version__}"
INTENTS: Mapping[str, Mapping[str, Any]] = {
    "rgb": {"S": Name.GTS_PDFA1, "OutputConditionIdentifier": "sRGB IEC61966-2.1", "Info": "sRGB IEC61966-2.1"},
    "cmyk": {
        "S": Name.GTS_PDFX,
        "OutputConditionIdentifier": "FOGRA39",
        "Info": "Coated FOGRA39 (ISO 12647-2:2004)",
        "OutputCondition": "Offset printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2, coated",
    },
}
REGISTRY = "http://www.color.org"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
# PDF/A-2, 6.6.2.3: pdfuaid is no schema of its own, so the file describes it
ACCESSIBLE = """<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"""
# Trapped is no property of PDF/A, and demanded by PDF/X
PRINTED = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>"


def write_metadata(
    pdf: Pdf, document: Settled, printing: Printing, source_date: int, digest: str, author: str = ""
) -> None:
    """Info and XMP, which say the same, as PDF/A-2, 6.6.3 demands. `source_date` is in seconds since 1970, UTC; `digest`,
    32 hex digits, becomes the document's id."""
    date = datetime.fromtimestamp(source_date, UTC)
    info = Dictionary(Title=document.title, Creator=CREATOR, Producer=CREATOR)
    info.CreationDate = info.ModDate = String(f"{date:D:%Y%m%d%H%M%SZ}")
    if author:
        info.Author = author
    if not printing.tagged:
        info.Trapped = Name("/False")
    pdf.trailer.Info = pdf.make_indirect(info)
    iso, uuid = f"{date:%Y-%m-%dT%H:%M:%SZ}", UUID(digest)
    spaces = "".join(f'\n xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    about = f"<dc:description>{_default(document.subject)}</dc:description>" if document.subject else ""
    creator = (
        f"<dc:creator><rdf:Seq><rdf:li>{escape(author, quote=False)}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    )
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""{spaces}>
{ACCESSIBLE if printing.tagged else PRINTED}
<dc:format>application/pdf</dc:format><dc:title>{_default(document.title)}</dc:title>{creator}{about}
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{CREATOR}</pdf:Producer><xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{iso}</xmp:CreateDate><xmp:ModifyDate>{iso}</xmp:ModifyDate><xmp:MetadataDate>{iso}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{uuid}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:{uuid}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
    pdf.Root.Metadata = Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML)


def _default(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text, quote=False)}</rdf:li></rdf:Alt>'


def output_intent(pdf: Pdf, printing: Printing) -> Object:
    """The colours the file is meant for, with the ICC profile inside."""
    profile = packed_stream(pdf, _packed(printing.profile), {"/N": 4 if printing.color == "cmyk" else 3})
    said = INTENTS[printing.color]
    return Dictionary(Type=Name.OutputIntent, RegistryName=REGISTRY, DestOutputProfile=profile, **said)


@lru_cache(4)
def _packed(path: Path) -> Packed:
    return pack(path.read_bytes())
