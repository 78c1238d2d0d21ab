"""What is written once and used again. It may never show: a file is the same whatever was written before it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_samples import INKS, OFFICE, PLANT, PRESS, SCREEN, edition, look, poster, read

from generator.model.geometry import Box
from generator.model.look import Ink
from generator.model.scene import Group, Picture, Place
from generator.write import svg
from generator.write.parts import Parts, recipe
from generator.write.pdf import page as pdf_page
from generator.write.pdf.document import write_pdf
from generator.write.svg import write_svg

LOGO = Group("sokkel", (Picture(Box(0, 0, 40, 20), "logo", "Logo"),))


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_page, "_PARTS", Parts())
    monkeypatch.setattr(svg, "_PARTS", Parts())


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


# ---------------------------------------------------------------- they never show


@pytest.mark.parametrize("edition_", [SCREEN, OFFICE, PRESS], ids=lambda e: e.title)
def test_a_file_is_the_same_whatever_was_written_before(edition_, monkeypatch: pytest.MonkeyPatch):
    forget(monkeypatch)
    alone = write_pdf(poster(), look(), edition_)
    forget(monkeypatch)
    for other in (SCREEN, OFFICE, PRESS, edition("trykkeri", bleed=5.0)):
        write_pdf(poster(), look(), other)
    write_pdf(poster(ground="mos"), recoloured("froe"), edition_)
    assert write_pdf(poster(), look(), edition_) == alone


def recoloured(role: str):
    return replace(look(), inks={**INKS, role: Ink("#123456", (10, 20, 30, 40))})


def test_another_ink_is_another_part():
    assert write_pdf(poster(), look(), SCREEN) != write_pdf(poster(), recoloured("froe"), SCREEN)
    with_mark = write_svg((PLANT,), Box(0, 0, 100, 100), recoloured("froe"))
    assert "#123456" in with_mark and "#123456" not in write_svg((PLANT,), Box(0, 0, 100, 100), look())


# ---------------------------------------------------------------- what is one sender's own


def test_what_only_the_sender_has_lies_in_a_stream_of_its_own():
    contents = read(write_pdf(poster(), look(), SCREEN)).pages[0].Contents
    drawing, own = (stream.read_bytes() for stream in contents)
    assert b"/Figure <</MCID" in own and b"TJ" in drawing and b"TJ" not in own


def test_the_drawing_is_packed_the_same_for_two_senders():
    (one, _), (other, _) = (streams(write_pdf(poster(), whose, SCREEN)) for whose in (look(), look(logo=shrunk())))
    assert one == other


def shrunk():
    return replace(look().artwork["logo"], w=80)


def streams(data: bytes) -> list[bytes]:
    return [stream.read_raw_bytes() for stream in read(data).pages[0].Contents]
