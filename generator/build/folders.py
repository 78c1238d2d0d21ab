"""Where files go: in an ordinary build by municipality and kind, for a seminar by what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from generator.compose.material import Material
from generator.model.counting import edition_of
from generator.model.kinds import KINDS
from generator.model.packing import Packing

BY_HAND = ""
"""The Office file that is edited by hand, among the editions."""

Folders = Callable[[str, Material, str], str]
"""The folder of a client's material in an edition; "" if it is not made."""


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

GUIDE: Route = {BY_HAND: Folder.BEFORE, "skaerm": Folder.BEFORE}
GUIDES: Mapping[str, Route] = {
    "G05": {BY_HAND: Folder.AFTER},
    "G07": {BY_HAND: Folder.WALL},
    "G08": {BY_HAND: Folder.WALL},
    "G09": {BY_HAND: Folder.SHOP, "skaerm": Folder.SHOP},
}
"""Those that go another way than others."""


def by_kind(client: str, material: Material, edition: str) -> str:
    """ "fjordby/plakater": every edition of an ordinary build."""
    return f"{client}/{KINDS[material.kind].folder}"


def by_use(packing: Packing) -> Folders:
    """ "4 på væggen": those that a seminar needs. What is printed, and where it lies, content/packing.yaml says."""

    def folder(client: str, material: Material, edition: str) -> str:
        return _route(material, packing).get(edition, "")

    return folder


def _route(material: Material, packing: Packing) -> Route:
    rule = next((rule for rule in packing.rules if material.id in rule.materials), None)
    if material.id[0] == "G":
        route = GUIDES.get(material.id, GUIDE)
        return _on_paper(route, edition_of(rule, packing)) if rule and rule.by else route
    if rule is None or rule.by is None:
        return {BY_HAND: Folder.SCREEN} if material.kind == "deck" else {"skaerm": Folder.BEFORE}
    on_paper = Folder.WALL if rule.at in ("wall", "door") and material.kind == "poster" else Folder.TABLES
    place = Folder.SHOP if rule.by == "shop" else on_paper
    screens = {"infoskaerm": Folder.SCREEN} if material.screens else {}
    return {edition_of(rule, packing): place, BY_HAND: on_paper, **screens}


def _on_paper(route: Route, edition: str) -> Route:
    """A guide that is printed has the file for that instead of the one for a screen."""
    (*_, folder) = route.values()
    return {BY_HAND: folder, edition: folder}
