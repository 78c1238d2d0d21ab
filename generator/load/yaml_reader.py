"""YAML files to nodes and records: the only door to the YAML library. Nothing is constructed and nothing is guessed.

A file is UTF-8, one document, keys once, no anchors, aliases or tags. Every fault is a Danish Problem with its line and
column, worded as in the brand file's specification, section 5; reading goes on after each fault that lets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import normalize

import yaml

from generator.load.validation import read_record
from generator.load.yaml_errors import (
    bad_bytes,
    bad_size,
    broken_yaml,
    empty_file,
    hard_space,
    hidden_character,
    refused_sign,
    unreadable_characters,
)
from generator.load.yaml_nodes import List, Map, Node, Scalar
from generator.model.problems import Problem, Where

LIMIT = 64 * 1024
"""Bytes a file may hold. The whole content is some 100 KB in 30 files."""

DEPTH = 24
"""Levels a file may nest. Ours use eight."""

T = TypeVar("T")
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def in_order(folder: Path) -> list[Path]:
    """The YAML files of a folder by the number they begin with, then by name: 9-x before 10-x. What a Mac (._x.yaml) or an
    Office program (~$x.yaml) lays beside a file is passed over."""

    def key(path: Path) -> tuple[int, str]:
        number = re.match(r"\d{1,9}", path.name)
        return (int(number[0]) if number else 10**9, path.stem)  # "01-dokk1 - Kopi" after "01-dokk1"

    return sorted((path for path in folder.glob("*.yaml") if not path.name.startswith((".", "~$"))), key=key)


def no_file(path: Path) -> tuple[str, str]:
    """What stands where a file should, and what to do."""
    if path.is_dir():
        return "er en mappe, ikke en fil", "læg filen tilbage, eller ret navnet"
    if path.exists():
        return "er en enhed eller et rør, ikke en fil", "slet den, og læg selve filen der"
    return "filen findes ikke", "læg filen tilbage, eller ret navnet"


def refusal(error: OSError) -> str:
    """Why the system did not let a file be read."""
    return "systemet nægter adgang" if isinstance(error, PermissionError) else str(error.strerror)


def read_file(cls: type[T], path: Path, shown: str, problems: list[Problem]) -> T | None:
    """A whole file as one record."""
    node = read_yaml(path, shown, problems)
    return None if node is None else read_record(cls, node, problems)


def read_yaml(path: Path, shown: str, problems: list[Problem]) -> Node | None:
    """The file's root node, or None if nothing can be read; `shown` is the path as the user would type it."""
    data = _bytes(path, shown, problems)
    return None if data is None else parse_yaml(data, shown, problems)


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """The text of a file, or None with the reason told."""
    data = _bytes(path, shown, problems)
    return None if data is None else _decoded(data, shown, problems)


def _bytes(path: Path, shown: str, problems: list[Problem]) -> bytes | None:
    start = Where(shown)
    try:
        if not path.is_file():
            problems.append(Problem(start, *no_file(path)))
            return None
        if fault := bad_size(path.stat().st_size, LIMIT, start):
            problems.append(fault)
            return None
        return path.read_bytes()
    except OSError as error:
        message = f"filen kan ikke læses ({refusal(error)})"
        problems.append(Problem(start, message, "se efter, om I har adgang til den"))
        return None


def _decoded(data: bytes, shown: str, problems: list[Problem]) -> str | None:
    fault = bad_bytes(data, shown)
    text = "" if fault else normalize("NFC", data.decode("utf-8-sig"))  # a Mac pastes å as a and a ring; fonts have å
    if fault := fault or unreadable_characters(text, shown):
        problems.append(fault)
        return None
    return text


def parse_yaml(data: bytes, shown: str, problems: list[Problem]) -> Node | None:
    """The root node of a file's bytes, or None."""
    text = _decoded(data, shown, problems)
    if text is None:
        return None
    try:
        return _Reader(text, shown, problems).document()
    except yaml.MarkedYAMLError as error:
        problems.append(broken_yaml(text, shown, error))
    except _UnreadableError as unreadable:
        problems.append(unreadable.problem)
    return None


class _UnreadableError(Exception):
    """What follows would be misread, and is not told."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Reader:
    """Turns the parser's events into nodes, so that anchors, tags and doubled keys can be seen and refused."""

    def __init__(self, text: str, shown: str, problems: list[Problem]) -> None:
        self.next = _Parser(text).get_event
        self.shown, self.problems = shown, problems

    def document(self) -> Node | None:
        self.next()  # stream start
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            self.problems.append(empty_file(Where(self.shown)))
            return None
        root = self._node(self.next(), 0)
        self.next()  # document end
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._say(self._where(event), "filen er delt i flere med '---'", "slet linjen, eller del den i flere filer")
            return None
        if isinstance(root, Scalar) and root.empty:
            self.problems.append(empty_file(Where(self.shown)))
            return None
        return root

    def _node(self, event: Any, depth: int) -> Node:
        """Called some thousand times a run: the commonest first, and no call that is not needed."""
        where, shape = self._where(event), type(event)
        if shape is yaml.AliasEvent or event.anchor or event.tag:
            self.problems.append(refused_sign(where))
        if shape is yaml.ScalarEvent:
            return self._scalar(event.value, event.style or "", where)
        if depth > DEPTH:
            message = f"mere end {DEPTH} niveauer inden i hinanden"
            raise _UnreadableError(Problem(where, message, "se efter en klamme, der ikke er lukket"))
        if shape is yaml.MappingStartEvent:
            return self._map(where, depth + 1)
        if shape is yaml.SequenceStartEvent:
            return List(where, tuple(self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)))
        return Scalar(where, "*")  # an alias, already told; not empty, so that it is not told twice

    def _scalar(self, text: str, style: str, where: Where) -> Scalar:
        if style in ("|", ">"):
            text = text.rstrip("\n")
        if not text.isprintable():
            if fault := hard_space(text, style, where):
                raise _UnreadableError(fault)
            if fault := hidden_character(text, style, where):
                self.problems.append(fault)
        return Scalar(where, text, style)

    def _until(self, end: type) -> Iterator[Any]:
        while type(event := self.next()) is not end:
            yield event

    def _map(self, where: Where, depth: int) -> Map:
        keys: dict[str, Where] = {}
        values: dict[str, Node] = {}
        for event in self._until(yaml.MappingEndEvent):
            key, value = self._node(event, depth), self._node(self.next(), depth)
            if not isinstance(key, Scalar):
                self._say(key.where, "en nøgle skal være et enkelt ord", "skriv den som i linjerne omkring")
            elif key.text in keys:
                first = f"nøglen '{key.text}' står to gange (første gang i linje {keys[key.text].line})"
                self._say(key.where, first, f"saml de to afsnit under ét '{key.text}:'")
            else:
                keys[key.text], values[key.text] = key.where, value
        return Map(where, keys, values)

    def _where(self, event: Any) -> Where:
        return Where(self.shown, event.start_mark.line + 1, event.start_mark.column + 1)

    def _say(self, where: Where, message: str, hint: str) -> None:
        self.problems.append(Problem(where, message, hint))
