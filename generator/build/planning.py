"""Decide: what must be decided on anew, and what still holds since the last run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.build.cache import State, sums
from generator.build.folders import by_kind, by_use
from generator.build.manifest import Entry
from generator.build.outputs import File, outputs
from generator.build.pieces import sum_of
from generator.build.plans import recall, remember
from generator.build.pool import Crew
from generator.build.project import Project
from generator.build.work import Order, Task, Verdict, decide, drawing_id, drawing_inputs, drawn, inputs_of
from generator.model.counting import Files
from generator.model.problems import Problem, Problems, Where, any_error, once
from generator.model.sender import Room

Step = Callable[[int, int, str], None]


class Planning:
    """The plans of all pieces: those that `known` has, and the new ones. `known` learns them in the end.

    `wanted` are the ids of the pieces that are to be made, of the sound clients only; `faulty` those of the clients that
    keep their old files; `problems` everybody's.
    """

    def __init__(self, order: Order, project: Project, known: State) -> None:
        self.order, self.project, self.known = order, project, known
        self.plans = recall(known)
        self.problems: list[Problem] = list(project.problems)
        self.faulty: set[str] = set()
        self.wanted: list[str] = []
        self.files: Files = {}
        _, folders = sums(known.inputs)
        seminar = project.content.seminar
        beside = project.content.publication.ask, seminar and seminar.file.contact  # beside the logo of every client
        self._seals = {id: sum_of(order.common, folders.get(id, ""), beside) for id in project.brands}
        self._drawings: dict[str, str] = {}  # sums by their ids

    def decide(self, materials: Sequence[str], crew: Crew, step: Step, more: bool = False) -> None:
        """Decide on every piece that is wanted, in the end on those that are made of what all others come to. If `more` is to
        come, this is half of the way."""
        counted = [id for id in materials if self.project.materials[id].counted]
        others = [id for id in materials if id not in counted]
        self._decide(others, crew, step, more)
        if self.order.choice.seminar and not self.faulty:
            self.files = self._files(others)
            self.project.learn(self.files)
            self.problems += self.project.miscounted(self.files)
            self._decide(counted, crew, step, more)
        chosen = self.project.chosen
        for id in chosen:
            self.problems += self._warnings(id)
        self.wanted = [f"{id}/{material}" for id in chosen if id not in self.faulty for material in materials]
        self.problems = once([*self.problems, *self._told()])

    def _decide(self, materials: Sequence[str], crew: Crew, step: Step, more: bool) -> None:
        chosen = self.project.chosen
        tasks = [task for id in chosen if (task := self._task(id, materials))]
        total = len(tasks) * (2 if more else 1)
        verdicts: list[Verdict] = []

        def take(verdict: Verdict) -> None:
            verdicts.append(verdict)
            step(len(verdicts), total, "Sætter teksterne på plads")

        step(0, total, "Sætter teksterne på plads")
        crew.each(decide, tasks, take)
        for verdict in verdicts:
            known = self._knows(verdict.client)
            self.problems += [problem for problem in verdict.problems if not (problem.passing and known)]
        self.faulty |= {verdict.client for verdict in verdicts if any_error(verdict.problems)}
        if any(p.where.path.startswith("content/") and not p.warning for p in self.problems):
            self.faulty = set(chosen)  # a text is everybody's: no client gets it half
        for verdict in verdicts:
            if verdict.client not in self.faulty:
                self._learn(verdict)

    def _files(self, materials: Iterable[str]) -> Files:
        """What the files of materials come to on paper, for the one client that a seminar has."""
        (client,) = self.project.chosen
        plans = ((id, self.plans[f"{client}/{id}"]) for id in materials)
        return {(id, edition): printed for id, plan in plans for edition, printed in plan.printed}

    # -- what still holds ----------------------------------------------------

    def _task(self, client: str, materials: Sequence[str]) -> Task | None:
        """What must be decided anew for a client: materials whose inputs changed, or nothing but its warnings."""
        stale = tuple(id for id in materials if not self._holds(client, id))
        if stale or not self._knows(client):
            return Task(self.order, client, self._seals[client], stale, self.files)
        return None

    def _knows(self, client: str) -> bool:
        return client in self.known.clients and self.known.clients[client][1] == self._seals[client]

    def _holds(self, client: str, material: str) -> bool:
        plan = self.plans.get(f"{client}/{material}")
        if plan is None or not self._knows(client):
            return False
        try:
            drawing = self._drawing(material, plan.room)
        except Problems:  # told when the piece is decided on
            return False
        return plan.inputs == inputs_of(self.project, material, self._seals[client], drawing, plan.reads)

    def _drawing(self, material: str, room: Room) -> str:
        """The sum of a drawing; it is composed again only if something it was made from has changed."""
        id = drawing_id(material, room)
        if id not in self._drawings:
            known = self.known.drawings.get(id)
            common = self.order.common
            if known is None or known[0] != drawing_inputs(self.project, material, common, known[1]):
                known = list(drawn(self.project, material, room, common))
                self.known.drawings[id] = known
            self._drawings[id] = known[2]
        return self._drawings[id]

    # -- what is remembered --------------------------------------------------

    def _learn(self, verdict: Verdict) -> None:
        told = [(p.where, p.message, p.hint) for p in verdict.problems if not p.passing]
        self.known.clients[verdict.client] = [verdict.name, self._seals[verdict.client], told]
        self.plans |= {f"{verdict.client}/{id}": plan for id, plan in verdict.plans.items()}
        self.known.drawings |= {id: list(found) for id, found in verdict.drawings.items()}

    def _warnings(self, client: str) -> list[Problem]:
        told = self.known.clients[client][2] if self._knows(client) else []
        return [Problem(Where(*where), message, hint, warning=True) for where, message, hint in told]

    def _told(self) -> Iterator[Problem]:
        """Warnings of the drawings of all that is wanted, new or old."""
        drawings = {drawing_id(piece.split("/")[1], self.plans[piece].room) for piece in self.wanted}
        for where, message, hint in (told for id in sorted(drawings) for told in self.known.drawings[id][3]):
            yield Problem(Where(*where), message, hint, warning=True)

    def remember(self, entries: Iterable[Entry]) -> None:
        """Let `known` have what it needs of the files there are now, and no more."""
        entries = list(entries)
        alive = {f"{entry.brand}/{entry.material}" for entry in entries}
        clients = {*self.project.brands, *(entry.brand for entry in entries)}
        self.plans = {id: plan for id, plan in self.plans.items() if id in alive}
        drawings = {drawing_id(id.split("/")[1], plan.room) for id, plan in self.plans.items()}
        self.known.clients = {id: record for id, record in self.known.clients.items() if id in clients}
        self.known.drawings = {id: record for id, record in self.known.drawings.items() if id in drawings}
        remember(self.known, self.plans)

    # -- what is to be made --------------------------------------------------

    def outputs(self) -> list[File]:
        """Every file that was asked for."""
        editions, packing = self.project.editions_for(self.order.choice), self.project.content.packing
        place = by_use(packing) if self.order.choice.seminar and packing else by_kind
        found: list[File] = []
        for piece in self.wanted:
            id = piece.split("/")[1]
            material, plan = self.project.materials[id], self.plans[piece]
            found += outputs(piece, material, self.project.name(id), editions, plan, self.order.choice, place)
        return found

    def pictures(self) -> dict[str, File]:
        """Every picture of the contact sheet by its path, of the piece that is first to have it."""
        found: dict[str, File] = {}
        for piece in self.wanted:
            client, material = piece.split("/")
            for path, key, number in self.plans[piece].pictures:
                file = File(path=path, client=client, material=material, key=key, picture=number)
                found.setdefault(path, file)
        return found
