"""Speaker notes: the clock, what to do, and plan B, with the labels in bold."""

from __future__ import annotations

from xml.sax.saxutils import escape

from generator.model.document import Notes
from generator.write.powerpoint.master import NOTES_BODY_PLACE, NOTES_NUMBER_PLACE, slide_picture
from generator.write.powerpoint.slides import bare, field
from generator.write.powerpoint.xml import HEAD, LANG, NS, ROOT

TIME, INSTRUCTION, PLAN_B = "Tid: ", "Sådan gør du: ", "Plan B: "


def notes_xml(notes: Notes, position: int) -> str:
    """One notes page; `position` is the number of its slide."""
    body = labelled(TIME, notes.time)
    for i, words in enumerate(notes.instruction):
        body += paragraph(words) if i else labelled(INSTRUCTION, words)
    body += labelled(PLAN_B, notes.plan_b)
    shapes = slide_picture(2) + bare(NOTES_BODY_PLACE, 3, body) + bare(NOTES_NUMBER_PLACE, 4, field(position))
    return (
        f"{HEAD}<p:notes {NS}><p:cSld><p:spTree>{ROOT}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def labelled(label: str, words: str) -> str:
    return f'<a:p>{SPACE}<a:r><a:rPr lang="{LANG}" b="1"/><a:t>{label}</a:t></a:r>{run(words)}</a:p>'


def paragraph(words: str) -> str:
    return f"<a:p>{SPACE}{run(words)}</a:p>"


def run(words: str) -> str:
    return f'<a:r><a:rPr lang="{LANG}"/><a:t>{escape(" ".join(words.split(chr(10))))}</a:t></a:r>'


SPACE = '<a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>'
