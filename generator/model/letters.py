"""What is sent for a seminar, by hand: letters, and what is put into a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from generator.model.seminar import Contact


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to be copied."""

    subject: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """As a plain text file."""
        return "\n\n".join((self.subject, *self.paragraphs)) + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something in a calendar. Its times are those of Danish clocks."""

    id: str  # the same for the same event, so that a calendar that has it changes it
    start: datetime
    end: datetime
    title: str
    text: str
    contact: Contact
    place: str = ""
