"""The cards: what stands on each side; the sheet and its cuts are the template's."""

from __future__ import annotations

from generator.compose.figures.blank_card import blank_front
from generator.compose.figures.case_card import card_back, card_front
from generator.compose.figures.focus_card import focus_back, focus_front
from generator.compose.figures.question_card import question_back, question_front, questions_of
from generator.compose.figures.task_card import mats, rules, task_back, task_front
from generator.compose.focus import spots
from generator.compose.material import Entries
from generator.compose.templates.card import A5_LYING, A6, A7, A7_LYING, card, live, signed_backs, spare
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, Task
from generator.model.document import CardSet
from generator.model.sender import Room

CARDS = Entries("cards")


def _focus_count(content: Content) -> int:
    """The points, and a blank for each phase or part of one."""
    found = spots(content.phases)
    return len(found) + sum(len(spot.points) for spot in found)


@CARDS.material(
    "K01", page="card-a6", signing=signed_backs(_focus_count, gives_way=False), carries={"focus": ("name", "question")}
)
def focus_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, found = live(A6), spots(content.phases)
    points = [(spot, number, point) for spot in found for number, point in spot.numbered]
    blanks = [(spot, f"{spot.phase}.", None) for spot in found]
    cards = (
        card(
            A6,
            focus_front(spot, number, point, area, texts, first=at == 1),
            focus_back(spot, number, point, area, texts),
            foot=at,
        )
        for at, (spot, number, point) in enumerate((*points, *blanks), 1)
    )
    return CardSet(texts["title"], tuple(cards))


@CARDS.material(
    "K02",
    page="card-a7",
    signing=signed_backs(lambda content: len(questions_of(content.phases)), A7_LYING, gives_way=False),
    carries={"asked-focus": ("name", "questions")},
)
def question_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, found = live(A7_LYING), questions_of(content.phases)
    count = sum(asked.question is not None for asked in found)
    cards = (
        card(
            A7_LYING,
            question_front(asked, number, count, area, texts),
            question_back(asked, area, texts),
            foot=number,
        )
        for number, asked in enumerate(found, 1)
    )
    return CardSet(texts["title"], tuple(cards))


def _tasks(content: Content) -> list[tuple[Direction, int, Task | None]]:
    """All tasks with their numbers, and blanks for the first directions as far as a sheet has room for them."""
    found = [(way, number, task) for way in content.directions for number, task in enumerate(way.tasks, 1)]
    return found + [(way, 0, None) for way in content.directions[: spare(len(found), A7)]]


@CARDS.material(
    "K03",
    page="card-a7",
    signing=signed_backs(lambda content: len(_tasks(content)), A7, gives_way=False),
    carries={"tasks": ("short", "text"), "directions": ("name", "audience")},
)
def task_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, mat = live(A7), live(A5_LYING)
    cards = (
        card(
            A7,
            task_front(way, number, task, area, texts, first=at == 1),
            task_back(way, task, area, texts),
            foot=at,
        )
        for at, (way, number, task) in enumerate(_tasks(content), 1)
    )
    beds = (card(A5_LYING, items) for items in (*mats(mat, texts), rules(mat, texts)))
    return CardSet(texts["title"], (*cards, *beds))


@CARDS.material(
    "K04",
    page="card-a6",
    signing=signed_backs(lambda content: len(content.cases)),
    carries={"cases": ("name", "card", "text")},
)
def case_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area = live(A6)
    sides = (
        (
            number,
            card_front(case, number, area, texts, content),
            card_back(case, number, area, texts, content, room.ground),
        )
        for number, case in enumerate(content.cases, 1)
    )
    return CardSet(texts["title"], tuple(card(A6, front, back, foot=number) for number, front, back in sides))


@CARDS.material("K09", page="card-a6")
def blank_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    front = blank_front(spots(content.phases), live(A6), texts)
    return CardSet(texts["title"], (card(A6, front, copies=4),))
