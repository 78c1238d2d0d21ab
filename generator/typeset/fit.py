"""Text -> SetText: every size and line break decided, or a Problem. The only maker of SetText.

A block shrinks as a whole from its style's size to its smallest, and texts of one group share the size. Lines break at
spaces, and inside a word only at a soft hyphen or an allowed hyphenation point, and only if the word is too wide.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from math import inf

from generator.model.document import CardSet, Deck, Document, Settled, Slide
from generator.model.hyphenation import UNDIVIDED, Hyphenation
from generator.model.look import Look
from generator.model.office_metrics import DROP
from generator.model.problems import Problem, Problems, no_room
from generator.model.scene import (
    Field,
    Group,
    Item,
    Paragraph,
    Place,
    Scene,
    SetLine,
    SetParagraph,
    SetText,
    Style,
    Text,
    walk,
)
from generator.model.text import Personal, Words
from generator.typeset.faults import (
    TooWide,
    is_own,
    missing_glyphs,
    of_group,
    pressed,
    to_shorten,
    too_long,
    too_wide_word,
)
from generator.typeset.fonts import Fonts
from generator.typeset.hyphenation import pieces
from generator.typeset.linebreak import Measures, Token, break_lines
from generator.typeset.lists import bullets, labelled
from generator.typeset.parts import parts_of, reserve_of, screens_of, texts_of
from generator.typeset.sizes import LEAST, STEP, factors, scaled

DESCENT = 0.25  # of the size, below the last baseline


Line = tuple[str, float, bool, bool]
"""Text, width, is its break a hyphenation, was a space swallowed at its end."""

_BROKEN: dict[tuple[object, ...], list[Line]] = {}


@dataclass(frozen=True, slots=True)
class Setting:
    """One paragraph broken into lines at one size."""

    paragraph: Paragraph
    style: Style
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading


class Setter:
    """Fits the texts of one document. `reserve` widens every measure, for programs that lay the text out again."""

    def __init__(self, styles: Mapping[str, Style], look: Look, name: str, reserve: float = 1.0) -> None:
        self.styles, self.name, self.reserve = styles, name, reserve
        self.fonts, self.hyphenation = Fonts(look.faces), look.hyphenation
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._factors: dict[str, float] = {}
        self._shortened: dict[int, Text] = {}
        self._too_long: dict[str, list[Problem]] = {}  # of each group, or of one text alone

    # -- sizes ---------------------------------------------------------------

    def fit(self, texts: Iterable[Text]) -> None:
        """Find the shared factor of every group. Raises `Problems` with all that does not fit."""
        texts = list(texts)
        for text in texts:
            factor = self._factor(self._with_room(text))
            if text.group:
                self._factors[text.group] = min(factor, self._factors.get(text.group, 1.0))
            else:
                self._factors[str(id(text))] = factor
        sharing = Counter(text.group for text in texts if text.group)
        for group, told in self._too_long.items():
            self.problems += of_group(told, self.name, group, sharing[group])
        if self.problems:
            raise Problems(self.problems)

    def _with_room(self, text: Text) -> Text:
        """The text with the longest words that fit at full size, where shorter ones may stand in their place."""
        given = text
        while any(p.shorter for p in text.paragraphs) and not self._fits(text, 1.0):
            shorter = (
                p._replace(words=p.shorter[0], shorter=p.shorter[1:]) if p.shorter else p for p in text.paragraphs
            )
            self._shortened[id(given)] = text = replace(text, paragraphs=tuple(shorter))
        return text

    def _factor(self, text: Text) -> float:
        styles = [self.styles[p.style] for p in text.paragraphs]
        for p, style in zip(text.paragraphs, styles, strict=True):
            self._check_glyphs(p, style)
        floor = max(style.smallest / style.size for style in styles)
        found = next((factor for factor in factors(styles, floor) if self._fits(text, factor)), None)
        if found is None and any(isinstance(p.words, Personal) for p in text.paragraphs):
            return self._pressed(text, styles[0], floor)
        if found is None:
            self._tell(text, floor)
        return found or floor

    def _pressed(self, text: Text, style: Style, floor: float) -> float:
        """The largest size below its smallest that a participant's text fits in; that is told, without its words."""
        words = next(p.words for p in text.paragraphs if isinstance(p.words, Personal))
        factor = floor
        while not self._fits(text, factor) and factor > LEAST:
            factor -= STEP
        told = pressed(words, text.name, self.name, style.size * factor if factor > LEAST else 0, style.size * floor)
        (self.warnings if told.warning else self.problems).append(told)
        return factor

    def _fits(self, text: Text, factor: float) -> bool:
        try:
            block = self._break(text, factor)
        except TooWide:
            return False
        over = self._height(text, block) - _room(text)
        too_many = text.lines is not None and sum(len(s.lines) for s in block) > text.lines
        return over <= 0.01 and not too_many

    def _height(self, text: Text, block: list[Setting]) -> float:
        height = _block_height(text, block)
        if text.anchor != "baseline":
            return height
        first, last = block[0].style, block[-1].style
        return height - first.leading - DROP * (last.size - first.size) + DESCENT * last.size

    def _check_glyphs(self, paragraph: Paragraph, style: Style) -> None:
        words = paragraph.words.upper() if style.upper else paragraph.words
        self.problems += missing_glyphs(self.fonts.missing(style.face, words), paragraph.words.where, self.name)

    def _tell(self, text: Text, factor: float) -> None:
        place = f"{self.name}{f', »{text.name}«' if text.name else ''}"
        try:
            block = self._break(text, factor)
        except TooWide as wide:
            likely = max((p.words for p in text.paragraphs), key=lambda words: (is_own(words), len(words)))
            said = (p.words for p in text.paragraphs if wide.word in p.words.replace("\u00ad", ""))
            words = next(said, likely)  # one in capitals is not found
            room = _width(text) / self.reserve
            self.problems.append(too_wide_word(wide.word, words, place, needs=wide.width, room=room))
            return
        if text.labels:
            self.problems.append(self._too_many(text, factor, place))
            return
        lines = sum(len(s.lines) for s in block)
        height, room = self._height(text, block), _room(text)
        allowed = text.lines if text.lines is not None and lines > text.lines else None
        share = lines / allowed if allowed else height / room if room > 0 else 9.99
        longest = max(block, key=lambda s: len(s.lines))
        words = to_shorten([(setting.paragraph.words, len(setting.lines)) for setting in block])
        at = f"{longest.style.size:g}".replace(".", ",")
        over = self._surplus(text, words, factor)
        what = f"linjen »{' '.join(words.split()[:2])} …«" if is_own(words) else "teksten"
        full = f"{place}: den fylder {max(101, share * 100):.0f} % af pladsen ved {at} pt"
        self._too_long.setdefault(text.group or str(id(text)), []).append(too_long(words.where, full, over, what))

    def _too_many(self, text: Text, factor: float, place: str) -> Problem:
        """A list that does not fit is told at the first of its paragraphs that there is no room for."""
        plain = len(text.paragraphs) - len(text.labels)

        def shorter(most: int) -> Text:
            return replace(text, paragraphs=text.paragraphs[: plain + most], labels=text.labels[:most])

        most = next((n for n in range(len(text.labels) - 1, 0, -1) if self._fits(shorter(n), factor)), 0)
        where = text.paragraphs[plain + most].words.where
        return no_room(where, "punkter", f"listen på {place}", most, len(text.labels))

    def _surplus(self, text: Text, words: Words, factor: float) -> float:
        """How many characters `words` must lose for the whole text to fit: lines count, not characters. Infinitely many if
        nothing of it fits."""

        def fits(cut: int) -> bool:
            kept = len(words) - cut
            ends = kept - kept // 2 if is_own(words) else 0  # the addresses at the end of a contact stay
            shorter = words.derived((words[: kept - ends] + words[len(words) - ends :]).rstrip() or "x")
            paragraphs = tuple(p._replace(words=shorter) if p.words is words else p for p in text.paragraphs)
            return self._fits(replace(text, paragraphs=paragraphs), factor)

        few = 1 + bisect_left(range(1, len(words)), True, key=fits)
        more = few + 2 + few // 25  # a cut in the middle breaks the lines a little otherwise than one at the end
        return min(more, len(words) - 1) if few < len(words) else inf

    # -- lines ---------------------------------------------------------------

    def _break(self, text: Text, factor: float) -> list[Setting]:
        return [
            self._paragraph(p, scaled(self.styles[p.style], factor), _width(text) - _indent(text, i))
            for i, p in enumerate(text.paragraphs)
        ]

    def _paragraph(self, paragraph: Paragraph, style: Style, width: float) -> Setting:
        words = paragraph.words.upper() if style.upper else str(paragraph.words)
        lines = (line for part in words.split("\n") for line in self._lines(part, style, width))
        return Setting(paragraph, style, tuple(lines))

    def _measure(self, text: str, style: Style) -> float:
        return self.fonts.width(style.face, text, style.size, style.tracking)

    def _lines(self, text: str, style: Style, width: float) -> list[Line]:
        """The lines of a text without forced breaks; the same text comes again in every municipality's materials."""
        look = (self.fonts.face(style.face), style.size, style.tracking, self._joints(style), style.balance)
        key = (look, text, width, self.reserve)
        if key not in _BROKEN:
            _BROKEN[key] = self._broken(text, style, width)
        return _BROKEN[key]

    def _broken(self, text: str, style: Style, width: float) -> list[Line]:
        limit = width / self.reserve + 0.01
        whole = self._measure(text, style)
        if whole <= limit and "\u00ad" not in text:
            return [(text, whole, False, False)]
        tokens = self._tokens(text, style, limit)
        widths, extra = [self._measure(t.text, style) for t in tokens], style.tracking * style.size / 1000
        measures = Measures(widths, self._measure(" ", style) + 2 * extra, self._measure("-", style) + extra)
        cuts = break_lines(tokens, measures, limit, style.balance)
        lines = []
        for start, end in cuts:
            last = tokens[end - 1]
            hyphen = not last.space and end < len(tokens)
            words = "".join(t.text + " " * t.space for t in tokens[start:end]).rstrip(" ")
            shown = words + "-" if hyphen else words
            lines.append((words, self._measure(shown, style), hyphen, last.space and end < len(tokens)))
        return lines

    def _tokens(self, text: str, style: Style, limit: float) -> list[Token]:
        tokens: list[Token] = []
        for word in text.split(" "):
            plain = word.replace("\u00ad", "")
            width = self._measure(plain, style)
            if width <= limit:
                tokens.append(Token(plain, True))
                continue
            parts = pieces(word, self._joints(style))
            if any(self._measure(part + "-", style) > limit for part in parts):
                raise TooWide(plain, width)
            tokens += [Token(part, False) for part in parts[:-1]] + [Token(parts[-1], True)]
        return tokens

    def _joints(self, style: Style) -> Hyphenation:
        return self.hyphenation if style.hyphenate else UNDIVIDED

    # -- places --------------------------------------------------------------

    def place(self, text: Text) -> SetText:
        factor = self._factors[text.group or str(id(text))]
        text = self._shortened.get(id(text), text)
        block = self._break(text, factor)
        y = self._first_baseline(text, block)
        left, width = 0.0 if text.rotation else text.box.x, _width(text)
        paragraphs = []
        for i, setting in enumerate(block):
            if i:
                style, above = setting.style, block[i - 1].style
                gap = text.gap + (text.head if i == 1 else 0)
                y += gap + style.before + style.leading - DROP * (style.size - above.size)
            lines = []
            for n, (words, wide, hyphen, space) in enumerate(setting.lines):
                y += setting.style.leading if n else 0
                aside = {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[text.align]
                lines.append(SetLine(left + _indent(text, i) + aside, y, words, wide, hyphen, space))
            color = setting.paragraph.color or setting.style.color
            paragraphs.append(SetParagraph(setting.paragraph.words, setting.style, color, tuple(lines)))
        return SetText(text.box, tuple(paragraphs), text.align, text.anchor, text.rotation, text.on, text.name, factor)

    def _first_baseline(self, text: Text, block: list[Setting]) -> float:
        top = text.box.y if not text.rotation else 0.0
        if text.anchor == "baseline":
            return top
        style = block[0].style
        first = style.leading - DROP * style.size
        slack = _room(text) - _block_height(text, block)
        return top + first + {"top": 0.0, "middle": slack / 2, "bottom": slack}[text.anchor]


def _block_height(text: Text, block: list[Setting]) -> float:
    between = sum(text.gap + s.style.before for s in block[1:])
    return sum(s.height for s in block) + between + (text.head if len(block) > 1 else 0)


def _indent(text: Text, i: int) -> float:
    """How far a paragraph stands in: those with labels do."""
    return text.indent if i >= len(text.paragraphs) - len(text.labels) else 0.0


def _width(text: Text) -> float:
    return text.box.h if text.rotation % 180 else text.box.w


def _room(text: Text) -> float:
    return text.box.w if text.rotation % 180 else text.box.h


# ---------------------------------------------------------------- whole documents


def settle(document: Document, styles: Mapping[str, Style], look: Look, name: str) -> Settled:
    """Settle every text of a placed document, or raise `Problems` with all that do not fit."""
    setter = Setter(styles, look, name, reserve_of(document))
    setter.fit(texts_of(document))
    pages, slides, foot = parts_of(document)
    return Settled(
        document.title,
        document.subject,
        pages=tuple(_scene(page, setter) for page in pages),
        slides=tuple(_slide(slide, setter) for slide in slides),
        foot=_items(foot, setter),
        behind=document.behind if isinstance(document, Deck) else {},
        id=name,
        cards=document.cut if isinstance(document, CardSet) else (),
        screens=tuple(_scene(screen, setter) for screen in screens_of(document)),
        told=tuple(setter.warnings),
    )


def settle_items(
    signature: Mapping[str, tuple[Item[Text], ...]], styles: Mapping[str, Style], look: Look, name: str, reserve: float
) -> Mapping[str, tuple[Item[SetText], ...]]:
    """Settle what fills the places of a document, or raise `Problems`. Its texts share no size with the document's."""
    setter = Setter(styles, look, name, reserve)
    setter.fit(text for items in signature.values() for text in walk(items) if isinstance(text, Text))
    return {key: _items(items, setter) for key, items in signature.items()}


def signed(document: Settled, signature: Mapping[str, tuple[Item[SetText], ...]]) -> Settled:
    """The document with its places filled. All else stays the very same object, so that writers know it again."""

    def filled(items: tuple) -> tuple:
        return tuple(chain.from_iterable(signature[i.name] if isinstance(i, Place) else (i,) for i in items))

    def page(scene: Scene[SetText]) -> Scene[SetText]:
        has_places = any(isinstance(item, Place) for item in scene.items)
        return replace(scene, items=filled(scene.items)) if has_places else scene

    def slide(drawn: Slide[SetText]) -> Slide[SetText]:
        texts = {slot: filled((text,))[0] for slot, text in drawn.placeholders.items()}
        return replace(drawn, placeholders=texts, scene=page(drawn.scene))

    pages, slides = tuple(map(page, document.pages)), tuple(map(slide, document.slides))
    screens = tuple(map(page, document.screens))
    return replace(document, pages=pages, slides=slides, foot=filled(document.foot), screens=screens)


def _scene(scene: Scene[Text], setter: Setter) -> Scene[SetText]:
    return Scene(scene.w, scene.h, _items(scene.items, setter), scene.marks, scene.ground)


def _items(items: tuple, setter: Setter) -> tuple:
    return tuple(_item(item, setter) for item in items)


def _item(item: object, setter: Setter) -> object:
    match item:
        case Text() if item.marker or item.labels:
            placed = setter.place(item)
            return Group(item.name, (*bullets(item, placed), *labelled(item, placed, setter.place)))
        case Text():
            return setter.place(item)
        case Field():
            return replace(item, items=_items(item.items, setter))
        case Group(name, inner, alt) if not isinstance(item, Place):
            return Group(name, _items(inner, setter), alt)
        case _:
            return item


def _slide(slide: Slide[Text], setter: Setter) -> Slide[SetText]:
    texts = dict(zip(slide.placeholders, _items(tuple(slide.placeholders.values()), setter), strict=True))
    return Slide(slide.layout, texts, _scene(slide.scene, setter), slide.notes, slide.section, slide.hidden)
