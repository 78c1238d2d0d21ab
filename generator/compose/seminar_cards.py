"""The cards that only a seminar has: badges for those who come, and a tent for each table."""

from __future__ import annotations

from generator.compose.figures.badge import badge, blank_badge
from generator.compose.figures.sharing import too_many
from generator.compose.figures.table_tent import MOST, table_tent
from generator.compose.material import Entries
from generator.compose.participants import by_alphabet
from generator.compose.templates.card import A4_LYING, card, spare, tent
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.geometry import Box
from generator.model.problems import stop_on_errors
from generator.model.sender import Room
from generator.model.units import MM

SEMINAR_CARDS = Entries("cards")
BADGE = Box(0, 0, 90 * MM, 55 * MM)
EDGE = 4.2 * MM  # white round a badge, so that a cut that is 2 mm out does not show


@SEMINAR_CARDS.material("K13", page="badge", occasion=True)
def badges(content: Content, texts: Texts, room: Room) -> CardSet:
    """One for each participant by the alphabet, and blank ones for the last sheet: for whoever comes unannounced. Without a
    list they are all blank."""
    texts.may_ask("table", "house")
    area, people = BADGE.inset(EDGE), by_alphabet(content.people)
    named = [card(BADGE, badge(person, n, area, texts, content)) for n, person in enumerate(people, 1)]
    blank = blank_badge(len(people) + 1, area, texts, content)
    return CardSet(texts["title"], (*named, card(BADGE, blank, copies=_blanks(content))))


@SEMINAR_CARDS.material("K14", page="tent", occasion=True)
def table_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    """One for each table."""
    stop_on_errors(too_many(texts.list("roles"), MOST, "roller", "bordskiltet"))
    tables = content.seminar.tables if content.seminar else 1
    tents = (tent(A4_LYING, table_tent(n, A4_LYING, texts, content)) for n in range(1, tables + 1))
    return CardSet(texts["title"], tuple(tents))


def _blanks(content: Content) -> int:
    """What fills the last sheet, or one sheet more; as many as there are people if nobody knows who comes."""
    if content.people or content.seminar is None:
        return spare(len(content.people), BADGE) or spare(0, BADGE)
    count = content.seminar.count + 1
    return count + spare(count, BADGE)
