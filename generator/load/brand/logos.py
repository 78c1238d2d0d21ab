"""A brand's logo files, and which stands where: sizes, light and dark, least height, clear space, grounds (messages 41, 44, 54, 55)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil, inf
from pathlib import Path
from typing import NamedTuple

from generator.load.brand.colors import Palette, danish
from generator.load.brand.file import Image, LogoImages, LogoRules, Slot, Space, Variant
from generator.load.logo.artwork import LARGEST_FILE, Logofile, read_logo
from generator.load.logo.raster import dots
from generator.load.paths import find_file
from generator.load.yaml_reader import refusal
from generator.model.color import contrast, lightness, nearly_neutral
from generator.model.kinds import KINDS
from generator.model.look import Artwork
from generator.model.problems import Problem, Where, suggest
from generator.model.sender import GOOD, LEAST, SMALL_ON_PAPER, Logo
from generator.model.text import NOWHERE, Words
from generator.model.units import MM_PER_INCH

SIZES = ("small", "medium", "large")
USES = {kind.logo.use: kind.logo for kind in KINDS.values()}
SYMBOLS = ("small", SMALL_ON_PAPER)
SIZE_FOR = {**{use: logo.size for use, logo in USES.items()}, **dict.fromkeys(SYMBOLS, "small")}
ON_PAPER = ("card", SMALL_ON_PAPER)  # a card has no footer: its logo stands on white

GROUNDS = ("white", "light", "dark", "primary", "photo", "pattern")
FORBIDDEN = ("photo", "pattern")
LIGHT, DARK = 80.0, 40.0  # L* of a light and of a dark ground

PPI = 200
GRAINY = 72
"""Pixels to the inch: a picture is printed no larger than PPI lets it, but one of fewer than these at its least height is
only grain."""
ENLARGED = 420 / 281
"""How much larger a logo is on an A2 poster than on the smallest paper, A3 inside an office printer's margins."""

UNSEEN = 1.5
"""Below this contrast with its ground a logo is not seen at all."""
LOST = 0.02
"""Of a logo's area: what of it cannot be seen on its ground is more than a speck."""
SYMBOL, WORDMARK = 3.0, 1.8
"""Width to height: a small logo as wide as the first, or a brand's only logo as wide as the second, shows a name."""

WHITE = "#FFFFFF"

Fault = tuple[str, str, bool]
"""What is wrong, what to do, and whether it is only a warning."""


class LogoFiles:
    """The logo files of one brand: read once, each fault told once."""

    def __init__(
        self, folder: Path, at: Where, shown: str, name: Words, palette: Palette, problems: list[Problem]
    ) -> None:
        """`at` is where the file speaks of logos, `shown` the folder as the user would type it."""
        self.folder, self.at, self.shown, self.name, self.palette = folder, at, shown, name, palette
        self.problems = problems
        self.images: dict[str, Image] = {}
        self.opened: dict[str, Logofile | None] = {}
        self.places: dict[str, Where] = {}

    def read(self, source: str, written: Words) -> Logofile | None:
        """The file behind a path, under the name `source`."""
        if source not in self.opened:
            self.places[source] = written.where
            self.opened[source] = self._open(written)
        return self.opened[source]

    def _open(self, written: Words) -> Logofile | None:
        path = find_file(self.folder, self.shown, written, self.problems)
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
        return read_logo(data, str(written), written.where, inside, self.palette.thin_ink, self.problems)

    def tell_of_black(self) -> None:
        """Once for all files: the colours that become black ink on press."""
        read = [(source, file) for source, file in self.opened.items() if file]
        nearly = {
            rgb: self.places[source] for source, file in reversed(read) for rgb in file.colors if self.is_black(rgb)
        }
        if nearly:
            message = f"{' og '.join(sorted(nearly))} i logoet er næsten sort; på tryk bruges kun den sorte farve"
            where = min(nearly.values())
            self.problems.append(Problem(where, message, "intet skal ændres", warning=True, passing=True))

    def is_black(self, rgb: str) -> bool:
        return nearly_neutral(rgb) and rgb not in self.palette.recipes


def read_logos(
    written: Words | LogoImages, rules: LogoRules, files: LogoFiles
) -> tuple[Mapping[str, Logo], Mapping[str, Artwork]] | None:
    """The logo of every use, and their drawings by the keys that the logos name; or None with a fault told."""
    images = LogoImages(large=written) if isinstance(written, Words) else written
    for name, image in images.images.items():
        files.images[str(name)] = image if isinstance(image, Image) else Image(image)
    chooser = _Chooser(images, rules, files)
    if not chooser.slots:
        if not chooser.faulty:
            where = next(iter(images.images)).where if images.images else files.at
            first = next(iter(images.images), "logo/fjordby.svg")
            hint = f"skriv en linje mere under logo: large: {first}"
            files.problems.append(Problem(where, "'logo.large' mangler", hint))
        return None
    logos = {use: found for use in (*USES, *SYMBOLS) if (found := chooser.choose(use))}
    if len(logos) < len(USES) + len(SYMBOLS):
        return None
    artwork = {found.source: file.artwork for found in logos.values() if (file := files.opened[found.source])}
    files.tell_of_black()
    keys = {source: f"logo-{n}" for n, source in enumerate(sorted(artwork), 1)}
    named = {use: replace(logo, source=keys[logo.source]) for use, logo in logos.items()}
    return named, {keys[source]: art for source, art in artwork.items()}


class _Pair(NamedTuple):
    """What a size holds."""

    light: Image
    dark: Image | None = None


class _Chooser:
    """The rules of one brand."""

    def __init__(self, images: LogoImages, rules: LogoRules, files: LogoFiles) -> None:
        self.rules, self.files, self.problems = rules, files, files.problems
        sizes = {size: written for size in SIZES if (written := getattr(images, size)) is not None}
        if images.path and "large" not in sizes:
            sizes["large"] = Slot(images.path, images.alt)
        pairs = {size: self.pair(size, written) for size, written in sizes.items()}
        self.slots = {size: pair for size, pair in pairs.items() if pair}
        self.faulty = len(self.slots) < len(pairs)  # and told
        for pair in self.slots.values():
            for image in filter(None, pair):
                self.known(image.path)
        self.parts = {str(name): self.number(share) for name, share in rules.parts.items()}
        self._check_rules()
        self.told: set[tuple[str, str]] = set()
        self.lost: dict[tuple[str, str], float] = {}

    # -- names and numbers ---------------------------------------------------

    def pair(self, size: str, written: Words | Slot) -> _Pair | None:
        """What stands at a size, in whichever way it was written."""
        if isinstance(written, Words):
            return _Pair(Image(written))
        light, dark = (Image(i) if isinstance(i, Words) else i for i in (written.light, written.dark))
        if light is None and written.path:
            light = Image(written.path, written.alt)
        if light is None:
            where = dark.path.where if dark else self.files.at
            hint = f"skriv den: {size}: {{ light: logo/fjordby.svg }}"
            self.problems.append(Problem(where, f"'logo.{size}' mangler en udgave til lys bund", hint))
            return None
        return _Pair(light, dark)

    def file(self, written: Words) -> Logofile | None:
        """The file of an image name, or of a path that stands in its place."""
        if not self.known(written):
            return None
        image = self.files.images.get(str(written))
        return self.files.read(str(written), image.path if image else written)

    def known(self, written: Words) -> bool:
        """Is this an image's name, or may it be a path? Else it is told."""
        if str(written) in self.files.images or not self.files.images:
            return True
        if "/" in written or re.search(r"\.\w{2,4}$", written):
            return True
        self.unknown_image(written)
        return False

    def unknown_image(self, written: Words, sizes: tuple[str, ...] = ()) -> None:
        known = [*sizes, *self.files.images]
        hint = suggest(written, known, "skriv stien til filen: logo/fjordby.svg")
        self.say(written, f"'{written}' findes ikke i logo.images", hint)

    def say(self, written: Words, message: str, hint: str, warning: bool = False) -> None:
        """Tell a fault, once."""
        problem = Problem(written.where, message, hint, warning)
        if problem not in self.problems:
            self.problems.append(problem)

    def number(self, written: Words) -> float:
        if re.fullmatch(r"\d{1,3}([.,]\d+)?", written) and (value := float(written.replace(",", "."))) > 0:
            return value
        self.say(written, f"'{written}' er ikke en andel", "skriv et tal større end 0, fx 0.5")
        return 1.0

    def millimetres(self, written: Words) -> float:
        found = re.fullmatch(r"(\d{1,3}(?:[.,]\d+)?)\s*(\w*)", written)
        if found and found[2] == "mm" and float(found[1].replace(",", ".")) > 0:
            return float(found[1].replace(",", "."))
        if found and not found[2]:
            self.say(written, f"'{written}' mangler enhed", f"skriv {written}mm")
        else:
            self.say(written, f"'{written}' er ikke en højde i mm", "skriv fx 9mm")
        return GOOD

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
        self.least = self.millimetres(self.rules.min_height) if self.rules.min_height else None

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
        chosen = self.source(use)
        file = self.file(chosen.path) if chosen else None
        if chosen is None or file is None:
            return None
        on_primary = self.on_primary(use)
        if not on_primary and self.hidden(file, WHITE):
            chosen, file, on_primary = self.shown(chosen, file)
        source = chosen.path
        variant = self.variant(source)
        least = self.millimetres(variant.min_height) if variant.min_height else self.least
        space = variant.clear_space or self.rules.clear_space
        aspect = file.artwork.w / file.artwork.h
        image = self.files.images.get(str(source)) or chosen
        for message, hint, warning in self.faults(source, image.path, file, on_primary, use, least):
            if (source, message) not in self.told:
                self.told.add((source, message))
                self.problems.append(Problem(image.path.where, message, hint, warning))
        return Logo(
            str(source), str(chosen.alt or image.alt or f"{self.files.name}, logo"), aspect, least,
            self.clear(space, aspect) if space else None, image.path.where,
            ground="brand" if on_primary else "paper", named=self.named(source, aspect),
            lost=not on_primary and self.hidden(file, WHITE) > 0,
            sharp=file.pixels[1] / PPI * MM_PER_INCH if file.pixels else inf,
            clear_where=space.share.where if space else NOWHERE,
        )  # fmt: skip

    def variant(self, source: Words) -> Variant:
        return next((v for name, v in self.rules.variants.items() if name == source), Variant())

    def named(self, source: Words, aspect: float) -> bool:
        """Does the logo show the municipality's name? The small one seldom does, if it is another."""
        symbol = str(self.slots[self.size("small")].light.path)
        alone = {str(pair.light.path) for pair in self.slots.values()} == {symbol}
        return aspect >= (WORDMARK if alone else SYMBOL) if symbol == str(source) else True

    def hidden(self, file: Logofile, ground: str) -> float:
        """How much of a logo cannot be seen on a ground, if it is more than a speck."""
        key = file.artwork.sha, ground
        if key not in self.lost:
            self.lost[key] = file.hidden(ground)
        return self.lost[key] if self.lost[key] > LOST else 0.0

    def shown(self, source: Image, file: Logofile) -> tuple[Image, Logofile, bool]:
        """For a logo with parts that cannot be seen on white: another variant, else the ground that shows them."""
        pairs = self.slots.values()
        for other in (pair.light for pair in pairs):
            if (found := self.file(other.path)) and not self.hidden(found, WHITE) and self.allowed(other.path, False):
                self.tell_of_parts(source, f"der bruges '{other.path}'")
                return other, found, False
        primary = self.files.palette.primary
        for other in (*(pair.dark for pair in pairs if pair.dark), source):
            found = self.file(other.path)
            if (
                found
                and self.allowed(other.path, True)
                and not found.boxed
                and not self.hidden(found, primary)
                and self.seen(found, primary)
            ):
                self.tell_of_parts(source, "det står på jeres primærfarve")
                return other, found, True
        if self.seen(file, WHITE):  # else it is told as a fault
            self.tell_of_parts(source, "se det i oversigten")
        return source, file, False

    def seen(self, file: Logofile, ground: str) -> bool:
        return max((contrast(rgb, ground) for rgb in file.colors), default=21.0) >= UNSEEN

    def tell_of_parts(self, source: Image, instead: str) -> None:
        name = (self.files.images.get(str(source.path)) or source).path
        message = f"'{name}' har dele, der ikke kan ses på hvidt; {instead}"
        self.say(name, message, "bed om logoets farvede udgave til lys bund", warning=True)

    def source(self, use: str) -> Image | None:
        """An image name or path: what `use` says, else the size meant for it."""
        wish: Words | None = getattr(self.rules.use, use, None)
        if wish is not None and wish not in SIZES:
            if str(wish) in self.files.images:
                return Image(wish)
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
        self, source: Words, name: Words, file: Logofile, on_primary: bool, use: str, least: float | None
    ) -> Iterator[Fault]:
        """Why this logo cannot stand here, or what is to be known of it: forbidden, not seen, boxed, too few pixels."""
        plate = not on_primary
        ground = WHITE if plate else self.files.palette.primary
        size = self.size(SIZE_FOR[use])
        instead = f"brug plate: white, eller angiv en udgave til mørk bund i logo.{size}.dark"
        advice = "vælg logoets farvede udgave til lys bund" if plate else instead
        if self.on_primary(use) == on_primary and not self.allowed(source, on_primary):
            where = "hvidt" if use in ON_PAPER else "det hvide skilt" if plate else "primærfarven"
            yield f"'{source}' må ikke stå på {where} (grounds)", advice, False
        best = max((contrast(rgb, ground) for rgb in file.colors), default=21.0)
        if best < UNSEEN:
            yield f"'{name}' kan ikke ses på '{ground}' (kontrast {danish(best)})", advice, False
        elif file.boxed and not plate:
            yield f"'{name}' giver en hvid kasse på '{ground}'", advice, False
        if file.pixels and use == "poster":
            yield from _too_few(name, file.pixels, (least or LEAST) * ENLARGED)

    def allowed(self, source: Words, on_primary: bool) -> bool:
        grounds = {str(g) for g in self.variant(source).grounds or GROUNDS}
        forbidden = FORBIDDEN if self.rules.forbidden_grounds is None else self.rules.forbidden_grounds
        here = {"white"}  # every name of the ground the logo stands on
        if on_primary:
            primary, named = self.files.palette.primary, self.files.palette.named
            light = lightness(primary)
            shade = {"light"} if light >= LIGHT else {"dark"} if light <= DARK else set()
            here = {"primary", *shade, *(name for name, rgb in named.items() if rgb == primary)}
        return bool(grounds & here) and not here & {str(g) for g in forbidden}


def _too_few(name: str, pixels: tuple[int, int], tall: float) -> Iterator[Fault]:
    """What is to be said of a picture that must be so many millimetres high on the largest paper."""
    ppi = pixels[1] / tall * MM_PER_INCH
    if ppi < PPI:
        needed = ceil(tall * pixels[0] / pixels[1] / MM_PER_INCH * PPI), ceil(tall / MM_PER_INCH * PPI)
        how = "så groft, at det ikke kan trykkes" if ppi < GRAINY else "lidt kornet på plakaten"
        message = f"'{name}' er {dots(pixels)} punkter og bliver {how}; mindst {dots(needed)} er godt"
        yield message, "bed om SVG, eller en større PNG", ppi >= GRAINY
