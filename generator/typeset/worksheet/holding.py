"""How a text of a worksheet is held together before its lines are counted: no word is left alone on a last line, and one that
is wider than its place is divided at its joint."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from generator.model.flow import Cell, Step
from generator.model.hyphenation import Hyphenation
from generator.model.office_metrics import RESERVE
from generator.model.text import Personal, Words
from generator.typeset.faults import TooWide
from generator.typeset.fonts import Fonts
from generator.typeset.hyphenation import SOFT_HYPHEN, pieces
from generator.typeset.worksheet.lines import line_count, text_width
from generator.typeset.worksheet.styles import SheetLayout, SheetStyle, hangs

NO_BREAK = "\u00a0"


class Holding:
    """Holds together the texts of one sheet."""

    def __init__(self, layout: SheetLayout, fonts: Fonts, hyphenation: Hyphenation) -> None:
        self.layout, self.fonts, self.hyphenation = layout, fonts, hyphenation

    def text(self, words: Words, style: SheetStyle, width: float) -> Words:
        """Of two lines the last begins with a sentence or a clause; no word is alone on a last line. If it takes no line
        more, neither where the program sets the text as wide as we take it to be, nor where it is as narrow as the fonts say.
        """

        def lines(text: str) -> list[int]:
            rooms = (width - style.indent, (width - style.indent) * RESERVE)
            return [line_count(self.fonts, [style.run(text)], room) for room in rooms]

        words = self.divided(words, style, width - style.indent)
        front, _, last = words.rpartition(" ")
        if not front or NO_BREAK in last:
            return words
        try:
            taken = lines(words)
            for line, end in _ends(words) if max(taken) == 2 else ():
                if max(text_width(self.fonts, style.run(text)) for text in (line, end)) <= width - style.indent:
                    return words.derived(f"{line} {end.replace(' ', NO_BREAK)}")
            held = f"{front}{NO_BREAK}{last}"
            counts = zip(lines(front), taken, lines(held), strict=True)
            if any(without < now == joined for without, now, joined in counts):
                return words.derived(held)
        except TooWide:  # told where it is measured
            pass
        return words

    def step(self, step: Step, cell: Cell, width: float) -> Step:
        """An item of a list, which begins in bold."""
        room = width - hangs(cell, step)
        words = self.divided(step.words, self.layout.cell, room)
        front, _, last = words.rpartition(" ")

        def lines(said: Words) -> int:
            runs = [style.run(text) for style, text in self.layout.runs(replace(step, words=said))]
            return line_count(self.fonts, runs, room)

        held = words.derived(f"{front}{NO_BREAK}{last}")
        with suppress(TooWide):  # told where it is measured
            if front and lines(words.derived(front)) < lines(words) == lines(held):
                words = held
        return replace(step, words=words)

    def divided(self, words: Words, style: SheetStyle, width: float) -> Words:
        """With soft hyphens at the joints of words that are wider than their place; in a participant's words, for which nobody
        can be asked for others, where the line is full if there is no such joint."""

        def wide(word: str) -> bool:
            return text_width(self.fonts, style.run(word)) > width

        def parted(word: str) -> list[str]:
            found = pieces(word, self.hyphenation)
            if isinstance(words, Personal) and any(
                wide(piece) for part in found for piece in re.split("(?<=[-–])", part)
            ):
                return _filling(word, lambda part: wide(f"{part}-"))
            return found

        if not any(map(wide, words.split())):
            return words
        parts = (SOFT_HYPHEN.join(parted(word)) if wide(word) else word for word in words.split(" "))
        return words.derived(" ".join(parts))


def _filling(word: str, wide: Callable[[str], bool]) -> list[str]:
    """The word in parts that are each as long as there is room for."""
    parts = [word[:1]]
    for letter in word[1:]:
        if wide(parts[-1] + letter):
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def _ends(words: str) -> list[tuple[str, str]]:
    """The text in two, the end of a sentence before the end of a clause, and the most even first: the first part is at
    least half as long as the second, or its line would be too short."""
    cuts = [cut for cut in re.finditer(r"[.?!:,;–] ", words) if 2 * cut.end() >= len(words) - cut.end()]
    cuts.sort(key=lambda cut: (cut[0][0] in ",;–", abs(2 * cut.end() - len(words))))
    return [(words[: cut.end() - 1], words[cut.end() :]) for cut in cuts]
