"""Whatever is written, no word is lost, no line is too wide, and nothing stands outside its box; or a Problem says why."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.load.theme import load_hyphenation
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.look import Ink, Look
from generator.model.problems import Problems, Where
from generator.model.scene import Paragraph, Scene, SetText, Style, Text, walk
from generator.model.text import Words
from generator.typeset.faults import TooWide
from generator.typeset.fit import DESCENT, settle
from generator.typeset.fonts import Fonts
from generator.typeset.linebreak import Measures, Token, break_lines, fewest_lines
from generator.typeset.worksheet.lines import line_count

FONTS = Path(__file__).parents[2] / "layouts" / "fonts"
FACES = {"sans": FONTS / "SourceSansPro-Regular.ttf"}
LOOK = Look(
    inks={"muld": Ink("#1F1F1D", (0, 0, 0, 100)), "paper": Ink("#FFFFFF", (0, 0, 0, 0))},
    faces=FACES,
    families={},
    hyphenation=load_hyphenation(FONTS.parent, []),
)
WORD_FONTS = Fonts(FACES)
STYLES = {
    "body": Style("body", "sans", 12, 15, 8, hyphenate=True),
    "even": Style("even", "sans", 12, 15, 12, balance=True),
    "shout": Style("shout", "sans", 12, 14, 10, upper=True, tracking=80),
}

WORD = st.one_of(
    st.sampled_from(
        "medarbejderne borger\u00adinddragelse i på og, chef; (kommunens) »samskabelse« 8.30–12.15 ledelses\u00adretning "
        "patientindflydelse psykiatrien. hvorfor? o.a. – § \u00adstart slut\u00ad A".split(" ")
    ),
    st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅ\u00ad,.-", min_size=1, max_size=24),
).filter(lambda word: word.replace("\u00ad", ""))
WRITTEN = st.lists(WORD, min_size=1, max_size=30).map(" ".join)


# ---------------------------------------------------------------- breaking alone

TOKENS = st.lists(st.tuples(WORD, st.booleans(), st.floats(0.5, 50)), min_size=1, max_size=30)


@given(TOKENS, st.floats(0.5, 8), st.floats(0.5, 8), st.booleans())
def test_lines_hold_every_piece_once_in_order_within_their_width(
    drawn: list[tuple[str, bool, float]], space: float, hyphen: float, balance: bool
) -> None:
    tokens = [Token(text, after) for text, after, _ in drawn[:-1]] + [Token(drawn[-1][0], True)]
    measures, limit = Measures([width for *_, width in drawn], space, hyphen), 60.0
    cuts = break_lines(tokens, measures, limit, balance)
    assert [n for start, end in cuts for n in range(start, end)] == list(range(len(tokens)))
    for start, end in cuts:
        gaps = sum(space for token in tokens[start : end - 1] if token.space)
        shown = sum(measures.widths[start:end]) + gaps + (0 if tokens[end - 1].space else hyphen)
        assert shown <= limit + 1e-6 and start < end
    assert len(cuts) <= fewest_lines(tokens, measures, limit)


# ---------------------------------------------------------------- a text in its box


@given(
    st.lists(st.tuples(WRITTEN, st.sampled_from(sorted(STYLES))), min_size=1, max_size=3),
    st.floats(15, 400), st.floats(5, 300), st.sampled_from(["baseline", "top", "middle", "bottom"]),
    st.sampled_from(["left", "center", "right"]), st.floats(0, 12),
)  # fmt: skip
def test_a_text_fits_its_box_whole_or_is_told(
    written: list[tuple[str, str]], w: float, h: float, anchor: str, align: str, gap: float
) -> None:
    paragraphs = tuple(
        Paragraph(Words(text, Where("x.yaml", n, 1)), style) for n, (text, style) in enumerate(written, 1)
    )
    box = Box(40, 40, w, h)
    text = Text(box, paragraphs, anchor=anchor, align=align, gap=gap)  # type: ignore[arg-type]
    try:
        document = settle(Poster("Prøve", Scene(500, 500, (text,))), STYLES, LOOK, "P99")
    except Problems as found:
        assert all(problem.where.path == "x.yaml" and problem.hint for problem in found.problems)
        return
    [fitted] = [item for item in walk(document.pages[0].items) if isinstance(item, SetText)]
    for paragraph, (source, style) in zip(fitted.paragraphs, written, strict=True):
        shown = source.upper() if STYLES[style].upper else source
        read = "".join(line.text + ("" if line.hyphen else " ") for line in paragraph.lines)
        assert read.split() == shown.replace("\u00ad", "").split()
        assert STYLES[style].smallest - 0.01 <= paragraph.style.size <= STYLES[style].size
        for line in paragraph.lines:
            assert line.width <= w + 0.01 and box.x - 0.01 <= line.x and line.x + line.width <= box.x + w + 0.01
    baselines = [line.y for paragraph in fitted.paragraphs for line in paragraph.lines]
    assert baselines == sorted(set(baselines))
    deep = (
        DESCENT if anchor == "baseline" else DESCENT - 0.06
    )  # in the middle of its leading a line stands a hair lower
    assert baselines[-1] + deep * fitted.paragraphs[-1].style.size <= box.y + h + 0.05


# ---------------------------------------------------------------- Word's lines


@given(WRITTEN, st.floats(60, 400))
def test_word_takes_no_fewer_lines_where_there_is_less_room(text: str, width: float) -> None:
    def lines(room: float) -> int:
        return line_count(WORD_FONTS, [("sans", 11.0, 0.0, text)], room)

    try:
        assert lines(width) >= lines(width * 1.2) >= 1
    except TooWide as wide:
        assert wide.width > width and wide.word
