"""A seminar is worked out from one file and a list; whatever is wrong with either is told at its line or cell."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import lists
import pytest

from generator.build.occasion import DECKS
from generator.load.seminars import MOST_DAYS, load_seminar, seminar_ids
from generator.model.problems import Problem
from generator.model.programme import Programme
from generator.model.seminar import Person, Seminar, date_of
from generator.model.text import Words

ROOT = Path(__file__).parents[2]
HAVE = """\
id: havedag
title: En dag i haven
municipality: aaby
date: 14.1.2027
programme: formiddag
participants: 24
reply-by: 1. december 2026
room:
  name: Drivhuset
  address: Havevej 1
  tables: 6
  walls:
    - { side: front, metres: 3 }
    - side: back
      metres: 4.5
      note: dør
  wifi: Have
  code: 12345678
contact:
  name: Gerda Gartner
  phone: 70000000
"""
DAYS = """\
days:
  - { date: 14.1.2027, programme: formiddag }
  - { date: 15.1.2027, programme: aften }
"""


def programme(id: str) -> Programme:
    return Programme(
        id=Words(id), title=Words(id), start=Words("8.30"), end=Words("10.00"), sessions=(), wifi=Words("gammelt")
    )


PROGRAMMES = {id: programme(id) for id in ("formiddag", "aften")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "layouts" / "brands" / "aaby").mkdir(parents=True)
    (tmp_path / "content" / "seminars").mkdir(parents=True)
    return tmp_path


def put(root: Path, text: str = HAVE, id: str = "havedag") -> None:
    (root / "content" / "seminars" / f"{id}.yaml").write_text(text, "utf-8")


def load(root: Path, id: str = "havedag") -> tuple[tuple[Seminar, tuple[Person, ...]] | None, list[str]]:
    problems: list[Problem] = []
    return load_seminar(root, id, PROGRAMMES, problems), [str(problem) for problem in problems]


def seminar(root: Path, text: str = HAVE) -> Seminar:
    put(root, text)
    found, problems = load(root)
    assert found and problems == [], problems
    return found[0]


def told(root: Path, old: str, new: str) -> list[str]:
    """What is said when this is changed, without the path."""
    assert old in HAVE
    put(root, HAVE.replace(old, new, 1))
    return [problem.removeprefix("content/seminars/havedag.yaml:") for problem in load(root)[1]]


def with_list(root: Path, data: bytes, name: str = "liste.csv", text: str = HAVE) -> None:
    put(root, text.replace("participants: 24", f"participants: {name}"))
    (root / "content" / "seminars" / name).write_bytes(data)


# ---------------------------------------------------------------- what is worked out


def test_from_a_number_come_tables_and_dates(root: Path) -> None:
    made = seminar(root, HAVE.replace("24", "23"))
    assert (made.count, made.seats) == (23, (4, 4, 4, 4, 4, 3))
    assert (made.first, made.last, made.reply_by) == (date(2027, 1, 14), date(2027, 1, 14), date(2026, 12, 1))
    assert (made.file.room.code, made.file.contact.phone) == ("12345678", "70000000")


def test_the_programme_knows_the_room_and_nothing_of_another(root: Path) -> None:
    (meeting,) = seminar(root, HAVE.replace("  wifi: Have\n", "")).meetings
    assert (meeting.programme.room, meeting.programme.wifi, meeting.programme.code) == ("Drivhuset", None, "12345678")


def test_without_tables_there_are_as_many_as_it_takes(root: Path) -> None:
    assert seminar(root, HAVE.replace("  tables: 6\n", "").replace("24", "31")).seats == (4,) * 7 + (3,)
    assert seminar(root, HAVE.replace("  tables: 6\n", "  seats: 6\n")).seats == (6,) * 4


def test_a_seminar_of_two_days_has_two_meetings(root: Path) -> None:
    made = seminar(root, HAVE.replace("date: 14.1.2027\nprogramme: formiddag\n", DAYS))
    assert [(meeting.date.day, meeting.programme.id) for meeting in made.meetings] == [(14, "formiddag"), (15, "aften")]
    assert (made.first.day, made.last.day, made.after(30)) == (14, 15, date(2027, 2, 14))


def test_everybody_on_a_list_is_seated_and_who_was_placed_stays(root: Path) -> None:
    rows = [
        ("Navn", "Afdeling", "Bord"),
        *((f"Person {'x' * n}", f"Hus {n % 3}", 2 if n == 5 else "") for n in range(12)),
    ]
    with_list(root, lists.excel(rows), text=HAVE.replace("tables: 6", "tables: 3"))
    found, problems = load(root)
    assert found and problems == []
    made, people = found
    assert (made.count, made.seats, people[5].table) == (12, (4, 4, 4), 2)
    assert [sum(p.table == table for p in people) for table in (1, 2, 3)] == [4, 4, 4]


def test_a_seminar_of_the_plain_look_needs_no_municipality(root: Path) -> None:
    assert seminar(root, HAVE.replace("aaby", "drivhus")).file.municipality == "drivhus"


@pytest.mark.parametrize(
    "written",
    [
        "14.1.2027", "14.01.2027", "14-1-2027", "14/1-2027", "14/1 2027", "14. januar 2027", "14 jan. 2027", "2027-01-14",
        "torsdag den 14. januar 2027", "Torsdag d. 14.1.2027", " 14. JANUAR 2027 ",
    ],
)  # fmt: skip
def test_a_date_is_written_as_danes_write_it(written: str) -> None:
    assert date_of(written) == date(2027, 1, 14)


@pytest.mark.parametrize(
    "written", ["14.1.27", "1.14.2027", "31.2.2027", "januar 2027", "14. janvier 2027", "", "0.0.0000", "i morgen"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert date_of(written) is None


def test_seminars_are_found_by_their_files(root: Path) -> None:
    for name in ("b.yaml", "a.yaml", "._a.yaml", "c.yml", "liste.csv"):
        (root / "content" / "seminars" / name).write_text("")
    assert seminar_ids(root) == ["a", "b"]
    shutil.rmtree(root / "content")
    assert seminar_ids(root) == []


def test_a_seminar_has_no_more_days_than_decks_can_show() -> None:
    assert len(DECKS) >= MOST_DAYS


# ---------------------------------------------------------------- what is wrong with the file


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: havedag", "id: have", "1:5: seminaret i havedag.yaml hedder 'have'\n  råd: skriv id: havedag, eller giv filen navnet have.yaml"),
        ("title: En dag i haven\n", "", "1:1: 'title' mangler\n  råd: skriv title: ..."),
        ("room:", "rom:", "8:1: ukendt nøgle 'rom'\n  råd: mente du 'room'?"),
        ("municipality: aaby", "municipality: aby", "3:15: kommunen 'aby' findes ikke\n  råd: mente du 'aaby'?"),
        ("municipality: aaby\n", "", "1:1: 'municipality' mangler\n  råd: skriv municipality: fjordby"),
        ("date: 14.1.2027\n", "", "1:5: 'date' mangler\n  råd: skriv date: 14.1.2027, eller days: med en dag ad gangen"),
        ("programme: formiddag\n", "", "1:5: 'programme' mangler\n  råd: skriv programme: halvdag, eller days: med en dag ad gangen"),
        ("14.1.2027", "14. januar", "4:7: '14. januar' er ikke en dato\n  råd: skriv den som 14.1.2027"),
        ("14.1.2027", "31.2.2027", "4:7: '31.2.2027' er ikke en dato\n  råd: skriv den som 14.1.2027"),
        ("14.1.2027", "fredag den 14.1.2027", "4:7: 'fredag den 14.1.2027' er en torsdag\n  råd: ret dagen eller datoen"),
        ("14.1.2027", "16.1.2027", "4:7: advarsel: '16.1.2027' er en lørdag\n  råd: er det rigtigt, så skriv lørdag foran"),
        ("1. december 2026", "14.1.2027", "7:11: svarfristen ligger ikke før seminaret\n  råd: skriv en tidligere dag"),
        ("formiddag", "formidag", "5:12: programmet 'formidag' findes ikke\n  råd: mente du 'formiddag'?"),
        ("formiddag", "kursus", "5:12: programmet 'kursus' findes ikke\n  råd: vælg mellem formiddag, aften, eller læg dets fil i content/programmes"),
        ("date: 14.1.2027\n", DAYS, "7:12: seminaret har både days og date eller programme\n  råd: slet det ene"),
        ("date: 14.1.2027\nprogramme: formiddag\n", DAYS.replace("15", "14"), "6:13: '14.1.2027' ligger ikke efter dagen før\n  råd: skriv dagene i deres rækkefølge"),
        ("date: 14.1.2027\nprogramme: formiddag\n", f"{DAYS}  - {{ date: 18.1.2027, programme: aften }}\n", "7:13: et seminar kan vare højst 2 dage, men her er 3\n  råd: lav et seminar til for de sidste dage"),
        ("24", "0", "6:15: der er 0 deltagere\n  råd: skriv et tal fra 1 til 1000"),
        ("24", "-3", "6:15: der er -3 deltagere\n  råd: skriv et tal fra 1 til 1000"),
        ("24", "5000", "6:15: der er 5000 deltagere\n  råd: skriv et tal fra 1 til 1000"),
        ("24", "mange", "6:15: participants skal være et antal eller navnet på en fil\n  råd: skriv fx participants: 24 eller participants: deltagere.csv"),
        ("24", "25", "6:15: 25 deltagere kan ikke sidde ved 6 borde med 4 pladser\n  råd: skriv tables: 7 eller flere, eller ret seats, under room"),
        ("24", "13", "6:15: advarsel: 13 deltagere ved 6 borde giver under 3 ved nogle af dem\n  råd: øvelserne er lavet til flere; skriv fx tables: 4 under room"),
        ("24", "havedag.yaml", "6:15: participants skal være et antal eller navnet på en fil\n  råd: skriv fx participants: 24 eller participants: deltagere.csv"),
        ("24", "liste.csv", "6:15: filen 'liste.csv' findes ikke\n  råd: mappen har 'havedag.yaml'; ret navnet, eller læg filen i mappen"),
        ("24", "../liste.csv", "6:15: '../liste.csv' ligger ikke i mappen content/seminars\n  råd: kopiér filen ind i mappen, og skriv kun dens navn"),
        ("24", r"C:\Lister\liste.csv", "6:15: 'C:\\Lister\\liste.csv' ligger ikke i mappen content/seminars\n  råd: kopiér filen ind i mappen, og skriv kun dens navn"),
        ("tables: 6", "tables: 600", "11:11: 'tables' skal være fra 1 til 60, men er 600\n  råd: skriv et tal fra 1 til 60"),
        ("tables: 6", "tables: seks", "11:11: 'tables' skal være et helt tal, men er 'seks'\n  råd: skriv det med tal, fx 15"),
        ("tables: 6", "seats: 0", "11:10: 'seats' skal være fra 1 til 16, men er 0\n  råd: skriv et tal fra 1 til 16"),
        ("side: back", "side: bag", "14:13: 'side' kan ikke være 'bag'; kun 'front', 'right', 'back' eller 'left'\n  råd: her kan stå: front, right, back, left"),
        ("side: back", "side: front", "9:9: væggen 'front' er nævnt to gange\n  råd: læg metrene sammen, eller slet den ene"),
        ("metres: 3 ", "metres: -3 ", "13:30: 'metres' skal være fra 0 til 60, men er -3\n  råd: skriv et tal fra 0 til 60"),
        ("metres: 4.5", "metres: 4,5", "15:15: 'metres' skal være et tal, men er '4,5'\n  råd: skriv tallet med punktum: 4.5"),
        ("contact:\n", "spare: 99\ncontact:\n", "19:8: 'spare' skal være fra 0 til 50, men er 99\n  råd: skriv et tal fra 0 til 50"),
        ("contact:\n", "add: [P17]\nleave-out: [p17]\ncontact:\n", "19:7: materialet 'P17' er nævnt to gange under leave-out og add\n  råd: slet det ene sted"),
        ("contact:\n", "prices: priser.yaml\ncontact:\n", "19:9: filen 'priser.yaml' findes ikke\n  råd: mappen har 'havedag.yaml'; ret navnet, eller læg filen i mappen"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told_at_its_line(root: Path, old: str, new: str, said: str | None) -> None:
    found = told(root, old, new)
    assert found and (said is None or found == [said])


def test_a_seminar_without_a_day_is_told_what_it_lacks(root: Path) -> None:
    lacking = [
        problem.split("\n")[0] for problem in told(root, "date: 14.1.2027\nprogramme: formiddag\n", "days: []\n")
    ]
    assert lacking == ["1:5: 'date' mangler", "1:5: 'programme' mangler"]


def test_mistakes_of_file_and_list_are_told_in_one_run(root: Path) -> None:
    text = HAVE.replace("aaby", "aby").replace("14.1.2027", "14.1").replace("formiddag", "dag")
    with_list(root, lists.excel(lists.column(["4711"])), text=text)
    assert [problem.split(": ")[1].removesuffix("\n  råd") for problem in load(root)[1]] == [
        "kommunen 'aby' findes ikke",
        "programmet 'dag' findes ikke",
        "'14.1' er ikke en dato",
        "celle A2 har ingen bogstaver, hvor navnet skal stå",
    ]


def test_a_programme_whose_file_cannot_be_read_is_told_of_that_file_alone(root: Path) -> None:
    (root / "content" / "programmes").mkdir()
    (root / "content" / "programmes" / "kursus.yaml").write_text("x")
    for text in (HAVE, HAVE.replace("date: 14.1.2027\nprogramme: formiddag\n", DAYS)):
        put(root, text.replace("formiddag", "kursus"))
        assert load(root) == (None, [])


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("havdag", "seminaret 'havdag' findes ikke\n  råd: mente du 'havedag'?"),
        ("Havedag", "navnet på et seminar må kun indeholde a-z, 0-9 og -\n  råd: kald filen noget andet, fx fjordby-2027.yaml"),
        ("../havedag", "navnet på et seminar må kun indeholde a-z, 0-9 og -\n  råd: kald filen noget andet, fx fjordby-2027.yaml"),
        ("kort", "navnet på et seminar er optaget\n  råd: kald filen noget andet, fx fjordby-2027.yaml"),
        ("aux", "navnet på et seminar er optaget\n  råd: kald filen noget andet, fx fjordby-2027.yaml"),
        ("anden", "filen ender på .yml og bliver ikke læst\n  råd: giv den navnet anden.yaml"),
    ],
)  # fmt: skip
def test_a_name_that_is_no_seminar_is_told(root: Path, id: str, said: str) -> None:
    put(root)
    (root / "content" / "seminars" / "anden.yml").write_text("")
    assert load(root, id) == (None, [f"content/seminars/{id}.yaml: {said}"])


def test_an_id_that_makes_paths_too_long_is_told(root: Path) -> None:
    id = "a" * 41
    put(root, HAVE.replace("havedag", id), id)
    assert load(root, id)[1] == [f"content/seminars/{id}.yaml:1:5: id'et er på 41 tegn; højst 40\n  råd: forkort det"]


# ---------------------------------------------------------------- what is wrong between file and list


def placed(*tables: object) -> bytes:
    return lists.excel([("Navn", "Bord"), *((f"Person {'x' * number}", table) for number, table in enumerate(tables))])


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ((1, 7, *[""] * 16), "3:2: celle B3 har bord 7, men der er kun bord 1 til 6"),
        (
            (1, 1, 2, 1, 1, 1, 1, *[""] * 11),
            "7:2: fra celle B7 sætter listen flere ved bord 1, end der er pladser til: 4",
        ),
    ],
)
def test_a_table_that_cannot_be_is_told_at_its_cell(root: Path, tables: tuple, said: str) -> None:
    with_list(root, placed(*tables))
    (problem,) = load(root)[1]
    assert problem.startswith(f"content/seminars/liste.csv:{said}\n  råd: ")


def test_a_list_that_is_a_link_is_refused_for_it_could_not_be_forgotten(root: Path) -> None:
    with_list(root, placed(*[""] * 24), "rigtig.csv")
    (root / "content" / "seminars" / "genvej.csv").symlink_to("rigtig.csv")
    put(root, HAVE.replace("24", "genvej.csv", 1))
    assert load(root)[1] == [
        "content/seminars/havedag.yaml:6:15: 'genvej.csv' er en genvej\n  råd: kopiér selve filen ind i mappen"
    ]


def test_a_list_may_be_called_in_danish_on_a_mac(root: Path) -> None:
    with_list(root, placed(*[""] * 24), "Ålborg deltagere.csv")
    (root / "content" / "seminars" / "Ålborg deltagere.csv").rename(
        root / "content" / "seminars" / "A\u030alborg deltagere.csv"
    )
    assert load(root)[0]


# ---------------------------------------------------------------- the example


def test_the_example_is_whole_and_invented(root: Path) -> None:
    folder = root / "content" / "seminars"
    shutil.rmtree(folder)
    shutil.copytree(ROOT / "content" / "seminars", folder)
    (root / "layouts" / "brands" / "fjordby").mkdir()
    problems: list[Problem] = []
    half_day = {"halvdag": replace(programme("halvdag"))}
    found = load_seminar(root, "fjordby-2027", half_day, problems)
    assert found and problems == []
    made, people = found
    assert len(people) == made.count == 24 and made.seats == (4,) * 6
    assert {*"æøåÆØÅ"} & {*"".join(person.name for person in people)} >= {*"æøå"}
    lengths = sorted(len(person.name) for person in people)
    assert lengths[0] <= 5 and lengths[-1] >= 40
    assert made.file.contact.email and made.file.contact.email.endswith(".example")
