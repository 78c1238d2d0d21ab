"""A voice on dark ground, as on the slides and posters of voices, and a slip to tear off: where one knows it from."""

from __future__ import annotations

from generator.compose.drawing.card_parts import writing
from generator.compose.drawing.pictures import standing
from generator.compose.drawing.plants import placed, tulip
from generator.compose.drawing.shapes import circle, filled, rect
from generator.compose.drawing.text import text_box
from generator.compose.drawing.voices import subject_of
from generator.compose.texts import Texts, fill
from generator.model.content import Content, Voice
from generator.model.geometry import Box
from generator.model.scene import Group, Item, Paragraph, Shape, Text

SLIP = 69.0  # below the voice
PAD = 13.0
ABOUT = 66.0  # at the right of whom it is after, for what it is about
WHOM = 52.0  # height of that
SHORT = 200  # characters: such a voice stands larger
MEADOW = ((-40, 78, 26, -6), (0, 112, 32, 3), (38, 86, 27, 7))  # aside, height, flower, lean
BLADES = ((0.06, 0.5, 15), (0.05, 0.44, 18))
DISC, BED = 96.0, (62.0, 8.0)  # radius; half the breadth and the depth of the soil in it


def voice_front(voice: Voice, number: int, area: Box, texts: Texts, content: Content) -> tuple[Item[Text], ...]:
    """The number on the slip is what it is called by when it hangs alone."""
    dark = area._replace(h=area.h - SLIP)
    return (
        filled(dark, "gran"),
        *_slip(Box(area.x, dark.bottom, area.w, SLIP), number, texts),
        _growth(voice, dark, texts, content),
        *_words(voice, dark, texts, content),
    )


def _slip(slip: Box, number: int, texts: Texts) -> tuple[Item[Text], ...]:
    tear = Shape((("M", slip.x, slip.y + 7), ("L", slip.right, slip.y + 7)), None, "graa", 0.8, dash=(3, 3))
    known, which = Box(slip.x, slip.y + 23, slip.w, 5).cut_left(150)
    told = texts.reference.derived(f"{texts.reference} · {number}")
    return (
        text_box(which, told, "title" if number == 1 else "heading", align="right", lines=1),
        tear,
        text_box(known, texts["know"], "label", lines=1),
        writing(Box(slip.x, known.y - 1, slip.w, slip.bottom - known.y + 1)),
    )


def _growth(voice: Voice, dark: Box, texts: Texts, content: Content) -> Group[Text]:
    """What the voice is about, in the corner."""
    x, y = dark.right - 44, dark.bottom - 10
    name, sign = subject_of(voice.about, content)
    texts.may_ask("about", "whole")  # of a voice on a phase or direction, and on the whole
    told = fill(texts["about"], navn=name.derived(name.lower())) if name else texts["whole"]
    return Group("Emne", standing(content.drawings[f"signs/{sign}"], x, y), told)


def _words(voice: Voice, dark: Box, texts: Texts, content: Content) -> tuple[Text, Text]:
    """The voice, and whom it is after: name, post and organisation, which nothing is cut from."""
    person = next(one for one in content.persons if one.id == voice.person)
    short = len(voice.text) < SHORT
    room = Box(dark.x + PAD, dark.y + 10, dark.w - 2 * PAD, dark.h - 82)
    whom = (
        Paragraph(fill(texts["after"], navn=person.name), "emphasis", "spire"),
        Paragraph(person.role.derived(f"{person.role},"), "colophon", "paper"),
        Paragraph(person.organisation, "colophon", "paper"),
    )
    return (
        text_box(
            room, voice.text, "body-large" if short else "body", "paper",
            anchor="middle", on="gran", name=str(voice.id),
        ),
        Text(Box(room.x, dark.bottom - 10 - WHOM, room.w - ABOUT, WHOM), whom, anchor="bottom", on="gran", name=str(person.name)),
    )  # fmt: skip


def voice_back(area: Box, texts: Texts) -> tuple[Item[Text], ...]:
    """A meadow on a disc, far from every cut; below it how to choose, and that the voices are freely told."""
    x, y = area.x + area.w / 2, area.y + DISC + 4
    soil = y + DISC * 0.62
    half, deep = BED
    tulips = (
        s for dx, h, bloom, lean in MEADOW for s in placed(tulip(0, 0, h, bloom, lean, BLADES, 0.8), x + dx, soil)
    )
    below = y + DISC + 28
    return (
        Group(
            "Eng", (circle(x, y, DISC, "glas2"), *tulips, rect(x - half, soil, 2 * half, deep, "gran")), texts["meadow"]
        ),
        text_box(Box(area.x, below, area.w, 8), texts["title"], "name", align="center", lines=1),
        text_box(Box(area.x, below + 18, area.w, 17), texts["how"], "body-small", align="center", lines=2),
        text_box(Box(area.x, below + 38, area.w, 17), texts["free"], "body-small", align="center", lines=2),
    )
