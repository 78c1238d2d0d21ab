"""The stations: posters to work at, one for each stage of a project and one for each direction a chief leads in."""

from __future__ import annotations

from generator.compose.figures.station import on_sheets, station, station_soil
from generator.compose.material import Entries, Signing, Subject
from generator.compose.templates.poster import A2_STATION, in_soil, sheets_in_soil
from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.document import Poster
from generator.model.scene import Group, Text
from generator.model.sender import Room
from generator.model.stages import Station, stages_of

STATIONS = Entries("poster")

BESIDE = A2_STATION.glass(0)  # two bays stand at the right of it


def _hints(subject: Subject) -> Signing:
    """Its soil says what to write on the slips."""

    def soil(content: Content, texts: Texts, ground: float) -> list[Group[Text]]:
        hints, below = (texts["have-hint"], texts["lack-hint"]), A2_STATION.soil(BESIDE, ground)
        found = [sheet for stage in subject.of(content).stages for sheet in on_sheets(stage, BESIDE)]
        return [station_soil(sheet.stage, BESIDE, below, hints) for sheet in found]

    return in_soil(A2_STATION, soil)


@STATIONS.family(
    "P06", "P07", "P08", "P09", each="stations", page="station-a2-landscape", signing=_hints,
    carries={"focus": ("name", "short")},
)  # fmt: skip
def stage_station(content: Content, texts: Texts, room: Room, one: Station) -> Poster:
    sides, everywhere = (texts["have"], texts["lack"]), stages_of(content.phases)
    found = [
        station(sheet, everywhere, BESIDE, fill(texts["overline"], nummer=stage.label), sides, texts["alt"])
        for stage in one.stages
        for sheet in on_sheets(stage, BESIDE)
    ]
    return sheets_in_soil(texts["title"], A2_STATION, found)
