"""Notes are PowerPoint's to lay out; they are measured against their page all the same."""

from __future__ import annotations

from generator.model.document import Notes, Slide
from generator.model.geometry import Box
from generator.model.office_metrics import NOTES
from generator.model.scene import Paragraph, Text


def is_long(notes: Notes) -> bool:
    """Whether notes may be too long for their page: most need not be measured."""
    return sum(2 + len(words) // 60 for _, words in notes.lines()) > NOTES[1] / 15


def said_beside(slide: Slide[Text]) -> Text:
    """What is said beside a slide, to be measured only: PowerPoint lays it out."""
    paragraphs = tuple(Paragraph(words.derived(label + words), "notes") for label, words in slide.notes.lines())
    title = " ".join(slide.title.paragraphs[0].words.split())
    return Text(Box(0, 0, *NOTES), paragraphs, anchor="top", gap=6, name=f"noterne til {title}")
