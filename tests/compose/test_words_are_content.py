"""What is seen or heard is content: no Danish stands in compose but in what is told of mistakes, and in names of parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

COMPOSE = Path(__file__).parents[2] / "generator" / "compose"

DANISH = re.compile(r"[æøåÆØÅ]|\b(og|er|det|til|af|med|ikke|jeres|dig|der|som|hvad|hvem|hver)\b")
TOLD_OF_MISTAKES = {"Problem", "no_room", "suggest", "too_many", "unknown"}
UNHEARD = {"message", "hint", "_IN_A_MESSAGE", "OWN_PLACES"}  # for mistakes, and names of what is filled in: {hvem}
NAMES = {"name", "group"}


def spoken(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings of a module that may be seen or heard."""
    match tree:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call(func=ast.Name(id=called)) if called in TOLD_OF_MISTAKES:
            return
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)) if name in UNHEARD:
            return
        case ast.Call(func=ast.Name(id="Group" | "figure"), args=[_, *rest], keywords=more):
            children: list[ast.AST] = [*rest, *more]
        case ast.keyword(arg=arg) if arg in NAMES:
            return
        case ast.Constant(value=str()):
            yield tree
            return
        case _:
            children = list(ast.iter_child_nodes(tree))
    for child in children:
        yield from spoken(child)


def danish_in(source: str) -> list[str]:
    return [str(found.value) for found in spoken(ast.parse(source)) if DANISH.search(str(found.value))]


def modules() -> list[Path]:
    return sorted(COMPOSE.rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(COMPOSE).as_posix())
def test_no_word_that_is_seen_or_heard_stands_in_compose(path: Path) -> None:
    assert danish_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'Paragraph(Words("Sæt kryds"), "body")',
        'Group("løg", (), "Et løg i jorden")',
        'alt = f"Et vindue med {n} ruder"',
        'Words(f"{n} minutter og en pause")',
    ],
)
def test_a_word_that_is_seen_or_heard_would_be_found(source: str) -> None:
    assert danish_in(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""Æbler og pærer."""',
        'Problem(where, "der er ikke nok", "skriv et til")',
        'message = f"der er ikke {n}"',
        'Group("Råd", items)',
        'Text(box, words, name="Hvad og hvem")',
    ],
)
def test_what_is_told_of_mistakes_and_names_of_parts_may_be_danish(source: str) -> None:
    assert not danish_in(source)
