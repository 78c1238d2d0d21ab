"""What a brand file has that Drivhus does not use: other tools' keys and those of later versions.

They are set aside before the file is read, whatever they hold, so that they can stop nothing; one warning names them, at
the first (message 13). A key that is nearly one of ours stays, to be told as a slip, for it would be missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.load.yaml_nodes import Map, Node, Scalar
from generator.model.problems import Problem, Where, nearest
from generator.model.text import Words

SECTIONS = ("meta", "color", "logo", "defaults")
SIZES = ("small", "medium", "large")
COLORS = {"foreground": "farven på tekst", "background": "farven på baggrunden"}

OURS = "defaults.drivhus"
EMPTY = (
    "defaults", OURS, f"{OURS}.printer", f"{OURS}.printer.office", f"{OURS}.printer.office.ink",
    f"{OURS}.printer.office.backs.*", f"{OURS}.printer.office.backs", "color.palette", "logo.images", *(f"logo.{size}" for size in SIZES),
)  # fmt: skip
"""Keys that may have nothing behind the colon: then it is as if they had not been written."""

IMAGES = ("logo", "logo.images.*", *(f"logo.{size}{ground}" for size in SIZES for ground in ("", ".light", ".dark")))
"""Where an image is spoken of."""

UNUSED = {
    "typography": "skrifterne",
    f"{OURS}.cobrand": "partnernes logoer",
    f"{OURS}.editions": "valget af udgaver",
    f"{OURS}.materials": "valget af materialer",
    f"{OURS}.programme": "valget af program",
    f"{OURS}.fonts": "skrifterne i Word og PowerPoint",
    f"{OURS}.logo.mono": "logoet i én farve",
    f"{OURS}.colors.roles": "farverne på faserne",
    f"{OURS}.colors.print.*.pantone": "farvens nummer",
    f"{OURS}.printer.shop": "trykkeriets mål",
    f"{OURS}.printer.office.margin": "printerens margen",
    **{f"{image}.attrs": "nøglen" for image in IMAGES},
}
"""What only other tools use, and what no version uses yet, in a person's words."""


@dataclass(slots=True)
class Sorter:
    """Parts a file: `sections` is what is read, `colors` every colour that has a name, `unused` what makes no difference."""

    sections: Map
    problems: list[Problem]
    colors: dict[str, Words] = field(default_factory=dict)
    unused: list[tuple[Where, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.drop(EMPTY, lambda node: isinstance(node, Scalar) and node.empty)
        self.drop(["logo.images.*"], _has_no_path)  # whoever asks for such an image is told that it is not there
        for path, said in UNUSED.items():
            self.drop([path], lambda node: True, said)
        self.drop([f"{OURS}.address"], lambda node: isinstance(node, Scalar) and node.text == "I", "tiltalen")
        self.drop([f"{image}.alt" for image in IMAGES], lambda node: not isinstance(node, Scalar) or node.blank)
        sections = self.keep(self.sections, SECTIONS, "afsnittet")
        parts = {"meta": self.meta, "color": self.color, "logo": self.logo, "defaults": self.defaults}
        for name, part in parts.items():
            if isinstance(node := sections.values.get(name), Map):
                sections = sections.with_value(name, part(node))
        self.sections = sections

    def drop(self, paths: Iterable[str], test: Callable[[Node], bool], said: str = "") -> None:
        """Set aside what stands at these paths where the test holds; it is noted as what it is `said` to be."""
        for path in paths:
            self.sections = self.without(self.sections, path.split("."), test, said)

    def without(self, section: Map, path: Sequence[str], test: Callable[[Node], bool], said: str) -> Map:
        first, *rest = path
        for key in [key for key in section.keys if first in (key, "*")]:
            node = section.values[key]
            if rest and isinstance(node, Map):
                section = section.with_value(key, self.without(node, rest, test, said))
            elif not rest and test(node):
                self.unused += [(section.keys[key], f"{said} '{key}'")] if said else []
                section = section.without(key)
        return section

    def keep(self, node: Map, known: Sequence[str], what: str = "", nearly: Sequence[str] = ()) -> Map:
        """A section with the keys we know, and slips of them; the others are noted as `what` they are, if it is said."""
        others = [key for key in node.keys if key not in known and not _slip(key, nearly or known, node)]
        self.unused += [(node.keys[key], f"{what} '{key}'") for key in others if what]
        return node.without(*others)

    def meta(self, meta: Map) -> Map:
        return self.keep(meta, ("name", "link"), nearly=("name",))

    def defaults(self, defaults: Map) -> Map:
        return self.keep(defaults, ("drivhus",))

    def logo(self, logo: Map) -> Map:
        kept = self.keep(logo, ("images", "path", "alt", *SIZES), "nøglen", nearly=("images", *SIZES))
        if isinstance(images := kept.values.get("images"), Map):
            for name, image in images.values.items():
                if isinstance(image, Map):
                    images = images.with_value(name, image.only("path", "alt"))
            kept = kept.with_value("images", images)
        return kept

    # -- colours -------------------------------------------------------------

    def color(self, color: Map) -> Map:
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
        where = self.sections.keys["color"]
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


def _has_no_path(image: Node) -> bool:
    path = image.values.get("path") if isinstance(image, Map) else image
    return not isinstance(path, Scalar) or path.blank


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
