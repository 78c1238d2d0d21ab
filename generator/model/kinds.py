"""The table of kinds: a new kind of document is one row here, a row in layouts/editions.yaml, and what makes its files in
`build/outputs.py`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from typing import Literal

Medium = Literal["pdf", "office"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document: its names, where it goes and what makes it."""

    id: str
    letter: str  # that the ids of its materials begin with
    _: KW_ONLY
    folder: str  # below the municipality's, in the output
    one: str  # "1 plakat"
    many: str
    here: str  # "på plakaten", for messages
    medium: Medium  # whose faces and sizes it is set in
    logo: Logo
    native: str = ""  # the Office file that is edited by hand: its key in `build.outputs.NATIVE`, and its name's end
    file: str = ""  # what that file is called on the contact sheet
    flows: bool = False  # laid out by Word, so it needs no page in layouts/pages


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo on a kind of document."""

    use: str  # as `defaults.drivhus.logo.use` in _brand.yml names it
    size: str  # which of the brand's logos, unless the brand says otherwise


KINDS = {
    kind.id: kind
    for kind in (
        Kind(
            "poster", "P", folder="plakater", one="plakat", many="plakater", here="plakaten", medium="pdf",
            logo=Logo("poster", "large"),
        ),
        Kind(
            "cards", "K", folder="kort", one="sæt kort", many="sæt kort", here="kortet", medium="pdf",
            logo=Logo("card", "medium"),
        ),
        Kind(
            "worksheet", "A", folder="arbejdsark", one="arbejdsark", many="arbejdsark", here="arbejdsarket",
            medium="office", native="docx", file="Word, kan rettes", flows=True, logo=Logo("worksheet", "medium"),
        ),
        Kind(
            "booklet", "A", folder="hæfter", one="hæfte", many="hæfter", here="hæftet", medium="pdf",
            logo=Logo("worksheet", "medium"),
        ),
        Kind(
            "deck", "D", folder="slides", one="præsentation", many="præsentationer", here="slidet",
            medium="office", native="pptx", file="PowerPoint, kan rettes", logo=Logo("slide", "large"),
        ),
        Kind(
            "guide", "G", folder="vejledninger", one="vejledning", many="vejledninger", here="vejledningen",
            medium="office", native="docx", file="Word, kan rettes", flows=True, logo=Logo("worksheet", "medium"),
        ),
        Kind(
            "calibration", "G", folder="prøveark", one="prøveark", many="prøveark", here="prøvearket", medium="pdf",
            logo=Logo("worksheet", "medium"),
        ),
    )
}  # fmt: skip
"""By id, in the order in which they are listed and shown."""


def in_order(ids: Iterable[str]) -> list[str]:
    """Materials' ids, those of one kind together."""
    letters = [kind.letter for kind in KINDS.values()]
    return sorted(ids, key=lambda id: (letters.index(id[0]), id))


_NAMED = re.compile(rf"\b[{''.join(sorted({kind.letter for kind in KINDS.values()}))}]\d\d\b")


def named(*texts: str) -> dict[str, None]:
    """The ids of materials in texts, in their order: "Casekort (K04)"."""
    return dict.fromkeys(id for text in texts for id in _NAMED.findall(text))
