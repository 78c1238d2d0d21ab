"""A point from practice, on dark ground. On a poster a few of its words carry across the room, the whole of it stands below, and
one plant does what the words say; on a card a slip to tear off asks where one knows it from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.compose.drawing.card_parts import Items, head_style, writing
from generator.compose.drawing.greenhouse import SEAM
from generator.compose.drawing.pictures import alt_of, standing, standing_in
from generator.compose.drawing.shapes import filled, line, rect
from generator.compose.drawing.text import one_line, text_box
from generator.compose.drawing.voices import plant_of, subject_of
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Voice, person_of
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems
from generator.model.scene import Group, Item, Paragraph, Role, Shape, Text


def _whom(
    voice: Voice, content: Content, texts: Texts, box: Box, name: tuple[str, Role], post: tuple[str, Role], **how: Any
) -> Text:
    """Whom a voice is after: name, post and organisation, which nothing is cut from, in these styles and inks."""
    person = person_of(voice, content)
    words = (
        Paragraph(fill(texts["after"], navn=person.name), *name),
        Paragraph(person.role.derived(f"{person.role},"), *post),
        Paragraph(person.organisation, *post),
    )
    return Text(box, words, name=str(person.name), **how)


# ---------------------------------------------------------------- a poster

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
    person = Box(x, ground - PERSON, PERSON_WIDE, PERSON - 16)
    yield _whom(voice, content, texts, person, ("person", "on-night"), ("person-role", "on-night"), on="night")
    key = plant_of(voice, content)
    room = Box(PLANT, WHOLE - 10, sheet.right - PLANT, ground + SEAM - WHOLE + 10)
    plant = standing_in(content.drawings[f"voices/{key}"], room, LARGEST)
    yield Group(f"plante-{voice.id}", plant, alt_of(content.figures.voice_plants, key))


# ---------------------------------------------------------------- a card

SLIP = 69.0  # below the voice
PAD = 13.0
ABOUT = 66.0  # at the right of whom it is after, for what it is about
WHOM = 52.0  # height of that
SHORT = 200  # characters: such a voice stands larger
DISC = 96.0  # radius of the meadow's


def voice_front(voice: Voice, number: int, area: Box, texts: Texts, content: Content) -> Items:
    """The number on the slip is what it is called by when it hangs alone."""
    dark, slip = area.cut_foot(SLIP)
    return (
        filled(dark, "gran"),
        *_slip(slip, number, texts),
        _growth(voice, dark, texts, content),
        *_words(voice, dark, texts, content),
    )


def _slip(slip: Box, number: int, texts: Texts) -> Items:
    tear = Shape((("M", slip.x, slip.y + 7), ("L", slip.right, slip.y + 7)), None, "graa", 0.8, dash=(3, 3))
    y, told = slip.y + 23, texts.reference.derived(f"{texts.reference} · {number}")
    which = one_line(slip.x + 150, y, slip.w - 150, told, head_style(number), align="right")
    known = one_line(slip.x, y, 150, texts["know"], "label")
    return which, tear, known, writing(slip._replace(y=y - 1, h=slip.bottom - y + 1))


def _growth(voice: Voice, dark: Box, texts: Texts, content: Content) -> Group[Text]:
    """What the voice is about, in the corner."""
    x, y = dark.right - 44, dark.bottom - 10
    name, sign = subject_of(voice.about, content)
    texts.may_ask("about", "whole")  # of a voice on a phase or direction, and on the whole
    told = fill(texts["about"], navn=name.derived(name.lower())) if name else texts["whole"]
    return Group("Emne", standing(content.drawings[f"signs/{sign}"], x, y), told)


def _words(voice: Voice, dark: Box, texts: Texts, content: Content) -> tuple[Text, Text]:
    style = "body-large" if len(voice.text) < SHORT else "body"
    room = Box(dark.x + PAD, dark.y + 10, dark.w - 2 * PAD, dark.h - 82)
    below = Box(room.x, dark.bottom - 10 - WHOM, room.w - ABOUT, WHOM)
    return (
        text_box(room, voice.text, style, "paper", anchor="middle", on="gran", name=str(voice.id)),
        _whom(voice, content, texts, below, ("emphasis", "spire"), ("colophon", "paper"), anchor="bottom", on="gran"),
    )


def voice_back(area: Box, texts: Texts, content: Content) -> Items:
    """A meadow on a disc, far from every cut; below it how to choose, and that the voices are freely told."""
    x, below = area.x + area.w / 2, area.y + 2 * DISC + 32
    said = ((0, "title", "name", 1), (18, "how", "body-small", 2), (38, "free", "body-small", 2))
    return (
        Group("Eng", standing(content.drawings["cards/meadow"], x, area.y + 2 * DISC + 4), texts["meadow"]),
        *(
            text_box(Box(area.x, below + down, area.w, 17), texts[key], style, align="center", lines=lines)
            for down, key, style, lines in said
        ),
    )
