"""The cards: what stands on each side; the sheet and its cuts are the template's."""

from __future__ import annotations

from functools import partial

from generator.compose.figures.case_card import card_back, card_front
from generator.compose.material import Entries
from generator.compose.templates.card_sheet import card_sheet, signed_backs
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSheet
from generator.model.sender import Room

CARDS = Entries("cards")


@CARDS.material(
    "K04",
    page="card-a6",
    signing=signed_backs(lambda content: content.cases),
    carries={"cases": ("name", "card", "text")},
)
def case_cards(content: Content, texts: Texts, room: Room) -> CardSheet:
    front = partial(card_front, texts=texts, content=content)
    back = partial(card_back, texts=texts, content=content, foot=room.ground)
    return card_sheet(texts["title"], "Case", content.cases, front, back)
