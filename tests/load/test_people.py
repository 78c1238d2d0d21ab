"""A list of participants is read as people save it, or refused in Danish at its cell; and nobody is named in a message."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import lists
import pytest
from expected import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st
from lists import ROWS, column, workbook
from openpyxl import Workbook

from generator.load.people import LIMIT, MOST, load_people
from generator.model.problems import Problem, any_error
from generator.model.seminar import Person

SHOWN = "content/seminars/liste"
PEOPLE = (
    Person("Åse Ærøe Østergård", "Åse", "gartner", "Væksthuset", 2, 2),
    Person("Bo Li", "Bo", "", "Væksthuset", 0, 3),
    Person("Zoë D’Angelo-Nørregaard", "Zoë", "forvalter", 'Park; vej, og "grønt"', 1, 4),
)


def read(folder: Path, data: bytes) -> tuple[tuple[Person, ...] | None, list[Problem]]:
    path = folder / "liste"
    path.write_bytes(data)
    problems: list[Problem] = []
    found = load_people(path, SHOWN, problems)
    assert (found is None) == any_error(problems)
    return found and found.people, problems


def people(folder: Path, data: bytes) -> tuple[Person, ...]:
    found, problems = read(folder, data)
    assert found is not None and problems == [], problems
    return found


def names(folder: Path, data: bytes) -> list[str]:
    return [person.name for person in people(folder, data)]


def refused(folder: Path, data: bytes) -> str:
    """The one thing that is told of a list that cannot be read."""
    found, problems = read(folder, data)
    (problem,) = problems
    assert found is None and problem.hint
    return f"{problem.where.line}:{problem.where.column}: {problem.message}"


def table(rows: list[tuple]) -> bytes:
    return workbook([("Navn", "Titel"), *rows])


# ---------------------------------------------------------------- as programs save them


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(lists.excel(), id="Excel: CSV (semikolonsepareret)"),
        pytest.param(lists.excel_utf8(), id="Excel: CSV UTF-8"),
        pytest.param(lists.excel_unicode(), id="Excel: Unicode-tekst"),
        pytest.param(lists.google(), id="Google: CSV"),
        pytest.param((lists.DATA / "libreoffice.csv").read_bytes(), id="LibreOffice: CSV"),
        pytest.param((lists.DATA / "libreoffice.xlsx").read_bytes(), id="LibreOffice: xlsx"),
        pytest.param(lists.text(ROWS, "\t").encode(), id="tabulator"),
        pytest.param(("sep=,\r\n" + lists.text(ROWS, ",")).encode(), id="sep="),
        pytest.param(workbook(ROWS), id="xlsx"),
        pytest.param(lists.of_another_writer(), id="xlsx by another library"),
    ],
)
def test_the_same_people_come_out_of_every_program(tmp_path: Path, data: bytes) -> None:
    assert people(tmp_path, data) == PEOPLE


def test_a_workbook_that_was_dressed_up_is_read_below_its_title(tmp_path: Path) -> None:
    found = people(tmp_path, lists.dressed())
    assert [(p.name, p.table, p.row) for p in found] == [(p.name, p.table, p.row + 2) for p in PEOPLE]


def test_columns_come_in_any_order_and_letter_case_and_others_are_left(tmp_path: Path) -> None:
    rows = [
        ("Allergi", "BORD NR.", "e-mail", "Efternavn", "fornavn *", "Stilling:", "Organisation"),
        ("nødder", "Bord 3", "bo@have.example", "Li", "Bo", "gartner", "Have"),
    ]
    (person,) = people(tmp_path, lists.excel(rows))
    assert person == Person("Bo Li", "Bo", "gartner", "Have", 3, 2)


def test_english_heads_are_known(tmp_path: Path) -> None:
    rows = [("Full name", "Job title", "Department", "Table"), ("Bo Li", "gardener", "Parks", "1")]
    assert people(tmp_path, lists.google(rows)) == (Person("Bo Li", "Bo", "gardener", "Parks", 1, 2),)


def test_the_name_on_the_badge_can_be_chosen(tmp_path: Path) -> None:
    rows = [("Navn", "Kaldenavn"), ("Hans Peter Li", "Hans Peter"), ("Bo Mai Øst", "")]
    assert [p.given for p in people(tmp_path, lists.excel(rows))] == ["Hans Peter", "Bo"]


def test_the_closest_workplace_is_read_and_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, lists.excel([("Navn", "Forvaltning", "Afdeling"), ("Bo Li", "Natur", "Have")]))
    assert found and found[0].workplace == "Have" and [p.warning for p in problems] == [True]


def test_letters_that_a_mac_parted_are_composed(tmp_path: Path) -> None:
    assert names(tmp_path, "Navn\nA\u030ase \u00d8st\n".encode()) == ["Åse Øst"]


def test_a_cell_with_a_line_break_and_hard_spaces_is_one_line(tmp_path: Path) -> None:
    assert names(tmp_path, workbook(column(["Bo\u00a0 Mai\nLi "]))) == ["Bo Mai Li"]
    assert names(tmp_path, 'Navn;Titel\n"Bo\nLi";x\nÅse;y\n'.encode()) == ["Bo Li", "Åse"]


def test_a_row_is_counted_as_a_spreadsheet_counts_it(tmp_path: Path) -> None:
    assert [p.row for p in people(tmp_path, 'Navn;Titel\n"Bo\nLi";x\n\n;\nÅse;y\n'.encode())] == [2, 5]
    assert [p.row for p in people(tmp_path, workbook([["Navn"], ["Bo"], [], ["Åse"]]))] == [2, 4]


def test_a_name_of_80_letters_and_one_of_any_script_is_a_name(tmp_path: Path) -> None:
    written = ["A" * 80, "Ø", "Łukasz Dvořák", "Нина Ли", "李 波", "ليلى", "Þór O’Brien", "Jean-Luc d'Ørby", "Bo Li 2."]
    assert names(tmp_path, lists.excel_utf8(column(written))) == written


def test_numbers_that_say_a_department_are_read_as_text(tmp_path: Path) -> None:
    (person,) = people(tmp_path, workbook([("Navn", "Afdeling", "Bord"), ("Bo Li", 4711.0, 2.0)]))
    assert (person.workplace, person.table) == ("4711", 2)


def test_the_first_sheet_with_names_is_taken_and_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, workbook([["Pris", "Antal"]], column(["Bo Li"]), column(["Åse Øst"])))
    assert found and [p.name for p in found] == ["Bo Li"]
    assert [p.message for p in problems] == [
        "projektmappen har 3 ark; ark nr. 2 er brugt, for det er det første med navne"
    ]


def test_a_hidden_sheet_is_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    book.active.sheet_state = "hidden"
    book.active.append(["Navn"])
    shown = book.create_sheet()
    shown.append(["Navn"])
    shown.append(["Bo Li"])
    assert names(tmp_path, lists.saved(book)) == ["Bo Li"]


# ---------------------------------------------------------------- what is wrong with a list


def spelled(text: str) -> str:
    """A text in which <202E> stands for a character that nobody would see here."""
    for code in ("202E", "202C", "200B", "0007", "FFFD"):
        text = text.replace(f"<{code}>", chr(int(code, 16)))
    return text.removesuffix("\n\n") + "\n"


@pytest.mark.parametrize("case", cases("lists.txt", comments=False), ids=lambda case: case.name)
def test_a_wrong_list_is_told_at_its_cell(tmp_path: Path, case: Case) -> None:
    _, problems = read(tmp_path, spelled(case.text).encode())
    assert case.faults(problems) == []


def test_letters_are_told_where_they_broke_and_not_where_they_did_not(tmp_path: Path) -> None:
    for good in ("Søren Ærø", "Ångström", "François Çelik", "Zoë Müller", "Ã", "O’Brien", "Firma®", "‘Bo’ Li"):
        assert names(tmp_path, lists.excel(column([good]))) == [good]
    for broken in ("Søren", "Ærø", "Åse", "Zoë", "Ørsted", "Gåsø"):
        said = refused(tmp_path, column_of(broken.encode().decode("cp1252")))
        assert "gået i stykker" in said and said.startswith("2:1: ")


def column_of(name: str) -> bytes:
    return f"Navn\n{name}\n".encode()


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_letters_of_a_mac_or_of_ms_dos_are_refused(tmp_path: Path, encoding: str) -> None:
    for name in ("Søren Li", "Åse Li", "Kjærgaard Li", "Bo Pål Øst", "Mærø Li"):
        said = refused(tmp_path, f"Navn;Titel\n{name};gartner\n".encode(encoding))
        assert said == "1:1: bogstaver som æ, ø og å er gået i stykker i filen"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([('="Bo "&"Li"', "")], "2:1: celle A2 har en formel, hvor navnet skal stå"),
        ([("Bo Li", "=A1")], "2:2: celle B2 har en formel, hvor titlen skal stå"),
        ([("Bo Li", ""), (20270114, "")], "3:1: celle A3 har ingen bogstaver, hvor navnet skal stå"),
        ([(lists.DAY, "")], "2:1: celle A2 har en dato, hvor navnet skal stå"),
        ([("Bo Li", lists.DAY)], "2:2: celle B2 har en dato, hvor titlen skal stå"),
        ([(True, "")], "2:1: celle A2 har SAND eller FALSK, hvor navnet skal stå"),
        ([("#REF!", "")], "2:1: celle A2 har en fejlmelding fra regnearket, hvor navnet skal stå"),
        ([(None, "gartner")], "2:1: celle A2 mangler et navn"),
    ],
)
def test_a_cell_of_a_workbook_that_holds_no_name_is_told(tmp_path: Path, rows: list[tuple], said: str) -> None:
    assert refused(tmp_path, table(rows)) == said


def test_a_head_that_is_merged_over_two_columns_is_told(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["Navn", None, "Titel"], ["Bo", "Li", "gartner"]):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    assert refused(tmp_path, lists.saved(book)).startswith("1:2: celle B1 er tom, men kolonnen er udfyldt")


# ---------------------------------------------------------------- what is no list


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "listen er tom"),
        (b"\r\n;;\r\n  \r\n", "listen er tom"),
        (b"\xef\xbb\xbf", "listen er tom"),
        (workbook([]), "listen er tom"),
        (b"%PDF-1.7\n...", "filen er en PDF, ikke en liste, der kan læses"),
        (b"{\\rtf1 Navn}", "filen er et tekstdokument (RTF), ikke en liste, der kan læses"),
        (b"\x89PNG\r\n\x1a\n\0\0", "filen er et billede, ikke en liste, der kan læses"),
        (b"\n<html><table><tr><td>Navn", "filen er en webside, ikke en liste, der kan læses"),
        (b"Navn\0\0\0\1", "filen er hverken et regneark eller tekst, ikke en liste, der kan læses"),
        ((lists.DATA / "libreoffice.ods").read_bytes(), "filen er et dokument fra LibreOffice (.ods), ikke en liste, der kan læses"),
        ((lists.DATA / "libreoffice.xls").read_bytes(), "filen er gemt i det gamle Excel-format (.xls), ikke en liste, der kan læses"),
        (lists.locked(), "filen er låst med en adgangskode, ikke en liste, der kan læses"),
        (lists.packed("Index/Document.iwa"), "filen er et regneark fra Numbers, ikke en liste, der kan læses"),
        (lists.packed("word/document.xml"), "filen er et Word-dokument, ikke en liste, der kan læses"),
        (lists.packed("xl/workbook.bin"), "filen er en binær projektmappe (.xlsb), ikke en liste, der kan læses"),
        (lists.packed("billeder/1.jpg"), "filen er en pakket fil (zip), ikke en liste, der kan læses"),
        (lists.packed("xl/workbook.xml"), "projektmappen er i stykker og kan ikke læses"),
        (workbook(ROWS)[:-200], "projektmappen er i stykker og kan ikke læses"),
        (b"PK\x03\x04" + b"x" * 99, "projektmappen er i stykker og kan ikke læses"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_told_for_what_it_is(tmp_path: Path, data: bytes, said: str) -> None:
    assert refused(tmp_path, data) == f"1:1: {said}"


def test_a_list_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "liste").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    problems: list[Problem] = []
    assert load_people(tmp_path / "liste", SHOWN, problems) is None
    assert [p.message for p in problems] == ["filen fylder 50 MB (højst 5 MB)"]
    assert LIMIT == 5 * 1024 * 1024


def test_a_hundred_thousand_rows_are_too_many(tmp_path: Path) -> None:
    rows = column(f"Bo{number} Li" for number in range(100_000))
    for data in (lists.excel(rows), lists.of_another_writer(rows)):
        assert refused(tmp_path, data) == f"1002:1: listen har mere end {MOST} personer"


def test_a_small_file_that_unpacks_to_a_large_one_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bombe"
    path.write_bytes(workbook(ROWS))
    with ZipFile(path, "a", ZIP_DEFLATED) as package:
        package.writestr("xl/media/image1.png", b"\0" * (100 * 1024 * 1024))
    assert path.stat().st_size < 200_000
    assert refused(tmp_path, path.read_bytes()).startswith("1:1: projektmappen fylder 100 MB, når den pakkes ud")


LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghijkl"))
FAR = '<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c></row><row r="{0}"><c r="XFD{0}"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(lists.with_entities(LAUGHS, "&l;"), "1:1: projektmappen er i stykker", id="a text that grows"),
        pytest.param(lists.with_entities('<!ENTITY a SYSTEM "file:///etc/hosts">', "&a;"), "1:1: projektmappen er i stykker", id="a text of another file"),
        pytest.param(lists.with_rows(FAR.format(1048576)), "100000:1: listen er udfyldt eller farvet længere ned end række 100000", id="the last cell there is"),
        pytest.param(lists.with_rows(FAR.format(10**11)), "100000:1: listen er udfyldt eller farvet længere ned end række 100000", id="a row there is none of"),
        pytest.param(lists.with_rows('<row r="1"/>' * 900_000), "1:1: projektmappen fylder 10,3 MB, når den pakkes ud", id="blank rows"),
        pytest.param(b"Navn" + b"\n" * 5_000_000, "100000:1: listen er udfyldt", id="blank lines"),
        pytest.param(b"Navn" + b";" * 5_000_000, "1:1: listen har en overskrift, men ingen navne", id="blank columns"),
        pytest.param(b"Navn\n" + b"A" * 5_000_000, "2:1: en celle i række 2 har over 131072 tegn", id="a long cell"),
    ],
)  # fmt: skip
def test_a_list_that_is_made_to_take_long_is_soon_told(tmp_path: Path, data: bytes, said: str) -> None:
    start = time.process_time()
    assert refused(tmp_path, data).startswith(said)
    assert time.process_time() - start < 5  # 0.4 s at most; a slow machine may take its time


def test_a_list_that_may_not_be_read_or_is_a_folder_is_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    (tmp_path / "mappe").mkdir()
    assert load_people(tmp_path / "mappe", SHOWN, problems) is None
    assert load_people(tmp_path / "ingen", SHOWN, problems) is None
    assert all(p.message.startswith("listen kan ikke læses") for p in problems) and len(problems) == 2


# ---------------------------------------------------------------- whatever comes


def test_a_workbook_with_a_byte_changed_is_read_or_refused(tmp_path: Path) -> None:
    draw, whole = random.Random(11), (lists.DATA / "libreoffice.xlsx").read_bytes()
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(draw.randint(1, 4)):
            data[draw.randrange(len(data))] = draw.randrange(256)
        read(tmp_path, bytes(data))


SIGNS = st.sampled_from(
    [*'Navn;Titel,Bord\t"=@#\r\n', "\u202e", "\u200b", "æ", "Ã¦", "\0", "🌱", "Navn\n", "Fornavn;Efternavn\n"]
)


@given(st.one_of(st.binary(max_size=80), st.lists(SIGNS, max_size=40).map(lambda signs: "".join(signs).encode())))
@settings(max_examples=500)
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    read(tmp_path_factory.getbasetemp(), data)


@given(
    st.lists(
        st.sampled_from(["Xyzq", "Xyzq7", "=Xyzq", "Xyzq@a.bc", "Xyzq🌱", "Xyzq, Xyzq", "Xyzq?", "Xyzq" * 30, "<Xyzq"]),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=300)
def test_no_message_says_what_is_in_a_cell(tmp_path_factory: pytest.TempPathFactory, cells: list[str]) -> None:
    rows = [("Navn", "Titel", "Afdeling", "Bord"), *((cell, cell, cell, cell) for cell in cells)]
    for data in (lists.excel_utf8(rows), lists.excel_utf8(rows[1:]), workbook(rows)):
        _, problems = read(tmp_path_factory.getbasetemp(), data)
        assert problems and "xyzq" not in "".join(map(str, problems)).casefold()
