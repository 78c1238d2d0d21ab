"""The posters of a seminar: voices from practice, the programme of the day, and large sheets to work at."""

from __future__ import annotations

from generator.compose.figures.voice import voice_sheet
from generator.compose.material import Entries
from generator.compose.templates.poster import A3, apart, on_footer
from generator.compose.texts import Texts
from generator.model.content import Content, voices_on_posters
from generator.model.document import Poster
from generator.model.sender import Room

SEMINAR_POSTERS = Entries("poster")


@SEMINAR_POSTERS.material(
    "P15", page="poster-a3", signing=on_footer(A3, sheets=lambda content: len(voices_on_posters(content))),
    carries={"poster-voices": ("lead", "text"), "poster-persons": ("name", "role", "organisation")},
)  # fmt: skip
def voice_posters(content: Content, texts: Texts, room: Room) -> Poster:
    """A sheet for each voice. They hang where they like, so each has a heading of its own."""
    free, voices = A3.below(0, room), voices_on_posters(content)
    sheets = [tuple(voice_sheet(voice, content, texts, free, not i)) for i, voice in enumerate(voices)]
    return apart(texts, A3, sheets, ground="night")
