"""To forget a seminar's people removes them and nothing else, and says what stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build.forgetting import INVENTED, forget, said, sum_of
from generator.build.staging import Stage
from generator.model.problems import Problems

ROOT = Path(__file__).parents[2]
LIST = "Navn\nBo Li\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A seminar with its list, built for one municipality, and one that was left alone."""
    monkeypatch.chdir(tmp_path)
    seminars = tmp_path / "content" / "seminars"
    seminars.mkdir(parents=True)
    for id in ("havedag", "andet"):
        (seminars / f"{id}.yaml").write_text(f"id: {id}\nparticipants: {id}-liste.csv\n")
        (seminars / f"{id}-liste.csv").write_text(LIST)
        built = tmp_path / "output" / "aaby" / id / "1 før dagen"
        built.mkdir(parents=True)
        (built / "G07 Deltagerliste.docx").write_text("Bo Li")
        (built.parent / "manifest.json").write_text("{}")
        (built.parent / ".drivhus").mkdir()
        (built.parent / ".drivhus" / "state.json").write_text("{}")
    (tmp_path / "output" / "aaby" / "kort").mkdir()
    (tmp_path / "output" / "aaby" / "kort" / "K01.pdf").write_text("kort")
    return tmp_path


def here(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() or path.is_symlink()}


def gone(root: Path, id: str = "havedag") -> set[str]:
    """What is no longer there when a seminar was forgotten."""
    before = here(root)
    forget(root, root / "output", id)
    return before - here(root)


def told(root: Path, id: str = "havedag") -> list[str]:
    with pytest.raises(Problems) as found:
        forget(root, root / "output", id)
    return [str(problem).split("\n")[0] for problem in found.value.problems]


OURS = {
    "content/seminars/havedag-liste.csv",
    "output/aaby/havedag/1 før dagen/G07 Deltagerliste.docx",
    "output/aaby/havedag/manifest.json",
    "output/aaby/havedag/.drivhus/state.json",
}


def test_list_and_folder_are_gone_and_all_else_stays(root: Path) -> None:
    assert gone(root) == OURS
    assert not (root / "output" / "aaby" / "havedag").exists()


def test_what_was_removed_and_what_stays_is_said(root: Path) -> None:
    assert list(said(forget(root, root / "output", "havedag"))) == [
        "Slettet: output/aaby/havedag/ med 2 filer.",
        "Slettet: content/seminars/havedag-liste.csv.",
        "Bliver liggende: content/seminars/havedag.yaml; siger hvor og hvornår, og hvem man kan spørge, men nævner ingen deltagere.",
        "Udskrifter, mails og kopier andre steder må I selv slette.",
    ]


def test_a_second_time_there_is_nothing_to_remove(root: Path) -> None:
    forget(root, root / "output", "havedag")
    assert (
        next(said(forget(root, root / "output", "havedag"))) == "Der var ingen navne at slette for seminaret havedag."
    )


def test_a_seminar_that_was_built_for_two_municipalities_is_forgotten_in_both(root: Path) -> None:
    shutil.copytree(root / "output" / "aaby" / "havedag", root / "output" / "lilleby" / "havedag")
    assert len(gone(root)) == 7


def test_a_list_that_is_called_as_the_seminar_goes_too(root: Path) -> None:
    """When everybody was forgotten by hand, the file says a number, and the workbook was left."""
    (root / "content" / "seminars" / "havedag.yaml").write_text("id: havedag\nparticipants: 24\n")
    (root / "content" / "seminars" / "havedag.xlsx").write_text(LIST)
    assert "content/seminars/havedag.xlsx" in gone(root)
    assert (root / "content" / "seminars" / "havedag-liste.csv").exists()  # nobody says that it is this seminar's


def test_a_seminar_whose_file_is_gone_can_be_forgotten(root: Path) -> None:
    (root / "content" / "seminars" / "havedag.yaml").unlink()
    assert gone(root) == OURS - {"content/seminars/havedag-liste.csv"}


def test_a_file_that_cannot_be_read_is_told_and_what_is_known_is_gone(root: Path) -> None:
    (root / "content" / "seminars" / "havedag.yaml").write_text("\tid: havedag\n")
    assert told(root) == ["content/seminars/havedag.yaml:1:1: tabulator brugt som indrykning"]
    assert not (root / "output" / "aaby" / "havedag").exists()


def test_a_name_that_a_mac_parted_is_found(root: Path) -> None:
    (root / "content" / "seminars" / "havedag.yaml").write_text("id: havedag\nparticipants: Åby.csv\n", "utf-8")
    (root / "content" / "seminars" / "A\u030aby.csv").write_text(LIST)
    assert "content/seminars/A\u030aby.csv" in gone(root)


# ---------------------------------------------------------------- what is never removed


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("", "content/seminars/....yaml: navnet på seminaret mangler"),
        ("..", "content/seminars/...yaml: navnet på seminaret må kun indeholde a-z, 0-9 og -"),
        ("../andet", "content/seminars/../andet.yaml: navnet på seminaret må kun indeholde a-z, 0-9 og -"),
        ("kort", "content/seminars/kort.yaml: navnet på seminaret er optaget"),
        ("havdag", "content/seminars/havdag.yaml: der er intet seminar 'havdag', og intet er bygget til et"),
    ],
)
def test_a_name_that_is_no_seminar_removes_nothing(root: Path, id: str, said: str) -> None:
    before = here(root)
    assert told(root, id) == [said]
    assert here(root) == before


@pytest.mark.parametrize("named", ["../../budget.csv", "/etc/passwd", "seminars/x.csv", ".", "..", "andet.yaml", "24"])
def test_a_list_outside_the_folder_is_left(root: Path, named: str) -> None:
    (root / "budget.csv").write_text("tal")
    (root / "content" / "seminars" / "havedag.yaml").write_text(f"id: havedag\nparticipants: {named}\n")
    assert gone(root) == OURS - {"content/seminars/havedag-liste.csv"}


def test_the_overview_of_a_municipality_that_is_called_alike_is_left(root: Path) -> None:
    (root / "output" / "oversigt" / "havedag").mkdir(parents=True)
    (root / "output" / "oversigt" / "havedag" / "P01.svg").write_text("<svg/>")
    assert gone(root) == OURS


def test_links_are_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Inside the folder a link goes and what it leads to stays; a link in the place of folder or list is told."""
    theirs = tmp_path_factory.mktemp("andres")
    (theirs / "referat.txt").write_text("deres")
    (root / "output" / "aaby" / "havedag" / "genvej").symlink_to(theirs, target_is_directory=True)
    (root / "output" / "lilleby").symlink_to(theirs, target_is_directory=True)
    assert gone(root) == {*OURS, "output/aaby/havedag/genvej"}
    (root / "output" / "aaby" / "havedag").symlink_to(theirs, target_is_directory=True)
    (root / "content" / "seminars" / "havedag-liste.csv").symlink_to(theirs / "referat.txt")
    assert told(root) == [
        "content/seminars/havedag-liste.csv: her er en genvej eller en mappe, ikke selve listen",
        "output/aaby/havedag: her er en genvej eller en fil, ikke seminarets mappe",
    ]
    assert (theirs / "referat.txt").read_text() == "deres"


def test_while_somebody_builds_nothing_is_removed(root: Path) -> None:
    with Stage(root / "output" / "aaby" / "havedag"):
        (problem,) = told(root)
    assert problem == "output/aaby/havedag: Drivhus arbejder allerede her"
    assert {*OURS} <= here(root)


def test_a_file_that_is_open_is_told_and_the_rest_is_gone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remove = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".docx":
            raise PermissionError(13, "in use")
        remove(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert told(root) == [
        "output/aaby/havedag/1 før dagen/G07 Deltagerliste.docx: kan ikke slettes (systemet nægter adgang); der kan stå navne i den"
    ]
    assert here(root) & OURS == {"output/aaby/havedag/1 før dagen/G07 Deltagerliste.docx"}


# ---------------------------------------------------------------- the list that is shipped


def test_the_invented_list_is_known_by_its_sum_and_stays(root: Path) -> None:
    shipped = ROOT / "content" / "seminars" / "fjordby-2027.csv"
    assert sum_of(shipped) == INVENTED
    place = root / "content" / "seminars" / "havedag-liste.csv"
    place.write_bytes(shipped.read_bytes().replace(b"\n", b"\r\n"))  # as git may write it on Windows
    done = forget(root, root / "output", "havedag")
    assert place.exists() and done.lists == []
    assert (
        "Bliver liggende: content/seminars/havedag-liste.csv; er den opdigtede liste, der følger med Drivhus."
        in said(done)
    )


def test_real_people_in_the_example_are_forgotten(root: Path) -> None:
    shipped = (ROOT / "content" / "seminars" / "fjordby-2027.csv").read_bytes()
    place = root / "content" / "seminars" / "havedag-liste.csv"
    place.write_bytes(shipped + b"Gerda Gartner;;;\n")
    assert "content/seminars/havedag-liste.csv" in gone(root)
