"""What `make wheels` concludes from the registry's answers; the registry itself is not asked here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import pytest
import wheels

ALL = {(python, system): {} for python in wheels.PYTHONS for system in wheels.SYSTEMS}
WANTED = {"lxml": "6.1.3", "pikepdf": "10.18.0"}


def lines(answers: Mapping[tuple[str, str], dict[str, str]]) -> tuple[dict[str, str], bool]:
    """The table's lines by package, and whether all is there."""
    (_, *rows), whole = wheels.table(WANTED, {**ALL, **answers})
    return {row.split()[0]: row for row in rows}, whole


def test_a_pin_is_read_from_either_file_whatever_stands_around_it() -> None:
    read = wheels.split(
        ["Pillow==13.0.0", 'a_b.c[extra]==1.2.post1; python_version > "3"', "# click==1", "setuptools>=70"]
    )
    assert read == {"pillow": "13.0.0", "a-b-c": "1.2.post1"}


def test_all_pins_are_asked_about_and_both_files_agree() -> None:
    project = tomllib.loads((wheels.ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    named = wheels.split([*project["project"]["dependencies"], *(line for extra in extras for line in extra)])
    locked = wheels.split((wheels.ROOT / "requirements.lock").read_text("utf-8").splitlines())
    assert {name: locked.get(name) for name in named} == named
    assert wheels.pins() == {**named, **locked}


def test_wheels_everywhere_are_what_is_promised() -> None:
    rows, whole = lines({})
    assert whole and rows["lxml"].split()[2:] == ["all"] * 5


def test_a_missing_wheel_is_told_with_the_newest_version_that_has_one() -> None:
    rows, whole = lines({("3.14", "Mac M"): {"pikepdf": "10.13.0"}})
    assert not whole and rows["pikepdf"].split()[2:5] == ["all", "3.11,12,13", "all"]
    assert rows["pikepdf"].endswith("Mac M: 10.13.0 has it")


@pytest.mark.parametrize(("other", "fine"), [("", True), ("9.11.0", False)])
def test_an_old_mac_may_lack_what_no_version_has(other: str, fine: bool) -> None:
    _, whole = lines({(python, "Mac Intel"): {"pikepdf": other} for python in wheels.PYTHONS})
    assert whole == fine


def test_packages_without_a_wheel_are_found_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"lxml==6.1.3": True, "pikepdf==10.18.0": False, "pikepdf": True, "odd==1": False, "odd": False}

    def resolve(wanted: list[str], python: str, platforms: tuple[str, ...]) -> tuple[dict[str, str], str]:
        missing = [word.partition("==")[0] for word in wanted if not there[word]]
        return ({}, missing[0]) if missing else (dict.fromkeys(wanted, "10.13.0"), "")

    monkeypatch.setattr(wheels, "resolve", resolve)
    assert wheels.lacking({**WANTED, "odd": "1"}, "3.11", "Mac M") == {"pikepdf": "10.13.0", "odd": ""}
