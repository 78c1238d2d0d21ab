"""Worksheet -> Word. The parts are written as text and zipped: a package library would add nothing but its own defaults."""

from __future__ import annotations

from generator.model.document import Worksheet
from generator.model.look import Look
from generator.model.sender import Sender
from generator.typeset.worksheet.fit import Fitted, fit
from generator.write.office.theme import theme_xml
from generator.write.word.blocks import Body
from generator.write.word.content_controls import Controls
from generator.write.word.header_footer import footer_xml, header_xml
from generator.write.word.package import Package, app_xml, core_xml
from generator.write.word.pictures import Drawings
from generator.write.word.styles import Template, settings_xml
from generator.write.word.tables import Tables
from generator.write.word.xml import HEAD, NS, Ids, Inks


def write_docx(document: Worksheet, look: Look, sender: Sender | None) -> bytes:
    """The file of a worksheet in the Office look. Raises `Problems` naming each text and page that does not fit."""
    return write_fitted(fit(document, look, sender), look, sender)


def write_fitted(fitted: Fitted, look: Look, sender: Sender | None) -> bytes:
    """The same for a worksheet that was fitted before."""
    document, ids, package = fitted.document, Ids(), Package()
    inks = Inks(look, sender is not None)
    template = Template(look, inks, fitted.pitch)
    body, header, footer = (package.part(f"word/{name}.xml") for name in ("document", "header1", "footer1"))
    header.body = header_xml(fitted, template, Drawings(package, header, look, ids))
    footer.body = footer_xml(fitted, template, Drawings(package, footer, look, ids), sender)
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{body.relate(kind, target)}"/>'
        for kind, target in (("header", "header1.xml"), ("footer", "footer1.xml"))
    )
    drawings, controls = Drawings(package, body, look, ids), Controls(template, ids)
    content = Body(fitted, drawings, controls, Tables(template, controls, drawings, fitted.tick_row), references).xml()
    body.body = f"{HEAD}<w:document {NS}><w:body>{content}</w:body></w:document>"
    for kind, target, xml in (
        ("styles", "styles.xml", template.styles()),
        ("settings", "settings.xml", settings_xml()),
        ("numbering", "numbering.xml", template.numbering()),
        ("fontTable", "fontTable.xml", template.font_table()),
        ("theme", "theme/theme1.xml", theme_xml(look, inks.palette, "Drivhus")),
    ):
        body.relate(kind, target)
        package.part(f"word/{target}", xml)
    package.part("docProps/core.xml", core_xml(document.title, document.series, document.subject))
    package.part("docProps/app.xml", app_xml())
    return package.bytes()
