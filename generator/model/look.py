"""Look = theme x brand x medium: what every role name comes to. The only place where roles meet colours and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.geometry import Outline
from generator.model.scene import Role


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
    clips: tuple[tuple[Outline, bool], ...] = ()  # (outline, even-odd), all must hold


@dataclass(frozen=True, slots=True)
class Artwork:
    """A logo, cropped to its ink: vector paths, or raster bytes. w x h in its own units; svg is the cleaned file for Office."""

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

    def ink(self, role: Role) -> Ink:
        return self.inks[role]
