"""The two tasks of a run, for one client each: decide what its pieces are, and write its files.

They may run in other processes, and on other machines that see the same folders: arguments and answers are small and
can be pickled. What a process has loaded or composed it keeps for its next task of the same run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.build import outputs
from generator.build.counting import edition_for, printed
from generator.build.outputs import File
from generator.build.overview import draw, fragment, pictures, smallest_type
from generator.build.pieces import Piece, sum_of
from generator.build.plans import Drawn, Plan
from generator.build.project import Found, Project, load
from generator.build.selection import Choice
from generator.build.staging import Stamp, write_waiting
from generator.compose.catalogue import check_texts
from generator.model.counting import Files
from generator.model.packed import Printed
from generator.model.problems import Problem, Problems
from generator.model.sender import Room


@dataclass(frozen=True, slots=True)
class Order:
    """What a run is about. `run` tells it from every other, so that nobody works with what was loaded before it."""

    root: Path
    choice: Choice
    common: str  # the sum of all that is the program's
    run: str


@dataclass(frozen=True, slots=True)
class Task:
    """Decide on some materials for one client. `seal` is the sum of all that is the client's and the program's."""

    order: Order
    client: str
    seal: str
    materials: tuple[str, ...]
    files: Files  # what others come to on paper, for materials that are made of that


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a task. Materials with a fault have no plan."""

    client: str
    name: str
    problems: tuple[Problem, ...]
    plans: dict[str, Plan]
    drawings: dict[str, Drawn]


def decide(task: Task) -> Verdict:
    """Compose, fit and sign; write nothing."""
    project = project_of(task.order)
    project.learn(task.files)
    client, told = _client(task.order, task.client)
    plans: dict[str, Plan] = {}
    drawings: dict[str, Drawn] = {}
    problems = list(told)
    for id in task.materials if client else ():
        if project.materials[id].counted:  # it could not be composed before
            problems += check_texts(project.materials[id], project.content, project.pieces.try_out)
        try:
            piece = _piece(task.order, task.client, id)
        except Problems as found:
            problems += found.problems
            continue
        plans[id] = _plan(project, piece, task)
        drawings[drawing_id(id, piece.drawing.room)] = drawn(project, id, piece.drawing.room, task.order.common)
    return Verdict(task.client, client.name if client else "", tuple(problems), plans, drawings)


def drawing_id(material: str, room: Room) -> str:
    return " ".join([material, *map(str, room)])


def drawn(project: Project, id: str, room: Room, common: str) -> Drawn:
    """A drawing, composed if it was not yet. Raises `Problems`."""
    drawing = project.pieces.drawing(project.materials[id], room)
    told = tuple((problem.where, problem.message, problem.hint) for problem in drawing.told)
    return Drawn(drawing_inputs(project, id, common, drawing.reads), drawing.reads, drawing.sum, told)


def drawing_inputs(project: Project, id: str, common: str, reads: Sequence[str]) -> str:
    """The sum of all that a drawing depends on."""
    return sum_of(common, project.pieces.sum_read(project.materials[id], tuple(reads)))


def inputs_of(project: Project, id: str, seal: str, drawing: str, reads: tuple[str, ...]) -> str:
    """The sum of all that a piece depends on; `drawing` is the sum of its drawing, `reads` what its signature looks at."""
    return sum_of(seal, drawing, project.pieces.sum_read(project.materials[id], reads))


def _plan(project: Project, piece: Piece, task: Task) -> Plan:
    key = sum_of(task.seal, piece.drawing.sum, sorted(piece.sums.items()))
    seen = not task.order.choice.seminar  # its pages have names on them, which no picture beside them should have
    shown = pictures(piece, task.order.common, key) if seen else ()
    inputs = inputs_of(project, piece.material, task.seal, piece.drawing.sum, piece.reads)
    return Plan(
        inputs, piece.drawing.room, piece.reads, key=key, pages=len(piece.pages), sizes=list(dict.fromkeys(piece.pages)),
        smallest=smallest_type(piece), pictures=shown, fragment=fragment(piece, shown) if seen else "", ink=piece.client.ink,
        printed=tuple(_printed(project, piece, task.order.choice)),
        offset=piece.client.offset,
    )  # fmt: skip


def _printed(project: Project, piece: Piece, choice: Choice) -> Iterator[tuple[str, Printed]]:
    """What the file that a seminar has printed comes to."""
    edition = edition_for(project.content, piece.material) if choice.seminar else ""
    if edition:
        material = project.materials[piece.material]
        printing = outputs.printing_of(
            project.editions[edition], material, choice, piece.client.ink, piece.client.offset
        )
        if printing:
            yield edition, printed(piece, printing)


# ---------------------------------------------------------------- write


@dataclass(frozen=True, slots=True)
class Errand:
    """Files to write for one client, where they wait for their places below `output`."""

    order: Order
    output: Path
    files: tuple[File, ...]
    others: Files  # as of a `Task`


class Written(NamedTuple):
    """The sum of a file, and its stamp if it was written."""

    sum: str
    stamp: Stamp | None


def write(errand: Errand) -> list[Written]:
    """Make the files, in order. Raises `Problems` for what the system refuses."""
    project_of(errand.order).learn(errand.others)
    return [_write(errand, file) for file in errand.files]


def _write(errand: Errand, file: File) -> Written:
    piece = _piece(errand.order, file.client, file.material)
    if file.entry:
        project, edition = project_of(errand.order), file.entry.edition
        wanted = errand.order.choice
        printing = None
        if edition:
            known, material = project.editions[edition], project.materials[file.material]
            printing = outputs.printing_of(known, material, wanted, piece.client.ink, piece.client.offset)
        data = outputs.make(piece, printing, file)
    else:
        data = draw(piece, file.picture or 0)
    sum = sha256(data).hexdigest()
    return Written(sum, None if sum == file.same else write_waiting(file.waiting, errand.output / file.path, data))


# ---------------------------------------------------------------- what a process keeps


@lru_cache(1)
def project_of(order: Order) -> Project:
    """Everything that is shared. Raises `Problems`."""
    return load(order.root, order.choice)


CLIENTS = 10  # who are kept


@lru_cache(2 * CLIENTS)
def _client(order: Order, id: str) -> Found:
    """A large run reads each twice rather than keep them all."""
    return project_of(order).client(id)


@lru_cache(64)  # the whole catalogue for one client
def _piece(order: Order, client: str, material: str) -> Piece:
    """A small run writes what it has decided on; a large one signs again rather than keep it all."""
    found, _ = _client(order, client)
    assert found
    return project_of(order).piece(found, material)
