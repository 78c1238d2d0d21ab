"""K04: a card for each case, four on A4. Two cuts part the sheet; backs are mirrored for duplex on the long edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.catalogue import Signature, Signing, Texts, fill, material
from generator.compose.drawing.case_plants import case_plant
from generator.compose.drawing.greenhouse import glasshouse
from generator.compose.drawing.plants import mark, mark_width
from generator.compose.drawing.shapes import gable, lines, rect
from generator.compose.templates.footer import Stand, chosen_logo
from generator.model.content import Case, Content, Type
from generator.model.document import CardSheet
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems
from generator.model.scene import Group, Item, Paragraph, Picture, Place, Scene, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words
from generator.model.units import MM

W, H = 595.276, 841.89
EDGE = 23.0  # 8.1 mm: what an office printer cannot reach
ACROSS, DOWN = 2, 2
PER_SHEET = ACROSS * DOWN
STORY = 152.0  # height of the case's text on the back
GUTTER = 19.0  # left of the window, for the upright axis
BACK_FOOT = 48.0  # axis labels, source line and logo


@dataclass(frozen=True, slots=True)
class CardTexts:
    """What every card says besides its case."""

    title: Words
    question: Words
    cross: Words
    place: Words  # on the back: where does the case belong?
    known: Words  # the same where the publication itself says it: {navn} is the type
    axes: tuple[Words, ...]  # left, right, below, above


def _sign(content: Content, sender: Sender | None, _: Texts) -> Signature:
    """The foot of every card's back, in the order of the cases."""
    cells = mirrored_cells()
    return {
        _foot_of(number): _back_foot(inner(cells[(number - 1) % PER_SHEET]), sender, content)
        for number in range(1, len(content.cases) + 1)
    }


def _foot_of(number: int) -> str:
    return f"fod {number}"


@material(
    "K04",
    kind="cards",
    page="card-a6",
    texts=("title", "question", "cross", "place", "place-known", "axes"),
    signing=Signing(_sign),
)
def case_cards(content: Content, texts: Texts, room: Room) -> CardSheet:
    words = CardTexts(
        texts["title"], texts["question"], texts["cross"], texts["place"], texts["place-known"], _axis_ends(texts)
    )
    numbered = list(enumerate(content.cases, 1))
    sheets: list[Scene[Text]] = []
    for start in range(0, len(numbered), PER_SHEET):
        four = numbered[start : start + PER_SHEET]
        sheets.append(_sheet(_fronts(content, four, words)))
        sheets.append(_sheet(_backs(content, four, words)))
    return CardSheet(texts["title"], tuple(sheets))


def cells() -> list[Box]:
    return Box(0, 0, W, H).grid(ACROSS, DOWN)


def mirrored_cells() -> list[Box]:
    """Where the backs of the cards in `cells` land when the sheet is turned over its long edge."""
    return [Box(W - c.right, c.y, c.w, c.h) for c in cells()]


def _sheet(cards: Sequence[Group[Text]]) -> Scene[Text]:
    x, y, arm, reach = W / 2, H / 2, 9.0, 14.0
    marks = (
        (x, EDGE, x, EDGE + reach), (x, H - EDGE - reach, x, H - EDGE), (EDGE, y, EDGE + reach, y), (W - EDGE - reach, y, W - EDGE, y),
        (x - arm, y, x + arm, y), (x, y - arm, x, y + arm),
    )  # fmt: skip
    return Scene(W, H, tuple(cards), marks)


def _fronts(content: Content, four: list[tuple[int, Case]], words: CardTexts) -> list[Group[Text]]:
    sectors = {s.id: (i + 1, s.name) for i, s in enumerate(content.sectors)}
    total = len(content.cases)
    return [
        _front(case, number, total, sectors[case.sector], words, content, cell)
        for (number, case), cell in zip(four, cells(), strict=False)
    ]


def inner(cell: Box) -> Box:
    """The card's live area: the same margin on all sides, so a card looks right wherever on the sheet it was cut."""
    return cell.inset(EDGE + 1)


def _front(
    case: Case, number: int, total: int, sector: tuple[int, Words], words: CardTexts, content: Content, cell: Box
) -> Group[Text]:
    area = inner(cell)
    soil = area.y + 170
    first = number == 1
    index, name = sector
    tab = Box(area.right - 16, soil + 26, 16, 110)
    role = f"sector-{index}"
    left = area.x + 36
    width = tab.x - 10 - left
    items: tuple[Item[Text], ...] = (
        *_house(area, soil),
        case_plant(case.plant, area.x + area.w / 2, soil, 0.68),
        rect(area.x, soil, area.w, 9, "gran"),
        Text(
            Box(left, soil + 44, width, area.bottom - 43 - soil - 44),
            (Paragraph(case.name, "first-name" if first else "card-name"), Paragraph(case.organisation, "place"), Paragraph(case.card, "body")),
            name=str(case.name),
        ),
        Text(Box(area.x, soil + 46, 34, 12), (Paragraph(Words(str(number)), "number"),)),
        rect(tab.x, tab.y, tab.w, tab.h, role),
        Text(
            Box(tab.x, tab.y + 7, tab.w, tab.h - 10), (Paragraph(name, "tab", f"on-{role}"),), anchor="middle", rotation=90, lines=1,
            on=role, name=str(name),
        ),
        *_foot(area, number, total, words, content.typology.types),
    )  # fmt: skip
    return Group(f"Case {number}, forside", items)


def _house(area: Box, soil: float) -> tuple[Item[Text], ...]:
    eaves, quarter = area.y + 56, area.w / 4
    glass = gable(area.x, area.w, eaves, soil)
    lights = [(area.x + area.w * 0.95, 44.0), (area.x + area.w * 0.95 + 60, 14.0)]
    sun = (area.right - 44, eaves - 18, 34.0)
    bars = [((x, eaves - area.w * 0.125), (x, eaves)) for x in (area.x + quarter, area.right - quarter)]
    return (
        *glasshouse([glass], [lights], eaves - quarter, soil, sun),
        lines([*bars, ((area.x, eaves), (area.right, eaves))], "paper", 1.8),
    )


def quadrant(kind: Type) -> tuple[int, int]:
    """Column and row of a type in the window: citizens to the right, the unpredictable on top."""
    return (0 if kind.actor == "low" else 1), (0 if kind.result == "high" else 1)


def _foot(area: Box, number: int, total: int, words: CardTexts, types: Sequence[Type]) -> tuple[Item[Text], ...]:
    y, pane = area.bottom - 24, 13.0
    items: list[Item[Text]] = [lines([((area.x, y - 12), (area.right, y - 12))], "glas3", 0.9)]
    for kind in types:
        column, row = quadrant(kind)
        box = Box(area.x + column * (pane + 2), y - 4 + row * (pane + 2), pane, pane)
        items.append(rect(box.x, box.y, pane, pane, "glas2"))
        items.append(Text(box, (Paragraph(kind.name.derived(kind.name[0]), "letter"),), "center", "middle", on="glas2"))
    words_box = Box(area.x + 36, y + 7, area.w - 72, 19)
    items.append(Text(words_box, (Paragraph(words.question, "question"), Paragraph(words.cross, "small"))))
    items.append(Text(Box(area.right - 40, y + 19, 40, 7), (Paragraph(Words(f"{number}/{total}"), "count"),), "right"))
    return tuple(items)


# ---------------------------------------------------------------- backs


def _backs(content: Content, four: list[tuple[int, Case]], words: CardTexts) -> list[Group[Text]]:
    """Each back, and after it the place for its foot."""
    return [
        item
        for (number, case), cell in zip(four, mirrored_cells(), strict=False)
        for item in (_back(case, number, words, content, cell), Place(_foot_of(number)))
    ]


def _back(case: Case, number: int, words: CardTexts, content: Content, cell: Box) -> Group[Text]:
    area = inner(cell)
    name = case.name.derived(f"{number}. {case.name}")
    story = Text(
        Box(area.x, area.y + 12, area.w, STORY),
        (Paragraph(name, "back-name"), Paragraph(case.text, "story")),
        name=str(case.name),
    )
    ask = Text(
        Box(area.x, area.y + STORY + 26, area.w, 4), (Paragraph(_question(case, words, content), "question"),), lines=1
    )
    panes = Box(area.x + GUTTER, area.y + STORY + 38, area.w - GUTTER, area.h - STORY - 38 - BACK_FOOT)
    items = (story, ask, *_window(content, words.axes, panes))
    return Group(f"Case {number}, bagside", items)


def _question(case: Case, words: CardTexts, content: Content) -> Words:
    kind = next((kind for kind in content.typology.types if kind.id == case.type), None)
    return fill(words.known, navn=kind.name.lower()) if kind else words.place


def _window(content: Content, ends: Sequence[Words], panes: Box) -> tuple[Item[Text], ...]:
    """An empty window with a pane for each type, as on the poster: room for a cross, and for the reason."""
    strip = 6.0
    cells = panes.grid(2, 2, strip)
    items: list[Item[Text]] = []
    for kind in content.typology.types:
        column, row = quadrant(kind)
        pane = cells[row * 2 + column]
        items.append(rect(pane.x, pane.y, pane.w, pane.h, "glas1"))
        items.append(
            Text(Box(pane.x + 7, pane.y + 13, pane.w - 14, 5), (Paragraph(kind.name, "type"),), on="glas1", lines=1)
        )
    items.append(rect(panes.x + (panes.w - strip) / 2, panes.y, strip, panes.h, "glas3"))
    items.append(rect(panes.x, panes.y + (panes.h - strip) / 2, panes.w, strip, "glas3"))
    items.append(rect(panes.x + (panes.w - strip) / 2, panes.y + (panes.h - strip) / 2, strip, strip, "mos"))
    items += _axes(ends, panes, [cells[0], cells[2]])
    return tuple(items)


def _axes(ends: Sequence[Words], panes: Box, rows: Sequence[Box]) -> list[Text]:
    """The ends of the level axis below the panes, those of the upright one each in the middle of its row."""
    left, right, low, high = ends
    below = Box(panes.x, panes.bottom + 10, panes.w / 2, 5)
    return [
        Text(below, (Paragraph(left, "axis"),), lines=1),
        Text(Box(panes.x + panes.w / 2, below.y, panes.w / 2, 5), (Paragraph(right, "axis"),), "right", lines=1),
        *(
            Text(Box(panes.x - 19, row.y, 12, row.h), (Paragraph(words, "axis"),), "center", "middle", rotation=-90, lines=1)
            for words, row in zip((high, low), rows, strict=True)
        ),
    ]  # fmt: skip


def _axis_ends(texts: Texts) -> tuple[Words, ...]:
    ends = texts.list("axes")
    if len(ends) != 4:
        message = f"'axes' har {len(ends)} ord, men kortet skal bruge fire"
        raise Problems([Problem(ends[0].where, message, "skriv ordene til venstre, til højre, nederst og øverst")])
    return ends


def _back_foot(area: Box, sender: Sender | None, content: Content) -> tuple[Item[Text], ...]:
    source = content.publication.source_line
    if sender is None:
        height = 13.0
        series = mark(area.right - mark_width(height), area.bottom - 2, height, "light")
        return (
            Text(Box(area.x, area.bottom - 24, area.w - 60, 24), (Paragraph(source, "small"),), anchor="bottom"),
            *series,
        )
    logo = chosen_logo(Stand(area.w, H / 2, 0, 1 / MM, use="card", height=50), sender)
    tall = max(logo.min_height * MM, min(20.0, 0.4 * area.w / logo.aspect))
    box = Box(area.right - tall * logo.aspect, area.bottom - tall, tall * logo.aspect, tall)
    room = box.x - max(8.0, logo.clear * tall) - area.x
    return (
        Text(Box(area.x, area.bottom - 24, room, 24), (Paragraph(source, "small"),), anchor="bottom"),
        Picture(box, logo.source, logo.alt),
    )
