"""A point from practice: a few of its words carry across the room, the whole of it stands below, and one plant does what
the words say.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.pictures import alt_of, standing_in
from generator.compose.drawing.shapes import line, rect
from generator.compose.drawing.text import one_line, text_box
from generator.compose.drawing.voices import plant_of
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Voice, person_of
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems
from generator.model.scene import Group, Item, Paragraph, Text

LEAD, LEAD_LINES = 168.0, 4  # its first baseline, and the most lines it may take
WHOLE = 500.0  # first baseline of the whole voice
PERSON = 150.0  # from the name's first baseline to the ground
COLUMN, PERSON_WIDE = 388.0, 340.0
PLANT, LARGEST = 452.0, 1.3  # its left edge, its top is below the lead; its largest scale


def voice_sheet(voice: Voice, content: Content, texts: Texts, sheet: Box, first: bool) -> Iterator[Item[Text]]:
    """What stands on a voice's sheet: `sheet` is what is free between the margins, down to the footer. Only the `first`
    one has the heading of the file. Styles: overline, lead, lead-next, voice, person, person-role."""
    if voice.lead is None:
        message = f"pointen '{voice.id}' mangler sin lead, som står med store bogstaver på plakaten"
        raise Problems([Problem(voice.id.where, message, "skriv lead: og det vigtigste af pointen på højst 75 tegn")])
    x, ground = sheet.x, sheet.bottom
    yield rect(0, 0, sheet.right + sheet.x, ground + SEAM, "night")
    lead, style = Box(x - 3, LEAD, sheet.right - x, WHOLE - LEAD - 40), "lead" if first else "lead-next"
    yield text_box(lead, voice.lead, style, "on-night", lines=LEAD_LINES, on="night", name="lead")
    yield one_line(x, 62, 500, texts["overline"], "overline", "night-pale", on="night")
    whole = Box(x, WHOLE, COLUMN, ground - PERSON - 60 - WHOLE)
    yield text_box(whole, voice.text, "voice", "on-night", on="night", name="hele pointen")
    yield line(x, ground - PERSON - 40, x + 120, ground - PERSON - 40, "night-pale", 3)
    yield _person(voice, content, texts, Box(x, ground - PERSON, PERSON_WIDE, PERSON - 16))
    key = plant_of(voice, content)
    room = Box(PLANT, WHOLE - 10, sheet.right - PLANT, ground + SEAM - WHOLE + 10)
    plant = standing_in(content.drawings[f"voices/{key}"], room, LARGEST)
    yield Group(f"plante-{voice.id}", plant, alt_of(content.figures.voice_plants, key))


def _person(voice: Voice, content: Content, texts: Texts, box: Box) -> Text:
    person = person_of(voice, content)
    words = (
        Paragraph(fill(texts["after"], navn=person.name), "person", "on-night"),
        Paragraph(person.role.derived(f"{person.role},"), "person-role", "on-night"),
        Paragraph(person.organisation, "person-role", "on-night"),
    )
    return Text(box, words, on="night", name=str(person.name))
