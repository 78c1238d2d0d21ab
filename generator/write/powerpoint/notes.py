"""Speaker notes: the clock, what to do, and plan B, with the labels in bold."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from itertools import zip_longest
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from generator.model.document import Notes
from generator.model.office_metrics import LANGUAGE
from generator.write.office.oxml import A
from generator.write.powerpoint.slides import renumber
from generator.write.powerpoint.text import PLAIN_RUN, number_field, write

TIME, INSTRUCTION, PLAN_B = "Tid: ", "Sådan gør du: ", "Plan B: "
BOLD_RUN = parse_xml(f'<a:rPr xmlns:a="{A}" lang="{LANGUAGE}" b="1"/>')
SPACED = parse_xml(f'<a:pPr xmlns:a="{A}"><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>')


def write_notes(made: Any, notes: Notes, number: int, names: Mapping[Any, str]) -> None:
    """The notes page of slide `number`; `names` are what the designer calls each kind of placeholder on it."""
    page = made.notes_slide
    for place in page.placeholders:
        kind = place.placeholder_format.type
        place.name = names[kind]
        if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            place.element.get_or_add_txBody()
            number_field(place.text_frame, number)
    frame = page.notes_text_frame
    instruction = zip_longest((INSTRUCTION,), notes.instruction, fillvalue="")
    for n, (label, words) in enumerate([(TIME, notes.time), *instruction, (PLAN_B, notes.plan_b)]):
        paragraph = frame.add_paragraph() if n else frame.paragraphs[0]
        paragraph._p.insert(0, deepcopy(SPACED))
        if label:
            write(paragraph, [label], BOLD_RUN)
        write(paragraph, [" ".join(words.split("\n"))], PLAIN_RUN)
    renumber(page.shapes.element)
