"""The cards that are laid and sorted: what stands on each side; the sheet and its cuts are the template's."""

from __future__ import annotations

from generator.compose.figures.blank_card import blank_front
from generator.compose.figures.case_card import card_back, card_front
from generator.compose.figures.focus_card import Called, focus_back, focus_front
from generator.compose.figures.question_card import question_back, question_front, questions_of
from generator.compose.figures.task_card import mats, rules, task_back, task_front
from generator.compose.focus import spots
from generator.compose.material import Entries
from generator.compose.templates.card import A5_LYING, A6, A7, A7_LYING, card, live, signed_backs, signed_cards, spare
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, Task
from generator.model.document import CardSet
from generator.model.sender import Room

CARDS = Entries("cards")


def _points(content: Content) -> list[Called]:
    """The points, and a blank for each phase or part of one."""
    found = spots(content.phases)
    points: list[Called] = [(spot, called, point) for spot in found for called, point in spot.numbered]
    return points + [(spot, f"{spot.phase}.", None) for spot in found]


@CARDS.material(
    "K01", page="card-a6", signing=signed_backs(lambda content: len(_points(content)), gives_way=False),
    carries={"focus": ("name", "question")},
)  # fmt: skip
def focus_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, found = live(A6), enumerate(_points(content), 1)
    sides = ((focus_front(one, at, area, texts), focus_back(one, area, texts)) for at, one in found)
    return CardSet(texts["title"], tuple(signed_cards(A6, sides)))


@CARDS.material(
    "K02", page="card-a7", carries={"asked-focus": ("name", "questions")},
    signing=signed_backs(lambda content: len(questions_of(content.phases)), A7_LYING, gives_way=False),
)  # fmt: skip
def question_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, found = live(A7_LYING), questions_of(content.phases)
    count = sum(one.question is not None for one in found)
    sides = (
        (question_front(one, at, count, area, texts), question_back(one, area, texts))
        for at, one in enumerate(found, 1)
    )
    return CardSet(texts["title"], tuple(signed_cards(A7_LYING, sides)))


def _tasks(content: Content) -> list[tuple[Direction, int, Task | None]]:
    """All tasks with their numbers, and blanks for the first directions as far as a sheet has room for them."""
    found = [(way, number, task) for way in content.directions for number, task in enumerate(way.tasks, 1)]
    return found + [(way, 0, None) for way in content.directions[: spare(len(found), A7)]]


@CARDS.material(
    "K03", page="card-a7", carries={"tasks": ("short", "text"), "directions": ("name", "audience")},
    signing=signed_backs(lambda content: len(_tasks(content)), A7, gives_way=False),
)  # fmt: skip
def task_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, mat = live(A7), live(A5_LYING)
    sides = (
        (task_front(way, number, task, at, area, texts), task_back(way, task, area, texts))
        for at, (way, number, task) in enumerate(_tasks(content), 1)
    )
    beds = (card(A5_LYING, items) for items in (*mats(mat, texts), rules(mat, texts)))
    return CardSet(texts["title"], (*signed_cards(A7, sides), *beds))


@CARDS.material(
    "K04", page="card-a6", signing=signed_backs(lambda content: len(content.cases)),
    carries={"cases": ("name", "card", "text")},
)  # fmt: skip
def case_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area = live(A6)
    sides = (
        (card_front(case, n, area, texts, content), card_back(case, n, area, texts, content, room.ground))
        for n, case in enumerate(content.cases, 1)
    )
    return CardSet(texts["title"], tuple(signed_cards(A6, sides)))


@CARDS.material("K09", page="card-a6")
def blank_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    front = blank_front(spots(content.phases), live(A6), texts)
    return CardSet(texts["title"], (card(A6, front, copies=4),))
