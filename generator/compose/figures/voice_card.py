"""A voice on dark ground, as on the slides and posters of voices, and a slip to tear off: where one knows it from."""

from __future__ import annotations

from generator.compose.drawing.card_parts import Items, head_style, writing
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.shapes import filled
from generator.compose.drawing.text import one_line, text_box
from generator.compose.drawing.voices import subject_of
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Voice, person_of
from generator.model.geometry import Box
from generator.model.scene import Group, Paragraph, Shape, Text

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
    """The voice, and whom it is after: name, post and organisation, which nothing is cut from."""
    person = person_of(voice, content)
    style = "body-large" if len(voice.text) < SHORT else "body"
    room = Box(dark.x + PAD, dark.y + 10, dark.w - 2 * PAD, dark.h - 82)
    whom = (
        Paragraph(fill(texts["after"], navn=person.name), "emphasis", "spire"),
        Paragraph(person.role.derived(f"{person.role},"), "colophon", "paper"),
        Paragraph(person.organisation, "colophon", "paper"),
    )
    below = Box(room.x, dark.bottom - 10 - WHOM, room.w - ABOUT, WHOM)
    return (
        text_box(room, voice.text, style, "paper", anchor="middle", on="gran", name=str(voice.id)),
        Text(below, whom, anchor="bottom", on="gran", name=str(person.name)),
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
