"""What a run must decide on anew, and what still holds since the last one: the first half of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.build.cache import State, sums
from generator.build.manifest import Entry
from generator.build.outputs import Output, outputs
from generator.build.overview import PagePicture
from generator.build.pieces import sum_of
from generator.build.pool import Crew
from generator.build.project import Project
from generator.build.selection import Choice
from generator.build.work import Order, Plan, Task, Verdict, decide, drawing_id, drawn, inputs_of
from generator.model.problems import Problem, Problems, Where
from generator.model.sender import Room

Step = Callable[[int, int, str], None]


@dataclass(slots=True)
class Settlement:
    """`plans` of the sound clients only, by client/material; `problems` of all."""

    plans: dict[str, Plan] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)  # ids of clients that keep their old files

    def outputs(self, project: Project, choice: Choice) -> list[Output]:
        """Every file that was asked for."""
        editions = project.editions_for(choice)
        found: list[Output] = []
        for piece, plan in self.plans.items():
            id = piece.split("/")[1]
            kind, name = project.materials[id].kind, project.name(id)
            found += outputs(piece, kind, name, editions, size=plan.size, pages=plan.pages, key=plan.key)
        return found

    def pictures(self) -> Iterator[tuple[str, PagePicture]]:
        """Every picture of the contact sheet, by the piece that is first to have it."""
        seen: set[str] = set()
        for piece, plan in self.plans.items():
            for picture in plan.pictures:
                if picture.path not in seen:
                    seen.add(picture.path)
                    yield piece, picture


def settle(
    order: Order, project: Project, materials: Sequence[str], known: State, crew: Crew, step: Step, more: bool = False
) -> Settlement:
    """Decide on every piece that is wanted. If `more` is to come, this is half of the way.

    `known` tells which plans still hold, and learns the new ones.
    """
    memory = _Memory(order, project, known)
    found = Settlement(problems=list(project.problems))
    tasks = [task for id in project.chosen if (task := memory.task(id, materials))]
    total = len(tasks) * (2 if more else 1)
    done: list[Verdict] = []

    def take(verdict: Verdict) -> None:
        done.append(verdict)
        step(len(done), total, "Sætter teksterne på plads")

    step(0, total, "Sætter teksterne på plads")
    crew.each(decide, tasks, take)
    found.problems += [problem for verdict in done for problem in verdict.problems]
    found.faulty = {verdict.client for verdict in done if verdict.problems or not verdict.name}
    if any(p.where.path.startswith("content/") and not p.warning for p in found.problems):
        found.faulty = set(project.chosen)  # a text is everybody's: no client gets it half
    for verdict in done:
        found.problems += verdict.warnings
        if verdict.client not in found.faulty:
            memory.learn(verdict)
    for id in project.chosen:
        found.problems += memory.warnings(id)
        if id not in found.faulty:
            found.plans |= {f"{id}/{material}": memory.plan(id, material) for material in materials}
    found.problems = sorted(set(found.problems))
    return found


class _Memory:
    """What the last run knew, read with the sums of now."""

    def __init__(self, order: Order, project: Project, known: State) -> None:
        self.order, self.project, self.known = order, project, known
        self.common, folders = sums(known.inputs)
        self.seals = {id: sum_of(self.common, folders.get(id, "")) for id in project.brands}
        self._sums: dict[str, str] = {}  # of drawings, by their ids

    def task(self, client: str, materials: Sequence[str]) -> Task | None:
        """What must be decided anew for a client: materials whose inputs changed, or nothing but its warnings."""
        seal = self.seals[client]
        stale = tuple(id for id in materials if not self._holds(client, id))
        if stale or not self._knows(client):
            return Task(self.order, client, seal, stale)
        return None

    def _knows(self, client: str) -> bool:
        return client in self.known.clients and self.known.clients[client][1] == self.seals[client]

    def _holds(self, client: str, material: str) -> bool:
        plan = self._old(client, material)
        if plan is None or not self._knows(client):
            return False
        try:
            drawing = self._drawing(material, plan.room)
        except Problems:  # told when the piece is decided on
            return False
        return plan.inputs == inputs_of(self.project, material, self.seals[client], drawing, plan.reads)

    def _old(self, client: str, material: str) -> Plan | None:
        record = self.known.plans.get(f"{client}/{material}")
        return _read(record, self.known.fragments) if record else None

    def _drawing(self, material: str, room: Room) -> str:
        """The sum of a drawing; it is composed again only if something it was made from has changed."""
        id = drawing_id(material, room)
        if id not in self._sums:
            known = self.known.drawings.get(id)
            if known is None or known[0] != self._drawing_inputs(material, known[1]):
                known = list(drawn(self.project, material, room, self.common))
                self.known.drawings[id] = known
            self._sums[id] = known[2]
        return self._sums[id]

    def _drawing_inputs(self, material: str, reads: Sequence[str]) -> str:
        return sum_of(self.common, self.project.pieces.sum_read(self.project.materials[material], reads))

    def learn(self, verdict: Verdict) -> None:
        """Remember what was decided for a client."""
        warnings = [(problem.where, problem.message, problem.hint) for problem in verdict.warnings]
        self.known.clients[verdict.client] = [verdict.name, self.seals[verdict.client], warnings]
        for id, plan in verdict.plans.items():
            self.known.plans[f"{verdict.client}/{id}"] = _record(plan, self.known.fragments)
        self.known.drawings |= {id: list(found) for id, found in verdict.drawings.items()}

    def warnings(self, client: str) -> list[Problem]:
        told = self.known.clients[client][2] if self._knows(client) else []
        return [Problem(Where(*where), message, hint, warning=True) for where, message, hint in told]

    def plan(self, client: str, material: str) -> Plan:
        plan = self._old(client, material)
        assert plan
        return plan


def forget(known: State, entries: Iterable[Entry], brands: Iterable[str]) -> None:
    """Let go of what was known of files that are not made any more. `brands` are the ids of all clients there are."""
    entries = list(entries)
    alive = {f"{entry.brand}/{entry.material}" for entry in entries}
    clients = {*brands, *(entry.brand for entry in entries)}
    known.plans = {id: record for id, record in known.plans.items() if id in alive}
    known.clients = {id: record for id, record in known.clients.items() if id in clients}
    plans = {id: _read(record, known.fragments) for id, record in known.plans.items()}
    drawings = {drawing_id(id.split("/")[1], plan.room) for id, plan in plans.items()}
    fragments = {sum_of(plan.fragment) for plan in plans.values()}
    known.drawings = {id: record for id, record in known.drawings.items() if id in drawings}
    known.fragments = {sum: text for sum, text in known.fragments.items() if sum in fragments}


def shown(known: State) -> tuple[dict[str, str], set[str]]:
    """What the contact sheet shows of every piece there is, and the paths of all its pictures."""
    plans = {id: _read(record, known.fragments) for id, record in known.plans.items()}
    paths = {picture.path for plan in plans.values() for picture in plan.pictures}
    return {id: plan.fragment for id, plan in plans.items()}, paths


def _record(plan: Plan, fragments: dict[str, str]) -> list[Any]:
    """A plan as JSON can hold it. Its fragment, which many clients share, is kept once."""
    fragment = sum_of(plan.fragment)
    fragments[fragment] = plan.fragment
    return [plan.inputs, plan.room, plan.reads, plan.key, plan.pages, plan.size, plan.pictures, fragment]


def _read(record: Sequence[Any], fragments: Mapping[str, str]) -> Plan:
    inputs, room, reads, key, pages, size, pictures, fragment = record
    return Plan(
        inputs, Room(*room), tuple(reads), key=key, pages=pages, size=tuple(size),
        pictures=tuple(PagePicture(*picture) for picture in pictures), fragment=fragments[fragment],
    )  # fmt: skip
