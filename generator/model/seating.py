"""Who sits where: tables as even as can be, colleagues apart. The same list and seed give the same tables, everywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from math import ceil

from generator.model.seminar import Person


def seats_at(count: int, tables: int, fixed: Mapping[int, int]) -> tuple[int, ...]:
    """How many sit at table 1, 2 ...: as even as can be, the larger ones first; `fixed` is how many the list itself puts at
    a table. (31, 6, {}) -> (6, 5, 5, 5, 5, 5)."""
    seats = [fixed.get(number, 0) for number in range(1, tables + 1)]
    for _ in range(count - sum(seats)):
        seats[seats.index(min(seats))] += 1
    return tuple(seats)


def fixed_at(people: Sequence[Person]) -> Counter[int]:
    """Table -> how many the list puts there."""
    return Counter(person.table for person in people if person.table)


def seated(people: Sequence[Person], seats: Sequence[int], seed: int) -> tuple[Person, ...]:
    """The people in their order, each with a table; whoever has one stays there. `seats` are those of table 1, 2 ...

    As long as nobody is fixed, colleagues never meet where they are no more than there are tables. If somebody leaves the
    list or comes to it, few others move: a plan may be printed already.
    """
    plan = _Plan(people, seats, seed)
    plan.choose()
    plan.fill()
    plan.part()
    if plan.crowded():
        plan = _Plan(people, seats, seed)
        plan.fill()
        plan.part()
    return tuple(replace(person, table=table) for person, table in zip(people, plan.tables, strict=True))


class _Plan:
    """Tables on their way. Persons are numbers in the list's order; what is drawn for them hangs on their names, so that it
    stays when a row above goes."""

    def __init__(self, people: Sequence[Person], seats: Sequence[int], seed: int) -> None:
        self.seed = seed
        self.names = [*_told_apart(person.name for person in people)]
        self.tables = [person.table for person in people]
        self.free = {number: room for number, room in enumerate(seats, 1)}
        self.works = [_workplace(person) or str(number) for number, person in enumerate(people)]
        self.movable = [number for number, person in enumerate(people) if not person.table]
        sizes = Counter(self.works)
        self.most = {work: ceil(size / len(seats)) for work, size in sizes.items()}  # colleagues at a table
        self.there: Counter[tuple[int, str]] = Counter()  # (table, workplace) -> how many
        for number, table in enumerate(self.tables):
            if table:
                self._sit(number, table)

    def choose(self) -> None:
        """Everybody asks the tables in an order of their own; a full one, or one with enough colleagues, keeps those whom it
        draws first (deferred acceptance, Gale and Shapley 1962). Who finds no table is not seated yet."""
        guests: defaultdict[int, list[int]] = defaultdict(list)
        asks = {number: sorted(self.free, key=lambda table: self._lot(number, table)) for number in self.movable}
        waiting = [*self.movable]
        while waiting:
            number = waiting.pop()
            if not asks[number]:
                continue
            table = asks[number].pop(0)
            guests[table] = sorted([*guests[table], number], key=lambda guest: self._lot(guest, table, "guest"))
            waiting += self._turned_away(guests[table], table)
        for table, seated_here in guests.items():
            for number in seated_here:
                self._sit(number, table)

    def _turned_away(self, guests: list[int], table: int) -> Iterator[int]:
        """Whoever is one too many, and no longer among the guests."""
        works = [self.works[number] for number in guests]
        for place, work in enumerate(works):
            if works[: place + 1].count(work) + self.there[table, work] > self.most[work]:
                yield guests.pop(place)
                return
        if len(guests) > self.free[table]:
            yield guests.pop()

    def crowded(self) -> bool:
        """Do more colleagues sit together than must, though nobody was placed by hand?"""
        free = len(self.movable) == len(self.tables)
        return free and any(count > self.most[work] for (_, work), count in self.there.items())

    def fill(self) -> None:
        """Seat whoever has no table: the largest workplaces first, each person where fewest colleagues and most free seats are."""
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for number in self.movable:
            if not self.tables[number]:
                groups[self.works[number]].append(number)
        for group in sorted(groups.values(), key=lambda group: (-len(group), self._lot(min(group, key=self._lot)))):
            for number in sorted(group, key=self._lot):
                self._sit(number, min(self._open(), key=lambda table: self._unfit(number, table)))

    def part(self) -> None:
        """Part colleagues whom a fixed person, or the last free seats, brought together: let them change places with others
        as long as that helps."""
        while any(self._changed(number) for number in self.movable if self._colleagues(number)):
            pass

    def _open(self) -> list[int]:
        return [table for table, room in self.free.items() if room]

    def _unfit(self, number: int, table: int) -> tuple[int, int, bytes]:
        return self.there[table, self.works[number]], -self.free[table], self._lot(number, table)

    def _colleagues(self, number: int) -> int:
        return self.there[self.tables[number], self.works[number]] - 1

    def _changed(self, number: int) -> bool:
        """Change places with whoever lets most colleagues part; True if anybody does."""
        gains = [(self._gain(number, other), -order) for order, other in enumerate(self.movable)]
        gain, order = max(gains)
        if gain <= 0:
            return False
        other = self.movable[-order]
        here, there = self.tables[number], self.tables[other]
        self._rise(number)
        self._rise(other)
        self._sit(number, there)
        self._sit(other, here)
        return True

    def _gain(self, one: int, other: int) -> int:
        """Pairs of colleagues that part, less those that meet, when two change places."""
        here, there = self.tables[one], self.tables[other]
        if here == there or self.works[one] == self.works[other]:
            return 0
        parted = self._colleagues(one) + self._colleagues(other)
        return parted - self.there[there, self.works[one]] - self.there[here, self.works[other]]

    def _sit(self, number: int, table: int) -> None:
        self.tables[number] = table
        self.free[table] -= 1
        self.there[table, self.works[number]] += 1

    def _rise(self, number: int) -> None:
        table = self.tables[number]
        self.free[table] += 1
        self.there[table, self.works[number]] -= 1

    def _lot(self, number: int, *of: object) -> bytes:
        """A draw that is the same in every version of Python."""
        return sha256(repr((self.seed, self.names[number], *of)).encode()).digest()


def _told_apart(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each name, and how often it came before."""
    before: Counter[str] = Counter()
    for name in names:
        yield name, before[name]
        before[name] += 1


def _workplace(person: Person) -> str:
    return " ".join(person.workplace.casefold().split())


def together(people: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs of colleagues at the same table."""
    for number, one in enumerate(people):
        for other in people[number + 1 :]:
            if one.table == other.table and _workplace(one) and _workplace(one) == _workplace(other):
                yield one, other
