"""content/seminars/<id>.yaml, and the list of participants beside it -> Seminar and people: all that they leave open worked out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import ceil
from pathlib import Path

from generator.load.names import DEVICES, wrong_name
from generator.load.paths import find_file
from generator.load.people import MOST, PeopleList, load_people
from generator.load.people.cells import cell_name
from generator.load.yaml_nodes import Map, Scalar
from generator.load.yaml_reader import in_order, read_file, read_yaml
from generator.model.kinds import KINDS
from generator.model.problems import Problem, Where, any_error, repeated, suggest
from generator.model.programme import Programme
from generator.model.seating import fixed_at, seated, seats_at
from generator.model.seminar import (
    MOST_TABLES,
    WEEKDAYS,
    Meeting,
    Person,
    Room,
    Seminar,
    SeminarFile,
    date_of,
    weekday_in,
)
from generator.model.text import Words, unknown

FOLDER = "content/seminars"
PLAIN = "drivhus"  # the sender without a logo
TAKEN = ("oversigt", *DEVICES, *(kind.folder for kind in KINDS.values()))
"""Ids whose folder in the output is another's, or that no system may have."""

OTHERS = (".yaml", ".yml", ".md")
"""Ends of files beside a seminar that are no lists: what is taken for one is removed when the seminar is forgotten."""

LONGEST_ID = 40
MOST_DAYS = 2  # as many as there are decks that follow a programme
FEWEST = 3
"""People at a table, below which our exercises cannot be held as they are written."""

People = tuple[Person, ...]


def seminar_ids(root: Path) -> list[str]:
    """The seminars of the folder `root`, by name."""
    return [path.stem for path in in_order(root / FOLDER)]


def list_of(root: Path, id: str, problems: list[Problem]) -> Iterator[str]:
    """The name of the list that a seminar's file names, if it does, whatever else is wrong with the file."""
    path, shown = root / FOLDER / f"{id}.yaml", f"{FOLDER}/{id}.yaml"
    node = read_yaml(path, shown, problems) if path.exists() else None
    value = node.values.get("participants") if isinstance(node, Map) else None
    if isinstance(value, Scalar) and _may_be_list(value.text):
        yield value.text


def load_seminar(
    root: Path, id: str, programmes: Mapping[str, Programme], problems: list[Problem]
) -> tuple[Seminar, People] | None:
    """A seminar and everybody on its list, each at a table (nobody, if only their number is known); or None with at least one
    error told. Its programmes know the room. `root` is the folder with content/ and layouts/."""
    told: list[Problem] = []
    found = _load(root, id, programmes, told)
    problems += told
    return None if any_error(told) else found


def _load(
    root: Path, id: str, programmes: Mapping[str, Programme], problems: list[Problem]
) -> tuple[Seminar, People] | None:
    file = read_seminar(root, id, problems)
    if file is None:
        return None
    problems += [*_wrong_sender(file, root), *_doubled(file)]
    meetings = _meetings(file, programmes, root, problems)
    reply_by = _date(file.reply_by, problems) if file.reply_by else None
    if meetings and reply_by and file.reply_by and reply_by >= meetings[0].date:
        problems.append(Problem(file.reply_by.where, "svarfristen ligger ikke før seminaret", "skriv en tidligere dag"))
    if file.prices:
        _beside(root, file.prices, problems)
    listed = _listed(root, file, problems)
    if listed is None or not meetings or any_error(problems):
        return None
    count = len(listed.people) or int(file.participants)
    seats = _seats(file, count, listed, problems)
    seminar = Seminar(file=file, meetings=meetings, count=count, seats=seats, reply_by=reply_by)
    return None if any_error(problems) else (seminar, seated(listed.people, seats, file.seed))


# ---------------------------------------------------------------- the file


def read_seminar(root: Path, id: str, problems: list[Problem]) -> SeminarFile | None:
    path, shown = root / FOLDER / f"{id}.yaml", f"{FOLDER}/{id}.yaml"
    if wrong := wrong_name(id, TAKEN):
        problems.append(
            Problem(Where(shown, 0), f"navnet på et seminar {wrong}", "kald filen noget andet, fx fjordby-2027.yaml")
        )
        return None
    if not path.exists():
        problems.append(_not_there(root, id, Where(shown, 0)))
        return None
    file = read_file(SeminarFile, path, shown, problems)
    if file and file.id != id:
        hint = f"skriv id: {id}, eller giv filen navnet {file.id}.yaml"
        problems.append(Problem(file.id.where, f"seminaret i {id}.yaml hedder '{file.id}'", hint))
    if file and len(id) > LONGEST_ID:
        problems.append(Problem(file.id.where, f"id'et er på {len(id)} tegn; højst {LONGEST_ID}", "forkort det"))
    return file


def _not_there(root: Path, id: str, where: Where) -> Problem:
    if (root / FOLDER / f"{id}.yml").is_file():
        return Problem(where, "filen ender på .yml og bliver ikke læst", f"giv den navnet {id}.yaml")
    make = "lav et ved at kopiere fjordby-2027.yaml; se README.md i mappen"
    return Problem(where, f"seminaret '{id}' findes ikke", suggest(id, seminar_ids(root), make))


def _wrong_sender(file: SeminarFile, root: Path) -> Iterator[Problem]:
    folder = root / "layouts" / "brands"
    there = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    known = [PLAIN, *sorted(name for name in there if not name.startswith((".", "_")))]
    return unknown([file.municipality], known, "kommunen '{}' findes ikke", f"vælg mellem {', '.join(known)}")


def _doubled(file: SeminarFile) -> Iterator[Problem]:
    """Walls and materials that are named twice."""
    for _, wall in repeated(file.room.walls, key=lambda wall: wall.side):
        hint = "læg metrene sammen, eller slet den ene"
        yield Problem(file.room.name.where, f"væggen '{wall.side}' er nævnt to gange", hint)
    for _, id in repeated((*file.leave_out, *file.add), key=lambda id: id.upper()):
        yield Problem(id.where, f"materialet '{id}' er nævnt to gange under leave-out og add", "slet det ene sted")


# ---------------------------------------------------------------- when


def _meetings(
    file: SeminarFile, programmes: Mapping[str, Programme], root: Path, problems: list[Problem]
) -> tuple[Meeting, ...]:
    """The days of a seminar; none with the reason told, here or of a programme's file that cannot be read."""
    days = _days(file, problems)
    files = {path.stem for path in in_order(root / "content" / "programmes")}
    named = [programme for _, programme in days if programme not in files]
    problems += unknown(named, programmes, "programmet '{}' findes ikke", _choose(programmes))
    dates = [(_date(day, problems), day) for day, _ in days]
    problems += _not_in_order([(day, words) for day, words in dates if day])
    meetings = tuple(
        Meeting(day, _in_room(programmes[programme], file.room))
        for (day, _), (_, programme) in zip(dates, days, strict=True)
        if day and programme in programmes
    )
    return meetings if len(meetings) == len(days) else ()


def _choose(programmes: Iterable[str]) -> str:
    return f"vælg mellem {', '.join(programmes)}, eller læg dets fil i content/programmes"


def _days(file: SeminarFile, problems: list[Problem]) -> list[tuple[Words, Words]]:
    """Date and programme of each day, as they are written."""
    if file.days:
        for single in filter(None, (file.date, file.programme)):
            problems.append(Problem(single.where, "seminaret har både days og date eller programme", "slet det ene"))
        for day in file.days[MOST_DAYS : MOST_DAYS + 1]:
            message = f"et seminar kan vare højst {MOST_DAYS} dage, men her er {len(file.days)}"
            problems.append(Problem(day.date.where, message, "lav et seminar til for de sidste dage"))
        return [(day.date, day.programme) for day in file.days]
    for key, value, model in (("date", file.date, "14.1.2027"), ("programme", file.programme, "halvdag")):
        if value is None:
            message = f"'{key}' mangler"
            problems.append(Problem(file.id.where, message, f"skriv {key}: {model}, eller days: med en dag ad gangen"))
    return [(file.date, file.programme)] if file.date and file.programme else []


def _date(written: Words, problems: list[Problem]) -> date | None:
    """The day that is written; told if there is none such, or if it is another weekday than it says."""
    found = date_of(written)
    if found is None:
        problems.append(Problem(written.where, f"'{written}' er ikke en dato", "skriv den som 14.1.2027"))
        return None
    name, said = WEEKDAYS[found.weekday()], weekday_in(written)
    if said and said != name:
        problems.append(Problem(written.where, f"'{written}' er en {name}", "ret dagen eller datoen"))
    elif found.weekday() > 4 and not said:
        problems.append(
            Problem(written.where, f"'{written}' er en {name}", f"er det rigtigt, så skriv {name} foran", True)
        )
    return found


def _not_in_order(days: Sequence[tuple[date, Words]]) -> Iterator[Problem]:
    for (before, _), (day, words) in zip(days, days[1:], strict=False):
        if day <= before:
            yield Problem(words.where, f"'{words}' ligger ikke efter dagen før", "skriv dagene i deres rækkefølge")


def _in_room(programme: Programme, room: Room) -> Programme:
    return replace(programme, room=room.name, wifi=room.wifi, code=room.code)


# ---------------------------------------------------------------- who


def _listed(root: Path, file: SeminarFile, problems: list[Problem]) -> PeopleList | None:
    """The list of participants, empty if there is none; None with the reason told."""
    written = file.participants
    if re.fullmatch(r"[-+]?\d+", written):
        if 1 <= int(written) <= MOST:
            return PeopleList()
        problems.append(Problem(written.where, f"der er {written} deltagere", f"skriv et tal fra 1 til {MOST}"))
        return None
    if not _may_be_list(written):
        message = "participants skal være et antal eller navnet på en fil"
        problems.append(Problem(written.where, message, "skriv fx participants: 24 eller participants: deltagere.csv"))
        return None
    path = _beside(root, written, problems)
    return load_people(path, f"{FOLDER}/{path.name}", problems) if path else None


def _may_be_list(name: str) -> bool:
    """Is this the name of a file that is nothing else in the folder?"""
    return bool(re.search(r"\.\w{1,8}$", name)) and not name.lower().endswith(OTHERS)


def _beside(root: Path, written: Words, problems: list[Problem]) -> Path | None:
    """The file that is named, in the folder of the seminars and nowhere else, so that it can be forgotten there."""
    if "/" in written or "\\" in written:
        message = f"'{written}' ligger ikke i mappen {FOLDER}"
        problems.append(Problem(written.where, message, "kopiér filen ind i mappen, og skriv kun dens navn"))
        return None
    path = find_file(root / FOLDER, FOLDER, written, problems, "mappen med seminarer")
    if path and path.is_symlink():
        problems.append(Problem(written.where, f"'{written}' er en genvej", "kopiér selve filen ind i mappen"))
        return None
    return path


def _seats(file: SeminarFile, count: int, listed: PeopleList, problems: list[Problem]) -> tuple[int, ...]:
    """How many sit at each table; what cannot be is told."""
    room, where = file.room, file.participants.where
    enough = ceil(count / room.seats)
    tables = min(room.tables or enough, count)
    if count > tables * room.seats:
        message = f"{count} deltagere kan ikke sidde ved {tables} borde med {room.seats} pladser"
        more = f"skriv tables: {enough} eller flere, eller ret seats, under room"
        hint = more if enough <= MOST_TABLES else "ret seats under room, eller hold seminaret flere gange"
        problems.append(Problem(where, message, hint))
    elif enough < tables and count < tables * FEWEST:
        message = f"{count} deltagere ved {tables} borde giver under {FEWEST} ved nogle af dem"
        hint = f"øvelserne er lavet til flere; skriv fx tables: {enough} under room"
        problems.append(Problem(where, message, hint, warning=True))
    problems += _wrong_tables(listed, tables, room.seats)
    return seats_at(count, tables, fixed_at(listed.people))


def _wrong_tables(listed: PeopleList, tables: int, seats: int) -> Iterator[Problem]:
    """Tables that the list names and the room has not, and tables that it puts too many at."""
    taken: Counter[int] = Counter()
    for person in listed.people:
        taken[person.table] += 1
        where = Where(listed.path, person.row, listed.table_column)
        cell = cell_name(person.row, listed.table_column)
        if person.table > tables:
            message = f"celle {cell} har bord {person.table}, men der er kun bord 1 til {tables}"
            yield Problem(where, message, "ret bordet i listen, eller ret tables under room i seminarets fil")
        elif person.table and taken[person.table] == seats + 1:
            message = f"fra celle {cell} sætter listen flere ved bord {person.table}, end der er pladser til: {seats}"
            yield Problem(where, message, "flyt nogen til et andet bord, eller ret seats under room i seminarets fil")
