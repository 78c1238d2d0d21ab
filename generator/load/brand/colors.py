"""The colours of a brand file: palette, primary, readable text on it, and the inks of the press (messages 20-31)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import hypot

from generator.load.brand.file import Color, Colors, Recipe
from generator.model.color import MOST_INK, Cmyk, contrast, difference, lab, lightness, preview, to_cmyk
from generator.model.look import Ink
from generator.model.problems import Problem, Where, suggest
from generator.model.text import Words

READABLE = 4.5
"""WCAG 2.1, 1.4.3: contrast of text with its ground."""

DARK = "#1F1F1D"
TEXTS = ("#FFFFFF", DARK, "#000000")
"""Texts on the primary colour, in order: the first that can be read."""

BODY = 7.0
"""Contrast of running text with paper."""

FAR = 12.0
"""A press recipe further (CIEDE2000) than this from the screen colour is perhaps a slip of the finger."""

WRITTEN = 'skriv # og seks cifre i anførselstegn: "#0B4F9E"'
UNREADABLE = 3.0
"""WCAG 2.1, 1.4.3: below this contrast not even large letters can be read."""

PALE = 92.0
GREYISH = 20.0  # chroma of what may be called white
PAPER = 97.0

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "é": "e", "ö": "oe"})


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of the file as '#RRGGBB'; `recipes` are the press colours somebody decided."""

    primary: str
    text: str  # what can be read on it
    printed_text: str  # and in ink
    named: Mapping[str, str]
    recipes: Mapping[str, Cmyk] = field(default_factory=dict)

    @property
    def pale(self) -> bool:
        return lightness(self.primary) > PALE

    def ink(self, rgb: str) -> Ink:
        """A colour as ink: the file's own recipe, else the conversion."""
        return Ink(rgb, self.recipes.get(rgb) or to_cmyk(rgb))

    @property
    def text_ink(self) -> Ink:
        """Of text on the primary colour."""
        return Ink(self.text, self.thin_ink(self.printed_text).cmyk)

    def thin_ink(self, rgb: str) -> Ink:
        """A colour of letters and logos as ink: what is nearly black is black ink alone."""
        return Ink(rgb, self.recipes.get(rgb) or to_cmyk(rgb, thin=True))


class ColorReader:
    """Reads colours of one file; a name stands for the palette's value, and may itself be named by another."""

    def __init__(self, palette: Mapping[Words, Words], problems: list[Problem]) -> None:
        self.palette: dict[str, Words] = {str(name): value for name, value in palette.items()}
        self.problems = problems
        self.known: dict[str, str | None] = {}

    def read(self, written: Words) -> str | None:
        """'#RRGGBB', or None with the fault told."""
        return self.named(written) if str(written) in self.palette else self.literal(written)

    def named(self, name: Words) -> str | None:
        """A palette colour, each told about once."""
        if str(name) not in self.known:
            chain = [str(name)]
            while (value := self.palette[chain[-1]]) in self.palette:
                if value in chain:
                    return self.circle(chain[chain.index(str(value)) :])
                chain.append(str(value))
            rgb = self.literal(value) if chain[-1] not in self.known else self.known[chain[-1]]
            self.known |= dict.fromkeys(chain, rgb)
        return self.known[str(name)]

    def circle(self, names: list[str]) -> str | None:
        self.known |= dict.fromkeys(names)
        one, *others = names
        message = f"farven '{one}' peger på sig selv"
        if others:
            message = f"farverne '{one}' og '{others[-1]}' peger på hinanden"
        self.say(self.palette[one].where, message, 'giv den ene en værdi: "#0B4F9E"')
        return None

    def literal(self, written: Words) -> str | None:
        text = str(written).strip()
        digits = re.fullmatch(r"#([0-9a-fA-F]+)", text)
        if digits and len(digits[1]) == 6:
            return text.upper()
        if digits and len(digits[1]) == 3:
            rgb = "#" + "".join(2 * d for d in digits[1]).upper()
            self.say(written.where, f"'{text}' er læst som '{rgb}'", "skriv alle seks cifre", warning=True)
            return rgb
        if digits and len(digits[1]) == 8:
            hint = f'skriv farven, som den ses på hvidt: "{_on_white(digits[1])}"'
            self.say(written.where, f"'{text}' er gennemsigtig, og det kan ikke trykkes", hint)
        elif re.fullmatch(r"[a-zA-Z_][\w-]*", text) and not re.fullmatch(r"[0-9a-fA-F]{6}", text):
            self.say(written.where, f"farven '{text}' findes ikke i color.palette", self.nearest(text))
        else:
            self.say(written.where, f"'{text}' er ikke en farve", WRITTEN)
        return None

    def nearest(self, name: str) -> str:
        return suggest(name, list(self.palette), WRITTEN)

    def say(self, where: Where, message: str, hint: str = "intet skal ændres", warning: bool = False) -> None:
        self.problems.append(Problem(where, message, hint, warning))


def _on_white(digits: str) -> str:
    share = int(digits[6:], 16) / 255
    channels = (int(digits[n : n + 2], 16) for n in (0, 2, 4))
    return "#" + "".join(f"{round(255 + (c - 255) * share):02X}" for c in channels)


def read_palette(color: Color, colors: Colors, problems: list[Problem]) -> Palette | None:
    """All colours, or None if the primary one cannot be told. Every fault is told."""
    reader = ColorReader(color.palette, problems)
    for name in color.palette:
        _check_name(name, problems)
        reader.named(name)
    primary = reader.read(color.primary)
    recipes = {
        rgb: cmyk
        for name, recipe in colors.print.items()
        if (cmyk := _recipe(name, recipe, reader)) and (rgb := reader.known.get(str(name)))
    }
    _check_paper(color, reader)
    if primary is None:
        return None
    text = _text_on(primary, recipes, colors.on_primary, reader)
    palette = Palette(primary, *text, {name: rgb for name, rgb in reader.known.items() if rgb}, recipes)
    if palette.pale:
        shade = "næsten hvid" if hypot(*lab(primary)[1:]) < GREYISH else "meget lys"
        message = f"primærfarven er {shade}; soklen får en grøn kant foroven"
        reader.say(color.primary.where, message, warning=True)
    return palette


def _check_name(name: Words, problems: list[Problem]) -> None:
    if not re.fullmatch(r"[a-zA-Z_][a-zA-Z0-9_-]*", name):
        better = re.sub(r"[^a-zA-Z0-9_-]", "", name.translate(_LETTERS)).lstrip("-0123456789") or "farve"
        message = f"farvenavnet '{name}' må kun have a-z, 0-9, - og _"
        problems.append(Problem(name.where, message, f"kald den '{better}'"))


def _recipe(name: Words, recipe: Recipe, reader: ColorReader) -> Cmyk | None:
    """What the press is told, checked: each ink, their sum, and that it is near the screen colour."""
    if str(name) not in reader.palette:
        reader.say(name.where, f"farven '{name}' findes ikke i color.palette", reader.nearest(name))
        return None
    if recipe.cmyk is None:
        return None
    hint = "brug tallene fra designmanualen, afsnittet om tryk"
    inks = []
    for written in recipe.cmyk:
        if re.fullmatch(r"\d{1,3}([.,]\d+)?", written) and (ink := float(written.replace(",", "."))) <= 100:
            inks.append(ink)
        else:
            reader.say(written.where, f"cmyk-værdien {written} ligger uden for 0-100", hint)
    if len(inks) < 4:
        return None
    if sum(inks) > MOST_INK:
        reader.say(recipe.cmyk[0].where, f"farvelag i alt {sum(inks):.0f} %; højst {MOST_INK} %", hint)
        return None
    cmyk = (inks[0], inks[1], inks[2], inks[3])
    rgb = reader.known.get(str(name))
    if rgb and difference(rgb, shown := preview(cmyk)) > FAR:
        hint = "er det med vilje, er alt i orden; ellers se efter tastefejl"
        reader.say(recipe.cmyk[0].where, f"på tryk bliver '{name}' nærmere '{shown}'", hint, warning=True)
    return cmyk


def _check_paper(color: Color, reader: ColorReader) -> None:
    """Foreground and background are checked though not used: what is written must be right."""
    ground = reader.read(color.background) if color.background else "#FFFFFF"
    text = reader.read(color.foreground) if color.foreground else DARK
    if ground and color.background and lightness(ground) < PAPER:
        message = f"baggrunden '{ground}' er ikke hvid nok; der bruges papirhvid"
        reader.say(color.background.where, message, warning=True)
        ground = "#FFFFFF"
    if ground and text and color.foreground and (ratio := contrast(text, ground)) < BODY:
        message = f"'{text}' på '{ground}' har kontrast {danish(ratio, BODY)}; mindst {BODY:.0f} kræves"
        reader.say(color.foreground.where, message, f"slet 'foreground'; så vælges '{DARK}'")


def _text_on(primary: str, recipes: Mapping[str, Cmyk], wish: Words | None, reader: ColorReader) -> tuple[str, str]:
    """The colours of text on the primary colour, on screen and on press: the wish if it can be read there, else the first
    that can. In ink black is weaker and some colours are darker, so a middling one may need another text there."""

    def pressed(text: str) -> float:
        """The contrast on paper."""
        return contrast(*(preview(recipes.get(rgb) or to_cmyk(rgb, thin=rgb == text)) for rgb in (text, primary)))

    chosen = next((text for text in TEXTS if contrast(text, primary) >= READABLE), TEXTS[-1])
    if wish is None:
        return chosen, chosen if pressed(chosen) >= READABLE else max(TEXTS, key=pressed)
    rgb = reader.read(wish)
    if rgb and (ratio := min(contrast(rgb, primary), pressed(rgb))) < READABLE:
        least = READABLE if ratio >= UNREADABLE else UNREADABLE
        asked = f"{danish(READABLE)} er let at læse" if ratio >= UNREADABLE else f"mindst {danish(UNREADABLE)} kræves"
        message = f"'{rgb}' på '{primary}' har kontrast {danish(ratio, least)}; {asked}"
        hint = f"slet 'on-primary'; så vælges '{chosen}' ({danish(contrast(chosen, primary))})"
        if ratio < UNREADABLE or pressed(chosen) > ratio:
            reader.say(wish.where, message, hint, warning=ratio >= UNREADABLE)
    return rgb or chosen, rgb or chosen


def danish(number: float, least: float = 0.0) -> str:
    """4,5: one decimal; two where one would hide that the number is under the least."""
    short = f"{number:.1f}"
    return (f"{number:.2f}" if float(short) >= least > number else short).replace(".", ",")
