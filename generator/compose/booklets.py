"""The booklet of a participant: what one writes on the day and takes home. A4 sheets, folded and stapled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.compose.drawing.plants import mark
from generator.compose.drawing.shapes import filled, rect
from generator.compose.drawing.text import text_box
from generator.compose.figures.booklet_lists import (
    HEAD,
    NEGLECTED,
    POINT,
    TASK,
    WAY,
    focus_points,
    my_three,
    neglected,
    points_high,
    tasks_high,
    the_tasks,
    type_questions,
    window,
)
from generator.compose.figures.booklet_pages import (
    ADVICE,
    LOWEST,
    MATE,
    advice_to_take,
    answered,
    back,
    below_advice,
    cover,
    plan,
    questions,
    sources,
    the_day,
)
from generator.compose.figures.sharing import too_many
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
BELOW_LEAD = 14.0  # from where a page begins that has none
FOOT = FooterSpec(PAGE.w, PAGE.h - CLEAR, OUTER, 1 / MM, use="worksheet", scale=0.62, rule=False)


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


def _programmes(content: Content, texts: Texts) -> tuple[Programme, ...]:
    """Those of a seminar's days; without a seminar the one that the booklet's texts name. Raises `Problems` if there is none
    such."""
    id = texts["programme"]
    if content.seminar:
        return tuple(meeting.programme for meeting in content.seminar.meetings)
    if id not in content.programmes:
        hint = suggest(id, [*content.programmes], "skriv navnet på en fil i content/programmes")
        raise Problems([Problem(id.where, f"der er ikke noget program '{id}'", hint)])
    return (content.programmes[id],)


@BOOKLETS.material("A13", page="booklet-a5", signing=Signing(_sign))
def participants_booklet(content: Content, texts: Texts, room: Room) -> Booklet:
    """Sixteen pages; more points or tasks take more, and pages of lines fill them up to a multiple of four."""
    programmes = _programmes(content, texts)
    stop_on_errors(_no_room(content, programmes))
    pages = _Pages(texts, [Scene(PAGE.w, PAGE.h, tuple(cover(texts, content.publication.series)))])
    _the_days(pages, content, programmes, texts)
    _points(pages, content, texts)
    _types(pages, content, texts)
    _tasks(pages, content, texts)
    pages.add("heard", lambda free: questions(texts.list("heard-asks", 3), free, (5, 5, 4))[0])
    pages.lines()
    if len(pages.made) % 2 == 0:  # the plan and the advice are a spread
        pages.lines()
    pages.add("plan", lambda free: plan(content, texts, free))
    pages.add("advice", lambda free: advice_to_take(content.advice, texts, free), lead=True)
    pages.add("sources", lambda free: sources(content.publication, texts, free), lead=True)
    while len(pages.made) % STEPS != STEPS - 1:
        pages.lines()
    last = (*back(content.advice, texts), Place(SENDER))
    return Booklet(texts["title"], (*pages.made, Scene(PAGE.w, PAGE.h, last)))


class _Pages:
    """Pages as they follow each other."""

    def __init__(self, texts: Texts, made: list[Scene[Text]]) -> None:
        self.texts, self.made = texts, made

    def free(self, lead: bool = False) -> Box:
        """What is free on the next one."""
        free = body(len(self.made) + 1)
        return _below_lead(free) if lead else free

    def add(
        self, key: str, drawn: Callable[[Box], Sequence[Item[Text]]], lead: bool = False, title: Words | None = None
    ) -> None:  # fmt: skip
        """The next page, with what is drawn in its free room. `key` is its title, if it has no other, and begins its texts:
        -over, -lead."""
        words, usual = self.texts[f"{key}-lead"] if lead else None, self.texts[key]
        number, over, title = len(self.made) + 1, self.texts[f"{key}-over"], title or usual
        self.made.append(page(number, over, title, drawn(self.free(lead)), words))

    def lines(self) -> None:
        """The next page, for notes."""
        self.made.append(notes(len(self.made) + 1, self.texts["notes-over"], self.texts["notes"]))


def _below_lead(free: Box) -> Box:
    return Box(free.x, free.y + BELOW_LEAD, free.w, free.h - BELOW_LEAD)


def _no_room(content: Content, programmes: Sequence[Programme]) -> Iterator[Problem]:
    free = _below_lead(body(2))
    for programme in programmes:
        points = [session.id.derived(session.name) for session in programme.sessions]
        yield from too_many(points, int(body(2).h / LOWEST) - 1, "punkter", "hæftet A13")
    yield from too_many([one.name for one in content.advice], int((free.h - MATE) / ADVICE), "råd", "hæftet A13")
    for spot in spots(content.phases):
        names = [point.name for point in spot.points]
        yield from too_many(names, int((free.h - HEAD) / POINT), "punkter", f"»{spot.name}« i hæftet A13")
    for direction in content.directions:
        shorts = [task.short for task in direction.tasks]
        yield from too_many(shorts, int((free.h - WAY) / TASK), "opgaver", f"retningen »{direction.name}« i hæftet A13")


def _the_days(pages: _Pages, content: Content, programmes: Sequence[Programme], texts: Texts) -> None:
    """A page for each day; of several, each has its own name."""
    for programme in programmes:
        title = programme.title if len(programmes) > 1 else None
        pages.add("day", partial(the_day, programme, content.drawings, texts), title=title)
    asked, y = questions(texts.list("project-asks", 3), pages.free(), (3, 4, 4))
    pages.add("project", lambda free: [*asked, *answered(texts, free, y + 3)])
    if len(pages.made) % 2 == 0:  # the points and one's own three are a spread
        pages.lines()


def _points(pages: _Pages, content: Content, texts: Texts) -> None:
    """Phases, and their parts, on as many pages as they need."""
    groups: list[list[Spot]] = [[]]
    for spot in spots(content.phases):
        if sum(map(points_high, (*groups[-1], spot))) > pages.free(lead=True).h:
            groups.append([])
        groups[-1].append(spot)
    for group in groups:
        pages.add("points", partial(focus_points, group), lead=True)
    pages.add("three", lambda free: my_three(texts, free), lead=True)


def _types(pages: _Pages, content: Content, texts: Texts) -> None:
    types, asks = in_panes(content.typology), texts.list("type-asks", 3)
    pages.add("types", lambda free: window(types, content.drawings, texts, free), lead=True)
    free = pages.free()
    asked, _ = questions(asks, Box(free.x, free.y + 120, free.w, free.h - 120), (3, 3, 3))
    pages.add("asks", lambda free: [*type_questions(types, free), *asked])


def _tasks(pages: _Pages, content: Content, texts: Texts) -> None:
    """Directions as far as they go on a page, and what they come to on the last."""
    items: list[Item[Text]] = []
    lead, (_, top, _, _), bottom = True, body(2), body(2).bottom
    y = top + 8
    for direction in content.directions:
        if y + tasks_high(direction) > bottom:
            pages.add("tasks", _given(items), lead)
            items, lead, y = [], False, top - 3 * MM
        items += the_tasks(direction, texts, pages.free(), y)
        y += tasks_high(direction)
    if y + NEGLECTED > bottom:
        pages.add("tasks", _given(items), lead)
        items, lead, y = [], False, top - 10 * MM
    items += neglected(content.directions, texts, pages.free(), y)
    pages.add("tasks", _given(items), lead)


def _given(items: Sequence[Item[Text]]) -> Callable[[Box], Sequence[Item[Text]]]:
    return lambda free: items
