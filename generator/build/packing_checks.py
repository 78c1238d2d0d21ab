"""What packing.yaml, the price list, the catalogue and the programmes say of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.compose.catalogue import CATALOGUE
from generator.model.content import Content
from generator.model.counting import Files, edition_of
from generator.model.packed import Packed
from generator.model.packing import Packing, Prices, Share
from generator.model.problems import Problem, Where, suggest
from generator.model.text import Words, unknown

PACKING, PRICES = "content/packing.yaml", "content/prices.yaml"


def check_packing(content: Content) -> Iterator[Problem]:
    """Ids that nobody has, and materials of programmes that nobody would pack."""
    if content.packing is None:
        return
    yield from unknown(_stocks(content.packing), content.packing.stocks, "papiret '{}' står ikke under stocks")
    yield from _idle(content.packing, content)
    yield from _unpacked(content.packing, content)
    yield from _unknown_things(content.packing, content)


def _stocks(packing: Packing) -> Iterator[Words]:
    return (rule.stock for rule in packing.rules if rule.stock)


def _idle(packing: Packing, content: Content) -> Iterator[Problem]:
    """Rules that nothing ever asks for: a warning, for an exercise may be gone with all that it needs."""
    materials = (id for rule in packing.rules for id in rule.materials)
    yield from _warned(unknown(materials, CATALOGUE, "der er ikke noget materiale '{}'; linjen bliver ikke brugt"))
    sessions = (session for programme in content.programmes.values() for session in programme.sessions)
    known = [*content.exercises, *(session.id for session in sessions)]
    shares: tuple[Share, ...] = (*packing.rules, *packing.things)
    asked = (id for share in shares for id in share.when)
    yield from _warned(unknown(asked, known, "der er ingen øvelse og intet punkt '{}'; linjen bliver ikke brugt"))


def _unpacked(packing: Packing, content: Content) -> Iterator[Problem]:
    """What a session or an exercise names, and no rule."""
    packed = {id for rule in packing.rules for id in rule.materials}
    sessions = (session for programme in content.programmes.values() for session in programme.sessions)
    lists = [exercise.materials for exercise in content.exercises.values()]
    for materials in [*lists, *(session.materials for session in sessions)]:
        for id in materials:
            if id in CATALOGUE and id not in packed:
                hint = f"skriv under rules i {PACKING}, hvor mange der skal bruges, og hvor det ligger"
                yield Problem(id.where, f"{id} bliver ikke pakket", hint, warning=True)


def _unknown_things(packing: Packing, content: Content) -> Iterator[Problem]:
    """Loose things that exercises and sessions name, and that are not on the list."""
    sessions = [session for programme in content.programmes.values() for session in programme.sessions]
    lists = [*(one.things for one in content.exercises.values()), *(one.things for one in sessions)]
    asked = dict.fromkeys(id for things in lists for id in things)
    hint = f"skriv det under things i {PACKING}"
    yield from unknown(asked, [thing.id for thing in packing.things], "'{}' står ikke på pakkelisten", hint)


def _warned(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (replace(problem, warning=True) for problem in problems)


def unknown_parts(packing: Packing, files: Files) -> Iterator[Problem]:
    """Parts of sets that a set does not have: all of it is printed instead."""
    for rule in packing.rules:
        for id in rule.materials if rule.part and rule.by else ():
            file = files.get((str(id), edition_of(rule, packing)))
            if file and rule.part and not file.cards(rule.part):
                known = sorted({card.part for sheet in file.sheets for card in sheet.cards} - {""})
                hint = suggest(rule.part, known, "slet part:, så er det hele sættet")
                yield Problem(
                    rule.part.where, f"{id} har ingen del '{rule.part}'; hele sættet bliver trykt", hint, True
                )


def unpriced(packed: Packed, prices: Prices) -> Iterator[Problem]:
    """What the price list lacks of what is printed: it counts as nothing, so the sum is too low."""
    for job in packed.jobs:
        if Words(job.paper) not in prices.sides:
            yield _lacking("sides", job.paper)
        if Words(job.paper) not in prices.sheets.get(Words(job.stock), {}):
            yield _lacking("sheets", f"{job.stock}, {job.paper}")
    for order in packed.orders:
        if not order.kroner:
            yield _lacking("shop", f"{order.kind}, {order.paper}")


def _lacking(table: str, what: str) -> Problem:
    hint = f"skriv den i {PRICES}, eller i seminarets egen prisfil; så længe regnes den for 0 kr."
    return Problem(Where(PRICES, 0), f"prisen mangler under {table}: {what}", hint, warning=True)
