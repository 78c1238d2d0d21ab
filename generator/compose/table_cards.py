"""The cards that are read, written on and stood up at the tables: types, voices, advice, roles, seeds and slips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.compose.figures.advice_card import advice_front, own_advice, postcard
from generator.compose.figures.citizen_card import citizen_back, citizen_front
from generator.compose.figures.duty_tent import duty_tent
from generator.compose.figures.seed_card import MOST, seeds_back, seeds_front
from generator.compose.figures.slips import idea, plain_slip, question, token
from generator.compose.figures.type_tent import inside, outside
from generator.compose.figures.voice_card import voice_back, voice_front
from generator.compose.material import Entries
from generator.compose.templates.card import A5, A6, A6_LYING, TENT, card, live, signed_backs, spare, square, tent
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import CardSet
from generator.model.problems import Problem, Problems, no_room, stop_on_errors, suggest
from generator.model.sender import Room
from generator.model.text import Words

TABLE_CARDS = Entries("cards")
A_SHEET = 4  # A6 cards on A4
SLIP, TOKEN = 70, 45  # mm; slips for fields of 76
SLIPS, PLAIN, TOKENS = (
    12,
    60,
    2,
)  # a sheet of each kind; plain ones for a day at six tables; full sheets of twelve cases


@TABLE_CARDS.material(
    "K05",
    page="tent",
    signing=signed_backs(lambda content: len(content.typology.types), TENT),
    carries={"types": ("name", "short", "example", "question", "text")},
)
def type_tents(content: Content, texts: Texts, room: Room) -> CardSet:
    made = (
        tent(
            TENT, outside(kind, n, TENT, texts, content), inside(kind, live(TENT), texts, content, room.ground), foot=n
        )
        for n, kind in enumerate(content.typology.types, 1)
    )
    return CardSet(texts["title"], tuple(made))


@TABLE_CARDS.material(
    "K06",
    page="card-a6",
    signing=signed_backs(lambda content: len(content.voices)),
    carries={"voices": ("text",), "persons": ("name", "role", "organisation")},
)
def voice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, back = live(A6), voice_back(live(A6), texts)
    fronts = ((n, voice_front(voice, n, area, texts, content)) for n, voice in enumerate(content.voices, 1))
    return CardSet(texts["title"], tuple(card(A6, front, back, foot=n) for n, front in fronts))


@TABLE_CARDS.material(
    "K07",
    page="card-a6",
    signing=signed_backs(lambda content: len(content.advice) + 1, A6_LYING),
    carries={"advice": ("name", "text")},
)
def advice_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    area, count = live(A6_LYING), len(content.advice)
    made = [
        card(A6_LYING, advice_front(one, n, count, area, texts), postcard(n, area, texts, room.ground), foot=n)
        for n, one in enumerate(content.advice, 1)
    ]
    own = own_advice(area, texts), postcard(0, area, texts, room.ground)
    return CardSet(texts["title"], (*made, card(A6_LYING, *own, foot=count + 1, copies=spare(count, A6) or A_SHEET)))


@TABLE_CARDS.material(
    "K08",
    page="card-a6",
    signing=signed_backs(lambda content: len(content.introduction.citizen_roles) + 1),
    carries={"citizen-roles": ("name",)},
)
def citizen_cards(content: Content, texts: Texts, room: Room) -> CardSet:
    texts.may_ask(*content.drawings.ids("citizens"))
    area, roles = live(A6), content.introduction.citizen_roles
    made = [
        card(A6, citizen_front(role, n, len(roles), area, texts, content), citizen_back(role, n, area, texts), foot=n)
        for n, role in enumerate(roles, 1)
    ]
    own, count = (citizen_front(None, 0, 0, area, texts, content), citizen_back(None, 0, area, texts)), len(roles)
    return CardSet(texts["title"], (*made, card(A6, *own, foot=count + 1, copies=spare(count, A6) or A_SHEET)))


@TABLE_CARDS.material("K10", page="card-a6", signing=signed_backs(lambda content: 1, A6_LYING))
def seed_card(content: Content, texts: Texts, room: Room) -> CardSet:
    area, seeds = live(A6_LYING), texts.list("seeds")
    if len(seeds) > MOST:
        raise Problems([no_room(seeds[MOST].where, "frø", "jorden på kortet", MOST, len(seeds))])
    questions = texts.list("questions", len(seeds))
    back = seeds_back(questions, area, texts, room.ground)
    return CardSet(texts["title"], (card(A6_LYING, seeds_front(seeds, area, texts), back, foot=1, copies=A_SHEET),))


@TABLE_CARDS.material("K11", page="slip")
def slips(content: Content, texts: Texts, room: Room) -> CardSet:
    slip, small = square(SLIP), square(TOKEN)
    named = (idea(slip, texts["idea"]), question(slip, texts["question"]))
    tokens = (token(case, n, small, content) for n, case in enumerate(content.cases, 1))
    return CardSet(
        texts["title"],
        (
            *(card(slip, kind, copies=SLIPS) for kind in named),
            card(slip, plain_slip(slip), copies=PLAIN),
            *(card(small, one, copies=TOKENS) for one in tokens),
        ),
    )


@TABLE_CARDS.material("K12", page="tent")
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
