"""What a brand file has that Drivhus does not use: other tools' keys and those of later versions.

They are set aside before the file is read, whatever they hold, so that they can stop nothing; one warning names them, at
the first (message 13). A key that is nearly one of ours stays, to be told as a slip, for it would be missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.load.yaml_nodes import Map, Node, Scalar
from generator.model.problems import Problem, Where, nearest
from generator.model.text import Words

SECTIONS = ("meta", "color", "logo", "defaults")
SIZES = ("small", "medium", "large")
TOP = {"typography": "skrifterne"}
COLORS = {"foreground": "farven på tekst", "background": "farven på baggrunden"}
LATER = {
    "cobrand": "partnernes logoer",
    "editions": "valget af udgaver",
    "materials": "valget af materialer",
    "programme": "valget af program",
    "fonts": "skrifterne i Word og PowerPoint",
}
"""Settings that no version uses yet, in a person's words."""


@dataclass(slots=True)
class Sorter:
    """Parts a file: `sections` is what is read, `colors` every colour that has a name, `unused` what makes no difference."""

    root: Map
    problems: list[Problem]
    sections: Map = field(init=False)
    colors: dict[str, Words] = field(default_factory=dict)
    unused: list[tuple[Where, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        sections = self.keep(_filled(self.without(self.root, TOP), "defaults"), SECTIONS, "afsnittet")
        parts = {"meta": self.meta, "color": self.color, "logo": self.logo, "defaults": self.defaults}
        for name, part in parts.items():
            if isinstance(node := sections.values.get(name), Map):
                sections = sections.with_value(name, part(node))
        self.sections = sections

    def keep(self, node: Map, known: Sequence[str], what: str = "", nearly: Sequence[str] = ()) -> Map:
        """A section with the keys we know, and slips of them; the others are noted as `what` they are, if it is said."""
        others = [key for key in node.keys if key not in known and not _slip(key, nearly or known, node)]
        self.unused += [(node.keys[key], f"{what} '{key}'") for key in others if what]
        return node.without(*others)

    def meta(self, meta: Map) -> Map:
        return self.keep(meta, ("name", "link"), nearly=("name",))

    def defaults(self, defaults: Map) -> Map:
        kept = self.keep(_filled(defaults, "drivhus"), ("drivhus",))
        settings = kept.values.get("drivhus")
        return kept.with_value("drivhus", self.settings(settings)) if isinstance(settings, Map) else kept

    def settings(self, settings: Map) -> Map:
        later = dict(LATER)
        address = settings.values.get("address")
        if isinstance(address, Scalar) and address.text == "I":
            later["address"] = "tiltalen"
        kept = self.without(settings, later)
        for section, keys in (("logo", {"mono": "logoet i én farve"}), ("colors", {"roles": "farverne på faserne"})):
            if isinstance(node := kept.values.get(section), Map):
                kept = kept.with_value(section, self.without(node, keys))
        return self.without_pantone(self.only_ink(kept))

    def only_ink(self, settings: Map) -> Map:
        """Of how it is printed, only the ink of the office printer is used."""
        settings = _filled(settings, "printer")
        if not isinstance(printer := settings.values.get("printer"), Map):
            return settings
        printer = self.without(_filled(printer, "office"), {"shop": "trykkeriets mål"})
        if isinstance(office := printer.values.get("office"), Map):
            office = self.without(_filled(office, "ink"), {"margin": "printerens margen"})
            printer = printer.with_value("office", office)
        return settings.with_value("printer", printer)

    def without_pantone(self, settings: Map) -> Map:
        colors = settings.values.get("colors")
        recipes = colors.values.get("print") if isinstance(colors, Map) else None
        if not isinstance(colors, Map) or not isinstance(recipes, Map):
            return settings
        for name in recipes.keys:
            if isinstance(recipe := recipes.values[name], Map):
                recipes = recipes.with_value(name, self.without(recipe, {"pantone": "farvens nummer"}))
        return settings.with_value("colors", colors.with_value("print", recipes))

    def without(self, node: Map, unused: dict[str, str]) -> Map:
        self.unused += [(node.keys[key], f"{said} '{key}'") for key, said in unused.items() if key in node.keys]
        return node.without(*unused)

    # -- colours -------------------------------------------------------------

    def color(self, color: Map) -> Map:
        color = _filled(color, "palette")
        palette = color.values.get("palette")
        if isinstance(palette, Map):
            if "primary" in palette.keys and "primary" not in color.keys:
                color = self.moved_out(color, palette)
            self.colors = {name: text for name in palette.keys if (text := self.shade(palette, name, told=True))}
        own = [key for key in color.keys if key not in ("palette", "primary")]
        roles = {key: text for key in own if (text := self.shade(color, key))}
        self.colors = roles | self.colors
        self.shade(color, "primary", told=True)
        if "primary" not in color.keys:
            return self.without_primary(color, roles)
        used = self.named(color.values["primary"])
        self.unused += [(color.keys[key], f"{COLORS.get(key, 'farven')} '{key}'") for key in own if key not in used]
        return color.without(*own)

    def without_primary(self, color: Map, roles: dict[str, Words]) -> Map:
        """Slips and palette colours that stand one step too far out are told with it."""
        kept = self.keep(color, ("palette", "primary"))
        if len(kept.keys) > len(color.keys.keys() & {"palette"}):
            return kept  # a slip, and told as such
        name = next(iter(self.colors), "")
        hint = f"skriv, hvilken af farverne soklen skal have: primary: {name}" if name else 'skriv primary: "#0B4F9E"'
        where = self.root.keys["color"]
        if own := [key for key in roles if key not in COLORS]:
            hint += f". Farver med egne navne, som '{own[0]}', skrives under palette:"
        self.problems.append(Problem(where, "'color.primary' mangler: hvilken farve er kommunens?", hint))
        return kept.with_value("primary", Scalar(where, "#000000"))  # so that the rest can be looked at

    def moved_out(self, color: Map, palette: Map) -> Map:
        """`primary` that stands a step too far in."""
        where = palette.keys["primary"]
        message = "'primary' står inde under 'palette'; den er læst, som om den stod lige under 'color'"
        hint = "ryk linjen ud, så den begynder lige under 'palette:'"
        self.problems.append(Problem(where, message, hint, warning=True))
        return color.with_value("primary", palette.values["primary"], where)

    def shade(self, section: Map, key: str, told: bool = False) -> Words | None:
        """The colour of a key: its text, or that for light ground; that for dark screens is told, if the key itself is not."""
        node = section.values.get(key)
        if isinstance(node, Map) and "light" in node.keys:
            if "dark" in node.keys and told:
                self.unused.append((node.keys["dark"], f"den mørke udgave af '{key}'"))
            node = node.values["light"]
        return Words(node.text, node.where) if isinstance(node, Scalar) and not node.blank else None

    def named(self, node: Node) -> set[str]:
        """The names that lead from a colour to its value."""
        found: set[str] = set()
        name = node.text if isinstance(node, Scalar) else ""
        while name in self.colors and name not in found:
            found.add(name)
            name = str(self.colors[name])
        return found

    # -- logos ---------------------------------------------------------------

    def logo(self, logo: Map) -> Map:
        plain = self.image(_filled(logo, "images", *SIZES))
        kept = self.keep(plain, ("images", "path", "alt", *SIZES), "nøglen", nearly=("images", *SIZES))
        if isinstance(images := kept.values.get("images"), Map):
            kept = kept.with_value("images", self.images(images))
        for size in SIZES:
            if isinstance(slot := kept.values.get(size), Map):
                for ground in ("light", "dark"):
                    if isinstance(image := slot.values.get(ground), Map):
                        slot = slot.with_value(ground, self.image(image))
                kept = kept.with_value(size, self.image(slot))
        return kept

    def images(self, images: Map) -> Map:
        """Those with a path; whoever asks for another is told that it is not there."""
        for name in images.keys:
            node = images.values[name]
            path = node.values.get("path") if isinstance(node, Map) else node
            if not isinstance(path, Scalar) or path.blank:
                images = images.without(name)
            elif isinstance(node, Map):
                images = images.with_value(name, self.image(node).only("path", "alt"))
        return images

    def image(self, image: Map) -> Map:
        """Without what is for web pages, and an alt text that says nothing."""
        alt = image.values.get("alt")
        image = self.without(image, {"attrs": "nøglen"})
        return image.without("alt") if alt and not (isinstance(alt, Scalar) and not alt.blank) else image


def _filled(section: Map, *names: str) -> Map:
    """A section without those of its keys that have nothing behind the colon."""
    return section.without(*(n for n in names if isinstance(node := section.values.get(n), Scalar) and node.empty))


def _slip(key: str, known: Sequence[str], section: Map) -> bool:
    """Is it nearly a key that is not there?"""
    free = [k for k in known if k not in section.keys]
    return nearest(key, free) is not None


def tell_unused(unused: Sequence[tuple[Where, str]]) -> Iterator[Problem]:
    """One warning, at the first of them."""
    if not unused:
        return
    (where, first), *others = sorted(unused)
    said = [first, *(f"{what} (linje {at.line})" if at.line != where.line else what for at, what in others)]
    hint = "det kan blive stående til andre programmer og til senere udgaver af Drivhus"
    yield Problem(where, f"bruges ikke: {', '.join(said)}", hint, warning=True, passing=True)
