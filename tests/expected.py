"""Wrong files with the expected message on the spot: what is wrong and what is said about it are read together.

=== name of the case
color:
  primary: 0B4F9E
  #! 12: '0B4F9E' er ikke en farve
  #!     råd: skriv # og seks cifre i anførselstegn: "#0B4F9E"

A line that begins with #! tells the column (or line:column) and the message for the line above; "råd:" is checked only
where it is written. Everything that is told must be expected, and the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.model.problems import Problem

ERRORS = Path(__file__).parent / "errors"


class Expected(NamedTuple):
    line: int
    column: int
    message: str  # with "advarsel: " in front of a warning
    hint: str | None = None


class Case(NamedTuple):
    name: str
    text: str
    expected: tuple[Expected, ...]

    def faults(self, told: Sequence[Problem]) -> list[str]:
        """What was told and not expected, or expected and not told."""
        left = list(self.expected)
        wrong = []
        for problem in dict.fromkeys(told):
            match = next((e for e in left if _is(problem, e)), None)
            if match is None:
                wrong.append(f"not expected: {problem}")
            else:
                left.remove(match)
        return wrong + [f"not told: {e}" for e in left]


def _is(problem: Problem, expected: Expected) -> bool:
    said = f"advarsel: {problem.message}" if problem.warning else problem.message
    place = (problem.where.line, problem.where.column) == (expected.line, expected.column)
    return place and said == expected.message and expected.hint in (None, problem.hint)


def cases(file: str, comments: bool = True) -> list[Case]:
    """All cases of a file in tests/errors. Without `comments` what is expected is no part of the text that is read."""
    pieces = re.split(r"(?m)^=== (.*)\n", (ERRORS / file).read_text("utf-8"))
    found = [_case(name, text, comments) for name, text in zip(pieces[1::2], pieces[2::2], strict=True)]
    assert found and all(case.expected for case in found), f"{file} has a case that expects nothing"
    return found


def _case(name: str, text: str, comments: bool) -> Case:
    read = text if comments else re.sub(r"(?m)^\s*#!.*\n", "", text)
    return Case(name, read, tuple(_expected(text, comments)))


def _expected(text: str, comments: bool) -> Iterator[Expected]:
    last, told, pending = 0, 0, None
    for number, line in enumerate(text.split("\n"), 1):
        told += line.lstrip().startswith("#!")
        if found := re.match(r"\s*#!\s+(?:(\d+):)?(\d+): (.*)", line):
            if pending:
                yield pending
            pending = Expected(int(found[1] or last), int(found[2]), found[3])
        elif found := re.match(r"\s*#!\s+råd: (.*)", line):
            assert pending
            pending = pending._replace(hint=found[1])
        else:
            last = number if comments else number - told
    if pending:
        yield pending
