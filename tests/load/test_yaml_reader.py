"""A YAML file becomes a record that knows its places; every way it can be wrong is told in Danish, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import pytest

from generator.load.validation import read_record
from generator.load.yaml_nodes import Map, Scalar
from generator.load.yaml_reader import LIMIT, parse_yaml, read_file, read_yaml
from generator.model.problems import Problem, Where, suggest
from generator.model.record import Flag, Number, Record, Whole, example
from generator.model.text import Words


@dataclass(frozen=True, slots=True)
class Plant(Record):
    id: Words
    name: Words
    height: Number = 0.0
    kind: Literal["urt", "busk", "trae"] = "urt"


@dataclass(frozen=True, slots=True)
class Garden(Record):
    title: Words
    plants: tuple[Plant, ...]
    beds: Whole = 1
    open: Flag = True
    owner: Words | None = None
    notes: Words | tuple[Words, ...] = ()
    by_month: Mapping[Words, Words] | None = None
    anything: object | None = None
    best: Words | Plant | None = None
    size: tuple[Number, Number] | None = None


@dataclass(frozen=True, slots=True)
class Shed(Record):
    door: Annotated[Words, example("groen", missing="skriv dørens farve")]
    tools: tuple[Words, ...] = ()


GARDEN = """\
title: Køkkenhaven
plants:
  - { id: aert, name: Ært, height: 1.5 }
  - id: ribs
    name: Ribs
    kind: busk
beds: 4
open: false
notes: [Vand, Luft]
by-month: { maj: så, juli: høst }
anything: { et: [to] }
"""


def read(text: str, cls: type = Garden) -> tuple[object, list[str]]:
    problems: list[Problem] = []
    node = parse_yaml(text.encode("utf-8"), "have.yaml", problems)
    record = read_record(cls, node, problems) if node else None
    return record, [str(p).replace("have.yaml:", "").replace("\n  råd: ", " / ") for p in problems]


# ---------------------------------------------------------------- what is right


def test_a_record_is_filled_with_the_types_its_class_names() -> None:
    garden, told = read(GARDEN)
    assert told == [] and isinstance(garden, Garden)
    assert garden.plants == (Plant(Words("aert"), Words("Ært"), 1.5), Plant(Words("ribs"), Words("Ribs"), kind="busk"))
    assert (garden.beds, garden.open, garden.owner, garden.notes) == (4, False, None, ("Vand", "Luft"))
    assert garden.by_month == {"maj": "så", "juli": "høst"}
    assert garden.anything == {"et": ("to",)}


def test_texts_and_keys_know_their_line_and_column() -> None:
    garden, _ = read(GARDEN)
    assert isinstance(garden, Garden) and garden.by_month
    places = [garden.title, garden.plants[0].name, garden.plants[1].id, list(garden.by_month)[1]]
    found = [word.where for word in places if isinstance(word, Words)]
    assert found == [Where("have.yaml", *at) for at in ((1, 8), (3, 23), (4, 9), (10, 22))]


def test_columns_count_characters_and_not_bytes() -> None:
    problems: list[Problem] = []
    node = parse_yaml("æøå🌊: b".encode(), "x.yaml", problems)
    assert isinstance(node, Map) and node.values["æøå🌊"].where.column == 7


def test_a_folded_text_is_one_line_and_a_byte_order_mark_is_no_character() -> None:
    garden, told = read("\ufefftitle: >\n  En lang\n  titel\nplants: []\n")
    assert told == [] and isinstance(garden, Garden)
    assert garden.title == "En lang titel" and garden.title.where.line == 1


def test_numbers_and_yes_are_texts_where_texts_are_wanted() -> None:
    shed, told = read("door: 1905\ntools: [yes, 1.0, true]", Shed)
    assert told == [] and isinstance(shed, Shed)
    assert (shed.door, shed.tools) == ("1905", ("yes", "1.0", "true"))


# ---------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: a\nplnats: []", ["2:1: ukendt nøgle 'plnats' / mente du 'plants'?"]),
        ("title: a\nplants: []\nxyz: 1", ["3:1: ukendt nøgle 'xyz' / her kan stå: beds, open, owner, notes, by-month, anything, best, size"]),
        ("title: a\nplants: [{ id: b }]", ["2:10: 'plants.1.name' mangler / skriv name: ..."]),
        ("title: [a]\nplants: []", ["1:8: 'title' skal være en tekst, men er en liste / skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn"]),
        ("title: { a: b }\nplants: []", ["1:8: 'title' skal være en tekst, men er et afsnit med nøgler / skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn"]),
        ("title:\nplants: []", ["1:1: 'title' er tom / skriv en værdi"]),
        ('title: " "\nplants: []', ["1:8: 'title' er tom / skriv en tekst"]),
        ("title: A\nplants: []\nowner:", ["3:1: 'owner' er tom / skriv en værdi, eller slet nøglen"]),
        ("title: a\nplants: b", ["2:9: 'plants' skal være en liste, men er en tekst / skriv hvert punkt på sin egen linje med '- ' foran"]),
        ("title: a\nplants: [b]", ["2:10: punkt 1 i 'plants' skal være et afsnit med nøgler, men er en tekst / skriv nøglerne på linjerne under: id, name, height, kind"]),
        ("title: a\nplants: []\nbeds: fire", ["3:7: 'beds' skal være et helt tal, men er 'fire' / skriv det med tal, fx 15"]),
        ('title: a\nplants: []\nbeds: "4"', ["3:7: 'beds' skal være et helt tal, men er '4' / skriv det uden anførselstegn"]),
        ("title: a\nplants: []\nbeds: 4.0", ["3:7: 'beds' skal være et helt tal, men er '4.0' / skriv det med tal, fx 15"]),
        ("title: a\nplants: []\nopen: 1", ["3:7: 'open' skal være true eller false, men er '1' / skriv true for ja og false for nej"]),
        ("title: a\nplants: []\nsize: [1]", ["3:7: 'size' skal have 2 punkter, men har 1 / skriv 2 punkter"]),
        ("title: a\nplants: []\nsize: [a]", ["3:7: 'size' skal have 2 punkter, men har 1 / skriv 2 punkter"]),
        ("title: a\nplants: []\nsize: [1, 2, 3]", ["3:7: 'size' skal have 2 punkter, men har 3 / skriv 2 punkter"]),
        ("title: a\nplants: []\nbest: [a]", ["3:7: 'best' skal være en tekst eller et afsnit med nøgler, men er en liste / skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn"]),
        ("title: a\nplants: []\nbest: { id: a, navn: b }", ["3:1: 'best.name' mangler / skriv name: ...", "3:16: ukendt nøgle 'navn' / her kan stå: name, height, kind"]),
        ("title: a\nplants: []\nopen: ja", ["3:7: 'open' skal være true eller false, men er 'ja' / skriv true for ja og false for nej"]),
        ("title: a\nplants:\n- id: b\n  name: c\n  height: 1,5", ["5:11: 'height' skal være et tal, men er '1,5' / skriv tallet med punktum: 1.5"]),
        ("title: a\nplants: [{ id: b, name: c, kind: busks }]", ["2:34: 'kind' kan ikke være 'busks'; kun 'urt', 'busk' eller 'trae' / mente du 'busk'?"]),
        ("title: a\nplants: []\nnotes: { a: b }", ["3:8: 'notes' skal være en tekst eller en liste, men er et afsnit med nøgler / skriv teksten lige efter kolonet; begynder den med [ eller {, så sæt den i anførselstegn"]),
        ("title: a\nplants: []\nby-month: [a]", ["3:11: 'by-month' skal være et afsnit med nøgler, men er en liste / skriv linjer med 'nøgle: tekst', uden '- ' foran"]),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_its_place_and_what_to_do(text: str, told: list[str]) -> None:
    assert read(text)[1] == told


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    _, told = read("title: []\nplants:\n  - { id: a, name: [] }\n  - { id: b, naem: c }\nbeds: x\nfarve: y\n")
    assert [t.split(" ")[0] for t in told] == ["1:8:", "3:20:", "4:14:", "5:7:", "6:1:"]


def test_an_unknown_key_leaves_the_record() -> None:
    garden, told = read("title: a\nplants: []\nbest: { id: b, name: c, farve: d }\ntræ: e")
    assert [t.split(" / ")[0] for t in told] == ["3:25: ukendt nøgle 'farve'", "4:1: ukendt nøgle 'træ'"]
    assert garden == Garden(title=Words("a"), plants=(), best=Plant(Words("b"), Words("c")))


def test_hints_of_a_class_are_used() -> None:
    assert read("tools: []", Shed)[1] == ["1:1: 'door' mangler / skriv dørens farve"]
    assert read("door: []", Shed)[1] == ["1:7: 'door' skal være en tekst, men er en liste / skriv fx door: groen"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "1:1: filen er tom"),
        (b"title: f\xf8dt", "1:9: filen er ikke gemt som UTF-8 (byte 0xF8 kan ikke læses)"),
        ("a: b\nc: dé \xe6".encode("cp1252"), "2:5: filen er ikke gemt som UTF-8 (byte 0xE9 kan ikke læses)"),
        ("æ: b\nc: ".encode() + b"\xe6", "2:4: filen er ikke gemt som UTF-8 (byte 0xE6 kan ikke læses)"),
        ("title: a".encode("utf-16"), "1:1: filen er gemt som UTF-16"),
        ("title: a".encode("utf-16-le"), "1:1: filen er gemt som UTF-16"),
        ("title: a".encode("utf-16-be"), "1:1: filen er gemt som UTF-16"),
        (b"{\\rtf1\\ansi title: a}", "1:1: filen er gemt som RTF, ikke ren tekst"),
        (b"PK\x03\x04\xec", "1:1: filen er et Word-dokument eller en ZIP-fil, ikke ren tekst"),
        (b"title: a\nplants: \x07", "2:9: usynligt styretegn U+0007 i filen"),
    ],
)
def test_bytes_that_are_no_text_are_told_with_the_place_of_the_first(data: bytes, told: str) -> None:
    problems: list[Problem] = []
    assert parse_yaml(data, "x.yaml", problems) is None or data == b""
    assert [f"{p.where.line}:{p.where.column}: {p.message}" for p in problems] == [told]


def test_a_byte_of_an_old_code_page_is_shown_as_its_letter() -> None:
    problems: list[Problem] = []
    parse_yaml(b"n: f\xf8dt", "x.yaml", problems)
    assert problems[0].hint == "gem den igen som UTF-8; i Notesblok: Gem som, Kodning: UTF-8. Tegnet ligner 'ø'"


@pytest.mark.parametrize("name", ["mangler.yaml", "mappe", "stor.yaml", "tom.yaml"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "mappe").mkdir()
    (tmp_path / "stor.yaml").write_bytes(b"#" * (LIMIT + 1))
    (tmp_path / "tom.yaml").write_bytes(b"")
    problems: list[Problem] = []
    assert read_yaml(tmp_path / name, f"content/{name}", problems) is None
    assert len(problems) == 1 and problems[0].where == Where(f"content/{name}", 1, 1)


def test_a_whole_file_is_one_record(tmp_path: Path) -> None:
    (tmp_path / "have.yaml").write_text(GARDEN, "utf-8")
    problems: list[Problem] = []
    garden = read_file(Garden, tmp_path / "have.yaml", "content/have.yaml", problems)
    assert garden and problems == [] and garden.title.where.path == "content/have.yaml"


def test_a_flood_of_brackets_is_told_and_not_followed() -> None:
    for text in ("[" * 30_000, "{a: " * 10_000, "- " * 20_000):
        assert len(read(text)[1]) == 1


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_other_line_ends_are_counted_as_the_parser_counts_them(end: str) -> None:
    assert read(end.join(["title: a", "plants: [", 'owner: "x']))[1] != []
    [told] = read(end.join(["title: a", "plants: []", "beds: x"]))[1]
    assert told.startswith("3:7: 'beds' skal være et helt tal, men er 'x'")


def test_nothing_is_ever_constructed() -> None:
    record, told = read("title: !!python/object/apply:os.getcwd []\nplants: []")
    assert record is None and "'&', '*' og '!'" in told[0]
    problems: list[Problem] = []
    node = parse_yaml(b"a: 2026-01-01", "x", problems)
    assert isinstance(node, Map) and node.values["a"] == Scalar(Where("x", 1, 4), "2026-01-01")


def test_near_names_are_suggested_and_far_ones_listed() -> None:
    assert suggest("plnats", ["plants", "beds"]) == "mente du 'plants'?"
    assert suggest("PLANTS", ["plants", "beds"]) == "mente du 'plants'?"
    assert suggest("xyz", ["plants", "beds"]) == "her kan stå: plants, beds"
    assert suggest("xyz", ["plants"], "andet") == "andet"


def test_letters_that_a_mac_has_taken_apart_are_put_together() -> None:
    node = parse_yaml("a: la\u030abende cafe\u0301".encode(), "x.yaml", [])
    assert isinstance(node, Map) and isinstance(node.values["a"], Scalar)
    assert str(node.values["a"].text) == "låbende café"
