"""A brand's logo files, and which stands where: sizes, light and dark, least height, clear space, grounds (messages 41, 44, 54, 55)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil
from pathlib import Path

from generator.load.brand.colors import Palette, danish
from generator.load.brand.file import Image, LogoImages, LogoRules, Pair, Space, Variant
from generator.load.brand.paths import find_file
from generator.load.logo import LARGEST_FILE, Logofile, read_logo
from generator.load.logo.raster import dots
from generator.load.yaml_reader import refusal
from generator.model.color import contrast, lightness
from generator.model.kinds import KINDS
from generator.model.look import Artwork
from generator.model.problems import Problem, Where, suggest
from generator.model.sender import LOGO_WIDEST, SMALL_ON_PAPER, Logo
from generator.model.text import Words
from generator.model.units import MM_PER_INCH

SIZES = ("small", "medium", "large")
USES = {kind.logo.use: kind.logo for kind in KINDS.values()}
SYMBOLS = ("small", SMALL_ON_PAPER)
SIZE_FOR = {**{use: logo.size for use, logo in USES.items()}, **dict.fromkeys(SYMBOLS, "small")}
ON_PAPER = ("card", SMALL_ON_PAPER)  # a card has no footer: its logo stands on white

GROUNDS = ("white", "light", "dark", "primary", "photo", "pattern")
LIGHT_SLOT, DARK_SLOT = ("white", "light"), ("dark", "primary")
FORBIDDEN = ("photo", "pattern")
LIGHT, DARK = 80.0, 40.0  # L* of a light and of a dark ground

LEAST_HEIGHT = 8.0  # mm
CLEAR = 0.5  # of the height

PPI = 200
UNSEEN = 1.5
"""Below this contrast with its ground a logo is not seen at all."""

Fault = tuple[str, str]
"""What is wrong, and what to do."""


class LogoFiles:
    """The logo files of one brand: read once, each fault told once."""

    def __init__(self, folder: Path, shown: str, name: Words, palette: Palette, problems: list[Problem]) -> None:
        self.folder, self.shown, self.name, self.palette, self.problems = folder, shown, name, palette, problems
        self.images: dict[str, Image] = {}
        self.opened: dict[str, Logofile | None] = {}

    def read(self, source: str, written: Words) -> Logofile | None:
        """The file behind a path, under the name `source`."""
        if source not in self.opened:
            self.opened[source] = self._open(written)
        return self.opened[source]

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
            self.problems.append(Problem(written.where, message, "se efter, om I har adgang til den"))
            return None
        if size > LARGEST_FILE:
            message = f"'{written}' fylder {size // 1024 // 1024} MB (højst {LARGEST_FILE // 1024 // 1024} MB)"
            self.problems.append(Problem(written.where, message, "gem den mindre, eller bed om SVG"))
            return None
        return read_logo(data, str(written), written.where, inside, self.palette.ink, self.problems)


def read_logos(
    written: Words | LogoImages, rules: LogoRules, files: LogoFiles
) -> tuple[Mapping[str, Logo], Mapping[str, Artwork]] | None:
    """The logo of every use, and their drawings by the keys that the logos name; or None with a fault told."""
    images = LogoImages(large=written) if isinstance(written, Words) else written
    for name, image in images.images.items():
        files.images[str(name)] = image if isinstance(image, Image) else Image(image)
        files.read(str(name), files.images[str(name)].path)
    chooser = _Chooser(images, rules, files)
    if not chooser.slots:
        where = next(iter(images.images)).where if images.images else Where(files.name.where.path)
        hint = "skriv navnet på et af billederne: large: farve"
        files.problems.append(Problem(where, "'logo.large' mangler", hint))
        return None
    logos = {use: found for use in (*USES, *SYMBOLS) if (found := chooser.choose(use))}
    if len(logos) < len(USES) + len(SYMBOLS):
        return None
    artwork = {found.source: file.artwork for found in logos.values() if (file := files.opened[found.source])}
    keys = {source: f"logo-{n}" for n, source in enumerate(sorted(artwork), 1)}
    named = {use: replace(logo, source=keys[logo.source]) for use, logo in logos.items()}
    return named, {keys[source]: art for source, art in artwork.items()}


class _Chooser:
    """The rules of one brand."""

    def __init__(self, images: LogoImages, rules: LogoRules, files: LogoFiles) -> None:
        self.rules, self.files, self.problems = rules, files, files.problems
        sizes = {size: written for size in SIZES if (written := getattr(images, size)) is not None}
        self.slots = {size: Pair(written) if isinstance(written, Words) else written for size, written in sizes.items()}
        self.light = {str(pair.light) for pair in self.slots.values()}
        self.dark = {str(pair.dark) for pair in self.slots.values() if pair.dark}
        for written in (path for pair in self.slots.values() for path in (pair.light, pair.dark) if path):
            self.file(written)
        self.parts = {str(name): self.number(share) for name, share in rules.parts.items()}
        self._check_rules()
        self.told: set[tuple[str, str]] = set()

    # -- names and numbers ---------------------------------------------------

    def file(self, written: Words) -> Logofile | None:
        """The file of an image name, or of a path that stands in its place."""
        if str(written) in self.files.images:
            return self.files.opened[str(written)]
        if not self.files.images or "/" in written or re.search(r"\.\w{2,4}$", written):
            return self.files.read(str(written), written)
        self.unknown_image(written)
        return None

    def unknown_image(self, written: Words, sizes: tuple[str, ...] = ()) -> None:
        known = [*sizes, *self.files.images]
        hint = suggest(written, known, "skriv stien til filen: logo/fjordby.svg")
        self.say(written, f"'{written}' findes ikke i logo.images", hint)

    def say(self, written: Words, message: str, hint: str) -> None:
        """Tell a fault, once."""
        problem = Problem(written.where, message, hint)
        if problem not in self.problems:
            self.problems.append(problem)

    def number(self, written: Words) -> float:
        if re.fullmatch(r"\d{1,3}([.,]\d+)?", written) and (value := float(written.replace(",", "."))) > 0:
            return value
        self.say(written, f"'{written}' er ikke en andel", "skriv et tal større end 0, fx 0.5")
        return CLEAR

    def millimetres(self, written: Words) -> float:
        found = re.fullmatch(r"(\d{1,3}(?:[.,]\d+)?)\s*(\w*)", written)
        if found and found[2] == "mm" and float(found[1].replace(",", ".")) > 0:
            return float(found[1].replace(",", "."))
        if found and not found[2]:
            self.say(written, f"'{written}' mangler enhed", f"skriv {written}mm")
        else:
            self.say(written, f"'{written}' er ikke en højde i mm", "skriv fx 9mm")
        return LEAST_HEIGHT

    def _check_rules(self) -> None:
        known = [*GROUNDS, *self.files.palette.named]
        for name, variant in self.rules.variants.items():
            if str(name) not in self.files.images:
                self.unknown_image(name)
            for ground in variant.grounds or ():
                self._check_ground(ground, known)
            if variant.min_height:
                self.millimetres(variant.min_height)
            if variant.clear_space:
                self.clear(variant.clear_space, 1)
        for ground in self.rules.forbidden_grounds or ():
            self._check_ground(ground, known)
        if self.rules.mono:
            self.file(self.rules.mono)
        self.least = self.millimetres(self.rules.min_height) if self.rules.min_height else LEAST_HEIGHT

    def _check_ground(self, ground: Words, known: list[str]) -> None:
        if str(ground) not in known:
            self.say(ground, f"bunden '{ground}' kendes ikke", suggest(ground, known))

    def clear(self, space: Space, aspect: float) -> float:
        """Free space as a share of the logo's height."""
        shares = {"height": 1.0, "width": aspect} | self.parts
        if space.of and space.of not in shares:
            self.say(space.of, f"'{space.of}' findes ikke i logo.parts", suggest(space.of, list(shares)))
        return self.number(space.share) * shares.get(space.of or "height", 1)

    # -- choosing ------------------------------------------------------------

    def choose(self, use: str) -> Logo | None:
        source = self.source(use)
        file = self.file(source) if source else None
        if source is None or file is None:
            return None
        variant = next((v for name, v in self.rules.variants.items() if name == source), Variant())
        aspect = file.artwork.w / file.artwork.h
        least = self.millimetres(variant.min_height) if variant.min_height else self.least
        space = variant.clear_space or self.rules.clear_space
        clear = self.clear(space, aspect) if space else CLEAR
        image = self.files.images.get(str(source)) or Image(source)
        for message, hint in self.faults(source, image.path, file, variant, use, least):
            if (source, message) not in self.told:
                self.told.add((source, message))
                self.problems.append(Problem(image.path.where, message, hint))
        alt = str(image.alt or f"{self.files.name}, logo")
        return Logo(str(source), alt, aspect, least, clear, image.path.where)

    def source(self, use: str) -> Words | None:
        """An image name or path: what `use` says, else the size meant for it."""
        wish: Words | None = getattr(self.rules.use, use, None)
        if wish is not None and wish not in SIZES:
            if str(wish) in self.files.images:
                return wish
            self.unknown_image(wish, SIZES)
            return None
        pair = self.slots[self.size(str(wish or SIZE_FOR[use]))]
        return pair.dark if self.on_primary(use) and pair.dark else pair.light

    def on_primary(self, use: str) -> bool:
        """Does the logo stand on the municipality's own colour here?"""
        return self.rules.plate == "none" and use not in ON_PAPER

    def size(self, wanted: str) -> str:
        """The size itself, else the next larger, else the next smaller."""
        at = SIZES.index(wanted)
        return next(size for size in (*SIZES[at:], *reversed(SIZES[:at])) if size in self.slots)

    def faults(
        self, source: Words, name: Words, file: Logofile, variant: Variant, use: str, least: float
    ) -> Iterator[Fault]:
        """Why this logo cannot stand here: forbidden, not seen, boxed, too few pixels."""
        plate = not self.on_primary(use)
        ground = "#FFFFFF" if plate else self.files.palette.primary
        size = self.size(SIZE_FOR[use])
        instead = f"brug plate: white, eller angiv en udgave til mørk bund i logo.{size}.dark"
        advice = "vælg logoets farvede udgave til lys bund" if plate else instead
        if not self.allowed(source, variant, use):
            where = "hvidt" if use in ON_PAPER else "det hvide skilt" if plate else "primærfarven"
            yield f"'{source}' må ikke stå på {where} (grounds)", advice
        best = max((contrast(rgb, ground) for rgb in file.colors), default=21.0)
        if best < UNSEEN:
            yield f"'{name}' kan ikke ses på '{ground}' (kontrast {danish(best)})", advice
        elif file.boxed and not plate:
            yield f"'{name}' giver en hvid kasse på '{ground}'", advice
        if file.pixels and use in USES and (printed := USES[use].printed):
            yield from _too_few(name, file.pixels, printed, least)

    def allowed(self, source: Words, variant: Variant, use: str) -> bool:
        slot = LIGHT_SLOT if str(source) in self.light else DARK_SLOT if str(source) in self.dark else GROUNDS
        grounds = {str(g) for g in (slot if variant.grounds is None else variant.grounds)}
        forbidden = FORBIDDEN if self.rules.forbidden_grounds is None else self.rules.forbidden_grounds
        here = {"white"}  # every name of the ground the logo stands on
        if self.on_primary(use):
            primary, named = self.files.palette.primary, self.files.palette.named
            light = lightness(primary)
            shade = {"light"} if light >= LIGHT else {"dark"} if light <= DARK else set()
            here = {"primary", *shade, *(name for name, rgb in named.items() if rgb == primary)}
        return bool(grounds & here) and not here & {str(g) for g in forbidden}


def _too_few(name: str, pixels: tuple[int, int], printed: tuple[str, float, float], least: float) -> Iterator[Fault]:
    paper, height, page = printed
    widest = LOGO_WIDEST * page
    aspect = pixels[0] / pixels[1]
    tall = min(max(height, least), widest / aspect)
    needed = ceil(tall * aspect / MM_PER_INCH * PPI), ceil(tall / MM_PER_INCH * PPI)
    if pixels[1] < needed[1] or pixels[0] < needed[0]:
        message = f"'{name}' er {dots(pixels)} punkter; til {paper} skal bruges mindst {dots(needed)}"
        reach = f"{int(pixels[0] / PPI * MM_PER_INCH)} mm"
        yield message, f"bed om SVG, eller en større PNG: logoet rækker til {reach}"
