"""A new kind of document is one row of the table and one writer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from small_kit import Build, entries

from generator.build import outputs, project
from generator.build.pieces import Piece
from generator.build.report import MaterialRow, Titles, listing, summary
from generator.compose.material import Material
from generator.compose.templates.poster import A3, on_footer, poster
from generator.compose.texts import Texts
from generator.load.editions import load_editions
from generator.model import kinds
from generator.model.content import Content
from generator.model.document import Poster, Settled
from generator.model.geometry import Box
from generator.model.kinds import KINDS, Kind, Logo
from generator.model.scene import Paragraph, Text
from generator.model.sender import Room

EDITIONS = Path(__file__).parents[2] / "layouts" / "editions.yaml"


def test_every_kind_has_a_writer_or_is_printed() -> None:
    assert {kind.native for kind in KINDS.values() if kind.native} == outputs.NATIVE.keys()
    printed = {kind for edition in load_editions(EDITIONS, []).values() for kind in edition.printings}
    assert all(kind.native or kind.id in printed for kind in KINDS.values())


def test_kinds_differ_in_all_that_tells_them_apart() -> None:
    for name in ("id", "folder", "one", "many", "here"):
        assert len({getattr(kind, name) for kind in KINDS.values()}) == len(KINDS)
    assert all(id == kind.id for id, kind in KINDS.items())


def test_what_one_writes_on_is_listed_together_whatever_makes_it() -> None:
    """A booklet is an A among the worksheets, so the heading with the letter stands once."""
    rows = [
        MaterialRow("A12", "Evaluering", "worksheet"),
        MaterialRow("A13", "Hæfte", "booklet"),
        MaterialRow("A14", "Ark", "worksheet"),
    ]
    assert [line.split()[0] for line in listing(rows, Titles({}, {})) if line][:4] == [
        "Arbejdsark",
        "A12",
        "A13",
        "A14",
    ]


def test_materials_are_listed_by_kind_and_then_by_number() -> None:
    assert kinds.in_order(["D01", "A02", "K04", "P14", "P02"]) == ["P02", "P14", "K04", "A02", "D01"]


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """A kind that nobody has heard of: notices, written as plain text."""
    row = Kind(
        "notice", "N", folder="opslag", one="opslag", many="opslag", here="opslaget", medium="pdf",
        native="txt", file="Tekst, kan rettes", logo=Logo("poster", "large"),
    )  # fmt: skip
    monkeypatch.setitem(KINDS, "notice", row)
    monkeypatch.setitem(outputs.NATIVE, "txt", in_words)

    def notice(content: Content, texts: Texts, room: Room) -> Poster:
        words = Text(Box(36, 100, 700, 200), (Paragraph(texts["title"], "title"),))
        return poster(texts, A3, words)

    made = Material("N01", "notice", page="poster-a3", compose=notice, signing=on_footer(A3))
    monkeypatch.setattr(project, "catalogue", lambda wanted=(): {"N01": made})
    (root / "content" / "materials" / "N01.yaml").write_text("title: Husk kaffen\noverline: Til os selv\n", "utf-8")


def in_words(piece: Piece) -> bytes:
    assert isinstance(piece.document, Settled)
    return f"{piece.document.title} · {piece.client.name}".encode()


def test_a_new_kind_gets_its_file_its_folder_and_its_place_on_the_sheet(root: Path, make: Build, notices: None) -> None:
    report = make(brands="aaby")
    path = root / "output" / "aaby" / "opslag" / "N01 Husk kaffen.txt"
    assert path.read_text("utf-8") == "Husk kaffen · Aaby Kommune"
    [entry] = entries(root)
    assert (entry["path"], entry["kind"], entry["format"]) == ("aaby/opslag/N01 Husk kaffen.txt", "notice", "txt")
    sheet = (root / "output" / "oversigt.html").read_text("utf-8")
    assert "<h3>Opslag</h3>" in sheet and "Tekst, kan rettes" in sheet and '<div class="notice">' in sheet
    [picture] = re.findall(r'<img src="([^"]+)"', sheet)
    assert (root / "output" / picture).is_file()
    assert "Aaby Kommune: 1 opslag" in "\n".join(summary(report, "output"))


def test_a_new_kind_is_listed(root: Path, notices: None) -> None:
    found = project.load(root)
    assert "  N01   Husk kaffen" in list(listing(found.rows, found.titles({})))


def test_what_has_no_editions_may_be_edited_and_is_kept(root: Path, make: Build, notices: None) -> None:
    make(brands="aaby")
    path = root / "output" / "aaby" / "opslag" / "N01 Husk kaffen.txt"
    path.write_text("Husk te")
    [aside] = make(brands="aaby").aside
    assert (root / "output" / aside).read_text() == "Husk te"
