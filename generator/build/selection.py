"""What there is to ask for, what the user asked for, and what to answer when it does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.problems import Problem, Where, nearest


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for, as it was typed. Empty: all."""

    brands: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    kits: tuple[str, ...] = ()
    size: str = ""  # of the paper of posters: "A1"
    ink: str = ""  # "sparsom", "fuld"; without it each municipality has its own
    seminar: str = ""  # the id of the seminar that all is made for; empty: for none

    @property
    def key(self) -> str:
        """The same for the same wish, however it was ordered."""
        wishes = (self.brands, self.materials, self.editions, self.kits)
        return repr((*(sorted(set(part)) for part in wishes), self.size, self.ink, self.seminar))


ALL = Choice()


def find_brands(folder: Path) -> list[str]:
    """The ids of all municipalities below layouts/brands: each folder is one. Hidden folders and files are none."""
    if not folder.is_dir():
        return []
    return sorted(p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith((".", "_")))


def pick(asked: Sequence[str], there: Iterable[str], option: str, thing: str, problems: list[Problem]) -> list[str]:
    """The ids that were asked for, in the order they exist; all if nothing was asked. Letter case does not count."""
    known = {id.casefold(): id for id in there}
    for word in asked:
        if word.casefold() not in known:
            problems.append(Problem(Where(f"{option} {word}", 0), f"{thing} '{word}' findes ikke", _hint(word, known)))
    wanted = {word.casefold() for word in asked} or known.keys()
    return [id for folded, id in known.items() if folded in wanted]


def _hint(word: str, known: dict[str, str]) -> str:
    near = nearest(word.casefold(), [*known])
    if near and " " in near:  # make takes it for two words
        return f"mappen '{known[near]}' har et mellemrum i navnet; kald den '{known[near].replace(' ', '-')}'"
    begin = word.casefold().rstrip("0123456789")
    alike = [id for folded, id in known.items() if folded.startswith(begin)]  # K13 is none of the posters
    return f"mente du '{known[near]}'?" if near else f"vælg mellem {', '.join(alike or known.values())}"
