"""The command line: the only place that reads options, prints and ends the program."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.build import interrupt, report, run
from generator.build.selection import Choice
from generator.build.system import as_typed
from generator.model.problems import Problem, Problems, Where

WIDTH = 100
HEADINGS = {"Options": "Tilvalg", "Commands": "Kommandoer"}
BAR = 30  # characters of the progress bar
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
        super().__init__(*args, **{"options_metavar": "[tilvalg]", **named})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        if option := super().get_help_option(ctx):
            option.help = "Viser denne hjælp."
        return option


class Group(Command, click.Group):
    command_class = Command

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, options_metavar=None, subcommand_metavar="KOMMANDO [tilvalg]", **named)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # in the order they stand below


def several(name: str, field: str, metavar: str, text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option that may be given more than once, for a field of `Choice`."""
    told = f"{text} Flere skrives med komma."
    return click.option(name, field, multiple=True, metavar=metavar, help=told, callback=_words)


def _words(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """What was asked for, one by one: ids hold neither spaces, commas nor semicolons."""
    return tuple(word for text in given for word in re.findall(r"[^\s,;]+", text) or [text])


BRAND = several(
    "--brand", "brands", "KOMMUNE", "Kun denne kommune (mappen i layouts/brands/), eller drivhus uden logo."
)
MATERIAL = several("--material", "materials", "ID", "Kun dette materiale, fx P01, eller alle af en slags, fx kort.")
KIT = several("--kit", "kits", "SÆT", "Kun materialerne i dette sæt fra content/kits.yaml, fx halvdag.")
EDITION = several("--edition", "editions", "UDGAVE", "Kun denne PDF-udgave: skaerm, kontor, samles, trykkeri ...")
SIZE = click.option("--size", default="", metavar="PAPIR", help="Plakaternes papir i stedet for det sædvanlige, fx A1.")
INK = click.option(
    "--ink",
    default="",
    metavar="FARVE",
    help="sparsom: omrids i stedet for store flader på kontorprinteren; eller fuld.",
)
ROOT = click.option("--root", metavar="MAPPE", help="Mappen med content/ og layouts/. Ellers den, I står i.")
OUTPUT = click.option("--output", metavar="MAPPE", help="Hvor filerne lægges. Ellers output/ ved siden af content/.")


@click.group(cls=Group, context_settings={"max_content_width": WIDTH, "help_option_names": ["-h", "--help"]})
def drivhus() -> None:
    """Bygger plakater, kort, arbejdsark og slides om ledelse af samskabelse, med jeres eget logo."""


@drivhus.command()
@BRAND
@MATERIAL
@KIT
@EDITION
@SIZE
@INK
@OUTPUT
@ROOT
def build(output: str | None, root: str | None, **asked: Any) -> int:
    """Bygger materialerne. Uden tilvalg: det hele, for alle kommuner."""
    home = _root(root)
    place = _output(output, home)
    with _progress() as step:
        made = run.build(home, place, Choice(**asked), step)
    _tell(made.problems)
    say("\n".join(report.summary(made, as_typed(place))))
    return 1 if made.failed else 0


@drivhus.command()
@BRAND
@MATERIAL
@KIT
@ROOT
def check(root: str | None, **asked: Any) -> int:
    """Læser tekster og kommuner igennem og skriver intet."""
    with _progress() as step:
        found = run.check(_root(root), Choice(**asked), step)
    _tell(found.problems)
    say(report.verdict(found))
    return 1 if found.failed else 0


@drivhus.command()
@click.argument("ids", nargs=-1, metavar="[SEMINAR]...", callback=_words)
@OUTPUT
@ROOT
def seminar(ids: tuple[str, ...], output: str | None, root: str | None) -> int:
    """Bygger alt til et seminar fra content/seminars/. Uden navn: til alle jeres egne."""
    from generator.build import seminars

    home, failed = _root(root), False
    for id, place in seminars.places(home, _output(output, home), ids).items():
        with _progress() as step:
            made = seminars.build(home, place, id, step)
        _tell(made.problems)
        say("\n".join(report.seminar_summary(made, as_typed(place))))
        failed = failed or made.failed
    return 1 if failed else 0


@drivhus.command("list")
@ROOT
def list_(root: str | None) -> None:
    """Viser materialer, sæt, kommuner og udgaver."""
    from generator.build import project  # a build with nothing to do reads no content

    loaded = project.load(_root(root))
    names, problems = loaded.names()
    say("\n".join(report.listing(loaded.rows, loaded.titles(names))))
    _tell(problems)


@drivhus.command()
@OUTPUT
@ROOT
def clean(output: str | None, root: str | None) -> None:
    """Sletter det, Drivhus har bygget. Jeres egne filer, og dem, I har rettet i, bliver liggende."""
    from generator.build.cleaning import clean as clean_up

    place = _output(output, _root(root))
    say("\n".join(report.cleaned(*clean_up(place), as_typed(place))))


@drivhus.command()
@click.argument("seminar", default="", metavar="SEMINAR")
@OUTPUT
@ROOT
def forget(seminar: str, output: str | None, root: str | None) -> None:
    """Sletter et seminars deltagerliste. Det, der er bygget til seminaret, slettes også."""
    from generator.build import forgetting

    home = _root(root)
    say("\n".join(forgetting.said(forgetting.forget(home, _output(output, home), seminar))))


@drivhus.command()
@ROOT
def schema(root: str | None) -> None:
    """Laver de skemaer, som hjælper en editor, når man skriver i content/ og layouts/."""
    from generator.build.schemas import write_schemas

    for path in write_schemas(_root(root)):
        say(f"Skrev {as_typed(path)}")


def _root(given: str | None) -> Path:
    """The folder with content/ and layouts/: the one given, the current one, or the checkout of this program."""
    checkout = Path(__file__).resolve().parent.parent
    places = [Path(given)] if given else [Path.cwd(), checkout]
    for place in places:
        if (place / "content").is_dir() and (place / "layouts").is_dir():
            return place
    where = Where(given or ".", 0)
    hint = "gå ind i mappen med Drivhus, eller skriv, hvor den ligger, med --root"
    raise Problems([Problem(where, "her mangler mappen content/ eller layouts/", hint)])


def _output(given: str | None, home: Path) -> Path:
    place = Path(given).expanduser() if given else home / "output"
    for path in (place, *place.parents):
        if os.path.exists(path) and not os.path.isdir(path):
            message = f"'{as_typed(path)}' er en fil, ikke en mappe"
            raise Problems([Problem(Where(f"--output {place}", 0), message, "vælg en mappe i stedet, fx output")])
    return place


@contextmanager
def _progress() -> Iterator[run.Step]:
    """A bar on a terminal, a plain line for each step elsewhere."""
    live, last = sys.stderr.isatty(), ""
    with click.progressbar(
        length=1,
        file=sys.stderr,
        hidden=not live,
        item_show_func=_within_the_line,
        bar_template="%(bar)s %(info)s",
        fill_char="█",
        empty_char="░",
        width=BAR,
        info_sep=" ",
        show_eta=False,
    ) as bar:

        def step(done: int, total: int, label: str) -> None:
            """`done` of `total` steps are behind us; `label` is what comes now."""
            nonlocal last
            if not live and label != last:
                say(label)
            last, bar.length = label, total
            bar.update(done - bar.pos, label)

        yield step
        bar.finish()
        bar.render_progress()


def _within_the_line(label: str | None) -> str:
    """What of a label is left room for beside the bar and its per cent."""
    return (label or "")[: max(shutil.get_terminal_size().columns - BAR - len(" 100% ") - 1, 0)]


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
    hint = f"mente du '{near[0]}'?" if near else f"se, hvad der kan skrives: {command} --help"
    return f"{message}\n  råd: {hint}"


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the program: 0 fine, 1 the user's mistakes, 2 an unreadable command line, 130 Ctrl-C."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called us
            _to_nobody(name)
        getattr(sys, name).reconfigure(errors="replace")  # an old terminal must not stop a build
    if sys.getfilesystemencoding() != "utf-8":  # an old locale: our files have Danish names
        words = sys.argv[1:] if args is None else args
        again = [sys.executable, "-m", "generator", *words]
        os.execve(sys.executable, again, {**os.environ, "PYTHONUTF8": "1"})
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
