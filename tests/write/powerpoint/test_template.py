"""The template is its designer's: the decks follow what is changed in it, and what they need is missed before they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from deck_samples import LAYOUTS, deck, find, municipality, parts, section, slide, slides_of, theme, written, xml
from lxml import etree
from packages import as_template, parts_of
from pptx import Presentation

from generator.build.checks import fitted_type
from generator.load.theme import load_pages
from generator.model.color import contrast
from generator.model.document import Layout
from generator.model.problems import Problem
from generator.write.office.colors import Palette, recolored
from generator.write.office.oxml import q
from generator.write.office.package import as_document, zipped
from generator.write.powerpoint.template import PLACEHOLDERS, SHOWN, SOIL, Fitted, check_template

OURS = theme().look("office").templates["deck"]
MILLIMETRE = 36000  # EMU


def changed(folder: Path, change: Callable[[Any], None]) -> Path:
    """Our template as a designer has changed and saved it."""
    book = Presentation(as_document(OURS, SHOWN))
    change(book)
    path = folder / "drivhus.potx"
    path.write_bytes(as_template(book))
    return path


def _fitted() -> Fitted:
    problems: list[Problem] = []
    return fitted_type(load_pages(LAYOUTS, theme(), problems))


FITTED = _fitted()


def layout(book: Any, name: str) -> Any:
    return next(found for found in book.slide_layouts if found.name == name)


def placeholder(found: Any, index: int) -> Any:
    return next(place for place in found.placeholders if place.placeholder_format.idx == index)


# ---------------------------------------------------------------- ours


def test_our_template_has_what_the_decks_need() -> None:
    assert list(check_template(OURS, FITTED)) == []


def shown_colors() -> dict[str, str]:
    """What a colour of the theme, as it is spelled with its tint, looks like."""
    palette = Palette(theme().look("office"), branded=True)
    roles = [role for role in palette.look.inks if not role.startswith(("brand", "on-brand"))]
    return {
        spelled(etree.fromstring(palette.color(r).encode().replace(b"a:", b""))): "#" + palette.rgb(r)
        for r in roles
        if r != "spire"
    }


def spelled(color: Any) -> str:
    return " ".join(f"{etree.QName(e).localname}={e.get('val')}" for e in color.iter())


def layouts() -> list[Any]:
    return list(Presentation(as_document(OURS, SHOWN)).slide_layouts)


def texts_on(found: Any) -> Iterator[tuple[Any, str]]:
    """The placeholders of a layout that stand on its ground, with each colour they are written in."""
    for place in found.placeholders:
        if place.placeholder_format.idx not in (11, 12):  # those stand on the foot
            for color in find(place.element, ".//a:lstStyle//a:defRPr/a:solidFill/*"):
                yield place, shown_colors()[spelled(color)]


@pytest.mark.parametrize("found", layouts(), ids=lambda found: found.name)
def test_every_text_of_a_new_slide_can_be_read_on_its_ground(found: Any) -> None:
    (ground,) = find(found.element, "./p:cSld/p:bg//a:solidFill/*")
    soil = next((shape for shape in found.shapes if shape.name == SOIL), None)
    seen = 0
    for place, color in texts_on(found):
        seen += 1
        below = find(soil.element, "./p:spPr/a:solidFill/*")[0] if soil and place.top >= soil.top else ground
        assert contrast(color, shown_colors()[spelled(below)]) >= 4.5, place.name
    assert seen > 1


def meet(one: Any, other: Any) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@pytest.mark.parametrize("found", layouts(), ids=lambda found: found.name)
def test_the_placeholders_of_a_new_slide_do_not_meet_and_lie_on_it(found: Any) -> None:
    places = list(found.placeholders)
    assert [(a.name, b.name) for a, b in combinations(places, 2) if meet(a, b)] == []
    assert all(p.left >= 0 and p.left + p.width <= 12192000 and p.top + p.height <= 6858000 for p in places)


@pytest.mark.parametrize("found", layouts(), ids=lambda found: found.name)
def test_a_title_of_several_lines_has_room(found: Any) -> None:
    """tests/cases/31-section-layout: three lines, whatever stands below it."""
    title = placeholder(found, 0)
    (pitch,) = find(title.element, ".//a:lvl1pPr/a:lnSpc/a:spcPts/@val")
    assert title.height.pt >= 3 * int(pitch) / 100


@pytest.mark.parametrize("branded", [True, False])
def test_the_soil_of_a_section_is_the_layouts_and_ends_on_the_foot(branded: bool) -> None:
    sender, look = municipality() if branded else (None, theme().look("office"))
    book = Presentation(as_document_of(written(deck(section("Et afsnit")), sender, look)))
    (soil,) = (shape for shape in layout(book, "Sektion").shapes if shape.name == SOIL)
    assert soil.top < placeholder(layout(book, "Sektion"), 15).top  # the note stands in it
    assert round((soil.top + soil.height) / 12700) == (483 if branded else 510)


def test_a_slide_that_is_added_has_places_for_what_stands_on_it() -> None:
    book = Presentation(as_document(OURS, SHOWN))
    named = {name: [place.name for place in layout(book, name).placeholders] for name in ("Figur", "Øvelse")}
    assert "Indhold" in named["Figur"] and {"Trin", "I skal bruge"} <= {*named["Øvelse"]}


def test_two_places_that_meet_would_be_seen(tmp_path: Path) -> None:
    def lower_the_title(book: Any) -> None:
        placeholder(layout(book, "Sektion"), 0).top += 20 * MILLIMETRE

    found = layout(Presentation(as_document(changed(tmp_path, lower_the_title), SHOWN)), "Sektion")
    assert meet(placeholder(found, 0), placeholder(found, 14))


def test_a_slide_can_be_added_to_a_finished_deck_from_every_layout() -> None:
    sender, look = municipality()
    package = written(deck(slide("En")), sender, look)
    book = Presentation(as_document_of(package))
    for found in book.slide_layouts:
        made = book.slides.add_slide(found)
        made.shapes.title.text = found.name
    names = [s.shapes.title.text for s in book.slides]
    assert names == ["En", "Forside", "Sektion", "Figur", "Pointe", "Øvelse", "Titel og tekst", "Afsnit", "Oplæg"]


def as_document_of(package: bytes) -> Any:
    from io import BytesIO

    return BytesIO(package)


# ---------------------------------------------------------------- the deck follows


def test_the_deck_follows_another_colour_of_the_theme(tmp_path: Path) -> None:
    members = dict(parts_of(OURS.read_bytes()))
    members["ppt/theme/theme1.xml"] = recolored(members["ppt/theme/theme1.xml"], "dk2", "#123456")
    path = tmp_path / "drivhus.potx"
    path.write_bytes(zipped(members.items()))
    package = written(template=path)
    assert find(xml(package, "ppt/theme/theme1.xml"), ".//a:dk2/a:srgbClr/@val") == ["123456"]
    for part in ("ppt/slides/slide1.xml", "ppt/slideMasters/slideMaster1.xml"):
        assert b"srgbClr" not in parts(package)[part]


def test_the_deck_follows_another_face_of_the_theme(tmp_path: Path) -> None:
    members = dict(parts_of(OURS.read_bytes()))
    old, new = b'<a:majorFont><a:latin typeface="Cambria"', b'<a:majorFont><a:latin typeface="Georgia"'
    assert old in members["ppt/theme/theme1.xml"]
    members["ppt/theme/theme1.xml"] = members["ppt/theme/theme1.xml"].replace(old, new)
    path = tmp_path / "drivhus.potx"
    path.write_bytes(zipped(members.items()))
    package = written(template=path)
    assert find(xml(package, "ppt/theme/theme1.xml"), ".//a:majorFont/a:latin/@typeface") == ["Georgia"]
    assert all(set(find(s, ".//a:latin/@typeface")) <= {"+mj-lt", "+mn-lt"} for s in slides_of(package))


def test_the_deck_follows_a_placeholder_that_was_moved(tmp_path: Path) -> None:
    def move(book: Any) -> None:
        title = placeholder(layout(book, "Figur"), 0)
        title.top, title.left = title.top + 20 * MILLIMETRE, title.left

    long = slide("En lang titel om haven, bedet, muldet og drivhuset i den kolde tid")
    package = written(deck(slide("Kort"), long), template=changed(tmp_path, move))
    before = placeholder(layout(Presentation(as_document(OURS, SHOWN)), "Figur"), 0)
    for found in Presentation(as_document_of(package)).slides:
        assert found.shapes.title.top == before.top + 20 * MILLIMETRE  # inherited
        assert not find(found.shapes.title.element, "./p:spPr/*")


def test_all_that_stands_in_the_foot_follows_a_foot_that_was_moved(tmp_path: Path) -> None:
    def heights(package: bytes) -> list[int]:
        shapes = Presentation(as_document_of(package)).slide_master.shapes
        foot = next(shape for shape in shapes if shape.name == "Sokkel med kommune")
        inside = [shape for shape in foot.shapes if shape.name in ("Sokkel", "Logoplade", "Logo")]
        return [shape.top for shape in (*inside, *(s for s in shapes if s.name in ("Sidefod", "Slidenummer")))]

    def move(book: Any) -> None:
        foot = next(shape for shape in book.slide_master.shapes if shape.name == "Sokkel med kommune")
        for shape in foot.shapes:
            shape.top -= 10 * MILLIMETRE

    sender, look = municipality()
    old, new = (written(deck(slide("Kort")), sender, look, template=path) for path in (OURS, changed(tmp_path, move)))
    assert [a - b for a, b in zip(heights(old), heights(new), strict=True)] == [10 * MILLIMETRE] * 5


def test_the_deck_follows_another_size_and_colour_of_a_layouts_text(tmp_path: Path) -> None:
    def restyle(book: Any) -> None:
        run = placeholder(layout(book, "Sektion"), 0).element.find(f".//{q('a:defRPr')}")
        run.set("sz", "6000")
        run.find(f"{q('a:solidFill')}/{q('a:schemeClr')}").set("val", "accent1")

    one, two = slides_of(written(deck(section("Kort"), section("Overvintringen")), template=changed(tmp_path, restyle)))
    assert not find(one, "./p:cSld/p:spTree/p:sp[1]//a:rPr/*|./p:cSld/p:spTree/p:sp[1]//a:rPr/@sz")
    (size,) = find(two, "./p:cSld/p:spTree/p:sp[1]//a:rPr/@sz")
    assert int(size) < 6000 and not find(two, "./p:cSld/p:spTree/p:sp[1]//a:rPr/*")


def test_sample_slides_and_sections_of_a_template_stay_out_of_the_deck(tmp_path: Path) -> None:
    def sample(book: Any) -> None:
        book.slides.add_slide(layout(book, "Figur")).shapes.title.text = "Eksempel"

    package = written(deck(slide("Kun mig")), template=changed(tmp_path, sample))
    assert [s.shapes.title.text for s in Presentation(as_document_of(package)).slides] == ["Kun mig"]
    assert b"Eksempel" not in b"".join(parts(package).values())


# ---------------------------------------------------------------- what is missing is told


def test_larger_type_than_texts_are_fitted_for_is_told(tmp_path: Path) -> None:
    def enlarge(book: Any) -> None:
        for run in find(placeholder(layout(book, "Pointe"), 17).element, ".//a:lvl2pPr/a:defRPr"):
            run.set("sz", "2450")

    (problem,) = check_template(changed(tmp_path, enlarge), FITTED)
    assert problem.warning and problem.message == (
        "»Navn« i layoutet »Pointe« er 24,5 pt, men teksterne er målt ved 20 pt"
    )
    assert "note i layouts/pages/slide-16x9.yaml" in problem.hint


def test_smaller_type_needs_no_word(tmp_path: Path) -> None:
    def shrink(book: Any) -> None:
        for run in find(placeholder(layout(book, "Figur"), 0).element, ".//a:lvl1pPr/a:defRPr"):
            run.set("sz", "3600")

    assert list(check_template(changed(tmp_path, shrink), FITTED)) == []


def rename(book: Any) -> None:
    layout(book, "Figur").element.cSld.set("name", "Figurer")


def take_the_question(book: Any) -> None:
    place = placeholder(layout(book, "Sektion"), 14).element
    place.getparent().remove(place)


def twin(book: Any) -> None:
    layout(book, "Titel og tekst").element.cSld.set("name", "Pointe")


def take_the_logo(book: Any) -> None:
    for named in book.slide_master.element.iter(q("p:cNvPr")):
        if named.get("name") == "Logo":
            named.set("name", "Billede 7")


def take_the_footer(book: Any) -> None:
    place = placeholder(book.slide_master, 11).element
    place.getparent().remove(place)


def four_by_three(book: Any) -> None:
    book.slide_width = 9144000


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (rename, "layoutet »Figur« mangler"),
        (take_the_question, "pladsholderen »Spørgsmål« mangler i layoutet »Sektion«"),
        (twin, "to layouts hedder »Pointe«"),
        (take_the_logo, "figuren »Logo« mangler på slidemasteren"),
        (take_the_footer, "pladsholderen »Sidefod« mangler på slidemasteren"),
        (four_by_three, "slides i skabelonen har en anden størrelse end 33,87 × 19,05 cm (bredformat, 16:9)"),
    ],
)
def test_what_the_decks_need_is_missed(tmp_path: Path, change: Callable[[Any], None], message: str) -> None:
    path = changed(tmp_path, change)
    (problem,) = check_template(path, {})
    assert (problem.where.path, problem.message) == (SHOWN, message) and problem.hint


def test_a_new_name_is_recognised(tmp_path: Path) -> None:
    (problem,) = check_template(changed(tmp_path, rename), {})
    assert "Figurer" in problem.hint


def test_a_template_that_is_gone_or_something_else_is_told(tmp_path: Path) -> None:
    (gone,) = check_template(tmp_path / "drivhus.potx", {})
    (tmp_path / "drivhus.potx").write_bytes(b"Haven")
    (other,) = check_template(tmp_path / "drivhus.potx", {})
    assert (gone.message, other.message) == ("skabelonen findes ikke", "skabelonen er ikke en PowerPoint-fil")


def test_a_package_that_does_not_say_what_its_parts_are_is_told(tmp_path: Path) -> None:
    parts = parts_of(OURS.read_bytes())
    del parts["[Content_Types].xml"]
    (tmp_path / "drivhus.potx").write_bytes(zipped(parts.items()))
    told = [problem.message for problem in check_template(tmp_path / "drivhus.potx", {})]
    assert told == ["skabelonen er ikke en PowerPoint-fil"]


def test_a_folder_with_the_templates_name_is_told(tmp_path: Path) -> None:
    assert [problem.message for problem in check_template(tmp_path, {})] == ["skabelonen er ikke en PowerPoint-fil"]


def test_a_number_that_no_office_program_writes_is_told_and_no_trace(tmp_path: Path) -> None:
    parts = parts_of(OURS.read_bytes())
    name = next(name for name in parts if name.startswith("ppt/slideLayouts/slideLayout"))
    parts[name] = re.sub(rb'<a:off x="-?\d+"', b'<a:off x="abc"', parts[name], count=1)
    path = tmp_path / "drivhus.potx"
    path.write_bytes(zipped(parts.items()))
    assert [problem.message for problem in check_template(path, {})] == ["skabelonen kan ikke læses"]


def test_every_layout_of_the_documents_is_looked_for() -> None:
    assert set(Layout) <= set(PLACEHOLDERS)
