"""Speaker notes: the clock, what to do, and plan B, with the labels in bold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
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


def names_of(notes_master: Any) -> Mapping[Any, str]:
    """What the designer calls each kind of placeholder on the notes page."""
    return {found.placeholder_format.type: found.name for found in notes_master.placeholders}


def write_notes(made: Any, notes: Notes, number: int, names: Mapping[Any, str]) -> None:
    """The notes page of slide `number`, on the template's notes master; `names` are its placeholders'."""
    page = made.notes_slide
    for place in page.placeholders:
        kind = place.placeholder_format.type
        place.name = names[kind]
        if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            place.element.get_or_add_txBody()
            number_field(place.text_frame, number)
    frame = page.notes_text_frame
    for n, (label, words) in enumerate(_labelled(notes)):
        paragraph = frame.add_paragraph() if n else frame.paragraphs[0]
        paragraph._p.insert(0, deepcopy(SPACED))
        if label:
            write(paragraph, [label], BOLD_RUN)
        write(paragraph, [" ".join(words.split("\n"))], PLAIN_RUN)
    renumber(page.shapes.element)


def _labelled(notes: Notes) -> Iterator[tuple[str, str]]:
    yield TIME, notes.time
    for n, words in enumerate(notes.instruction):
        yield "" if n else INSTRUCTION, words
    yield PLAN_B, notes.plan_b
