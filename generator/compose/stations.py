"""The stations: posters to work at, one for each stage of a project and one for each direction a chief leads in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.compose.figures import direction_station as ways
from generator.compose.figures.station import Sheet as StationSheet
from generator.compose.figures.station import on_sheets, station, station_soil
from generator.compose.focus import Spot, spots
from generator.compose.material import Entries, Signing, Subject
from generator.compose.templates.poster import A2, A2_STATION, Sheet, hung, in_soil
from generator.compose.texts import Texts, fill
from generator.model.content import Bearing, Content, Direction, FocusPoint
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.scene import Group, Text
from generator.model.sender import Room

STATIONS = Entries("poster")

BESIDE = A2_STATION.glass(0)  # two bays stand at the right of it
STANDING, LYING = A2.glass(0), BESIDE._replace(h=BESIDE.h + 16)


OF_PHASES = ("P06", "P07", "P08", "P09")


@dataclass(frozen=True, slots=True)
class Station:
    """What one poster is about: a phase or a part of one; the last poster takes those that come after it, too."""

    spots: tuple[Spot, ...]

    @property
    def focus(self) -> tuple[FocusPoint, ...]:
        return tuple(point for spot in self.spots for point in spot.points)


def stations(content: Content) -> list[Station]:
    """As far as there are posters."""
    found, last = spots(content.phases), len(OF_PHASES) - 1
    return [*(Station((spot,)) for spot in found[:last]), *([Station(tuple(found[last:]))] if found[last:] else ())]


def _sheets(one: Station) -> list[StationSheet]:
    return [sheet for spot in one.spots for sheet in on_sheets(spot, BESIDE)]


def _hints(subject: Subject) -> Signing:
    """Its soil says what to write on the slips."""

    def soil(content: Content, texts: Texts, below: Box) -> list[Group[Text]]:
        hints = (texts["have-hint"], texts["lack-hint"])
        return [station_soil(sheet.spot, BESIDE, below, hints) for sheet in _sheets(subject.of(content))]

    return in_soil(A2_STATION, BESIDE, soil)


@STATIONS.family(*OF_PHASES, each=stations, page="station-a2-landscape", signing=_hints)
def phase_station(content: Content, texts: Texts, room: Room, one: Station) -> Poster:
    everywhere = spots(content.phases)
    found = [(station(sheet, everywhere, BESIDE, texts, content.drawings),) for sheet in _sheets(one)]
    return hung(texts, A2_STATION, found, soil=True)


def by_bearing(content: Content) -> list[Direction | None]:
    """Up, down, across, out: each has its poster, in whatever order the content tells of them."""
    found = {direction.bearing: direction for direction in reversed(content.directions)}
    return [found.get(bearing) for bearing in get_args(Bearing)]


def _paper(bearing: Bearing) -> tuple[Sheet, Box]:
    """The paper is turned with the arrow."""
    return (A2, STANDING) if bearing in ("up", "down") else (A2_STATION, LYING)


def _ground(subject: Subject) -> Signing:
    """Its soil says what to do, or whom the arrow reaches."""
    bearing: Bearing = get_args(Bearing)[subject.number]
    sheet, box = _paper(bearing)

    def soil(content: Content, texts: Texts, below: Box) -> list[Group[Text]]:
        made = ways.direction_soil(bearing, box, below, texts)
        return [made] * len(ways.on_sheets(subject.of(content), box))

    return in_soil(sheet, box, soil)


@STATIONS.family("P10", "P11", each=by_bearing, page="station-a2", signing=_ground)
@STATIONS.family("P12", "P13", each=by_bearing, first=2, page="station-a2-landscape", signing=_ground)
def direction_station(content: Content, texts: Texts, room: Room, one: Direction) -> Poster:
    sheet, box = _paper(one.bearing)
    over = fill(texts["overline"], nummer=str(content.directions.index(one) + 1), antal=str(len(content.directions)))
    found = [
        (ways.direction_station(one, tasks, box, over, texts, content.drawings),) for tasks in ways.on_sheets(one, box)
    ]
    return hung(texts, sheet, found, soil=True)
