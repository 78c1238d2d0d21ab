"""The posters: a figure each, on a sheet of its own."""

from __future__ import annotations

from generator.compose.drawing.greenhouse import SEAM
from generator.compose.figures.advice_tower import advice_texts, advice_tower, roots, too_much_advice
from generator.compose.figures.case_shelves import shelves
from generator.compose.figures.directions import bulbs, directions
from generator.compose.figures.in_short import actors, in_short, too_much
from generator.compose.figures.phase_model import phase_model, renewal, too_many_points
from generator.compose.figures.phases import on_sheets
from generator.compose.figures.typology import typology
from generator.compose.material import Entries
from generator.compose.templates.poster import (
    A2,
    A2_GLASS,
    A2_LANDSCAPE,
    A3,
    IN_SOIL,
    heading,
    hung,
    in_soil,
    on_footer,
    poster,
)
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.problems import stop_on_errors
from generator.model.scene import Group, Place, Text
from generator.model.sender import Room

POSTERS = Entries("poster")

BAYS = A2.glass(430)  # from the eaves


def _renewal(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    told = content.figures.renewal
    return [renewal(shown, BAYS, soil, texts["renewal"], told) for shown in on_sheets(content.phases)]


@POSTERS.material("P01", page="poster-a2", signing=in_soil(A2, BAYS, _renewal))
def phase_model_poster(content: Content, texts: Texts, room: Room) -> Poster:
    stop_on_errors(too_many_points(content.phases, BAYS))
    first, *more = [phase_model(shown, BAYS, content.figures) for shown in on_sheets(content.phases)]
    return hung(texts, A2, [(*heading(texts, A2), first), *((sheet,) for sheet in more)], soil=True)


FRONT = A2.glass(304)  # from the ridge


def _bulbs(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    below = soil._replace(h=soil.h + SEAM)
    return [bulbs(content.directions, FRONT, below, content.figures, texts.list("people"))]


@POSTERS.material("P02", page="poster-a2", signing=in_soil(A2, FRONT, _bulbs))
def directions_poster(content: Content, texts: Texts, room: Room) -> Poster:
    front = directions(content.directions, FRONT, texts["chief"], content.figures, content.drawings)
    return poster(texts, A2, front, Place(IN_SOIL))


@POSTERS.material("P03", page="poster-a2-landscape", signing=on_footer(A2_LANDSCAPE))
def typology_poster(content: Content, texts: Texts, room: Room) -> Poster:
    window = A2_LANDSCAPE.below(248, room, air=22)
    return poster(texts, A2_LANDSCAPE, typology(content.typology, window, content.figures, content.drawings), lines=1)


TOWER = Box(36, 332, 248, 630)  # from the eaves to the soil


def _roots(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    return [roots(TOWER, soil, content.figures.advice_roots)]


@POSTERS.material("P04", page="poster-a3", signing=in_soil(A3, TOWER, _roots))
def advice_poster(content: Content, texts: Texts, room: Room) -> Poster:
    """The last piece of advice stands in the soil, so the soil comes before the words."""
    stop_on_errors(too_much_advice(content.advice, TOWER))
    words = advice_texts(content.advice, TOWER, A3.footer.w - A3.footer.margin)
    tower = advice_tower(len(content.advice), TOWER, content.figures.advice_tower)
    return poster(texts, A3, tower, Place(IN_SOIL), words)


GLASS = A2.glass(0)


def _actors(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    return [actors(content.introduction.actors, soil, GLASS, texts)]


@POSTERS.material("P05", page="poster-a2", signing=in_soil(A2, GLASS, _actors))
def in_short_poster(content: Content, texts: Texts, room: Room) -> Poster:
    stop_on_errors(too_much(content.introduction, GLASS))
    return poster(texts, A2, in_short(content.introduction, content.drawings, GLASS, texts), Place(IN_SOIL))


@POSTERS.material("P14", page="poster-a2", signing=on_footer(A2_GLASS))
def cases_poster(content: Content, texts: Texts, room: Room) -> Poster:
    box = A2_GLASS.below(228, room)
    return poster(texts, A2_GLASS, shelves(content, box), lines=1)
