"""D01 follows the programme and the content: every stop, every count, every text has its place on a slide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

import pytest
from deck_samples import LAYOUTS, municipality, theme, write_pptx
from drawings import extent
from office_lint import lint

from generator.compose.catalogue import catalogue, check_texts
from generator.compose.decks.seminar import seminar, shared, time_words
from generator.compose.figures.slides.lists import case_slides
from generator.compose.texts import Texts, count_word, fill
from generator.load.theme import load_pages
from generator.model.content import Content
from generator.model.document import Deck, Layout, Settled, Slide
from generator.model.geometry import bounds
from generator.model.look import Look
from generator.model.problems import Problem, Problems, Where
from generator.model.programme import Hours, Programme, Session, Step
from generator.model.scene import Group, SetText, Shape, walk
from generator.model.sender import Room, Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import reserve_of

SMALLEST = 14  # points


def programme_of(content: Content) -> Programme:
    found = content.programmes["halvdag"]
    assert isinstance(found, Programme)
    return found


def composed(content: Content, sender: Sender | None = None) -> Deck:
    material = catalogue()["D01"]
    found = material.compose(content, Texts(content.materials["D01"], content), material.signing.room(sender))
    assert isinstance(found, Deck)
    return found


@cache
def styles():
    problems: list[Problem] = []
    found = load_pages(LAYOUTS, theme(), problems)["slide-16x9"].styles
    assert not problems
    return found


def settled(content: Content, sender: Sender | None = None, look: Look | None = None) -> Settled:
    deck, look = composed(content, sender), look or theme().look("office")
    signature = catalogue()["D01"].signing.sign(content, sender, Texts(content.materials["D01"], content))
    own = settle_items(signature, styles(), look, "D01", reserve_of(deck))
    return signed(settle(deck, styles(), look, "D01"), own)


def texts_of(slide: Slide[SetText]) -> list[SetText]:
    inside = [item for item in walk(slide.scene.items) if isinstance(item, SetText)]
    return [*slide.texts.values(), *inside]


def said(slide: Slide[SetText]) -> str:
    return "\n".join(str(p.words) for t in texts_of(slide) for p in t.paragraphs)


def title(slide: Slide[SetText]) -> str:
    return " ".join(slide.title.paragraphs[0].words.split())


@pytest.fixture(scope="module")
def half_day(content: Content) -> Settled:
    return settled(content)


def with_programme(content: Content, *sessions: Session) -> Content:
    programme = programme_of(content)
    return replace(content, programmes={"halvdag": replace(programme, sessions=sessions)})


def with_points(content: Content, *ids: str) -> Content:
    """The sessions with points have one of them each, as long as there are any; the check-in has them all."""
    left = map(Words, ids)
    sessions = []
    for session in programme_of(content).sessions:
        if "point" in session.slides:
            session = replace(session, points=tuple(islice(left, 1)))
        elif "checkin" in session.slides:
            session = replace(session, points=tuple(map(Words, ids)))
        sessions.append(session)
    return with_programme(content, *sessions)


# ---------------------------------------------------------------- the programme


def test_the_slides_keep_the_programmes_clock(content: Content, half_day: Settled):
    programme = programme_of(content)
    spans = [re.findall(r"\d+\.\d\d", slide.notes.time)[:2] for slide in half_day.slides if not slide.hidden]
    assert spans[0][0] == programme.start and spans[-1][-1] == programme.end
    ends = [span[-1] for span in spans]
    assert [span[0] for span in spans[1:]] == ends[:-1]  # no minute is told twice, and none is lost


def test_every_session_has_a_slide_and_every_exercise_its_minutes(content: Content, half_day: Settled):
    words = [said(slide) for slide in half_day.slides]
    for session in programme_of(content).sessions:
        for step in session.steps:
            assert any(f"{step.minutes}\u00a0min" in w and step.name in w for w in words), step
    begun = {re.split("[–,]", slide.notes.time)[0].removeprefix("kl.\u00a0") for slide in half_day.slides}
    starts = {str(hours).split("–")[0] for hours in programme_of(content).hours().values()}
    assert starts <= begun


def test_the_programme_slide_shows_every_stop_and_the_break(content: Content, half_day: Settled):
    programme = programme_of(content)
    texts = content.materials["D01"]
    words = said(next(s for s in half_day.slides if title(s) == texts["programme-title"]))
    for session in programme.stops():
        assert str(programme.hours()[session.id]).split("–")[0] in words
    for rest in (session for session in programme.sessions if session.kind == "break"):
        assert fill(texts["programme-break"], tid=str(programme.hours()[rest.id])) in words
    assert fill(texts["programme-end"], tid=programme.end) in words


@pytest.mark.shipped
def test_points_are_counted_in_letters_on_every_slide(content: Content, half_day: Settled):
    counted = re.findall(r"(\w+) (?:fokus)?punkter", "\n".join(said(slide) for slide in half_day.slides))
    assert {count_word(len(phase.all_focus)) for phase in content.phases} <= set(counted)
    assert not any(word.isdigit() for word in counted)


def test_an_exercise_that_is_added_gets_its_slide_from_its_data(content: Content):
    programme = programme_of(content)
    *others, last = programme.sessions
    steps = (Step(4, Words("Alle"), Words("Gå en tur.")), Step(6, Words("I par"), Words("Fortæl om turen.")))
    walk_ = Session(
        id=Words("tur"),
        minutes=10,
        name=Words("En tur i haven"),
        kind="exercise",
        steps=steps,
        plan_b=Words("Bliv inde."),
    )
    changed = with_programme(
        content, *others, walk_, replace(last, minutes=last.minutes - 8), replace(last, id="x", minutes=0)
    )
    changed = with_programme(content, *(s for s in programme_of(changed).sessions if s.minutes))
    programme = programme_of(changed)
    changed = replace(changed, programmes={"halvdag": replace(programme, end=Words("12.17"))})
    found = next(s for s in settled(changed).slides if title(s) == "En tur i haven")
    assert "Fortæl om turen." in said(found) and found.notes.plan_b == "Bliv inde."


def with_slides(content: Content, id: str, *slides: str) -> Content:
    """The day with the slides of one session named anew."""
    named = tuple(Words(name, Where("halvdag.yaml", 7)) for name in slides)
    sessions = [replace(s, slides=named) if s.id == id else s for s in programme_of(content).sessions]
    return with_programme(content, *sessions)


def talk(content: Content) -> str:
    """The talk that opens the day and says what is to come."""
    return next(session.id for session in programme_of(content).sessions if "programme" in session.slides)


def test_a_session_has_the_slides_it_names(content: Content):
    texts = Texts(content.materials["D01"], content)
    shorter = [title(s) for s in settled(with_slides(content, talk(content), "gains")).slides]
    assert texts["programme-title"] not in shorter and len(shorter) == len(settled(content).slides) - 1
    moved = [
        title(s)
        for s in settled(
            with_slides(content, content.programmes["halvdag"].sessions[-1].id, "sources", "advice")
        ).slides
        if not s.hidden
    ]
    assert moved[-2:] == [texts["sources-title"], texts["advice-title"]]


def test_a_day_without_some_slides_calls_their_words_unknown_no_more_than_before(content: Content):
    """They may stay for the day the slide is wanted again."""
    assert list(check_texts(catalogue()["D01"], with_slides(content, talk(content), "gains"))) == []


def test_a_further_deck_is_its_programme_and_its_texts(content: Content):
    names = tuple(map(Words, ("cover", "gains", "advice")))
    talk = Session(id=Words("oplaeg"), minutes=30, name=Words("Oplæg"), kind="talk", slides=names)
    short = Programme(id=Words("kort"), title=Words("Oplæg"), start=Words("9.00"), end=Words("9.30"), sessions=(talk,))
    texts = Texts(content.materials["D01"], content)
    deck = seminar("kort", replace(content, programmes={"kort": short}), texts, Room())
    assert [slide.notes.time for slide in deck.slides] == [
        "kl.\u00a09.00–9.21 (21\u00a0minutter)", "kl.\u00a09.21–9.26 (5\u00a0minutter)", "kl.\u00a09.26–9.30 (4\u00a0minutter)"
    ]  # fmt: skip


def test_a_deck_without_its_programme_is_told(content: Content):
    with pytest.raises(Problems, match=f"programmet til »{content.materials['D01']['title']}« mangler"):
        composed(replace(content, programmes={}))


def test_a_slide_that_does_not_exist_is_told(content: Content):
    with pytest.raises(Problems) as told:
        composed(with_slides(content, talk(content), "gainz"))
    [problem] = told.value.problems
    assert problem.where.line == 7 and problem.message == "der er ingen slide, der hedder 'gainz'"
    assert problem.hint == "mente du 'gains'?"


def test_an_exercise_without_steps_cannot_be_shown(content: Content):
    with pytest.raises(Problems, match="sliden 'exercise' viser trin, men ».*« har ingen"):
        composed(with_slides(content, talk(content), "exercise"))


def test_the_minutes_of_a_session_are_shared_in_whole_minutes():
    assert shared(Hours(510, 520), [3, 3, 1]) == [Hours(510, 514), Hours(514, 519), Hours(519, 520)]
    assert shared(Hours(510, 520), [1]) == [Hours(510, 520)] and shared(Hours(510, 520), []) == []


def test_two_slides_with_one_title_are_a_problem(content: Content):
    more = Session(id=Words("mere"), minutes=5, name=Words("Pause"), kind="break")
    with pytest.raises(Problems, match="to slides har titlen »Pause«"):
        composed(with_programme(content, *programme_of(content).sessions, more, replace(more, id=Words("nok"))))


@pytest.mark.parametrize("twice", ["slides", "points"])
def test_a_slide_that_is_there_twice_is_told_in_the_programme(content: Content, twice: str):
    where = Where("content/programmes/x.yaml", 7, 3)
    session = next(s for s in programme_of(content).sessions if s.points)
    more = replace(session, slides=(Words("point", where),) * (2 if twice == "slides" else 1))
    if twice == "points":
        more = replace(more, points=(*session.points, session.points[0]))
    with pytest.raises(Problems, match="x.yaml:7:3: sliden 'point .*' er med to gange"):
        composed(with_programme(content, more))


def test_an_unknown_point_is_a_problem(content: Content):
    with pytest.raises(Problems, match="pointen 'ingen' findes ikke"):
        composed(with_points(content, "ingen", "ellers"))


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (Hours(510, 525), "kl.\u00a08.30–8.45 (15\u00a0minutter)"),
        (Hours(510, 511), "kl.\u00a08.30–8.31 (1\u00a0minut)"),
        (Hours(510, 510), "kl.\u00a08.30, under et minut"),
    ],
)
def test_a_note_tells_the_time_as_one_says_it(content: Content, hours: Hours, told: str):
    texts = {
        "time-some": Words("kl.\u00a0{tid} ({antal}\u00a0minutter)"),
        "time-one": Words("kl.\u00a0{tid} ({antal}\u00a0minut)"),
        "time-none": Words("kl.\u00a0{tid}, under et minut"),
    }
    assert time_words(hours, Texts(texts, content)) == told


# ---------------------------------------------------------------- the content


def test_every_title_is_its_own(half_day: Settled):
    found = [title(s) for s in half_day.slides]
    assert len(found) == len(set(found)) >= 20


def test_every_slide_has_notes_for_the_one_who_stands_there(half_day: Settled):
    for slide in half_day.slides:
        assert slide.notes.time and slide.notes.instruction and slide.notes.plan_b, title(slide)
        assert all(len(words) > 15 for words in slide.notes.instruction)


def test_everything_the_deck_must_carry_is_on_a_slide(content: Content, half_day: Settled):
    words = "\n".join(map(said, half_day.slides))
    wanted = [content.introduction.definition, *(item.name for item in content.introduction.is_not)]
    wanted += [f.name for phase in content.phases for f in phase.all_focus]
    wanted += [f.slide or f.short for phase in content.phases for f in phase.all_focus]
    wanted += [d.audience for d in content.directions if d.bearing != "down"]  # whom that meets lies in the soil
    wanted += [t.slide for t in content.typology.types]
    wanted += (
        [c.slide or c.name for c in content.cases]
        + [a.name for a in content.advice]
        + list(content.publication.literature)
    )
    assert [w for w in wanted if w not in words] == []


def test_a_voice_is_told_with_its_name_and_never_as_a_quotation(content: Content, half_day: Settled):
    voices = [s for s in half_day.slides if s.layout == Layout.POINT]
    assert voices
    by_text = {str(v.text): v for v in content.voices}
    people = {p.id: p for p in content.persons}
    for slide in voices:
        person = people[by_text[str(slide.title.paragraphs[0].words)].person]
        assert fill(content.materials["D01"]["point-source"], navn=person.name) in said(
            slide
        ) and person.organisation in said(slide)
        assert not title(slide).startswith("»")


def test_nothing_that_is_read_is_too_small(half_day: Settled):
    for slide in half_day.slides:
        for found in texts_of(slide):
            assert min(p.style.size for p in found.paragraphs) >= SMALLEST, said(slide)


@pytest.mark.parametrize("zone", ["left", "right"])
def test_a_municipality_with_a_high_footer_and_a_long_contact_fits(content: Content, zone: str):
    contact = Words("Spørgsmål? Karen Nørgård, udviklingskonsulent, Direktionssekretariatet, samskabelse@byen.example")
    sender, look = municipality(zone=zone, clear=1.0, contact=contact)
    found = settled(content, sender, look)
    assert contact in said(next(s for s in found.slides if title(s) == "Kilder og litteratur"))
    (name,) = (item for item in found.foot if isinstance(item, SetText))
    assert name.paragraphs[0].words == content.publication.series


LONG = "Center for Plan, Byg, Kultur og Fritid "


@pytest.mark.parametrize("times", range(9, 18))
def test_a_contact_that_is_too_long_is_told_where_it_stands_and_by_how_much(content: Content, times: int):
    """As many characters less as the hint says, and it fits."""

    def asked(department: str) -> Words:
        where = Where("layouts/brands/ny/_brand.yml", 9, 19)
        return Words(f"Spørgsmål? Karen Nørgård, {department.strip()}, karen@ny.example, 12 34 56 78", where)

    def fault(department: str) -> Problem | None:
        sender, look = municipality(contact=asked(department))
        try:
            settled(content, sender, look)
        except Problems as found:
            (problem,) = found.problems
            return problem
        return None

    told = fault(LONG * times)
    if told:
        assert told.where == asked("").where and "linjen »Spørgsmål? Karen …« er for lang til D01" in told.message
        less = int(re.findall(r"\d+", told.hint)[0])
        assert fault((LONG * times)[:-less]) is None
    assert bool(told) == (times > 14)


def world_with_its_voices(world: Content) -> Content:
    return with_points(world, *(v.id for v in world.voices[:4]))


def test_other_counts_compose_too(world: Content):
    found = settled(world_with_its_voices(world))
    assert sum(s.layout == Layout.SECTION for s in found.slides) == len(world.phases) + 1  # and the break
    words = "\n".join(map(said, found.slides))
    assert all(c.name in words for c in world.cases) and all(a.name in words for a in world.advice)


def test_what_does_not_fit_is_told_with_its_line(world: Content):
    first, *others = world.phases
    long = Words("Regnvandsopsamlingsanlægsgravning", Where("content/phases/1-droem.yaml", 3, 7))
    with pytest.raises(Problems, match=r"content/phases/1-droem\.yaml:3:7: ordet"):
        settled(world_with_its_voices(replace(world, phases=(replace(first, name=long), *others))))


def figures(slide: Slide[SetText]) -> list[Group]:
    return [item for item in walk(slide.scene.items) if isinstance(item, Group) and item.alt]


def test_a_figure_holds_shapes_only_and_says_what_it_shows(half_day: Settled):
    seen = 0
    for slide in half_day.slides:
        for figure in figures(slide):
            seen += 1
            assert len(figure.alt) > 15 and all(isinstance(i, (Shape, Group)) for i in walk(figure.items))
    assert seen > 30


def test_nothing_is_drawn_outside_the_slide(half_day: Settled):
    for slide in half_day.slides:
        for item in walk(slide.scene.items):
            if isinstance(item, Shape):
                left, top, w, h = bounds(item.outline)
                edge = item.width / 2 + 0.6
                assert left >= -edge and top >= -edge and left + w <= 960 + edge and top + h <= 540 + edge, title(slide)


def test_the_finished_file_passes_the_lint_and_is_the_same_twice(half_day: Settled, content: Content):
    look = theme().look("office")
    package = write_pptx(half_day, look, None)
    assert lint(package) == []
    assert write_pptx(settled(content), look, None) == package


# ---------------------------------------------------------------- content that grows, and content that shrinks


def many(items, count: int):
    """So many of the items: the first ones, or all and then copies of them with names of their own."""
    found = [replace(item, id=Words(f"{item.id}-{n}")) for n, item in enumerate(items * count)]
    return tuple(found[:count])


def with_focus(content: Content, count: int) -> Content:
    first, *others = content.phases
    return replace(content, phases=(replace(first, focus=many(first.focus, count)), *others))


def rows_of(slides: Sequence[Slide[SetText]], number: int) -> list[str]:
    """The numbers of a phase's focus points, in the order they are read."""
    names = (text.name for slide in slides for text in texts_of(slide))
    return [name.split()[-1] for name in names if name.startswith(f"nummer {number}.")]


@pytest.mark.parametrize("count", [1, 2, 9, 10, 11, 13, 14, 30])
def test_focus_points_are_numbered_and_take_as_many_slides_as_they_need(world: Content, count: int):
    slides = settled(with_focus(world_with_its_voices(world), count)).slides
    own = [slide for slide in slides if title(slide).startswith(world.phases[0].name + ":")]
    assert rows_of(own, 1) == [f"1.{n}" for n in range(1, count + 1)]
    assert len(own) == -(-count // 13)
    assert len({title(slide) for slide in own}) == len(own)


LONGER = Words("Hvem vander bedene i ferien, og hvem høster kartoflerne til sidst?")
"""More than a line of a row holds, and as long as a poster has it."""


@pytest.mark.parametrize(("count", "long", "slides"), [(6, 6, 1), (9, 1, 1), (11, 1, 1), (11, 3, 2), (11, 11, 2)])
def test_words_that_take_two_lines_get_a_higher_row(world: Content, count: int, long: int, slides: int):
    content = with_focus(world_with_its_voices(world), count)
    first, *others = content.phases
    longer = tuple(replace(point, short=LONGER, slide=None) for point in first.focus[:long])
    grown = replace(first, focus=(*longer, *first.focus[long:]))
    found = settled(replace(content, phases=(grown, *others))).slides
    own = [slide for slide in found if title(slide).startswith(first.name + ":")]
    assert rows_of(own, 1) == [f"1.{n}" for n in range(1, count + 1)] and len(own) == slides


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_nothing_grows_over_the_words_of_the_phase_model(world: Content, count: int):
    names, focus = ("Drøm", "Så", "Høst", "Vinter", "Forår"), many(world.phases[0].focus, 11)
    phases = tuple(replace(world.phases[0], name=Words(name), focus=focus) for name in names[:count])
    slides = settled(replace(world_with_its_voices(world), phases=phases)).slides
    quoted = [s for s in slides if sum(t.paragraphs[0].style.name == "quote" for t in texts_of(s)) >= count]
    (slide,) = (s for s in quoted if "label" in {t.paragraphs[0].style.name for t in texts_of(s)})
    leaves = [extent(s.outline) for s in walk(slide.scene.items) if isinstance(s, Shape) and s.fill in ("mos", "spire")]
    lines = [(p.style.size, line) for text in texts_of(slide) for p in text.paragraphs for line in p.lines]
    assert [
        line
        for size, line in lines
        for left, top, right, bottom in leaves
        if left < line.x + line.width and right > line.x and top < line.y and bottom > line.y - size / 2
    ] == []


def test_the_points_of_a_phase_with_parts_are_numbered_through_them(content: Content, half_day: Settled):
    assert rows_of(half_day.slides, 2) == [f"2.{n}" for n in range(1, len(content.phases[1].all_focus) + 1)]


def cases_by(world: Content, *counts: int) -> Content:
    """So many cases in each sector; a sector that is not told has none."""
    sectors = [sector.id for sector in world.sectors]
    by_sector = [many([c for c in world.cases if c.sector == id], n) for id, n in zip(sectors, counts, strict=False)]
    return replace(world, cases=tuple(case for found in by_sector for case in found))


@pytest.mark.parametrize(
    ("counts", "slides"), [((1,), 1), ((4, 4, 4), 1), ((5, 4, 4), 2), ((4, 0, 5), 2), ((9, 2, 1), 3), ((0, 0, 0), 0)]
)
def test_cases_are_numbered_and_take_as_many_slides_as_they_need(world: Content, counts: tuple[int, ...], slides: int):
    grown = cases_by(world, *counts)
    slides_of_it = settled(world_with_its_voices(grown)).slides
    own = [s for s in slides_of_it if "fra kommuner og regioner" in title(s)]
    numbers = [t.name for s in own for t in texts_of(s) if re.fullmatch(r"nummer \d+", t.name)]
    assert sorted(int(name.split()[1]) for name in numbers) == list(range(1, sum(counts) + 1))
    assert len(own) == slides
    for sector, count in zip(world.sectors, counts, strict=False):
        assert any(sector.name in said(s) for s in own) == bool(count)


def test_on_several_slides_every_sector_has_its_cases_shared_out(world: Content):
    """Not three and one beside three and two."""
    grown = cases_by(world, 4, 4, 5)
    slides = case_slides(grown.sectors, grown.cases)
    assert [[len(shelves) for _, shelves in slide] for slide in slides] == [[2, 2, 3], [2, 2, 2]]


@pytest.mark.parametrize(("count", "slides"), [(1, 1), (2, 1), (5, 1), (6, 1), (7, 2), (13, 3)])
def test_pieces_of_advice_share_the_height(world: Content, count: int, slides: int):
    found = settled(world_with_its_voices(replace(world, advice=many(world.advice, count)))).slides
    own = [s for s in found if "råd at gå hjem med" in title(s)]
    numbers = [str(p.words) for s in own for t in texts_of(s) for p in t.paragraphs if str(p.words).isdigit()]
    assert numbers == [str(n) for n in range(1, count + 1)] and len(own) == slides


@pytest.mark.parametrize("count", range(1, 7))
def test_bottom_lines_have_a_pane_each(world: Content, count: int):
    intro = replace(world.introduction, bottom_lines=many(world.introduction.bottom_lines, count))
    assert settled(world_with_its_voices(replace(world, introduction=intro)))


def with_steps(content: Content, count: int) -> Content:
    """The cases' exercise in so many steps."""
    steps = tuple(Step(5, Words(f"Bord {n}"), Words("Grav et hul.")) for n in range(1, count + 1))
    named = [Words("exercise"), Words("clock")]
    sessions = [
        replace(s, steps=steps, minutes=5 * count, slides=tuple(named)) if s.id == "cases" else s
        for s in programme_of(content).sessions
    ]
    return with_programme(content, *sessions)


@pytest.mark.parametrize("count", range(1, 9))
def test_the_steps_of_an_exercise_are_all_on_its_clock(content: Content, count: int):
    slides = settled(with_steps(content, count)).slides
    todo, clock = (
        next(s for s in slides if title(s) == name) for name in ("Hvor ligger casen?", "I gang: Hvor ligger casen?")
    )
    for n in range(1, count + 1):
        assert f"Bord {n}" in said(todo) and f"9.{15 + 5 * (n - 1):02}" in said(clock)


# ---------------------------------------------------------------- exercises


def clock_of(slides: Sequence[Slide[SetText]], name: str) -> Slide[SetText]:
    return next(s for s in slides if title(s) == f"I gang: {name}")


def ink_of(slide: Slide[SetText], words: str) -> str:
    return next(p.color for t in texts_of(slide) for p in t.paragraphs if p.words == words)


def test_every_exercise_says_what_to_do_and_has_a_clock(content: Content, half_day: Settled):
    exercises = [s for s in programme_of(content).sessions if s.steps]
    titles = [title(s) for s in half_day.slides]
    for session in exercises:
        assert str(session.name) in titles and f"I gang: {session.name}" in titles


def test_a_step_that_is_over_when_the_slide_comes_is_grey(content: Content, half_day: Settled):
    """Two slides have taken the first five minutes of the cases' thirty-five."""
    found = clock_of(half_day.slides, "Hvor ligger casen?")
    assert (ink_of(found, "9.15"), ink_of(found, "9.20")) == ("graa", "gran")
    assert ink_of(clock_of(half_day.slides, "Fernisering"), "11.25") == "gran"


def test_notes_of_an_exercise_say_why_and_what_is_needed(content: Content, half_day: Settled):
    for session in programme_of(content).sessions:
        if session.steps:
            notes = next(s.notes for s in half_day.slides if title(s) == session.name)
            assert notes.why == session.why and notes.plan_b == session.plan_b
            told = str(notes.materials)
            assert all(id in told for id in session.materials if id in content.materials), session.id
            assert all(need in told for need in session.needs)


def test_a_material_that_a_need_names_is_not_told_twice(content: Content):
    sessions = [
        replace(s, needs=(Words("Plakaten med typerne (P03)"),)) if s.id == "cases" else s
        for s in programme_of(content).sessions
    ]
    found = settled(with_programme(content, *sessions)).slides
    told = str(next(s.notes.materials for s in found if title(s) == "Hvor ligger casen?"))
    assert told.count("P03") == 1 and "K04" in told


def test_a_need_that_is_an_id_is_called_by_its_name_on_the_slide_and_in_the_notes(content: Content):
    sessions = [replace(s, needs=(Words("P03"),)) if s.id == "cases" else s for s in programme_of(content).sessions]
    found = settled(with_programme(content, *sessions)).slides
    slide = next(s for s in found if title(s) == "Hvor ligger casen?")
    called = f"Plakaten {content.materials['P03']['name']} (P03)"
    assert called in said(slide) and called in str(slide.notes.materials)


def test_what_a_talk_takes_is_told_on_its_first_slide_only(content: Content, half_day: Settled):
    (talk,) = (session for session in programme_of(content).sessions if session.id == "runde")
    shown = [slide for slide in half_day.slides if not slide.hidden][-len(talk.slides) :]
    first, *others = (slide.notes.materials for slide in shown)
    assert all(id in str(first) for id in talk.materials) and not any(others)


def test_notes_that_do_not_fit_their_page_are_told_with_their_line(content: Content):
    long = Words("Grav dybere. " * 300, Where("halvdag.yaml", 9))
    sessions = [replace(s, notes=(long,)) if s.id == "cases" else s for s in programme_of(content).sessions]
    with pytest.raises(Problems, match="halvdag.yaml:9:1: teksten er for lang til D01, »noterne til Hvor ligger casen"):
        settled(with_programme(content, *sessions))


# ---------------------------------------------------------------- what is hidden, and what has no slide of its own


def test_extra_slides_are_hidden_at_the_end_and_have_notes(content: Content, half_day: Settled):
    hidden = [slide for slide in half_day.slides if slide.hidden]
    assert hidden == list(half_day.slides[-len(hidden) :]) and {s.section for s in hidden} == {"Ekstra"}
    assert all(slide.notes.instruction and "skjult" in slide.notes.time for slide in hidden)
    shown = "\n".join(title(s) for s in half_day.slides if not s.hidden)
    for phase in content.phases:
        assert any(title(s).startswith(phase.name) for s in hidden)
    own, _ = shown_and_not(content)
    assert own and all(words in shown for words in own)


def shown_and_not(content: Content) -> tuple[list[str], list[str]]:
    """How the titles of the slides with focus points begin: of phases that a session shows, and of the others."""
    ids = {id for session in programme_of(content).sessions for id in session.phases}
    titles = [(phase.id in ids, f"{phase.name}: {count_word(len(phase.all_focus))}") for phase in content.phases]
    return [words for own, words in titles if own], [words for own, words in titles if not own]


def test_an_extra_slide_that_is_shown_already_does_not_come_again(content: Content):
    programme = replace(programme_of(content), extra=(Words("cases"), Words("focus")))
    found = settled(replace(content, programmes={"halvdag": programme})).slides
    hidden, (own, others) = [title(slide) for slide in found if slide.hidden], shown_and_not(content)
    assert all(any(words in name for name in hidden) for words in others)
    assert not any(words in name for name in hidden for words in own)


def test_only_slides_that_belong_to_no_session_can_be_extra(content: Content):
    programme = replace(programme_of(content), extra=(Words("exercise", Where("halvdag.yaml", 8)), Words("focsu")))
    with pytest.raises(Problems) as told:
        composed(replace(content, programmes={"halvdag": programme}))
    assert [(p.message, p.hint) for p in told.value.problems] == [
        ("der er ingen slide, der hedder 'focsu'", "mente du 'focus'?"),
        ("sliden 'exercise' hører til et punkt i programmet", "slet exercise under extra"),
    ]


def test_an_unknown_phase_is_told(content: Content):
    named = (Words("afklarring", Where("halvdag.yaml", 5)),)
    sessions = [replace(s, phases=named) if s.id == "afklaring" else s for s in programme_of(content).sessions]
    with pytest.raises(Problems, match="halvdag.yaml:5:1: der er ingen fase, der hedder 'afklarring'"):
        composed(with_programme(content, *sessions))


@pytest.mark.parametrize("count", range(1, 13))
def test_more_stops_than_the_programme_has_room_for_are_told_at_the_first_too_many(content: Content, count: int):
    welcome = next(s for s in programme_of(content).sessions if "programme" in s.slides)
    stops = [
        replace(welcome, id=Words(f"stop-{n}"), slides=welcome.slides if n == 1 else (), stop=Words("Snak", Where("p", n)),
                name=Words(f"Snak {n}"), form=Words("I par"))
        for n in range(1, count + 1)
    ]  # fmt: skip
    if count <= 8:
        shown = next(s for s in settled(with_programme(content, *stops)).slides if title(s) == "Dagens program")
        assert said(shown).count("Snak") == count
    else:
        with pytest.raises(Problems, match=f"p:9:1: programmet har {count} stop, og der er plads til 8 på sliden"):
            settled(with_programme(content, *stops))


def test_a_session_without_slides_and_without_a_stop_is_told_all_the_same(content: Content):
    """Else nobody would know why the clock jumps."""
    lunch = Session(id=Words("frokost"), minutes=30, name=Words("Frokost"), kind="talk", form=Words("I haven"))
    first, *others = programme_of(content).sessions
    found = next(s for s in settled(with_programme(content, first, lunch, *others)).slides if title(s) == "Frokost")
    assert "8.45–9.15" in said(found) and "I haven" in said(found) and found.notes.instruction
