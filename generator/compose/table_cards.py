"""The cards that are read, written on and stood up at the tables: types, voices, advice, roles, seeds and slips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.drawing.citizens import TULIPS
from generator.compose.figures.advice_card import advice_front, own_advice, postcard
from generator.compose.figures.citizen_card import citizen_back, citizen_front
from generator.compose.figures.duty_tent import duty_tent
from generator.compose.figures.seed_card import MOST, seeds_back, seeds_front
from generator.compose.figures.sharing import too_many
from generator.compose.figures.slips import idea, plain_slip, question, token
from generator.compose.figures.type_tent import inside, outside
from generator.compose.figures.voice_card import voice_back, voice_front
from generator.compose.material import Entries
from generator.compose.templates.card import (
    A5,
    A6,
    A6_LYING,
    TENT,
    card,
    live,
    signed_backs,
    signed_cards,
    spare,
    square,
    tent,
)
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.problems import Problem, stop_on_errors, suggest
from generator.model.sender import Room
from generator.model.text import Words

TABLE_CARDS = Entries("cards")
A_SHEET = 4  # A6 cards on A4
SLIP, TOKEN = 70, 45  # mm; slips for fields of 76
SLIPS, PLAIN, TOKENS = 12, 60, 2  # a sheet of each kind; plain ones for a day at six tables; sheets of twelve cases


@TABLE_CARDS.material(
    "K05", page="tent", signing=signed_backs(lambda content: len(content.typology.types), TENT),
    carries={"types": ("name", "short", "example", "question", "text")},
)  # fmt: skip
def type_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    area, made = live(TENT), enumerate(content.typology.types, 1)
    tents = (
        tent(TENT, outside(kind, n, TENT, texts, content), inside(kind, area, texts, content, room.ground), foot=n)
        for n, kind in made
    )
    return CardSet(texts["title"], tuple(tents))


@TABLE_CARDS.material(
    "K06", page="card-a6", signing=signed_backs(lambda content: len(content.voices)),
    carries={"voices": ("text",), "persons": ("name", "role", "organisation")},
)  # fmt: skip
def voice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, back = live(A6), voice_back(live(A6), texts)
    sides = ((voice_front(voice, n, area, texts, content), back) for n, voice in enumerate(content.voices, 1))
    return CardSet(texts["title"], tuple(signed_cards(A6, sides)))


@TABLE_CARDS.material(
    "K07", page="card-a6", signing=signed_backs(lambda content: len(content.advice) + 1, A6_LYING),
    carries={"advice": ("name", "text")},
)  # fmt: skip
def advice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, count = live(A6_LYING), len(content.advice)
    fronts = [advice_front(one, n, count, area, texts) for n, one in enumerate(content.advice, 1)]
    backs = [postcard(n, area, texts, room.ground) for n in (*range(1, count + 1), 0)]
    sides = zip((*fronts, own_advice(area, texts)), backs, strict=True)
    return CardSet(texts["title"], tuple(signed_cards(A6_LYING, sides, last=spare(count, A6) or A_SHEET)))


@TABLE_CARDS.material(
    "K08", page="card-a6", signing=signed_backs(lambda content: len(content.introduction.citizen_roles) + 1),
    carries={"citizen-roles": ("name",)},
)  # fmt: skip
def citizen_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    texts.may_ask(*TULIPS)
    area, roles = live(A6), content.introduction.citizen_roles
    count, numbered = len(roles), [*enumerate(roles, 1), (0, None)]
    sides = ((citizen_front(role, n, count, area, texts), citizen_back(role, n, area, texts)) for n, role in numbered)
    return CardSet(texts["title"], tuple(signed_cards(A6, sides, last=spare(count, A6) or A_SHEET)))


@TABLE_CARDS.material("K10", page="card-a6", signing=signed_backs(lambda content: 1, A6_LYING))
def seed_card(content: Content, texts: Texts, room: Room) -> CardSet:
    area, seeds = live(A6_LYING), texts.list("seeds")
    stop_on_errors(too_many(seeds, MOST, "frø", "jorden på kortet"))
    back = seeds_back(texts.list("questions", len(seeds)), area, texts, room.ground)
    sides = [(seeds_front(seeds, area, texts), back)]
    return CardSet(texts["title"], tuple(signed_cards(A6_LYING, sides, last=A_SHEET)))


@TABLE_CARDS.material("K11", page="slip")
def slips(content: Content, texts: Texts, room: Room) -> CardSet:
    slip, small = square(SLIP), square(TOKEN)
    kinds = ((idea(slip, texts["idea"]), SLIPS), (question(slip, texts["question"]), SLIPS), (plain_slip(slip), PLAIN))
    tokens = (token(case, n, small, content.figures) for n, case in enumerate(content.cases, 1))
    made = (
        *(card(slip, kind, copies=copies) for kind, copies in kinds),
        *(card(small, one, copies=TOKENS) for one in tokens),
    )
    return CardSet(texts["title"], made)


@TABLE_CARDS.material("K12", page="tent")
def duty_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    roles = texts.list("roles")
    stop_on_errors(_unwritten(roles, texts))
    tents = (tent(A5, duty_tent(duty, n, A5, texts)) for n, duty in enumerate(roles, 1))
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
