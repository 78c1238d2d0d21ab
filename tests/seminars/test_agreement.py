"""A person makes a seminar for 31 people in another municipality, moves two exercises and leaves one out: whatever says the day
says the same, read back from the finished files.

What is made of the programme later gets a row in SAYINGS: how to read the clock times and names of a file.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
import vobject
from docx import Document
from pptx import Presentation

from generator.build import seminars
from generator.build.checks import check_programme
from generator.load.content import load_content
from generator.model.problems import Problem
from generator.model.programme import Programme, clock, minutes_of

ROOT = Path(__file__).parents[2]
SEMINAR = """\
id: rokket
title: En rokket formiddag
municipality: lyngborg-stenhede
date: tirsdag den 2. marts 2027
programme: rokket
participants: rokket.csv
add: [A13]
room:
  name: Salen
contact:
  name: Kommunens Kursusafdeling
"""


PEOPLE = [f"{given} {family}" for family in ("Agerhøj", "Bækgård", "Cirkelby", "Dueodde") for given in (
    "Asta", "Birk", "Clara", "Dagmar", "Ebbe", "Freja", "Gorm", "Helle",
)][:31]  # fmt: skip


class Said(NamedTuple):
    """That something begins, and when."""

    time: str
    name: str


class Day(NamedTuple):
    folder: Path
    programme: Programme
    gone: str  # the name of the exercise that was left out


# ---------------------------------------------------------------- what she does


def blocks(text: str) -> tuple[str, list[str], str]:
    """A programme file: what stands before its sessions, each of them, and what stands after."""
    head, *sessions = re.split(r"(?m)^(?=  - id: )", text)
    last, end = re.split(r"(?m)^(?=extra:)", sessions[-1]) if "\nextra:" in sessions[-1] else (sessions[-1], "")
    return head, [*sessions[:-1], last], end


def rocked(text: str) -> str:
    """The day under another name, with two of its exercises moved and one left out, and its end put right."""
    head, sessions, end = blocks(text)
    exercises = [n for n, block in enumerate(sessions) if "\n    exercise:" in block]
    first, _, out, fourth, fifth, *_ = exercises
    sessions[first], sessions[first + 1] = sessions[first + 1], sessions[first]
    sessions[fourth], sessions[fifth] = sessions[fifth], sessions[fourth]
    del sessions[out]
    minutes = sum(int(found) for found in re.findall(r"(?m)^    minutes: (\d+)", "".join(sessions)))
    hour, minute = re.findall(r'start: "(\d+)\.(\d+)"', head)[0]
    over = clock(int(hour) * 60 + int(minute) + minutes)
    head = re.sub(r"(?m)^id: .*", "id: rokket", re.sub(r'(?m)^end: ".*"', f'end: "{over}"', head))
    return head + "".join(sessions) + end


@pytest.fixture(scope="module", params=["halvdag", "heldag"])
def day(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Day:
    root = tmp_path_factory.mktemp("rokket")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "layouts").symlink_to(ROOT / "layouts")
    programmes, problems = root / "content" / "programmes", list[Problem]()
    (programmes / "rokket.yaml").write_text(rocked((programmes / f"{request.param}.yaml").read_text("utf-8")), "utf-8")
    (root / "content" / "seminars" / "rokket.yaml").write_text(SEMINAR, "utf-8")
    (root / "content" / "seminars" / "rokket.csv").write_text("\n".join(["Navn", *PEOPLE]), "cp1252")
    content = load_content(root, problems)
    assert content and not problems
    before, after = (
        {str(s.id): str(s.name) for s in content.programmes[id].sessions} for id in (request.param, "rokket")
    )
    (gone,) = (name for id, name in before.items() if id not in after)
    assert [*after] != [id for id in before if id in after]  # one is gone, and others are moved
    place = seminars.places(root, root / "output", ["rokket"])["rokket"]
    assert not seminars.build(root, place, "rokket", lambda *_: None).failed
    return Day(place, content.programmes["rokket"], gone)


# ---------------------------------------------------------------- how files are read


def file(day: Day, *parts: str) -> Path:
    """The one file whose name has all of these."""
    (path,) = (path for path in day.folder.rglob("*.*") if all(part in path.name for part in parts))
    return path


def of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)


def rows(text: str, names: list[str]) -> Iterator[Said]:
    """Each clock time that stands alone, and the name behind it; "" if none of the names is."""
    for found in re.finditer(r"(?<![\d.–])(\d{1,2}\.\d\d)(?![\d–]) (?=(.*))", text):
        yield Said(found[1], next((name for name in names if found[2].startswith(name)), ""))


def on_paper(day: Day, *parts: str) -> list[Said]:
    names = sorted((*map(str, (s.name for s in day.programme.sessions)), "Slut"), key=len, reverse=True)
    return [said for said in rows(of_pdf(file(day, *parts)), names) if said.name]


def of_deck(day: Day) -> Iterator[tuple[str, str, str]]:
    """Of each slide that is shown: its title, what else stands on it, and its note."""
    for slide in Presentation(str(file(day, "D01", ".pptx"))).slides:
        if slide._element.get("show") == "0":
            continue
        words = [shape.text_frame.text for shape in _texts(slide.shapes)]
        title = " ".join(slide.shapes.title.text_frame.text.split())
        yield title, " ".join(" ".join(words).split()), slide.notes_slide.notes_text_frame.text


def _texts(shapes) -> Iterator:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _texts(shape.shapes)
        elif shape.has_text_frame:
            yield shape


def exercise_slides(day: Day) -> list[Said]:
    """An exercise's slide has its hours above its name."""
    overline = r"(?:Øvelse|Check-in) · \d+\sminutter · (\d+\.\d\d)–"
    return [Said(found[1], title) for title, words, _ in of_deck(day) if (found := re.search(overline, words))]


def clock_slides(day: Day) -> list[Said]:
    """A clock has the time of its first step, and the end in large type."""
    found = []
    for title, words, note in of_deck(day):
        if title.startswith("I gang: "):
            steps = re.findall(r"(\d+\.\d\d)–(\d+\.\d\d) ", note.partition("Sådan gør du:")[2])
            large = re.search(r"til kl\.\s(\d+\.\d\d)", words)
            assert large and large[1] == steps[-1][1]
            found.append(Said(steps[0][0], title.removeprefix("I gang: ")))
    return found


def notes(day: Day) -> list[Said]:
    """The notes tell the minutes of every slide: those that begin a point of the programme, by its name."""
    starts = {
        str(hours).split("–")[0]: str(s.name) for s in day.programme.sessions for hours in [day.programme.hours()[s.id]]
    }
    times = [re.findall(r"\d+\.\d\d", note.split("\n")[0]) for _, _, note in of_deck(day)]
    ends = [time[-1] for time in times]
    assert [time[0] for time in times[1:]] == ends[:-1] and ends[-1] == day.programme.end  # no minute is lost
    begun = dict.fromkeys(time[0] for time in times)
    return [Said(time, starts[time]) for time in begun if time in starts]


def script(day: Day) -> list[Said]:
    """The drejebog has a row for each point: its time, and its name above the pictures of its slides."""
    found = []
    for table in Document(str(file(day, "G01", ".docx"))).tables:
        head, *others = ([cell.text for cell in row.cells] for row in table.rows)
        if head[:2] == ["Tid", "Hvad og hvorfor"]:
            timed = [row for row in others if row[0].strip()]  # rows below a session's go on with its slides
            found += [Said(row[0].split("\n")[0], " ".join(row[1].split("\n")[0].split())) for row in timed]
    *sessions, after = found
    assert after == (day.programme.end, "Efter")
    return sessions


def programme_slide(day: Day) -> list[Said]:
    """The stops of the day."""
    names = [str(session.stop) for session in day.programme.stops()]
    (words,) = (words for title, words, _ in of_deck(day) if title == "Dagens program")
    return [said for said in rows(words, names) if said.name]


# ---------------------------------------------------------------- who says what

EVERY = "every point"
EXERCISES = "every exercise"
STOPS = "every stop"

SAYINGS: Mapping[str, tuple[str, Callable[[Day], list[Said]]]] = {
    "P16, the poster of the day": (EVERY, lambda day: on_paper(day, "P16", ".pdf")),
    "A13, the booklet": (EVERY, lambda day: on_paper(day, "A13", ".pdf")),
    "G01, the script": (EVERY, script),
    "D01, the notes": (EVERY, notes),
    "D01, the exercises": (EXERCISES, exercise_slides),
    "D01, the clocks": (EXERCISES, clock_slides),
    "D01, the day's stops": (STOPS, programme_slide),
}


def expected(day: Day, what: str) -> list[Said]:
    """From the programme's own minutes, and in its order."""
    now, found = day.programme.start, list[Said]()
    for session in day.programme.sessions:
        if what == EVERY or (what == EXERCISES and session.steps):
            found.append(Said(now, str(session.name)))
        elif what == STOPS and session.stop:
            found.append(Said(now, str(session.stop)))
        hour, minute = map(int, now.split("."))
        now = clock(hour * 60 + minute + session.minutes)
    return found


@pytest.mark.parametrize("where", SAYINGS)
def test_whatever_says_the_day_says_the_same(day: Day, where: str) -> None:
    what, read = SAYINGS[where]
    assert [said for said in read(day) if said.name != "Slut"] == expected(day, what)


def test_the_end_is_the_same(day: Day) -> None:
    ends = [said.time for parts in ("P16", "A13") for said in on_paper(day, parts, ".pdf") if said.name == "Slut"]
    assert ends == [day.programme.end] * 2
    assert any(f"Slut kl. {day.programme.end}" in words.replace("\u00a0", " ") for _, words, _ in of_deck(day))


def test_the_calendar_says_the_hours_of_the_day_and_nothing_but_its_times(day: Day) -> None:
    event = vobject.readOne(file(day, "Invitation", ".ics").read_text("utf-8")).vevent
    hours = [clock(at.value.hour * 60 + at.value.minute) for at in (event.dtstart, event.dtend)]
    assert hours == [day.programme.start, day.programme.end]
    said = re.findall(r"(?m)^(\d+\.\d\d) ", event.description.value)
    times = [one.time for one in expected(day, EVERY)]
    assert len(said) > 4 and {*said} <= {*times, day.programme.end} and said == sorted(said, key=minutes_of)


def test_the_door_the_tables_and_the_badges_name_the_same_people(day: Day) -> None:
    doors = [row[1] for row in rows_of(day, "G07") if row[1] in PEOPLE]
    plan = of_pdf(file(day, "G08", ".pdf"))
    badges = of_pdf(file(day, "K13", ".pdf"))
    assert sorted(doors) == sorted(PEOPLE)
    for name in PEOPLE:
        assert plan.count(name) == 1 and badges.count(name) == 1


def test_the_printer_gets_the_sheets_that_the_pack_list_counts(day: Day) -> None:
    """A row of the pack list names a merged file, which has so many sheets; together they are all that it says."""
    jobs = {row[2].split("\n")[0]: int(row[3]) for row in rows_of(day, "G02") if len(row) == 4 and row[3].isdigit()}
    merged = sorted((day.folder / "3 til printeren").glob("*.pdf"))
    assert [path.stem for path in merged] == sorted(jobs) and len(jobs) > 5
    for path in merged:
        with pypdfium2.PdfDocument(path) as pdf:
            assert len(pdf) == jobs[path.stem] * (2 if "begge sider" in path.stem else 1), path.stem
    (total,) = (row[2] for row in rows_of(day, "G02") if row[0] == "Ark i egen printer")
    assert int(total) == sum(jobs.values())


def test_the_order_names_the_files_that_are_sent_and_what_the_pack_list_hangs(day: Day) -> None:
    order = json.loads(file(day, "ordre.json").read_bytes())
    sent = {path.name for path in (day.folder / "2 til trykkeriet").glob("P*.pdf")}
    assert {line["fil"] for line in order["linjer"]} == sent
    packed = [" ".join(row[1].split()) for row in rows_of(day, "G02") if len(row) > 1]
    sheet = [" ".join(row[0].split()) for row in rows_of(day, "G09")]
    assert all(f"{line['id']} · {line['navn']}" in packed for line in order["linjer"])
    assert all(f"{line['id']} {line['navn']}" in sheet for line in order["linjer"])


def rows_of(day: Day, id: str) -> Iterator[list[str]]:
    """Every row of every table of a Word file, cell by cell."""
    for table in Document(str(file(day, id, ".docx"))).tables:
        yield from ([cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows)


def test_what_was_left_out_is_nowhere(day: Day) -> None:
    papers = [of_pdf(path) for path in day.folder.rglob("*.pdf") if path.name.startswith(("P16", "A13"))]
    slides = [" ".join(one) for one in of_deck(day)]
    assert papers and slides and not [words for words in (*papers, *slides) if day.gone in words]


def test_the_programme_that_was_made_is_sound(day: Day) -> None:
    """Nothing is wrong with it, and the notes of the deck send nobody for what is not there."""
    assert not [problem for problem in check_programme(day.programme) if not problem.warning]


def test_an_own_hour_that_disagrees_would_be_seen(day: Day) -> None:
    """The reading itself: a wrong time and a wrong name are no agreement."""
    text = "8.30 Kaffe 8.45 Velkomst og snak 10.15–10.30 Pause 9.00 Gåtur 12.15 Slut"
    assert [*rows(text, ["Velkomst", "Kaffe", "Slut"])] == [
        ("8.30", "Kaffe"), ("8.45", "Velkomst"), ("9.00", ""), ("12.15", "Slut")
    ]  # fmt: skip
