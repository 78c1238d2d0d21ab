"""The posters of a seminar: voices from practice, the programme of the day, and large sheets to work at."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.drawing.shapes import line
from generator.compose.drawing.text import one_line
from generator.compose.figures.canvas import canvas, steps
from generator.compose.figures.course import course, course_soil, too_many_names
from generator.compose.figures.day import day_on_paper, day_on_screen, day_soil, screen_soil, too_many_rows
from generator.compose.figures.phases import on_sheets
from generator.compose.figures.voice import voice_sheet
from generator.compose.material import Entries, Signature, Signing
from generator.compose.templates.footer import FooterSpec
from generator.compose.templates.poster import A3, Sheet, heading, hung, in_soil, on_footer, scenes
from generator.compose.texts import Texts
from generator.model.content import Content, shown_programmes, voices_on_posters
from generator.model.document import Poster
from generator.model.geometry import Box
from generator.model.problems import Problem, Problems, Where, stop_on_errors
from generator.model.programme import Programme
from generator.model.scene import Group, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words

SEMINAR_POSTERS = Entries("poster")

A0_ON_A1 = 0.2424
"""Millimetres of one unit of an A0 drawing where it is smallest: on A1 inside 8 mm. On less no card fits its place."""


@SEMINAR_POSTERS.material(
    "P15", page="poster-a3", signing=on_footer(A3, sheets=lambda content: len(voices_on_posters(content))),
)  # fmt: skip
def voice_posters(content: Content, texts: Texts, room: Room) -> Poster:
    """A sheet for each voice. They hang where they like, so each has a heading of its own."""
    free, voices = A3.below(0, room), voices_on_posters(content)
    sheets = [tuple(voice_sheet(voice, content, texts, free, not i)) for i, voice in enumerate(voices)]
    return hung(texts, A3, sheets, ground="night")


DAY = A3.glass(300)  # from the eaves
ON_SCREEN = "screen"
SCREEN = Sheet(FooterSpec(1440, 810, 48, 0.5, scale=0.66), overline=50, title=116, width=900, scale=0.7)
HALVES = Box(48, 254, 1344, 450).columns(2, 24)  # of the day on a screen, from the eaves to the soil


def _day_soils(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    return [day_soil(day, soil, soil.inset(A3.footer.margin, 0), texts) for day in shown_programmes(content)]


def _sign_days(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    """Posters and screens: each has its own footer."""
    screens = on_footer(SCREEN, lambda content: len(shown_programmes(content)), f"{ON_SCREEN} ").sign(
        content, sender, texts
    )
    return {**in_soil(A3, DAY, _day_soils, together=False).sign(content, sender, texts), **screens}


@SEMINAR_POSTERS.material("P16", page="poster-a3", screens=True, signing=Signing(_sign_days))
def day_posters(content: Content, texts: Texts, room: Room) -> Poster:
    """A sheet and a screen for each programme. Raises `Problems` if there are none, or one has too many points."""
    programmes = shown_programmes(content)
    if not programmes:
        hint = "læg den tilbage med mindst én fil, der ender på .yaml"
        raise Problems([Problem(Where("content/programmes"), "mappen mangler eller er tom", hint)])
    stop_on_errors(problem for programme in programmes for problem in too_many_rows(programme, DAY))
    sheets, screens = [], []
    for i, programme in enumerate(programmes):
        over = _over(content, programme)
        head = heading(texts, A3, 1, "title-next" if i else "title", over)
        sheets.append((*head, *day_on_paper(programme, DAY, texts, content.drawings)))
        soil = Box(0, HALVES[0].bottom, SCREEN.footer.w, 106)
        shown = day_on_screen(programme, HALVES, ON_SCREEN, texts, content.drawings)
        below = screen_soil(programme, soil, SCREEN.footer.margin, texts)
        screens.append((*heading(texts, SCREEN, 1, over=over), *shown, below))
    return replace(hung(texts, A3, sheets, soil=True), screens=scenes(SCREEN, screens, before=f"{ON_SCREEN} "))


def _over(content: Content, programme: Programme) -> Words:
    """What a day's sheet has above its title: what is held, and of a seminar of several days which it is."""
    seminar = content.seminar
    if seminar is None:
        return programme.title
    title = seminar.file.title
    return title if len(seminar.meetings) == 1 else title.derived(f"{title} · {programme.title}")


A0_LANDSCAPE = Sheet(FooterSpec(3370, 2384, 68, A0_ON_A1, scale=1.5, rule=False), overline=66, title=180, width=960)
COURSE = Box(68, 470, A0_LANDSCAPE.footer.inside, 1619)  # from the eaves to the soil
LINE = (920.0, 1450.0)  # to write the project's name on


def _course_soils(content: Content, texts: Texts, soil: Box) -> list[Group[Text]]:
    inside, count = COURSE.inset(44, 0), len(on_sheets(content.phases))
    return [course_soil(soil, inside, texts, first=not i, last=i == count - 1) for i in range(count)]


@SEMINAR_POSTERS.material(
    "P17", page="poster-a0-landscape", least="A1", signing=in_soil(A0_LANDSCAPE, COURSE, _course_soils),
)  # fmt: skip
def course_poster(content: Content, texts: Texts, room: Room) -> Poster:
    stop_on_errors(too_many_names(content.phases))
    first, *more = [course(shown, COURSE, texts) for shown in on_sheets(content.phases)]
    left, right = LINE
    label = one_line(left, 96, 300, texts["project"], "field")
    head = (*heading(texts, A0_LANDSCAPE, 1), label, line(left, 180, right, 180, "mos", 4))
    return hung(texts, A0_LANDSCAPE, [(*head, first), *((sheet,) for sheet in more)], soil=True)


LEFT = 420.0  # of the title of a canvas, beside the first plant


@SEMINAR_POSTERS.material("P18", page="poster-a0-landscape", least="A1", signing=on_footer(A0_LANDSCAPE))
def type_canvas(content: Content, texts: Texts, room: Room) -> Poster:
    window = A0_LANDSCAPE.below(196, room, air=12)
    beside = replace(A0_LANDSCAPE, overline=58, title=158, footer=replace(A0_LANDSCAPE.footer, margin=LEFT))
    head = (*heading(texts, beside, 1), *steps(texts.list("steps", 3), 1440, 132, (260, 400, 300)))
    drawn = canvas(content, window, texts["alt"])
    return hung(texts, A0_LANDSCAPE, [(*head, *drawn)])
