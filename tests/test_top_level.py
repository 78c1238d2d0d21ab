"""What stands at the top of the checkout, and what the commands there leave alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import click
import pytest

from generator import cli

ROOT = Path(__file__).parent.parent
OURS = {"generator", "content", "layouts", "output", "tests", "docs", "pyproject.toml", "requirements.lock", "Makefile"}
PAGES = {"README.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE"}


def git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    if done.returncode > 1:
        pytest.skip("this is no clone")
    return done.stdout


def test_the_top_shows_the_names_of_the_card_and_the_usual_pages() -> None:
    names = {line.split("/")[0] for line in git("ls-files", "--cached", "--others", "--exclude-standard").split("\n")}
    assert {name for name in names if name and not name.startswith(".")} == OURS | PAGES


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("output/README.md", False),
        ("output/manifest.json", True),
        ("output/fjordby/README.md", True),
        ("output/.drivhus/state.json", True),
        ("tests/golden/output/page.png", False),
    ],
)
def test_what_is_built_is_ignored_and_the_page_about_it_is_not(path: str, ignored: bool) -> None:
    assert (git("check-ignore", "--no-index", path).strip() == path) == ignored


COMMAND = re.compile(r"drivhus ([a-z]+)((?: --[a-z]+ \S+)*)[`\n]")


def readme_commands() -> list[tuple[str, str]]:
    return COMMAND.findall((ROOT / "README.md").read_text(encoding="utf-8").replace("\\Scripts\\drivhus", "/drivhus"))


def test_the_commands_without_make_in_the_readme_can_be_read() -> None:
    commands = readme_commands()
    assert {name for name, _ in commands} >= {"build", "check", "list"}
    for name, words in commands:
        command = cli.drivhus.get_command(click.Context(cli.drivhus), name)
        assert command is not None, name
        command.make_context(name, words.split())
