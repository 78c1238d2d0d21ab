"""The cards: what stands on each side; the sheet and its cuts are the template's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.figures.advice_card import advice_front, own_advice, postcard
from generator.compose.figures.case_card import card_back, card_front
from generator.compose.figures.citizen_card import citizen_back, citizen_front
from generator.compose.figures.point_cards import (
    Called,
    blank_front,
    focus_back,
    focus_front,
    question_back,
    question_front,
    questions_of,
)
from generator.compose.figures.seed_card import MOST, seeds_back, seeds_front
from generator.compose.figures.sharing import too_many
from generator.compose.figures.slips import idea, plain_slip, question, token
from generator.compose.figures.task_card import mats, rules, task_back, task_front
from generator.compose.figures.tents import duty_tent, inside, outside
from generator.compose.figures.voice import voice_back, voice_front
from generator.compose.focus import spots
from generator.compose.material import Entries
from generator.compose.templates.card import (
    A5,
    A5_LYING,
    A6,
    A6_LYING,
    A7,
    A7_LYING,
    TENT,
    above_foot,
    card,
    live,
    signed_backs,
    signed_cards,
    spare,
    square,
    tent,
)
from generator.compose.texts import Texts
from generator.model.content import Content, Direction, Task
from generator.model.document import CardSet
from generator.model.problems import Problem, stop_on_errors, suggest
from generator.model.sender import Room
from generator.model.text import Words

CARDS = Entries("cards")


@CARDS.material("K01", page="card-a6", signing=signed_backs(gives_way=False))
def focus_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    """The points, each a part of the set with the others of its phase or part of one, and a blank for each of those."""
    area, found = live(A6), spots(content.phases)
    cards: list[Called] = [(spot, called, point) for spot in found for called, point in spot.numbered]
    cards += [(spot, f"{spot.phase}.", None) for spot in found]
    sides = (
        (focus_front(one, at, area, texts), focus_back(one, area, texts, content)) for at, one in enumerate(cards, 1)
    )
    parts = (str(spot.stage.id) if point else "" for spot, _, point in cards)
    made = (one._replace(part=part) for one, part in zip(signed_cards(A6, sides), parts, strict=True))
    return CardSet(texts["title"], tuple(made))


@CARDS.material("K02", page="card-a7", signing=signed_backs(A7_LYING, gives_way=False))
def question_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, found = live(A7_LYING), questions_of(content.phases)
    count = sum(one.question is not None for one in found)
    sides = (
        (question_front(one, at, count, area, texts), question_back(one, area, texts))
        for at, one in enumerate(found, 1)
    )
    return CardSet(texts["title"], tuple(signed_cards(A7_LYING, sides)))


@CARDS.material("K03", page="card-a7", signing=signed_backs(A7, gives_way=False))
def task_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    """All tasks with their numbers, and blanks for the first directions as far as a sheet has room for them."""
    area, mat, ways = live(A7), live(A5_LYING), content.directions
    found: list[tuple[Direction, int, Task | None]] = [
        (way, n, task) for way in ways for n, task in enumerate(way.tasks, 1)
    ]
    found += [(way, 0, None) for way in ways[: spare(len(found), A7)]]
    sides = (
        (task_front(way, number, task, at, area, texts, content), task_back(way, task, area, texts))
        for at, (way, number, task) in enumerate(found, 1)
    )
    beds = (card(A5_LYING, items) for items in (*mats(mat, texts, content), rules(mat, texts)))
    return CardSet(texts["title"], (*signed_cards(A7, sides), *beds))


@CARDS.material("K04", page="card-a6", signing=signed_backs())
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


A_SHEET = 4  # A6 cards on A4
SLIP, TOKEN = 70, 45  # mm; slips for fields of 76
SLIPS, PLAIN, TOKENS = 12, 60, 2  # a sheet of each kind; plain ones for a day at six tables; sheets of twelve cases


@CARDS.material("K05", page="tent", signing=signed_backs(TENT))
def type_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    area, bottom = live(TENT), above_foot(live(TENT), content, texts, room).bottom
    tents = (
        tent(TENT, outside(one, n, TENT, texts, content), inside(one, area, bottom, texts, content), signed=True)
        for n, one in enumerate(content.typology.types, 1)
    )
    return CardSet(texts["title"], tuple(tents))


@CARDS.material("K06", page="card-a6", signing=signed_backs())
def voice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, back = live(A6), voice_back(live(A6), texts, content)
    sides = ((voice_front(voice, n, area, texts, content), back) for n, voice in enumerate(content.voices, 1))
    return CardSet(texts["title"], tuple(signed_cards(A6, sides)))


@CARDS.material("K07", page="card-a6", signing=signed_backs(A6_LYING))
def advice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, count = live(A6_LYING), len(content.advice)
    fronts = [advice_front(one, n, count, area, texts, content) for n, one in enumerate(content.advice, 1)]
    free = above_foot(area, content, texts, room)
    backs = [postcard(n, free, texts) for n in (*range(1, count + 1), 0)]
    sides = zip((*fronts, own_advice(area, texts, content)), backs, strict=True)
    return CardSet(texts["title"], tuple(signed_cards(A6_LYING, sides, last=spare(count, A6) or A_SHEET)))


@CARDS.material("K08", page="card-a6", signing=signed_backs())
def citizen_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    texts.may_ask(*content.drawings.ids("citizens"))
    area, roles = live(A6), content.introduction.citizen_roles
    count, numbered = len(roles), [*enumerate(roles, 1), (0, None)]
    sides = (
        (citizen_front(role, n, count, area, texts, content), citizen_back(role, n, area, texts))
        for n, role in numbered
    )
    return CardSet(texts["title"], tuple(signed_cards(A6, sides, last=spare(count, A6) or A_SHEET)))


@CARDS.material("K10", page="card-a6", signing=signed_backs(A6_LYING))
def seed_card(content: Content, texts: Texts, room: Room) -> CardSet:
    area, seeds = live(A6_LYING), texts.list("seeds")
    stop_on_errors(too_many(seeds, MOST, "frø", "jorden på kortet"))
    back = seeds_back(texts.list("questions", len(seeds)), above_foot(area, content, texts, room), texts)
    sides = [(seeds_front(seeds, area, texts), back)]
    return CardSet(texts["title"], tuple(signed_cards(A6_LYING, sides, last=A_SHEET)))


@CARDS.material("K11", page="slip")
def slips(content: Content, texts: Texts, room: Room) -> CardSet:
    slip, small = square(SLIP), square(TOKEN)
    kinds = (
        ("ide", idea(slip, texts["idea"]), SLIPS),
        ("spoergsmaal", question(slip, texts["question"]), SLIPS),
        ("blank", plain_slip(slip), PLAIN),
    )
    tokens = (token(case, n, small, content) for n, case in enumerate(content.cases, 1))
    made = (
        *(card(slip, kind, copies=copies, part=part) for part, kind, copies in kinds),
        *(card(small, one, copies=TOKENS, part="talbrikker") for one in tokens),
    )
    return CardSet(texts["title"], made)


@CARDS.material("K12", page="tent")
def duty_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    roles = texts.list("roles")
    stop_on_errors(_unwritten(roles, texts))
    tents = (tent(A5, duty_tent(duty, n, A5, texts, content)) for n, duty in enumerate(roles, 1))
    return CardSet(texts["title"], tuple(tents))


def _unwritten(roles: Sequence[Words], texts: Texts) -> Iterator[Problem]:
    """Roles that nothing is written of, and one that is named twice."""
    if not roles:
        yield Problem(texts["title"].where, "listen 'roles' er tom", "skriv mindst én rolle")
    written = [key.removesuffix("-does") for key, _ in texts.own() if key.endswith("-does")]
    for n, role in enumerate(roles):
        if role in roles[:n]:
            yield Problem(role.where, f"rollen '{role}' står to gange", "slet den ene")
        elif role not in written:
            hint = suggest(role, written, f"skriv {role}:, {role}-does:, {role}-says: og {role}-tool:")
            yield Problem(role.where, f"rollen '{role}' har ingen tekster", hint)
