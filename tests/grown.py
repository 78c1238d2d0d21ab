"""python tests/grown.py FOLDER [name ...] [--judges DIR]: build contents that grew or shrank, each in a folder of its own.

Only what the municipality without a logo and the one with the longest name get, in every edition, and the seminar that is
shipped. With --judges, the independent judges look at the files that differ from those of the content as it is. Look at
them yourself too.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
BRANDS = ("drivhus", "lyngborg-stenhede")
SEMINAR = "fjordby-2027"

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
    """And the talk (D03) has another example, as its editor is told."""
    for path in (content / "cases").glob("*.yaml"):
        if not keep(path.read_text("utf-8")):
            path.unlink()
    _rewritten(content / "materials/D03.yaml", r"(?m)^case: \S+", "case: dokk1")


def _fewer_advice(content: Path, count: int) -> None:
    path = content / "advice.yaml"
    head, *items = re.split(r"(?m)^(?=  - id: )", path.read_text("utf-8"))
    path.write_text(head + "".join(items[:count]), "utf-8")


PERSON = """\
  - id: ny-person
    name: Ann-Katrine Østergaard
    role: udviklingschef for Beskæftigelse og Uddannelse
    organisation: Vestersund Kommune

"""
VOICE = """\
  - id: ny-pointe
    person: {person}
    about: ud
    lead: Kom tidligt ud til borgerne, også når I ikke har svar med.
    text: >-
      Det er fristende at vente, til planen er færdig. Men så er der ikke meget tilbage at skabe sammen. Kom hellere ud,
      mens tingene er åbne, og sig, hvad der ligger fast.
"""
ROLE = """\
  - id: paaroerende
    name: Pårørende
"""
EXERCISE = """\
id: ny-oevelse
name: Hvem mangler ved bordet?
ask: Find dem, I ikke har spurgt endnu.
why: Deltagerne ser, hvem der bliver berørt uden at blive hørt.
steps:
  - minutes: 5
    name: Hver for sig
    who: alone
    text: Skriv tre navne på en seddel.
  - minutes: 15
    name: Ved bordet
    who: table
    text: Læg sedlerne sammen, og vælg dem, I ringer til først.
materials: [K11]
needs: [Sedler (K11) og penne]
notes:
  - Gå rundt, og spørg, hvem der bliver berørt uden at vide det.
plan-b: >-
  Er I bagud, så nøjes med ét navn hver.
"""


def _another_voice(content: Path, person: str = "rolf-hapel") -> None:
    _after_last(content / "voices.yaml", VOICE.format(person=person))


def _another_person(content: Path) -> None:
    _rewritten(content / "voices.yaml", r"(?m)^voices:", f"{PERSON}voices:")
    _another_voice(content, "ny-person")


def _another_role(content: Path) -> None:
    _rewritten(content / "introduction.yaml", r"(?m)^traits:", f"{ROLE}\ntraits:")


def _another_exercise(content: Path) -> None:
    (content / "exercises/ny-oevelse.yaml").write_text(EXERCISE, "utf-8")


def _another_programme(content: Path) -> None:
    path = content / "programmes/skumring.yaml"
    shutil.copy(content / "programmes/halvdag.yaml", path)
    for old, new in ((r"(?m)^id: .*", "id: skumring"), (r"(?m)^title: .*", "title: I skumringen")):
        _rewritten(path, old, new)
    _rewritten(path, r"(?m)^start: .*\nend: .*", 'start: "17.00"\nend: "20.45"')


def _another_phase_in_parts(content: Path) -> None:
    """The fourth phase as the second is: two parts."""
    second = (content / "phases/2-samskabelse.yaml").read_text("utf-8")
    _, parts, rest = second.partition("parts:\n")
    head = PHASE.replace("focus:\n", "")
    rest = re.sub(r"(?m)^( *- id: )", r"\1ny-", rest)
    (content / "phases/4-spredning.yaml").write_text(head + parts + rest, "utf-8")


def _without(path: Path, key: str) -> None:
    """No item of a file says what the key says, which stands on one line."""
    _rewritten(path, rf"(?m)^ +{key}: .*\n", "")


def _rewritten(path: Path, old: str, new: str) -> None:
    text, found = re.subn(old, new, path.read_text("utf-8"))
    assert found, f"{path}: nothing is like {old}"
    path.write_text(text, "utf-8")


def _all_as(choose: Callable[..., str]) -> Change:
    """Every text of a kind as long as the longest there is, or as short as the shortest."""

    def change(content: Path) -> None:
        for folder, keys in SIZED.items():
            paths = sorted(content.glob(folder))
            read = [yaml.safe_load(path.read_text("utf-8")) for path in paths]
            for key in keys:
                found = [text for whole in read for text in _said(whole, key)]
                for whole in read:
                    _say(whole, key, choose(found, key=len))
            for path, whole in zip(paths, read, strict=True):
                path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=110), "utf-8")

    return change


SIZED = {
    "directions/*.yaml": ("short", "text"),
    "voices.yaml": ("lead",),
    "cases/*.yaml": ("short", "card", "text"),
    "advice.yaml": ("short", "text"),
    "exercises/*.yaml": ("ask",),
    "typology.yaml": ("short", "question", "example", "text"),
}
"""The lists whose texts stand each in a place of its own. Of the points it is told which are too long with all the others."""


def _items(whole: Any, key: str) -> Iterator[dict[str, Any]]:
    """Every item, deeper than a phase or a direction itself, that says something with a key."""
    for value in whole.values() if isinstance(whole, dict) else whole:
        if isinstance(value, dict | list):
            yield from ([value] if isinstance(value, dict) and isinstance(value.get(key), str) else [])
            yield from _items(value, key)


def _said(whole: Any, key: str) -> list[str]:
    return [item[key] for item in _sized(whole, key)]


def _say(whole: Any, key: str, text: str) -> None:
    for item in _sized(whole, key):
        item[key] = text


def _sized(whole: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """Items of a list; of a case, which is none, itself."""
    listed = list(_items(whole, key))
    return listed or ([whole] if isinstance(whole.get(key), str) else [])


def _everything(content: Path) -> None:
    _more_cases(content, "teknik-og-miljoe")
    _more_advice(content, 1)
    _more_points(content / "phases/1-afklaring.yaml", 1)
    for direction in TASKS:
        _more_tasks(content, direction, 1)
    _another_phase(content)
    _another_person(content)
    _another_role(content)
    _another_exercise(content)
    _another_programme(content)


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
    "twenty_eight_voices": _another_voice,
    "twelve_persons": _another_person,
    "a_poster_for_each_voice": lambda content: _rewritten(content / "voices.yaml", r"(?m)^on-posters: .*\n", ""),
    "seven_roles": _another_role,
    "nineteen_exercises": _another_exercise,
    "another_programme": _another_programme,
    "four_phases_two_in_parts": _another_phase_in_parts,
    "parts_without_essence": lambda content: _without(content / "phases/2-samskabelse.yaml", "essence"),
    "longest_texts": _all_as(max),
    "shortest_texts": _all_as(min),
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
    """Everything for two senders, and the seminar that is shipped."""
    brands = [word for brand in BRANDS for word in ("--brand", brand)]
    return _ran(copy, "build", *brands) and _ran(copy, "seminar", SEMINAR)


def _ran(copy: Path, *words: str) -> bool:
    command = [sys.executable, "-m", "generator", *words, "--root", str(copy), "--output", str(copy / "output")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    print(f"{copy.name}: {words[0]} {'built' if done.returncode == 0 else 'not built'}", flush=True)
    print("\n".join(f"  {line}" for line in (done.stdout + done.stderr).splitlines() if ".yaml" in line), flush=True)
    return done.returncode == 0


def changed(copy: Path, before: Path) -> list[dict[str, Any]]:
    """What the manifests say of the files that differ from those of the content as it is, as seen from the folder."""
    places = [path.parent.relative_to(copy) for path in sorted((copy / "output").rglob("manifest.json"))]
    return [
        entry | {"path": f"{copy.name}/{place / entry['path']}", "brand": f"{copy.name} {entry['brand']}"}
        for place in places
        for entry in json.loads((copy / place / "manifest.json").read_bytes())["files"]
        if not _same(before / place / entry["path"], copy / place / entry["path"])
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
