"""The finished file is sound, and the same input gives the same bytes."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from pdf_samples import PRESS, SCREEN, cards, look, poster, read

from generator.model.document import Settled
from generator.write.pdf.bleed import Edges
from generator.write.pdf.document import write_pdf


@pytest.mark.parametrize("which", [SCREEN, PRESS], ids=["skaerm", "trykkeri"])
@pytest.mark.parametrize("document", [poster(), cards()], ids=["poster", "cards"])
def test_the_file_is_sound(document, which):
    assert read(write_pdf(document, look(), which)).check_pdf_syntax() == []


def test_a_wrong_offset_would_be_seen():
    whole = write_pdf(poster(), look(), SCREEN)
    cut = whole.replace(b"endobj\n", b"endobj\n%\n", 1)
    assert pikepdf.open(io.BytesIO(cut)).check_pdf_syntax() or pikepdf.open(io.BytesIO(cut)).get_warnings()


def test_the_same_poster_twice_is_the_same_file():
    assert write_pdf(poster(), look(), SCREEN) == write_pdf(poster(), look(), SCREEN)


def test_hash_seed_and_time_zone_do_not_matter():
    code = (
        "import hashlib; from pdf_samples import *; from generator.write.pdf.document import write_pdf\n"
        "print(hashlib.sha256(b''.join(write_pdf(poster(), look(), e) for e in (SCREEN, PRESS))).hexdigest())"
    )
    here = Path(__file__).parents[2]
    sums = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        place = os.pathsep.join((str(here), str(here.parent)))
        surroundings = {**os.environ, "PYTHONPATH": place, "PYTHONHASHSEED": seed, "TZ": zone}
        sums.add(subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, check=True).stdout)
    assert len(sums) == 1


def test_a_second_poster_has_another_file_id():
    other = Settled("Prøveplakat med æ, ø & å", "En plakat til at prøve med", pages=poster(ground="froe").pages)
    one, two = (read(write_pdf(document, look(), SCREEN)) for document in (poster(), other))
    assert bytes(one.trailer.ID[0]) != bytes(two.trailer.ID[0])


def test_the_date_is_the_one_that_was_given():
    pdf = read(write_pdf(poster(), look(), SCREEN, source_date=1_700_000_000))
    assert str(pdf.docinfo.CreationDate) == "D:20231114221320Z"
    assert pdf.open_metadata()["xmp:CreateDate"] == "2023-11-14T22:13:20Z"


def test_a_corner_is_led_out_both_ways_and_a_slope_stays():
    edges = Edges(100, 100, 10)
    house = (("M", 0, 50), ("L", 50, 20), ("L", 100, 50), ("L", 100, 100), ("L", 0, 100), ("Z",))
    points = [segment[-2:] for segment in edges.bled(house) if len(segment) > 1]
    assert {(-10, 110), (110, 110), (110, 50), (-10, 50)} <= set(points)
    assert points[1] == (50, 20) and min(y for _, y in points) == 20


def test_an_outline_inside_the_page_is_left_alone():
    edges = Edges(100, 100, 10)
    inner = (("M", 1, 1), ("L", 99, 1), ("L", 99, 99), ("Z",))
    assert not edges.touched((1, 1, 99, 99)) and edges.bled(inner) == inner
