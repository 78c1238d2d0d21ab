"""Look = theme x brand x medium: what every role name comes to. The only place where roles meet colours and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.geometry import MITER, Outline
from generator.model.hyphenation import UNDIVIDED, Hyphenation
from generator.model.kinds import Medium
from generator.model.scene import Role, Style


@dataclass(frozen=True, slots=True)
class Ink:
    """One colour on screen (0xRRGGBB as '#RRGGBB') and on press (C, M, Y, K in per cent, FOGRA39)."""

    rgb: str
    cmyk: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class ArtPath:
    """One path of a vector logo, in the artwork's own units with y down; literal colours, for a logo is never recoloured."""

    outline: Outline
    fill: Ink | None = None
    line: Ink | None = None
    width: float = 0
    cap: str = "butt"
    join: str = "miter"
    even_odd: bool = False
    miter: float = MITER


@dataclass(frozen=True, slots=True)
class Artwork:
    """A logo, cropped to its ink: vector paths, or raster bytes. w x h in its own units."""

    w: float
    h: float
    paths: tuple[ArtPath, ...] = ()
    raster: bytes = b""  # PNG (RGB or RGBA, 8 bit) if the logo is a picture
    sha: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a writer needs to turn roles into ink."""

    inks: Mapping[Role, Ink]
    faces: Mapping[str, Path]  # face key -> TrueType file whose advances were measured and, in PDF, embedded
    families: Mapping[str, tuple[str, bool, bool]]  # face key -> (family, bold, italic) for Office
    artwork: Mapping[str, Artwork] = field(default_factory=dict)
    hyphenation: Hyphenation = UNDIVIDED
    templates: Mapping[str, Path] = field(default_factory=dict)  # kind of material -> the Office file it is written on

    def ink(self, role: Role) -> Ink:
        return self.inks[role]


@dataclass(frozen=True, slots=True)
class Page:
    """A page kind: its type scale. How large it is, the templates in compose/ say."""

    id: str
    styles: Mapping[str, Style]
    exceptions: Mapping[str, Mapping[str, Style]] = field(default_factory=dict)  # by material

    def styles_of(self, material: str) -> Mapping[str, Style]:
        """The type scale as one material has it."""
        return {**self.styles, **self.exceptions.get(material, {})}


@dataclass(frozen=True, slots=True)
class Theme:
    """The look without a municipality."""

    inks: Mapping[Role, Ink]
    faces: Mapping[str, Mapping[str, Path]]  # medium -> face key -> file
    families: Mapping[str, tuple[str, bool, bool]]
    hyphenation: Hyphenation = UNDIVIDED
    templates: Mapping[str, Path] = field(default_factory=dict)  # kind of material -> the Office file it is written on

    def look(
        self, medium: Medium, inks: Mapping[Role, Ink] | None = None, artwork: Mapping[str, Artwork] | None = None
    ) -> Look:
        """The look with a municipality's inks and logos laid over."""
        return Look(
            inks={**self.inks, **(inks or {})},
            faces=self.faces[medium],
            families=self.families,
            artwork=dict(artwork or {}),
            hyphenation=self.hyphenation,
            templates=self.templates if medium == "office" else {},
        )
