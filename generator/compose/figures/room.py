"""The room of a seminar from above: its tables with their seats, its walls, and numbers where posters hang."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from generator.compose.drawing.shapes import circle, curve, filled, line, rect
from generator.model.flow import Figure, Number
from generator.model.geometry import Box, Point, polygon
from generator.model.hanging import PARTS, SIDES, Hanging, Side, Spot
from generator.model.scene import Group, Shape
from generator.model.seminar import Wall
from generator.model.text import Words

WALL, LABEL = 5.0, 18.0  # points: how thick walls are, and the room outside them for what is said of them
ALONG = 30.0  # inside each wall: what hangs there, and who looks at it
SCREEN, BELOW_SCREEN = 0.34, 20.0  # of the front; what stands under it
DOOR, DOOR_AT = 38.0, 0.66  # its breadth, and where on the back wall it begins
COFFEE = Box(0, 0, 62, 22)
BOX = 17.0
DISC, SHEET, NEAREST = 9.0, 8.0, 3.5  # radius, half of a side, and the least air between two
TYPE, SMALLEST = 9.0, 7.0
NEARLY = 0.85
INWARDS: Mapping[Side, Point] = {"back": (0.0, -1.0), "left": (1.0, 0.0), "front": (0.0, 1.0), "right": (-1.0, 0.0)}
LARGEST = 70.0  # of a table with its seats, from one side of it to the other
TABLE, SEAT, SEAT_GAP = 0.44, 0.125, 0.32  # how deep a table is, the radius of a seat, from seat to seat: of that size
BREADTH, APART, AISLE = 0.95, 0.3, 0.12  # of a table with few seats; between tables beside and behind each other


@dataclass(frozen=True, slots=True)
class Labels:
    """What is written in the drawing."""

    screen: Words
    door: Words
    coffee: Words
    box: Words | None  # one letter; none, if there is nothing to be put into a box
    bare: Mapping[str, Words]  # walls on which nothing hangs, by their sides
    alt: Words


def room_plan(
    seats: Sequence[int],
    walls: Sequence[Wall],
    hanging: Hanging,
    numbers: Mapping[str, int],
    said: Labels,
    w: float,
    h: float,
) -> Figure:
    """In w x h points. `numbers` are those of the posters by their ids; what else hangs is a table's, by the table's number."""
    floor = Box(LABEL, WALL, w - 2 * LABEL, h - WALL - LABEL)
    bare = {str(wall.side) for wall in walls if not wall.metres}
    shapes: list[Shape] = [filled(floor, "glas0"), *_walls(floor, bare)]
    texts: list[Number] = list(_outside(floor, said))
    screen = Box(floor.x + floor.w * (1 - SCREEN) / 2, floor.y, floor.w * SCREEN, 4)
    shapes += [filled(screen, "muld")]
    texts.append(_label(said.screen, screen.x + screen.w / 2, screen.y + 13))
    shapes += _door(floor)
    texts.append(_label(said.door, _door_x(floor) + DOOR / 2, floor.bottom + WALL + 7))
    for part, numbered in (_coffee(floor, said), _box(floor, said)):
        shapes += part
        texts += numbered
    left, top, right, bottom = (_along(floor, side, hanging) for side in ("left", "front", "right", "back"))
    free = Box(floor.x + left, floor.y + top, floor.w - left - right, floor.h - top - bottom)
    for n, (place, size) in enumerate(_places(seats, free), 1):
        shapes += _table(place, size, seats[n - 1], max(seats))
        texts.append(Number(Words(str(n)), "gran", *place, size * 0.3))
    for drawn, number in _hung(floor, hanging, numbers):
        shapes.append(drawn)
        texts.append(number)
    return Figure(Group("Rummet", tuple(shapes), said.alt), w, h, numbers=tuple(texts))


def _label(words: Words, x: float, y: float, upwards: bool = False) -> Number:
    return Number(words, "graa", x, y, TYPE, "sans", upwards)


# ---------------------------------------------------------------- walls


def _walls(floor: Box, bare: set[str]) -> Iterator[Shape]:
    """Those on which nothing hangs are pale, as windows are."""
    roles = {side: "glas3" if side in bare else "gran" for side in SIDES}
    yield rect(floor.x - WALL, floor.y - WALL, floor.w + 2 * WALL, WALL, roles["front"])
    yield rect(floor.x - WALL, floor.y - WALL, WALL, floor.h + 2 * WALL, roles["left"])
    yield rect(floor.right, floor.y - WALL, WALL, floor.h + 2 * WALL, roles["right"])
    door = _door_x(floor)
    yield rect(floor.x - WALL, floor.bottom, door - floor.x + WALL, WALL, roles["back"])
    yield rect(door + DOOR, floor.bottom, floor.right + WALL - door - DOOR, WALL, roles["back"])


def _outside(floor: Box, said: Labels) -> Iterator[Number]:
    """What is said of walls on which nothing hangs, outside them or, where the screen is, inside."""
    middles: Mapping[str, tuple[float, float, bool]] = {
        "left": (floor.x - WALL - 6.5, floor.y + floor.h / 2, True),
        "right": (floor.right + WALL + 6.5, floor.y + floor.h / 2, True),
        "back": (floor.x + floor.w * DOOR_AT / 2, floor.bottom + WALL + 7, False),
        "front": (floor.x + floor.w * (1 - SCREEN) / 4, floor.y + 13, False),
    }
    for side, words in said.bare.items():
        x, y, upwards = middles[side]
        yield _label(words, x, y, upwards)


def _door_x(floor: Box) -> float:
    return floor.x + floor.w * DOOR_AT


def _door(floor: Box) -> list[Shape]:
    """Its leaf stands open into the room."""
    x, y, k = _door_x(floor), floor.bottom, 0.55 * DOOR
    swing = curve((x, y), (x, y - k), (x + DOOR - k, y - DOOR), (x + DOOR, y - DOOR), "mos", 0.75)
    return [swing, line(x + DOOR, y + WALL, x + DOOR, y - DOOR, "gran", 1.5)]


# ---------------------------------------------------------------- what stands on the floor


def _coffee(floor: Box, said: Labels) -> tuple[list[Shape], list[Number]]:
    x, y = floor.right - COFFEE.w, floor.bottom - COFFEE.h
    text = Number(said.coffee, "muld", x + COFFEE.w / 2, y + COFFEE.h / 2, TYPE, "sans-semibold")
    return [rect(x, y, COFFEE.w, COFFEE.h, "froem")], [text]


def _box(floor: Box, said: Labels) -> tuple[list[Shape], list[Number]]:
    """Where one passes it on the way out."""
    if said.box is None:
        return [], []
    place = Box(_door_x(floor) + DOOR + 8, floor.bottom - BOX - 3, BOX, BOX)
    text = Number(said.box, "gran", place.x + BOX / 2, place.y + BOX / 2, TYPE + 1, "sans-semibold")
    return [filled(place, "paper"), _framed(place)], [text]


def _framed(box: Box, width: float = 1.0) -> Shape:
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    return Shape(polygon(corners), line="gran", width=width)


def _places(seats: Sequence[int], free: Box) -> list[tuple[Point, float]]:
    """The middle of each table and the size of its set, in as many rows as leave them nearly as large as can be; the last row in the middle."""
    count, broad = len(seats), _broad(max(seats))

    def size(columns: int) -> float:
        rows = -(-count // columns)
        return min(free.w / columns / (broad + APART), free.h / rows / (1 + AISLE), LARGEST)

    largest = max(map(size, range(1, count + 1)))
    columns = next(n for n in range(1, count + 1) if size(n) >= NEARLY * largest)
    rows = [range(n, min(n + columns, count)) for n in range(0, count, columns)]
    places = []
    for r, row in enumerate(rows):
        step, start = free.w / columns, free.x + free.w * (columns - len(row)) / columns / 2
        places += [(start + step * (c + 0.5), free.y + free.h * (r + 0.5) / len(rows)) for c in range(len(row))]
    return [(place, size(columns)) for place in places]


def _along(floor: Box, side: Side, hanging: Hanging) -> float:
    """How much of the floor is kept along a wall for what hangs there, and for the screen."""
    more = 2 * _radius(floor, side, hanging) if _crowded(floor, side, hanging) else 0.0
    besides = {"front": BELOW_SCREEN / 2, "back": DOOR - ALONG + 3}
    return ALONG + more + besides.get(side, 0.0)


def _broad(seats: int) -> float:
    """How broad a table is, of its set's size: half of them sit at each side."""
    return max(BREADTH, SEAT_GAP * -(-seats // 2) + 0.2)


def _table(middle: Point, size: float, seats: int, most: int) -> Iterator[Shape]:
    (x, y), w, h, r = middle, size * _broad(most), size * TABLE, size * SEAT
    away = -(-seats // 2)
    for count, side in ((away, -1), (seats - away, 1)):
        for n in range(count):
            yield circle(x + (n - (count - 1) / 2) * size * SEAT_GAP, y + side * (h / 2 + r * 1.15), r, "glas3")
    place = Box(x - w / 2, y - h / 2, w, h)
    yield filled(place, "paper")
    yield _framed(place, max(0.75, size * 0.02))


# ---------------------------------------------------------------- what hangs


def _hung(floor: Box, hanging: Hanging, numbers: Mapping[str, int]) -> Iterator[tuple[Shape, Number]]:
    for side in SIDES:
        (dx, dy), r = INWARDS[side], _radius(floor, side, hanging)
        for part in range(PARTS[side]):
            for n, spot in enumerate(hanging.on(side, part)):
                x, y = _point(floor, side, spot, hanging)
                into = (2 * r + 1) * (n % 2) if _crowded(floor, side, hanging) else 0.0
                yield _sign(spot.piece.id, (x + dx * into, y + dy * into), r, numbers)


def _nearest(floor: Box, side: Side, hanging: Hanging) -> float:
    """From the middle of a number to that of the next one."""
    parts = ([_point(floor, side, spot, hanging) for spot in hanging.on(side, part)] for part in range(PARTS[side]))
    pairs = chain.from_iterable(map(pairwise, parts))
    return min((abs(x1 - x2) + abs(y1 - y2) for (x1, y1), (x2, y2) in pairs), default=99.0)


def _crowded(floor: Box, side: Side, hanging: Hanging) -> bool:
    """Then every other number stands nearer to the tables."""
    return _nearest(floor, side, hanging) < 2 * DISC + NEAREST


def _radius(floor: Box, side: Side, hanging: Hanging) -> float:
    crowded = _crowded(floor, side, hanging)
    return min(DISC, _nearest(floor, side, hanging) - NEAREST / 2) if crowded else DISC


def _sign(id: str, at: Point, r: float, numbers: Mapping[str, int]) -> tuple[Shape, Number]:
    """A disc for a poster; a square for what a table hangs up, as the tables are."""
    (x, y), size = at, max(SMALLEST, r * 1.15)
    if id in numbers:
        return circle(x, y, r, "gran"), Number(Words(str(numbers[id])), "paper", x, y, size, "sans-semibold")
    half = min(SHEET, r)
    square = _framed(Box(x - half, y - half, 2 * half, 2 * half))
    return square, Number(Words(id), "gran", x, y, size, "sans-semibold")


def _point(floor: Box, side: Side, spot: Spot, hanging: Hanging) -> Point:
    """In the drawing: walls are drawn as long as the floor has them, whatever they measure."""
    share, near = spot.middle / hanging.lengths[side], DISC + 4
    if side == "back":  # from the door
        return _door_x(floor) - share * (_door_x(floor) - floor.x), floor.bottom - near
    if side == "left":
        return floor.x + near, floor.bottom - ALONG - share * (floor.h - 2 * ALONG)
    if side == "right":
        return floor.right - near, floor.y + ALONG + share * (floor.h - 2 * ALONG - COFFEE.h)
    beside = floor.w * (1 - SCREEN) / 2 - near
    start = floor.x + near if spot.part == 0 else floor.right - near - beside
    return start + share * beside, floor.y + near
