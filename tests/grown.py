"""python tests/grown.py FOLDER [name ...] [--judges DIR]: build contents that grew or shrank, each in a folder of its own.

Only what the municipality without a logo and the one with the longest name get, in every edition. With --judges, the
independent judges look at the files that differ from those of the content as it is. Look at them yourself too.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BRANDS = ("drivhus", "lyngborg-stenhede")

Change = Callable[[Path], None]

CASES = [
    (
        "Naboer om den nye bypark",
        "Ringby Kommune",
        "Naboerne planlægger og passer en park på den gamle rangerplads.",
        "En rangerplads bliver til park. Naboerne tegner den, planter den til og passer bedene sammen med kommunens "
        "gartnere.",
    ),
    (
        "Madfællesskab i\u00a0ældreboligerne",
        "Vestersund Kommune",
        "Beboere og skoleelever dyrker, laver og spiser mad sammen.",
        "Beboere, pårørende og elever fra den nærmeste skole dyrker grøntsager og laver mad til hele kvarteret hver "
        "torsdag.",
    ),
]
ADVICE = [
    ("Gør plads til dem, der\u00a0tvivler", "Spørg de stille først. Deres indvendinger viser, hvor planen er tynd."),
    ("Fejr det, der lykkes undervejs", "Vis de små resultater frem, mens de er nye. Så kommer flere med næste gang."),
]
POINTS = [
    (
        "Frivillige og foreninger",
        "Hvem er i\u00a0gang i\u00a0forvejen, og hvad skal de bruge?",
        "Hvilke foreninger er i gang i forvejen? Hvad skal de bruge fra jer?",
    ),
    (
        "Jura og etik",
        "Hvad må I dele med borgerne, og hvad kræver samtykke?",
        "Hvad må I dele med borgerne? Hvornår skal I bede om samtykke?",
    ),
]
TASKS = {
    "1-op": "Fortæl direktionen, hvad borgerne har lagt i projektet.",
    "2-ned": "Giv medarbejderne tid til at lære af hinanden.",
    "3-paa-tvaers": "Del jeres erfaringer med de andre forvaltninger.",
    "4-ud": "Besøg borgerne, hvor de mødes i forvejen.",
}
PHASE = """\
id: spredning
name: Spredning
essence: Hvem kan bruge det, I har lært, og hvordan når det frem til dem?
short: Hvem kan bruge det?
text: >-
  Erfaringerne er samlet, og nu skal de ud at virke andre steder. Find dem, der står med en opgave, som ligner jeres,
  og giv dem det, I selv manglede, da I begyndte.

focus:
"""


def _after_last(path: Path, item: str) -> None:
    path.write_text(path.read_text("utf-8").rstrip("\n") + "\n" + item, "utf-8")


def _more_cases(content: Path, *sectors: str) -> None:
    for n, sector in enumerate(sectors):
        name, organisation, short, card = CASES[n % len(CASES)]
        path = content / f"cases/{13 + n}-ny.yaml"
        text = f"{card} {short}"
        path.write_text(
            f'id: ny-{n}\nsector: {sector}\nname: "{name}"\norganisation: {organisation}\n'
            f"short: {short}\ncard: >-\n  {card}\ntext: >-\n  {text}\n",
            "utf-8",
        )


def _more_advice(content: Path, count: int) -> None:
    for n in range(count):
        name, short = ADVICE[n % len(ADVICE)]
        item = f'\n  - id: nyt-{n}\n    name: "{name}"\n    short: >-\n      {short}\n    text: >-\n      {short}\n'
        _after_last(content / "advice.yaml", item)


def _more_points(path: Path, count: int) -> None:
    for n in range(count):
        name, short, question = POINTS[n % len(POINTS)]
        _after_last(
            path,
            f"\n  - id: nyt-{path.stem}-{n}\n    name: {name}\n    short: {short}\n    text: >-\n      {question}\n"
            f"    question: {question}\n",
        )


def _more_tasks(content: Path, direction: str, count: int) -> None:
    short = TASKS[direction]
    for n in range(count):
        item = f"  - id: ny-{direction[2:]}-{n}\n    short: {short}\n    text: >-\n      {short}\n"
        _after_last(content / f"directions/{direction}.yaml", item)


def _another_phase(content: Path) -> None:
    path = content / "phases/4-spredning.yaml"
    path.write_text(PHASE, "utf-8")
    _more_points(path, 2)
    rest = (content / "phases/3-erkendelse.yaml").read_text("utf-8").partition("focus:\n")[2]
    first = re.match(r"(.*?\n)\n  - id: involvering", rest, re.DOTALL)
    assert first
    _after_last(path, "\n" + first[1].replace("id: maalopfyldelse", "id: spredt-maal"))


def _fewer_cases(content: Path, keep: Callable[[str], object]) -> None:
    for path in (content / "cases").glob("*.yaml"):
        if not keep(path.read_text("utf-8")):
            path.unlink()


def _fewer_advice(content: Path, count: int) -> None:
    path = content / "advice.yaml"
    head, *items = re.split(r"(?m)^(?=  - id: )", path.read_text("utf-8"))
    path.write_text(head + "".join(items[:count]), "utf-8")


def _everything(content: Path) -> None:
    _more_cases(content, "teknik-og-miljoe")
    _more_advice(content, 1)
    _more_points(content / "phases/1-afklaring.yaml", 1)
    for direction in TASKS:
        _more_tasks(content, direction, 1)
    _another_phase(content)


GROWN: dict[str, Change] = {
    "thirteen_cases": lambda content: _more_cases(content, "sundhed"),
    "fourteen_cases": lambda content: _more_cases(content, "kultur-og-fritid", "kultur-og-fritid"),
    "six_advice": lambda content: _more_advice(content, 1),
    "seven_advice": lambda content: _more_advice(content, 2),
    "ten_points": lambda content: _more_points(content / "phases/1-afklaring.yaml", 1),
    "eleven_points": lambda content: _more_points(content / "phases/1-afklaring.yaml", 2),
    "nine_up": lambda content: _more_tasks(content, "1-op", 2),
    "nine_across": lambda content: _more_tasks(content, "3-paa-tvaers", 5),
    "a_task_each_way": lambda content: [_more_tasks(content, way, 1) for way in TASKS] and None,
    "six_tasks_across": lambda content: _more_tasks(content, "3-paa-tvaers", 2),
    "four_phases": _another_phase,
    "one_case": lambda content: _fewer_cases(content, lambda text: "id: dokk1" in text),
    "sector_empty": lambda content: _fewer_cases(content, lambda text: "sector: sundhed" not in text),
    "two_advice": lambda content: _fewer_advice(content, 2),
    "everything": _everything,
}
"""What composes; tests/edits.py runs the tests on each."""

TOO_MUCH: dict[str, Change] = {
    "seven_in_a_sector": lambda content: _more_cases(content, *["sundhed"] * 3),
    "fifteen_in_a_sector": lambda content: _more_cases(content, *["sundhed"] * 11),
    "eight_advice": lambda content: _more_advice(content, 3),
    "twelve_points": lambda content: _more_points(content / "phases/1-afklaring.yaml", 3),
    "twelve_last_points": lambda content: _more_points(content / "phases/3-erkendelse.yaml", 6),
    "twelve_up": lambda content: _more_tasks(content, "1-op", 5),
    "nine_down": lambda content: _more_tasks(content, "2-ned", 3),
    "ten_across": lambda content: _more_tasks(content, "3-paa-tvaers", 6),
    "nine_out": lambda content: _more_tasks(content, "4-ud", 4),
}
"""What some material has no room for: one Problem each, at the first that is too many."""

ALL = {"unchanged": lambda content: None} | GROWN | TOO_MUCH


def made(folder: Path, name: str) -> Path:
    """A copy of the content and layouts with a change, without what was built there before."""
    copy = folder / name
    for part in ("content", "layouts"):
        shutil.rmtree(copy / part, ignore_errors=True)
        shutil.copytree(ROOT / part, copy / part)
    ALL[name](copy / "content")
    return copy


def built(copy: Path) -> bool:
    brands = [word for brand in BRANDS for word in ("--brand", brand)]
    command = [sys.executable, "-m", "generator", "build", "--root", str(copy), *brands]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    print(f"{copy.name}: {'built' if done.returncode == 0 else 'not built'}", flush=True)
    print("\n".join(f"  {line}" for line in (done.stdout + done.stderr).splitlines() if ".yaml" in line), flush=True)
    return done.returncode == 0


def changed(copy: Path, before: Path) -> list[dict[str, Any]]:
    """What the manifest says of the files that differ from those of the content as it is, as seen from the folder."""
    entries = json.loads((copy / "output/manifest.json").read_bytes())["files"]
    return [
        entry | {"path": f"{copy.name}/output/{entry['path']}", "brand": f"{copy.name} {entry['brand']}"}
        for entry in entries
        if not _same(before / "output" / entry["path"], copy / "output" / entry["path"])
    ]


def _same(old: Path, new: Path) -> bool:
    return old.exists() and old.read_bytes() == new.read_bytes()


def main() -> None:
    words = sys.argv[1:]
    judges = words[words.index("--judges") + 1] if "--judges" in words else None
    place, *names = words[: words.index("--judges")] if judges else words
    folder, good, judged = Path(place), True, []
    plain = made(folder, "unchanged")
    built(plain)
    for name in names or (*GROWN, *TOO_MUCH):
        copy = made(folder, name)
        if built(copy) != (name in GROWN):
            good = False
        elif name in GROWN:
            judged += changed(copy, plain)
    (folder / "manifest.json").write_text(json.dumps({"files": judged}), "utf-8")
    print(f"{len(judged)} files differ", flush=True)
    if judges:
        good = subprocess.run([sys.executable, ROOT / ".ci/judge.py", judges, folder]).returncode == 0 and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
