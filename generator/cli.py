"""The command line: the only place that reads options, prints and ends the program. Everything heavy is imported late."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from generator.build.selection import Choice
    from generator.model.problems import Problem

WIDTH = 100
HEADINGS = {"Options": "Tilvalg", "Commands": "Kommandoer"}
INTERRUPTED = 130  # as a shell says it: 128 + SIGINT


class Formatter(click.HelpFormatter):
    """Click's help in Danish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "Brug: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(HEADINGS.get(heading, heading))


class Context(click.Context):
    formatter_class = Formatter


class Command(click.Command):
    context_class = Context

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **{**named, "options_metavar": "[tilvalg]"})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _danish(super().get_help_option(ctx))


class Group(click.Group):
    context_class = Context
    command_class = Command

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **{**named, "options_metavar": None, "subcommand_metavar": "KOMMANDO [tilvalg]"})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _danish(super().get_help_option(ctx))

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # in the order they stand below


def _danish(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Viser denne hjælp."
    return option


def several(name: str, metavar: str, text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(name, multiple=True, metavar=metavar, help=f"{text} Kan skrives flere gange.")


BRAND = several("--brand", "KOMMUNE", "Kun denne kommune (mappen i layouts/brands/), eller drivhus for den uden logo.")
MATERIAL = several("--material", "ID", "Kun dette materiale, fx P01.")
EDITION = several("--edition", "UDGAVE", "Kun denne PDF-udgave: skaerm, kontor eller trykkeri.")
ROOT = click.option("--root", metavar="MAPPE", help="Mappen med content/ og layouts/. Ellers den, du står i.")
OUTPUT = click.option("--output", metavar="MAPPE", help="Hvor filerne lægges. Ellers output/ ved siden af content/.")


@click.group(cls=Group, context_settings={"max_content_width": WIDTH, "help_option_names": ["-h", "--help"]})
def drivhus() -> None:
    """Bygger plakater, kort, arbejdsark og slides om ledelse af samskabelse, med jeres eget logo."""


@drivhus.command()
@BRAND
@MATERIAL
@EDITION
@OUTPUT
@ROOT
def build(
    brand: tuple[str, ...], material: tuple[str, ...], edition: tuple[str, ...], output: str | None, root: str | None
) -> int:
    """Bygger materialerne. Uden tilvalg: det hele, for alle kommuner."""
    from generator.build.report import summary
    from generator.build.run import build

    home = _root(root)
    place = Path(output).expanduser() if output else home / "output"
    with Progress() as progress:
        report = build(home, place, _choice(brand, material, edition), progress.step)
    _tell(report.problems)
    say("\n".join(summary(report, shown(place))))
    return 1 if report.failed else 0


@drivhus.command()
@BRAND
@MATERIAL
@ROOT
def check(brand: tuple[str, ...], material: tuple[str, ...], root: str | None) -> int:
    """Læser tekster og kommuner igennem og skriver intet."""
    from generator.build.report import verdict
    from generator.build.run import check

    with Progress() as progress:
        report = check(_root(root), _choice(brand, material, ()), progress.step)
    _tell(report.problems)
    say(verdict(report))
    return 1 if report.failed else 0


@drivhus.command("list")
@ROOT
def list_(root: str | None) -> None:
    """Viser materialer, kommuner og udgaver."""
    from generator.build.project import load
    from generator.build.report import listing

    project = load(_root(root))
    names, problems = project.names()
    say("\n".join(listing(project.rows, project.titles(names))))
    _tell(problems)


@drivhus.command()
@ROOT
def schema(root: str | None) -> None:
    """Laver de skemaer, som hjælper en editor, når man skriver i content/ og layouts/."""
    from generator.build.schemas import write_schemas

    for path in write_schemas(_root(root)):
        say(f"Skrev {shown(path)}")


@drivhus.command()
@ROOT
@click.option("--against", metavar="MAPPE", help="En anden udgave af Drivhus, med sin egen .venv, at måle sig med.")
def bench(root: str | None, against: str | None) -> None:
    """Måler tid og hukommelse ved siden af målene."""
    from generator.build.bench import measure

    measure(_root(root), say, Path(against).absolute() if against else None)


def _choice(brand: Sequence[str], material: Sequence[str], edition: Sequence[str]) -> Choice:
    from generator.build.selection import Choice

    return Choice(tuple(brand), tuple(material), tuple(edition))


def _root(given: str | None) -> Path:
    """The folder with content/ and layouts/: the one given, the current one, or the checkout of this program."""
    from generator.model.problems import Problem, Problems, Where

    checkout = Path(__file__).resolve().parent.parent
    places = [Path(given)] if given else [Path.cwd(), checkout]
    for place in places:
        if (place / "content").is_dir() and (place / "layouts").is_dir():
            return place
    where = Where(given or ".", 0)
    hint = "stå i mappen med Drivhus, eller skriv hvor den er med --root"
    raise Problems([Problem(where, "her er ikke både en mappe content/ og en mappe layouts/", hint)])


def shown(path: Path) -> str:
    """A path as the user would type it."""
    path, cwd = path.absolute(), Path.cwd()
    return str(path.relative_to(cwd)) if path.is_relative_to(cwd) else str(path)


class Progress:
    """A bar on a terminal, plain lines elsewhere. On the way out the bar is wiped away."""

    BAR = 30

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._last = ""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._live and self._last:
            self._write("\r\x1b[K")

    def step(self, done: int, total: int, label: str) -> None:
        """`done` of `total` steps are behind us; `label` is what comes now."""
        if not self._live:
            if label != self._last:
                say(label)
        else:
            share = done / max(total, 1)
            full = int(self.BAR * share)
            self._write(f"\r\x1b[K{'█' * full}{'░' * (self.BAR - full)} {share:4.0%} {label}"[: self._width()])
        self._last = label

    def _width(self) -> int:
        import shutil

        return shutil.get_terminal_size().columns - 1 + len("\r\x1b[K")

    def _write(self, text: str) -> None:
        say(text, "stderr", end="")


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        say(str(problem), "stderr")


def _misunderstood(error: click.UsageError) -> str:
    """What click could not read, in Danish."""
    match error:
        case click.NoSuchOption():
            message, near = f"ukendt tilvalg '{error.option_name}'", error.possibilities or []
        case click.exceptions.NoSuchCommand():
            message, near = f"ukendt kommando '{error.command_name}'", error.possibilities or []
        case click.BadOptionUsage():
            message, near = f"'{error.option_name}' mangler en værdi eller har en for meget", []
        case _:
            words = error.message.partition("(")[2].rpartition(")")[0]
            message, near = f"forstår ikke: {words}" if words else "forstår ikke linjen", []
    command = error.ctx.command_path if error.ctx else "drivhus"
    hint = f"mente du '{near[0]}'?" if near else f"se hvad der kan skrives: {command} --help"
    return f"{message}\n  råd: {hint}"


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the program: 0 fine, 1 the user's mistakes, 2 an unreadable command line, 130 Ctrl-C."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called us
            _to_nobody(name)
        getattr(sys, name).reconfigure(errors="replace")  # an old terminal must not stop a build
    from generator.build import interrupt
    from generator.model.problems import Problems

    interrupt.listen()
    try:
        _end(drivhus.main(args, prog_name="drivhus", standalone_mode=False) or 0)
    except Problems as found:
        _tell(found.problems)
        _end(1)
    except click.exceptions.NoArgsIsHelpError as no_command:
        say(no_command.ctx.get_help())
        _end(0)
    except click.UsageError as error:
        say(_misunderstood(error), "stderr")
        _end(2)
    except (KeyboardInterrupt, click.Abort):
        say("Afbrudt. Hver fil er enten den gamle eller den nye; ingen er halv.", "stderr")
        _end(INTERRUPTED)


def say(text: str, stream: str = "stdout", end: str = "\n") -> None:
    """Print at once. A reader that has gone (drivhus list | head) or a full disk must not stop a build."""
    try:
        print(text, file=getattr(sys, stream), end=end, flush=True)
    except OSError:
        _to_nobody(stream)


def _to_nobody(stream: str) -> None:
    setattr(sys, stream, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # it is open until the end


def _end(code: int) -> NoReturn:
    """End the program; help that click has printed may still wait for a reader that has gone."""
    try:
        sys.stdout.flush()
    except OSError:
        _to_nobody("stdout")
    sys.exit(code)
