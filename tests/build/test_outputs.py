"""A file's name is one that every system takes."""

from __future__ import annotations

import pytest

from generator.build.outputs import path


@pytest.mark.parametrize(
    ("name", "tail", "expected"),
    [
        ("Fasemodel", "trykkeri A2", "P01 Fasemodel - trykkeri A2.pdf"),
        ("Fasemodel", "", "P01 Fasemodel.pdf"),
        ("Hvem? Hvad/hvor: *alt*", "skærm", "P01 Hvem Hvadhvor alt - skærm.pdf"),
        ("con", "", "P01 con.pdf"),
        ("Og så ...", "", "P01 Og så.pdf"),
        ("Råd", "skærm/mail.", "P01 Råd - skærmmail.pdf"),
        ("Sam\u00adskabelse", "", "P01 Samskabelse.pdf"),
        ("x" * 200, "kontor", f"P01 {'x' * 76} - kontor.pdf"),
    ],
)
def test_a_file_name_has_nothing_that_a_file_system_refuses(name: str, tail: str, expected: str) -> None:
    assert path("aaby/plakater", f"P01 {name}", tail, "pdf") == f"aaby/plakater/{expected}"
