"""What a seminar hangs on its walls: its posters, and what its tables hang up themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.compose.material import Material
from generator.compose.posters import POSTERS
from generator.compose.seminar_posters import SEMINAR_POSTERS
from generator.compose.stations import STATIONS
from generator.model.content import Content, voices_on_posters
from generator.model.edition import PAPERS
from generator.model.hanging import Hanging, Piece, Side, hang
from generator.model.problems import Problem
from generator.model.programme import Session, materials_of
from generator.model.seminar import Seminar
from generator.model.text import Words

WALL_POSTERS = {one.id: one for one in chain(POSTERS, SEMINAR_POSTERS, STATIONS)}
AT_THE_DOOR = "P16"  # whoever comes in reads the day first
VOICES = "P15"  # a sheet for each voice
BESIDE = {"P03": 2.0}  # metres: of wall that participants hang cards on
SHEET = PAPERS["A3"][1] / 1000  # metres: a table's own sheet lies on its side


def posters_of(content: Content, seminar: Seminar) -> list[str]:
    """The ids of the posters that hang, each once: by the door, then as the programme comes to them."""
    named = [*chain.from_iterable(materials_of(session) for session in _sessions(seminar)), *seminar.file.add]
    known = (WALL_POSTERS.keys() & content.materials.keys()) - left_out(seminar)
    hung = [id for id in dict.fromkeys(id.upper() for id in named) if id in known]
    return sorted(hung, key=lambda id: id != AT_THE_DOOR)


ROUND = ("P10", "P11", "P12", "P13")  # a group stands at each of them at the same time


def _apart(ids: list[str]) -> list[str]:
    """The same, with the stations of a round as far from each other as the others can part them."""
    others, stations = [id for id in ids if id not in ROUND], [id for id in ids if id in ROUND]
    for n, id in enumerate(stations, 1):
        others.insert(round((n - 0.5) * len(ids) / len(stations)), id)
    return others


def left_out(seminar: Seminar) -> set[str]:
    """The ids of what is not brought along."""
    return {id.upper() for id in seminar.file.leave_out}


def own_sheets(seminar: Seminar) -> list[Words]:
    """The ids of what each table hangs up itself."""
    found = dict.fromkeys(chain.from_iterable(session.hangs for session in _sessions(seminar)))
    return [id for id in found if id not in left_out(seminar)]


def _sessions(seminar: Seminar) -> Iterator[Session]:
    return (session for meeting in seminar.meetings for session in meeting.programme.sessions)


def hanging_of(content: Content, seminar: Seminar) -> Hanging:
    """Where everything hangs: posters first, and then what each table hangs up, by the tables' numbers."""
    plain = posters_of(content, seminar)
    sheets = [Piece(str(number), SHEET) for number in range(1, seminar.tables + 1)] if own_sheets(seminar) else []
    walls, breadths = seminar.file.room.walls, {id: _breadth(WALL_POSTERS[id], content) for id in plain}
    orders = ([Piece(id, breadths[id]) for id in order] for order in (_apart(plain), plain))
    return min((hang([*posters, *sheets], walls) for posters in orders), key=lambda found: len(found.left_over))


def numbered(content: Content, seminar: Seminar) -> dict[str, tuple[int, Side]]:
    """The posters that hang, in the order of the walk: the number of each in the drawing of the room, and its wall."""
    posters = posters_of(content, seminar)
    hung = [spot for spot in hanging_of(content, seminar).spots if spot.piece.id in posters]
    return {spot.piece.id: (number, spot.side) for number, spot in enumerate(hung, 1)}


def _breadth(poster: Material, content: Content) -> float:
    """In metres, on the paper it is drawn for, or the smallest that it is made for if that is less."""
    _, paper, *lying = poster.page.split("-")
    sides = PAPERS[poster.least or paper.upper()]
    count = len(voices_on_posters(content)) if poster.id == VOICES else 1
    return sides[bool(lying)] / 1000 * count + BESIDE.get(poster.id, 0.0)


def unhung(content: Content, seminar: Seminar) -> Iterator[Problem]:
    """What there is no room for on the walls."""
    left = hanging_of(content, seminar).left_over
    posters = [piece.id for piece in left if piece.id in WALL_POSTERS]
    tables = [piece.id for piece in left if piece.id not in WALL_POSTERS]
    room = seminar.file.room
    where = next((wall.note.where for wall in room.walls if wall.note), room.name.where)
    if posters:
        message = f"der er ikke plads på væggene til {', '.join(posters)}"
        hint = "skriv flere metre ved walls, hvis I kan hænge noget der, eller lad dem ude med leave-out"
        yield Problem(where, message, hint, warning=True)
    if tables:
        which = f"bord {tables[0]}" if len(tables) == 1 else f"bordene {tables[0]}–{tables[-1]}"
        message = f"der er ikke plads på væggene til det, {which} skal hænge op"
        hint = "lad arkene ligge på bordene, eller skriv flere metre ved walls, hvis I kan hænge noget der"
        yield Problem(where, message, hint, warning=True)
