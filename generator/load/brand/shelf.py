"""The logo files of a brand's folder, opened once each."""

from __future__ import annotations

from pathlib import Path

from generator.load.brand.colors import Palette
from generator.load.brand.file import Image
from generator.load.brand.paths import find_file
from generator.load.logo import LARGEST_FILE, Logofile, read_logo
from generator.load.yaml_reader import refusal
from generator.model.look import Ink
from generator.model.problems import Problem
from generator.model.text import Words


class Shelf:
    """The logo files of one brand: read once, each fault told once."""

    def __init__(self, folder: Path, shown: str, name: Words, palette: Palette, problems: list[Problem]) -> None:
        self.folder, self.shown, self.name, self.palette, self.problems = folder, shown, name, palette, problems
        self.images: dict[str, Words | Image] = {}
        self.files: dict[str, Logofile | None] = {}

    def read(self, source: str, written: Words) -> Logofile | None:
        """The file behind a path, under the name `source`."""
        if source not in self.files:
            self.files[source] = self._open(written)
        return self.files[source]

    def _open(self, written: Words) -> Logofile | None:
        path = find_file(self.folder, written, self.problems)
        if path is None:
            return None
        inside = f"{self.shown}/{path.relative_to(self.folder).as_posix()}"
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= LARGEST_FILE else b""
        except OSError as error:
            message = f"'{written}' kan ikke læses ({refusal(error)})"
            self.problems.append(Problem(written.where, message, "se efter, om du har adgang til den"))
            return None
        if size > LARGEST_FILE:
            message = f"'{written}' fylder {size // 1024 // 1024} MB (højst {LARGEST_FILE // 1024 // 1024} MB)"
            self.problems.append(Problem(written.where, message, "gem den mindre, eller bed om SVG"))
            return None
        return read_logo(data, str(written), written.where, inside, self.ink, self.problems)

    def ink(self, rgb: str) -> Ink:
        return self.palette.ink(rgb)

    def alt(self, source: str) -> str:
        image = self.images.get(source)
        return str(image.alt) if isinstance(image, Image) and image.alt else f"{self.name}, logo"
