"""What is written once and used again. It may never show: a file is the same whatever was written before it."""

from __future__ import annotations

from deck_samples import municipality, theme
from pdf_samples import PLANT, look

from generator.compose.drawing.shapes import rect
from generator.model.scene import Box, Group, Picture, Place
from generator.write.office.colors import Palette
from generator.write.parts import Parts, recipe
from generator.write.powerpoint.slides import Painter
from generator.write.powerpoint.text import Writer
from generator.write.powerpoint.xml import ids

LOGO = Group("sokkel", (Picture(Box(0, 0, 40, 20), "logo", "Logo"),))


# ---------------------------------------------------------------- parts


def test_a_part_is_made_once_for_a_key():
    found, made = Parts[str](), []

    def make() -> str:
        made.append(1)
        return "gran"

    assert found.get("a", make) == found.get("a", make) == "gran" and len(made) == 1


def test_what_was_not_used_for_long_is_forgotten():
    found, made = Parts[int](most=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        found.get(key, lambda key=key: made.append(key) or 0)  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]


def test_a_recipe_names_each_ink_of_a_part_and_is_none_for_a_logo():
    assert [role for role, _ in recipe(PLANT, look()) or ()] == ["froe", "gran", "mos"]
    assert recipe(LOGO, look()) is None
    assert recipe(Group("ydre", (Group("indre", LOGO.items),)), look()) is None


def test_groups_are_found_by_value_and_a_place_is_no_group():
    copy = Group(PLANT.name, tuple(PLANT.items), PLANT.alt)
    assert copy == PLANT and hash(copy) == hash(PLANT) and copy is not PLANT
    taller = Group(PLANT.name, (*PLANT.items[:2], PLANT.items[0]), PLANT.alt)
    assert hash(taller) == hash(PLANT) and taller != PLANT  # told apart where it counts
    assert Place("plante") != Group("plante")


def test_a_slide_of_another_municipality_has_its_own_palette():
    """The lightest green is an accent of the plain theme, and a tint where that accent is a municipality's colour."""
    sprout = Group("skud", (rect(0, 0, 10, 10, "spire"),))
    plain, branded = Palette(theme().look("office"), False), Palette(municipality()[1], True)
    first, other, again = (
        Painter(palette, Writer(palette.look, palette), lambda picture, number: "").item(sprout, ids())
        for palette in (plain, branded, plain)
    )
    assert first == again and "accent6" in first and "accent6" not in other
