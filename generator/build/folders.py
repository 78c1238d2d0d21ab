"""Where files go: in an ordinary build by municipality and kind, for a seminar by what is done with them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from generator.compose.material import Material
from generator.model.kinds import KINDS

BY_HAND = ""
"""The Office file that is edited by hand, among the editions."""


class Folder(StrEnum):
    """What is done with a file of a seminar."""

    BEFORE = "1 før dagen"
    SHOP = "2 til trykkeriet"
    PRINTER = "3 til printeren"
    WALL = "4 på væggen"
    TABLES = "5 på bordene"
    SCREEN = "6 på skærmen"
    AFTER = "7 efter dagen"


Route = Mapping[str, Folder]
"""The editions that are made, and where each goes."""

AT_SHOP: Route = {"trykkeri": Folder.SHOP}
ON_PAPER: Route = {BY_HAND: Folder.TABLES, "kontor": Folder.TABLES}
BY_KIND: Mapping[str, Route] = {
    "poster": AT_SHOP,
    "cards": ON_PAPER,
    "worksheet": ON_PAPER,
    "booklet": ON_PAPER,
    "deck": {BY_HAND: Folder.SCREEN},
    "guide": {BY_HAND: Folder.BEFORE, "skaerm": Folder.BEFORE},
}
AT_HOME: Route = {"kontor": Folder.WALL}
BY_ID: Mapping[str, Route] = {
    "P04": AT_HOME,
    "P15": AT_HOME,
    "P16": {**AT_HOME, "infoskaerm": Folder.SCREEN},
    "G05": {BY_HAND: Folder.AFTER},
    "G06": {"kontor": Folder.BEFORE},
    "G07": {BY_HAND: Folder.WALL, "kontor": Folder.WALL},
    "G08": {BY_HAND: Folder.WALL, "kontor": Folder.WALL},
    "G09": {BY_HAND: Folder.SHOP, "skaerm": Folder.SHOP},
}
"""What goes another way than others of its kind."""


def by_kind(client: str, material: Material, edition: str) -> str:
    """ "fjordby/plakater": every edition of an ordinary build."""
    return f"{client}/{KINDS[material.kind].folder}"


def by_use(client: str, material: Material, edition: str) -> str:
    """ "4 på væggen"; "" for an edition that a seminar does not need."""
    return BY_ID.get(material.id, BY_KIND[material.kind]).get(edition, "")
