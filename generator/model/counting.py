"""How many of everything a seminar takes, and on how much paper: arithmetic of people, tables, programme and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from generator.model.counts import fill
from generator.model.moments import Moment, moment_of
from generator.model.packed import Printed, Sheet
from generator.model.packing import HowMany, Packing, Place, Rule, Share, Thing
from generator.model.programme import times
from generator.model.seminar import Seminar
from generator.model.text import Words

Files = Mapping[tuple[str, str], Printed]
"""(material, edition) -> what its file comes to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A share of a seminar: `each` to each of `among`, and to table 1, 2 ... so many; `number` is all, with `spare`."""

    id: str
    name: Words
    rule: Rule | None  # None: a loose thing
    place: Place
    each: int
    among: int
    tables: tuple[int, ...]
    spare: int
    number: int
    moment: Moment | None  # when it is laid out; None: from the start
    how: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A file, or a part of it, that is printed `passes` times for those that take of it. `sheets` are those of one pass."""

    rule: Rule
    takers: tuple[Counted, ...]
    edition: str
    file: Printed
    sheets: tuple[Sheet, ...]
    passes: int
    how: Words

    @property
    def id(self) -> str:
        return self.takers[0].id

    @property
    def moment(self) -> Moment | None:
        """When the first of those that take of it is laid out."""
        later = [taker.moment for taker in self.takers if taker.moment]
        return min(later) if len(later) == len(self.takers) else None

    @property
    def count(self) -> int:
        """Sheets of paper."""
        return self.passes * len(self.sheets)


# ---------------------------------------------------------------- how many


def counted(seminar: Seminar, packing: Packing, materials: Mapping[str, str]) -> list[Counted]:
    """The rules and things that the seminar has use for. `materials` are the ids it uses, with their names."""
    found = []
    for rule, id in _followed(seminar, packing):
        if id in materials:
            name, times = rule.what or id.derived(materials[id]), _held(rule, seminar) or _again(id, seminar)
            found.append(_count(str(id), name, rule, rule, seminar, times, packing.says.how))
    for thing in packing.things:
        if thing.always or _held(thing, seminar) or _named(thing, seminar) or materials.keys() & {*thing.goes_with}:
            found.append(_count(str(thing.id), thing.name, thing, None, seminar, 1, packing.says.how))
    return found


def _followed(seminar: Seminar, packing: Packing) -> Iterator[tuple[Rule, Words]]:
    """Each rule and each material that it holds for: one that is for nothing in particular only if no other of the material
    is for something that is held."""
    held = {id for rule in packing.rules if _held(rule, seminar) for id in rule.materials}
    for rule in packing.rules:
        for id in rule.materials:
            if _held(rule, seminar) or (not rule.when and id not in held):
                yield rule, id


def _again(id: str, seminar: Seminar) -> int:
    """How many sheets instead of one: an exercise that is held twice takes new ones, and cards serve again."""
    sheet = id.startswith("A")
    return max(1, times([meeting.programme for meeting in seminar.meetings], id)) if sheet else 1


def _named(thing: Thing, seminar: Seminar) -> bool:
    """Whether a session says that it takes it."""
    return any(thing.id in session.things for meeting in seminar.meetings for session in meeting.programme.sessions)


def _held(share: Share, seminar: Seminar) -> int:
    """How often something is held that it is for."""
    sessions = (session for meeting in seminar.meetings for session in meeting.programme.sessions)
    return sum(session.id in share.when or session.exercise in share.when for session in sessions)


def _count(
    id: str, name: Words, share: Share, rule: Rule | None, seminar: Seminar, times: int, how: HowMany
) -> Counted:
    each = share.number * times
    tables = tuple(each * _takers(share, seats) for seats in seminar.seats) if _by_table(share) else ()
    among = _among(share, seminar)
    product = sum(tables) if tables else each * ceil(among / share.shared_by)
    spare = share.spare + (seminar.file.spare if share.each == "person" and share.shared_by == 1 else 0)
    said = filled(
        _pattern(share, how), each=each, among=among, share=share.shared_by, serves=share.serves, product=product
    )
    if spare:
        said = said.derived(f"{said} {filled(how.spare, spare=spare, number=product + spare)}")
    if times > 1:
        said = said.derived(said + filled(how.times, times=times))
    return Counted(
        id=id, name=name, rule=rule, place=share.at, each=each, among=among, tables=tables, spare=spare,
        number=product + spare, moment=moment_of(id, share, seminar), how=said,
    )  # fmt: skip


def _by_table(share: Share) -> bool:
    """Is it counted at each table? So are pairs where they sit: of five, one is a pair of its own."""
    seated = share.each in ("person", "pair") and share.at in ("table", "seat")
    return share.shared_by == 1 and (share.each == "table" or seated)


def _takers(share: Share, seats: int) -> int:
    """How many of those at a table, or for the table, get one."""
    if share.each == "table":
        return max(1, ceil(seats / share.serves)) if share.serves else 1
    return ceil(seats / 2) if share.each == "pair" else seats


def _among(share: Share, seminar: Seminar) -> int:
    if share.each == "pair" and _by_table(share):
        return sum(ceil(seats / 2) for seats in seminar.seats)
    return {"person": seminar.count, "pair": ceil(seminar.count / 2), "table": seminar.tables, "room": 1}[share.each]


def _pattern(share: Share, how: HowMany) -> Words:
    if share.shared_by > 1:
        return how.shared
    if share.serves:
        return how.serves
    return {"person": how.person, "pair": how.pair, "table": how.table, "room": how.room}[share.each]


def filled(words: Words, **values: object) -> Words:
    return fill(words, **{name: str(value) for name, value in values.items()})


# ---------------------------------------------------------------- on how much paper


def lots(takers: Iterable[Counted], packing: Packing, files: Files) -> list[Lot]:
    """What is printed. Cards that several take of the same part come out of the same sets; what has no file is left out."""
    return [_lot(tuple(some), packing, files) for some in _grouped(takers, packing, files)]


def _grouped(takers: Iterable[Counted], packing: Packing, files: Files) -> Iterable[Sequence[Counted]]:
    """Those with a file, each alone, but for those that take cards of the same part."""
    found: dict[object, list[Counted]] = {}
    for number, taker in enumerate(takers):
        rule = taker.rule
        if rule and rule.by and (taker.id, edition_of(rule, packing)) in files:
            key = (taker.id, rule.part, rule.by) if rule.of == "cards" else number
            found.setdefault(key, []).append(taker)
    return found.values()


def edition_of(rule: Rule, packing: Packing) -> str:
    """The edition that is for whoever prints it."""
    return str(packing.editions.shop if rule.by == "shop" else packing.editions.printer)


def _lot(takers: tuple[Counted, ...], packing: Packing, files: Files) -> Lot:
    rule, how = takers[0].rule, packing.says.how
    assert rule
    edition = edition_of(rule, packing)
    file, number = files[takers[0].id, edition], sum(taker.number for taker in takers)
    file = file.one_sided() if rule.one_sided else file
    sheets, cards = file.holding(rule.part) or file.sheets, file.cards(rule.part)
    if rule.of == "set" or not cards:
        passes, pattern = number, how.sets if len(sheets) > 1 else how.sheet
    elif len({*cards}) == 1:  # all are the same, so any of their sheets does
        sheets = sheets[:1]
        passes, pattern = ceil(number / len(sheets[0].cards)), how.alike
    else:
        passes, pattern = ceil(number / len(cards)), how.cards
    on_sheet, total = len(sheets[0].cards), passes * len(sheets)
    said = filled(
        pattern, number=number, on_sheet=on_sheet, cards=len(cards), sets=passes, sheets=len(sheets), total=total
    )
    return Lot(rule=rule, takers=takers, edition=edition, file=file, sheets=sheets, passes=passes, how=said)
