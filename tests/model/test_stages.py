"""The stages of a project: what they are called, and the numbers of their points."""

from __future__ import annotations

from dataclasses import replace

from generator.model.content import Content
from generator.model.stages import stages_of, stations_of
from generator.model.text import Words


def test_a_phase_with_parts_is_as_many_stages(content: Content, world: Content) -> None:
    assert [stage.label for stage in stages_of(content.phases)] == ["1", "2A", "2B", "3"]
    assert [stage.label for stage in stages_of(world.phases)] == ["1", "2A", "2B", "3", "4"]


def test_points_are_counted_through_the_parts_of_their_phase(world: Content) -> None:
    numbers = [[number for number, _ in stage.numbered] for stage in stages_of(world.phases)]
    assert numbers[1:3] == [["2.1", "2.2"], ["2.3"]]


def test_points_beside_parts_are_a_stage_of_their_own(world: Content) -> None:
    both = replace(world.phases[1], focus=world.phases[0].focus[:1])
    assert [(stage.label, stage.numbered[0][0]) for stage in stages_of((both,))] == [
        ("1", "1.1"), ("1A", "1.2"), ("1B", "1.4"),
    ]  # fmt: skip


def test_a_part_has_its_own_line_and_a_phase_too(world: Content) -> None:
    first, planned, done, *_ = stages_of(world.phases)
    assert first.essence == world.phases[0].essence
    assert planned.essence == Words("Tegn det, før I graver.") and done.essence is None


def test_the_last_station_takes_the_stages_after_it(world: Content) -> None:
    found = stations_of(world.phases)
    assert [[stage.label for stage in station.stages] for station in found] == [["1"], ["2A"], ["2B"], ["3", "4"]]
    assert len(found[3].focus) == 4 and len(stations_of(world.phases[:1])) == 1
