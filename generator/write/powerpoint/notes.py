"""Speaker notes: the clock, what it is good for, what is needed, what to do, and plan B, with the labels in bold."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart
from pptx.slide import NotesSlide

from generator.model.document import Notes
from generator.model.office_metrics import LANGUAGE
from generator.write.office.oxml import A, q
from generator.write.powerpoint.slides import renumber
from generator.write.powerpoint.text import number_field, write

SPACED = parse_xml(f'<a:pPr xmlns:a="{A}"><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>')


class NotesMaster:
    """What the notes pages take from the master that the designer drew."""

    def __init__(self, master: Any) -> None:
        self.part = master.part
        size = next((run.get("sz") for run in master.element.iter(q("a:defRPr"))), None)
        own = f' sz="{size}"' if size else ""  # not every program reads the style of a notes master
        self.plain, self.bold = (
            parse_xml(f'<a:rPr xmlns:a="{A}" lang="{LANGUAGE}"{own}{weight}/>') for weight in ("", ' b="1"')
        )
        self.blank = self._blank(master)

    def _blank(self, master: Any) -> Any:
        """A page with the places of the master, and nothing written in them."""
        page: Any = NotesSlide(CT_NotesSlide.new(), self.part)
        page.clone_master_placeholders(master)
        names = {found.placeholder_format.type: found.name for found in master.placeholders}
        for place in page.placeholders:
            kind = place.placeholder_format.type
            place.name = names[kind]
            if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
                place.element.get_or_add_txBody()
        renumber(page.shapes.element)
        return page.element

    def page(self, slide: Any, number: int) -> Any:
        """The page of slide `number`: a copy, for python-pptx would look for a free name among all parts of the package."""
        name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        part = NotesSlidePart(name, CT.PML_NOTES_SLIDE, slide.part.package, deepcopy(self.blank))
        part.relate_to(self.part, RT.NOTES_MASTER)
        part.relate_to(slide.part, RT.SLIDE)
        slide.part.relate_to(part, RT.NOTES_SLIDE)
        return part.notes_slide


def write_notes(made: Any, notes: Notes, number: int, master: NotesMaster) -> None:
    """The notes page of slide `number`."""
    page = master.page(made, number)
    for place in page.placeholders:
        if place.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            number_field(place.text_frame.paragraphs[0]._p, number)
    frame = page.notes_text_frame
    for n, (label, words) in enumerate(notes.lines()):
        paragraph = frame.add_paragraph() if n else frame.paragraphs[0]
        paragraph._p.insert(0, deepcopy(SPACED))
        if label:
            write(paragraph, [label], master.bold)
        write(paragraph, [" ".join(words.split("\n"))], master.plain)
