"""The colours of a brand file: palette, primary, readable text on it, and the inks of the press (messages 20-31)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.load.brand.file import Color, Colors, Recipe, Shade
from generator.load.logo.svg_style import color as css_color
from generator.model.color import MOST_INK, Cmyk, contrast, difference, lightness, preview, to_cmyk
from generator.model.look import Ink
from generator.model.problems import Problem, Where, suggest
from generator.model.text import Words

READABLE = 4.5
"""WCAG 2.1, 1.4.3: contrast of text with its ground."""

DARK = "#1F1F1D"
TEXTS = ("#FFFFFF", DARK, "#000000")
"""Texts on the primary colour, in order: the first that can be read."""

FAR = 12.0
"""A press recipe further (CIEDE2000) than this from the screen colour is perhaps a slip of the finger."""

WRITTEN = 'skriv # og seks tegn (0-9 og A-F) i anførselstegn: "#0B4F9E"'
WHOLE = r"#(?!....\Z)\w+|[a-zA-Z]+(\([^()]*\))?"  # four digits are a slip, though CSS reads them
UNREADABLE = 3.0
"""WCAG 2.1, 1.4.3: below this contrast not even large letters can be read."""

PALE = 92.0


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
    """Reads colours of one file. `names` are those that stand for a value, which may itself be another's name."""

    def __init__(self, names: Mapping[str, Words], problems: list[Problem]) -> None:
        self.names, self.problems = names, problems
        self.known: dict[str, str | None] = {}

    def read(self, written: Words) -> str | None:
        """'#RRGGBB', or None with the fault told."""
        return self.named(written) if str(written) in self.names else self.literal(written)

    def named(self, name: str) -> str | None:
        """A colour by its name, each told about once."""
        if str(name) not in self.known:
            chain = [str(name)]
            while (value := self.names[chain[-1]]) in self.names:
                if value in chain:
                    return self.circle(chain[chain.index(str(value)) :])
                chain.append(str(value))
            rgb = self.literal(value) if chain[-1] not in self.known else self.known[chain[-1]]
            self.known |= dict.fromkeys(chain, rgb)
        return self.known[str(name)]

    def all_named(self) -> dict[str, str]:
        """Every name that stands for a colour; what is wrong with those that nobody uses is not told."""
        others = ColorReader(self.names, [])
        others.known = self.known
        return {name: rgb for name in self.names if (rgb := others.named(name))}

    def circle(self, names: list[str]) -> str | None:
        self.known |= dict.fromkeys(names)
        one, *others = names
        message = f"farven '{one}' peger på sig selv"
        if others:
            message = f"farverne '{one}' og '{others[-1]}' peger på hinanden"
        self.say(self.names[one].where, message, 'giv den ene en værdi: "#0B4F9E"')
        return None

    def literal(self, written: Words) -> str | None:
        text = str(written).strip()
        found = css_color(text) if re.fullmatch(WHOLE, text) else None
        if found and re.fullmatch("#...", text):
            message = f"'{text}' er læst som '{found[0]}'"
            self.say(written.where, message, "skriv alle seks tegn (0-9 og A-F)", warning=True)
        if found and found[1] == 1:
            return found[0]
        if found:
            hint = f'skriv farven, som den ses på hvidt: "{_on_white(*found)}"'
            self.say(written.where, f"'{text}' er gennemsigtig, og det kan ikke trykkes", hint)
        elif re.fullmatch(r"[^\W\d][\w-]*", text) and not re.fullmatch(r"[0-9a-fA-F]{6}", text):
            self.say(written.where, f"farven '{text}' findes ikke i color.palette", self.nearest(text))
        else:
            self.say(written.where, f"'{text}' er ikke en farve", WRITTEN)
        return None

    def nearest(self, name: str) -> str:
        return suggest(name, list(self.names), WRITTEN)

    def say(self, where: Where, message: str, hint: str, warning: bool = False) -> None:
        self.problems.append(Problem(where, message, hint, warning))


def _on_white(rgb: str, share: float) -> str:
    channels = (int(rgb[n : n + 2], 16) for n in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (c - 255) * share):02X}" for c in channels)


def read_palette(color: Color, names: Mapping[str, Words], colors: Colors, problems: list[Problem]) -> Palette | None:
    """All colours, or None if the primary one cannot be told. Every fault of a colour that is used is told."""
    reader = ColorReader(names, problems)
    primary = reader.read(color.primary.light if isinstance(color.primary, Shade) else color.primary)
    recipes = {
        rgb: cmyk
        for name, recipe in colors.print.items()
        if (cmyk := _recipe(name, recipe, reader)) and (rgb := reader.known.get(str(name)))
    }
    if primary is None:
        return None
    text = _text_on(primary, recipes, colors.on_primary, reader)
    return Palette(primary, *text, reader.all_named(), recipes)


def _recipe(name: Words, recipe: Recipe, reader: ColorReader) -> Cmyk | None:
    """What the press is told, checked: each ink, their sum, and that it is near the screen colour."""
    if str(name) not in reader.names:
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
    rgb = reader.named(name)
    if rgb and difference(rgb, shown := preview(cmyk)) > FAR:
        hint = "er det med vilje, er alt i orden; ellers se efter tastefejl"
        reader.say(recipe.cmyk[0].where, f"på tryk bliver '{name}' nærmere '{shown}'", hint, warning=True)
    return cmyk


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
