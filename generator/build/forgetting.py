"""Forget the people of a seminar: everything that was built for it, and the list itself, is removed.

The seminar's own file stays: it says when and where, and names nobody but whom to ask.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from generator.build.staging import PRIVATE, Stage
from generator.build.system import as_typed
from generator.load.names import wrong_name
from generator.load.seminars import FOLDER, TAKEN, list_of, seminar_ids
from generator.load.yaml_reader import refusal
from generator.model.problems import Problem, Problems, Where, stop_on_errors, suggest

INVENTED = "1938a44f705a5a3ceeff4512600370421268ccdae51589f5646f316350ae3a21"
"""The sum of the list that is shipped: its people do not exist. Whoever has written others into it has them removed."""

OVERVIEW = "oversigt"  # beside the municipalities' folders
BY_HAND = "slet genvejen og det, den fører til, med egen hånd"


@dataclass(slots=True)
class Forgotten:
    """What a seminar left, as the user would type it: folders with how many files they held, lists, and what stays and why."""

    id: str
    folders: dict[str, int] = field(default_factory=dict)
    lists: list[str] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)


def forget(root: Path, output: Path, id: str) -> Forgotten:
    """Remove what there is of a seminar's people below content/seminars and `output`. Links are not followed.

    Raises `Problems` if there is no such seminar, or for what could not be removed; all else is gone then.
    """
    where = Where(f"{FOLDER}/{id or '...'}.yaml", 0)
    if wrong := wrong_name(id, TAKEN) if id else "mangler":
        hint = f"skriv navnet på en fil i {FOLDER} uden .yaml: {', '.join(seminar_ids(root)) or 'der er ingen endnu'}"
        raise Problems([Problem(where, f"navnet på seminaret {wrong}", hint)])
    done, faults = Forgotten(id), list[Problem]()
    file, folders, lists = root / FOLDER / f"{id}.yaml", list(_built(output, id)), _lists(root, id, faults)
    if not (folders or lists or file.exists()):
        hint = suggest(id, seminar_ids(root))
        raise Problems([Problem(where, f"der er intet seminar '{id}', og intet er bygget til et", hint)])
    for folder in folders:
        _remove_folder(folder, done, faults)
    for path in lists:
        _remove_list(path, done, faults)
    if file.exists():
        done.kept[as_typed(file)] = "siger hvor og hvornår, og hvem man kan spørge, men nævner ingen deltagere"
    stop_on_errors(faults)
    return done


def said(done: Forgotten) -> Iterator[str]:
    """What was removed and what was not."""
    if not (done.folders or done.lists):
        yield f"Der var ingen navne at slette for seminaret {done.id}."
    for folder, count in done.folders.items():
        yield f"Slettet: {folder}/ med {count} {'fil' if count == 1 else 'filer'}."
    yield from (f"Slettet: {path}." for path in done.lists)
    yield from (f"Bliver liggende: {path}; {why}." for path, why in done.kept.items())
    yield "Udskrifter, mails og kopier andre steder må I selv slette."


def _built(output: Path, id: str) -> Iterator[Path]:
    """The folders of a seminar, whichever municipality it was built for."""
    for municipality in sorted(output.iterdir()) if output.is_dir() else ():
        folder = municipality / id
        if municipality.name != OVERVIEW and not municipality.is_symlink() and os.path.lexists(folder):
            yield folder


def _lists(root: Path, id: str, faults: list[Problem]) -> list[Path]:
    """The list that the seminar names, and those that are called as it is: its file may be gone, or say a number by now."""
    folder = root / FOLDER
    names = {*list_of(root, id, faults), *(f"{id}{suffix}" for suffix in (".csv", ".xlsx", ".txt", ".tsv"))}
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in there if normalize("NFC", path.name) in names]


def _remove_folder(folder: Path, done: Forgotten, faults: list[Problem]) -> None:
    """Remove a folder whole, while nobody builds in it."""
    shown = as_typed(folder)
    if folder.is_symlink() or not folder.is_dir():
        faults.append(Problem(Where(shown, 0), "her er en genvej eller en fil, ikke seminarets mappe", BY_HAND))
        return
    count = sum(path.is_file() for path in folder.rglob("*") if PRIVATE not in path.parts)
    before = len(faults)
    with Stage(folder):
        _empty(folder, faults, besides=PRIVATE)
    _empty(folder, faults)
    _removed(folder, Path.rmdir, faults)
    if len(faults) == before:
        done.folders[shown] = count


def _remove_list(path: Path, done: Forgotten, faults: list[Problem]) -> None:
    shown = as_typed(path)
    if path.is_symlink() or not path.is_file():
        faults.append(Problem(Where(shown, 0), "her er en genvej eller en mappe, ikke selve listen", BY_HAND))
    elif sum_of(path) == INVENTED:
        done.kept[shown] = "er den opdigtede liste, der følger med Drivhus"
    elif _removed(path, Path.unlink, faults):
        done.lists.append(shown)


def _empty(folder: Path, faults: list[Problem], besides: str = "") -> None:
    """Remove all that is in a folder; of links, the links alone. What cannot be removed is told, and the rest goes."""
    for path in sorted(folder.iterdir()):
        if path.name == besides:
            continue
        if path.is_dir() and not path.is_symlink():
            _empty(path, faults)
            _removed(path, Path.rmdir, faults)
        else:
            _removed(path, Path.unlink, faults)


def _removed(path: Path, remove: Callable[[Path], None], faults: list[Problem]) -> bool:
    """Is it gone? What still holds something was told of that."""
    try:
        remove(path)
    except OSError as error:
        if not (path.is_dir() and any(path.iterdir())):
            message = f"kan ikke slettes ({refusal(error)}); der kan stå navne i den"
            hint = "luk den i andre programmer, og skriv det samme igen"
            faults.append(Problem(Where(as_typed(path), 0), message, hint))
        return False
    return True


def sum_of(path: Path) -> str:
    """The sum of a list, whatever its lines end with."""
    return sha256(b"\n".join(path.read_bytes().splitlines())).hexdigest()
