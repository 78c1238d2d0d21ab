"""The booklet of a participant: what one writes on the day and takes home. A4 sheets, folded and stapled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.compose.drawing.plants import mark
from generator.compose.drawing.shapes import filled, rect
from generator.compose.drawing.text import text_box
from generator.compose.figures.booklet_lists import (
    NEGLECTED,
    focus_points,
    my_three,
    neglected,
    points_high,
    tasks_high,
    the_tasks,
    too_many_focus,
    too_many_tasks,
    type_questions,
    window,
)
from generator.compose.figures.booklet_pages import (
    advice_to_take,
    answered,
    back,
    below_advice,
    cover,
    plan,
    questions,
    sources,
    the_day,
    too_many_points,
    too_much_advice,
)
from generator.compose.focus import Spot, spots
from generator.compose.material import Entries, Signature, Signing
from generator.compose.templates.booklet import OUTER, PAGE, STEPS, body, notes, page
from generator.compose.templates.footer import JOINT, FooterSpec, chosen_logo, footer_height, plate_for
from generator.compose.texts import Texts
from generator.compose.worksheets import in_panes
from generator.model.content import Content
from generator.model.document import Booklet
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems, stop_on_errors, suggest
from generator.model.programme import Programme
from generator.model.scene import Item, Paragraph, Place, Scene, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words
from generator.model.units import MM

BOOKLETS = Entries("booklet")

SENDER, CLEAR = "afsender", 10 * MM
"""The place on the back, and how far the sender's words stay from the edge: an office printer does not reach it."""
WORDS = 76.0  # of its ground, for them
FOOT = FooterSpec(PAGE.w, PAGE.h - CLEAR, OUTER, 1 / MM, use="worksheet", scale=0.62, rule=False)

Pages = list[Scene[Text]]


def _top(sender: Sender | None) -> float:
    """Where the sender's ground begins: its words stand above its logo, for beside it A5 has no room for them."""
    return FOOT.h - footer_height(FOOT, sender) - (WORDS if sender else 0)


def _sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    series = content.publication.series
    named, source = series.derived(f"{series} · {texts.label}"), content.publication.source_line
    signed = _branded(sender, named, source) if sender else _plain(named, source)
    return {SENDER: (*below_advice(texts, _top(sender) + 1), *signed)}


def _plain(named: Words, source: Words) -> tuple[Item[Text], ...]:
    """The soil goes on to the edge of the paper."""
    y, wide = _top(None), PAGE.w - 2 * OUTER
    return (
        rect(0, y - 1, PAGE.w, PAGE.h - y + 1, "gran"),
        *mark(OUTER, y + 14, 20),
        text_box(Box(OUTER, y + 34, wide, 5), named, "footer", lines=1, on="gran"),
        text_box(Box(OUTER, y + 48, wide, 5), source, "colophon", lines=1, on="gran"),
    )


def _branded(sender: Sender, named: Words, source: Words) -> tuple[Item[Text], ...]:
    logo, y, strip = chosen_logo(FOOT, sender), _top(sender), JOINT * FOOT.scale
    low = FOOT.h - footer_height(FOOT, sender)
    plate, picture = plate_for(FOOT, sender, Box(0, low, PAGE.w, FOOT.h - low))
    asked = sender.asked(logo)
    words = (
        Paragraph(named, "footer-brand"),
        Paragraph(source, "colophon-brand"),
        Paragraph(asked[0], "colophon-brand", shorter=asked[1:]),
    )
    return (
        rect(0, y, PAGE.w, strip, "paper"),
        rect(0, y + strip, PAGE.w, PAGE.h - y - strip, "brand"),
        *([rect(0, y + strip, PAGE.w, 1.2, "gran")] if sender.pale else []),
        *([filled(plate, "paper")] if logo.ground == "paper" else []),
        picture,
        Text(Box(OUTER, y + 14, PAGE.w - 2 * OUTER, WORDS - 14), words, anchor="top", on="brand", name="afsender"),
    )


def _programme(content: Content, texts: Texts) -> Programme:
    """The one that the booklet's texts name. Raises `Problems` if there is none such."""
    id = texts["programme"]
    if id not in content.programmes:
        hint = suggest(id, [*content.programmes], "skriv navnet på en fil i content/programmes")
        raise Problems([Problem(id.where, f"der er ikke noget program '{id}'", hint)])
    return content.programmes[id]


@BOOKLETS.material(
    "A13", page="booklet-a5", signing=Signing(_sign),
    carries={
        "focus": ("name",), "types": ("name", "short", "question"), "directions": ("name",), "tasks": ("short",),
        "advice": ("name", "short"), "booklet-sessions": ("name",),
    },
)  # fmt: skip
def participants_booklet(content: Content, texts: Texts, room: Room) -> Booklet:
    """Sixteen pages; more points or tasks take more, and pages of lines fill them up to a multiple of four."""
    programme = _programme(content, texts)
    stop_on_errors(_no_room(content, programme))
    pages: Pages = [Scene(PAGE.w, PAGE.h, tuple(cover(texts, content.publication.series)))]
    for add in (_the_day, _points, _types, _tasks, _heard):
        add(content, texts, pages)
    if len(pages) % 2 == 0:  # the plan and the advice are a spread
        pages.append(notes(len(pages) + 1, texts["notes-over"], texts["notes"]))
    _home(content, texts, pages)
    while len(pages) % STEPS != STEPS - 1:
        pages.append(notes(len(pages) + 1, texts["notes-over"], texts["notes"]))
    last = (*back(content.advice, texts), Place(SENDER))
    return Booklet(texts["title"], (*pages, Scene(PAGE.w, PAGE.h, last)))


def _no_room(content: Content, programme: Programme) -> Iterator[Problem]:
    free = _below_lead(body(2))
    yield from too_many_points(programme, body(2))
    yield from too_much_advice(content.advice, free)
    yield from chain.from_iterable(too_many_focus(spot, free) for spot in spots(content.phases))
    yield from chain.from_iterable(too_many_tasks(direction, free) for direction in content.directions)


def _add(pages: Pages, texts: Texts, key: str, items: Sequence[Item[Text]], lead: bool = False) -> None:
    """The next page. `key` begins its texts: -over, -lead."""
    words = texts[f"{key}-lead"] if lead else None
    pages.append(page(len(pages) + 1, texts[f"{key}-over"], texts[key], items, words))


def _the_day(content: Content, texts: Texts, pages: Pages) -> None:
    _add(pages, texts, "day", the_day(_programme(content, texts), content.drawings, texts, body(2)))
    free = body(3)
    asked, y = questions(texts.list("project-asks", 3), free, (3, 4, 4))
    _add(pages, texts, "project", [*asked, *answered(texts, free, y + 3)])


def _points(content: Content, texts: Texts, pages: Pages) -> None:
    for group in _shared_out(spots(content.phases), _below_lead(body(2))):
        _add(pages, texts, "points", focus_points(group, _below_lead(body(len(pages) + 1))), lead=True)
    _add(pages, texts, "three", my_three(texts, _below_lead(body(len(pages) + 1))), lead=True)


def _below_lead(free: Box) -> Box:
    return Box(free.x, free.y + 6, free.w, free.h - 6)


def _shared_out(found: Sequence[Spot], free: Box) -> list[list[Spot]]:
    """Phases, and their parts, on as many pages as they need."""
    groups: list[list[Spot]] = [[]]
    for spot in found:
        if sum(map(points_high, (*groups[-1], spot))) > free.h:
            groups.append([])
        groups[-1].append(spot)
    return groups


def _types(content: Content, texts: Texts, pages: Pages) -> None:
    types, free = in_panes(content.typology), body(len(pages) + 1)
    _add(pages, texts, "types", window(types, content.drawings, texts, _below_lead(free)), lead=True)
    free = body(len(pages) + 1)
    below = Box(free.x, free.y + 120, free.w, free.h - 120)
    asked, _ = questions(texts.list("type-asks", 3), below, (3, 3, 3))
    _add(pages, texts, "asks", [*type_questions(types, free), *asked])


def _tasks(content: Content, texts: Texts, pages: Pages) -> None:
    """Directions as far as they go on a page, and what they come to on the last."""
    items: list[Item[Text]] = []
    lead, y = True, body(2).y
    for direction in content.directions:
        if y + tasks_high(direction) > body(2).bottom:
            _add(pages, texts, "tasks", items, lead)
            items, lead, y = [], False, body(2).y - 6 * MM
        items += the_tasks(direction, texts, body(len(pages) + 1), y)
        y += tasks_high(direction)
    if y + NEGLECTED > body(2).bottom:
        _add(pages, texts, "tasks", items, lead)
        items, lead, y = [], False, body(2).y - 10 * MM
    items += neglected(content.directions, texts, body(len(pages) + 1), y)
    _add(pages, texts, "tasks", items, lead)


def _heard(content: Content, texts: Texts, pages: Pages) -> None:
    asked, _ = questions(texts.list("heard-asks", 3), body(len(pages) + 1), (5, 5, 4))
    _add(pages, texts, "heard", asked)
    pages.append(notes(len(pages) + 1, texts["notes-over"], texts["notes"]))


def _home(content: Content, texts: Texts, pages: Pages) -> None:
    _add(pages, texts, "plan", plan(content, texts, body(len(pages) + 1)))
    free = _below_lead(body(len(pages) + 1))
    _add(pages, texts, "advice", advice_to_take(content.advice, texts, free), lead=True)
    free = _below_lead(body(len(pages) + 1))
    _add(pages, texts, "sources", sources(content.publication, texts, free), lead=True)
