"""What is sent for a seminar, each a file: mails to be copied, and what is put into a calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator.build.bundles import Bundle
from generator.build.folders import Folder
from generator.build.pieces import sum_of
from generator.compose.letters import BEFORE, GUEST, LATER, THANKS, invitations, later, letter, letters
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.letters import Letter
from generator.write.calendar import write_calendar

TEXTS = "G03"  # the invitation, whose file has the texts
MAILS = {
    BEFORE: f"{Folder.BEFORE}/Mail før seminaret.txt",
    GUEST: f"{Folder.BEFORE}/Mail til gæsten.txt",
    THANKS: f"{Folder.AFTER}/Mail med tak.txt",
    LATER: f"{Folder.AFTER}/Mail en måned efter.txt",
}
INVITED = f"{Folder.BEFORE}/Invitation til kalenderen.ics"
FOLLOWED_UP = f"{Folder.AFTER}/Opfølgning til kalenderen.ics"


def sent(content: Content) -> Iterator[Bundle]:
    """Nothing where there is no seminar. Raises `Problems`."""
    seminar = content.seminar
    if seminar is None:
        return
    texts = Texts(content.materials[TEXTS], content, TEXTS)
    for key in letters(seminar):
        yield _file(MAILS[key], as_file(letter(key, seminar, texts)))
    yield _file(INVITED, write_calendar(invitations(seminar, texts)))
    yield _file(FOLLOWED_UP, write_calendar([later(seminar, texts)]))


def as_file(letter: Letter) -> bytes:
    """With the line ends that every Windows program knows."""
    return letter.text.replace("\n", "\r\n").encode()


def _file(path: str, data: bytes) -> Bundle:
    return Bundle(path, sum_of(data), lambda parts: data)
