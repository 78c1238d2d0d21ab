"""The command line speaks Danish, answers at once, and ends with a code that says how it went."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.build.report import Report
from generator.build.selection import Choice, pick
from generator.build.system import as_typed
from generator.model.problems import Problem, Problems, Where

ROOT = Path(__file__).parent.parent
ENGLISH = re.compile(r"\b(Usage|Options|Commands|Error|Show|Try|No such|Invalid|Missing|Aborted|requires|exit)\b")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run one command: exit code, what was printed, what was told as a fault."""
    for name in ("stdout", "stderr"):  # pytest's own streams cannot be told how to treat strange letters
        monkeypatch.setattr(type(getattr(sys, name)), "reconfigure", lambda *a, **k: None, raising=False)

    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            cli.main(words)
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return run


@pytest.mark.parametrize(
    "words",
    [["--help"], ["-h"], [], *([name, "--help"] for name in ("build", "check", "list", "clean", "forget", "schema"))],
)
def test_help_is_danish(run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert "Brug: drivhus" in out and "Viser denne hjælp" in out and not ENGLISH.search(out)


def test_the_english_guard_sees_english() -> None:
    assert ENGLISH.search("Usage: drivhus [OPTIONS]") and ENGLISH.search("Show this message and exit.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bild"], "ukendt kommando 'bild'\n  råd: mente du 'build'?"),
        (["build", "--brnd", "x"], "ukendt tilvalg '--brnd'\n  råd: mente du '--brand'?"),
        (["build", "--brand"], "'--brand' mangler en værdi"),
        (["build", "P01"], "forstår ikke: P01\n  råd: se, hvad der kan skrives: drivhus build --help"),
        (["--sideways"], "ukendt tilvalg '--sideways'\n  råd: se, hvad der kan skrives: drivhus --help"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_in_danish(run, words: list[str], said: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "") and said in err and not ENGLISH.search(err)


def test_names_that_do_not_exist_are_told_together_with_what_is_near(run, tmp_path: Path) -> None:
    words = ["--brand", "drivhsu", "--material", "P011", "--edition", "mandag", "--output", str(tmp_path / "ud")]
    code, out, err = run("build", *words, "--root", str(ROOT))
    assert code == 1 and not (tmp_path / "ud").exists()
    assert "kommunen 'drivhsu' findes ikke\n  råd: mente du 'drivhus'?" in err
    assert "materialet 'P011' findes ikke\n  råd: mente du 'P11'?" in err
    assert (
        "udgaven 'mandag' findes ikke\n  råd: vælg mellem skaerm, kontor, samles, samles-a4, trykkeri-ark, trykkeri"
        in err
    )


@pytest.mark.parametrize("given", [["P01,K04"], ["K04; P01"], ["P01 K04"], ["P01,", "K04"]])
def test_several_may_be_chosen_however_they_are_parted(run, monkeypatch: pytest.MonkeyPatch, given: list[str]) -> None:
    asked: list[Choice] = []
    monkeypatch.setattr("generator.build.run.check", lambda root, choice, step: asked.append(choice) or Report())
    assert run("check", "--root", str(ROOT), *(word for text in given for word in ("--material", text)))[0] == 0
    assert asked[0].key == Choice(materials=("P01", "K04")).key


def test_a_comma_alone_is_no_wish_for_everything(run) -> None:
    code, _, err = run("check", "--root", str(ROOT), "--material", ",")
    assert code == 1 and "materialet ',' findes ikke" in err


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("P1", "mente du 'P01'?"),
        ("p4", "mente du 'P04'?"),
        ("P05", "vælg mellem P01, P04, P14"),
        ("k04", "vælg mellem K05, K06"),
    ],
)
def test_a_number_that_is_not_there_is_not_another(word: str, hint: str) -> None:
    problems: list[Problem] = []
    pick([word], ["P01", "P04", "P14", "K05", "K06"], "--material", "materialet", problems)
    assert hint == problems[0].hint


def test_a_folder_whose_name_make_takes_for_two_words_is_told_to_be_renamed() -> None:
    problems: list[Problem] = []
    pick(["min"], ["drivhus", "min by"], "--brand", "kommunen", problems)
    assert problems[0].hint == "mappen 'min by' har et mellemrum i navnet; kald den 'min-by'"


def test_a_root_without_content_is_told(run, tmp_path: Path) -> None:
    code, _, err = run("check", "--root", str(tmp_path))
    assert code == 1 and "her mangler mappen content/ eller layouts/" in err


@pytest.mark.parametrize("command", ["build", "clean"])
@pytest.mark.parametrize("below", ["", "/ud"])
def test_a_file_where_the_output_should_go_is_told_and_left(run, tmp_path: Path, command: str, below: str) -> None:
    (tmp_path / "README.md").write_text("mit")
    code, _, err = run(command, "--root", str(ROOT), "--output", f"{tmp_path}/README.md{below}")
    assert code == 1 and "README.md' er en fil, ikke en mappe\n  råd: vælg en mappe i stedet, fx output" in err
    assert (tmp_path / "README.md").read_text() == "mit"


def test_to_forget_a_seminar_is_one_command(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "layouts").mkdir()
    (tmp_path / "content" / "seminars").mkdir(parents=True)
    (tmp_path / "content" / "seminars" / "havedag.csv").write_text("Navn\nBo Li\n")
    code, out, err = run("forget", "havedag")
    assert (code, err) == (0, "") and out.startswith("Slettet: content/seminars/havedag.csv.\n")
    assert run("forget", "havedag")[0] == 1
    assert "navnet på seminaret mangler" in run("forget")[2]


def test_the_checkout_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli._root(None) == ROOT
    for name in ("content", "layouts"):
        (tmp_path / name).mkdir()
    assert cli._root(None) == tmp_path


def test_problems_end_with_one_and_no_trace(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise Problems([Problem(Where("content/x.yaml", 3, 5), "ordet er galt", "ret det")])

    monkeypatch.setattr("generator.build.run.build", fail)
    code, out, err = run("build", "--root", str(ROOT))
    assert (code, err) == (1, "content/x.yaml:3:5: ordet er galt\n  råd: ret det\n")


def test_ctrl_c_ends_with_130_and_one_line(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.build.run.build", stop)
    code, _, err = run("build", "--root", str(ROOT))
    assert code == 130 and err.strip() == "Afbrudt. Hver fil er enten den gamle eller den nye; ingen er halv."


def test_our_own_fault_keeps_its_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.run.build", lambda *_: 1 / 0)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO()))
    with pytest.raises(ZeroDivisionError):
        cli.main(["build", "--root", str(ROOT)])


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    command = f"{sys.executable} -m generator list | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("streams", [">&-", "2>&-", ">&- 2>&-", ">/dev/full", "2>/dev/full"])
def test_streams_that_are_closed_or_full_are_no_fault(streams: str) -> None:
    if "/dev/full" in streams and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = f"{sys.executable} -m generator list {streams}"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "Traceback" not in done.stderr


def test_a_terminal_gets_a_bar_with_what_comes_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    monkeypatch.setenv("COLUMNS", "60")
    with cli._progress() as step:
        step(1, 4, "P01 Fasemodel, som har et navn så langt, at det ikke er på linjen")
    drawn = re.sub(r"\x1b\[\?25.|\x1b\[K", "", screen.getvalue()).split("\r")
    assert f"{'█' * 7}{'░' * 23}  25% P01 Fasemodel, som har" in [line.rstrip() for line in drawn]
    assert drawn[-1].split() == ["█" * 30, "100%"] and all(len(line) < 62 for line in drawn)


def test_a_bar_that_a_fault_stops_does_not_say_that_all_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with pytest.raises(Problems), cli._progress() as step:
        step(1, 4, "P01")
        raise Problems([Problem(Where("x.yaml", 1), "ordet er galt", "ret det")])
    assert "25%" in screen.getvalue() and "100%" not in screen.getvalue()


def test_elsewhere_each_label_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    with cli._progress() as step:
        for done, label in enumerate(["P01", "P01", "P02"]):
            step(done, 3, label)
    assert capsys.readouterr() == ("P01\nP02\n", "")


def test_an_old_windows_terminal_gets_the_danish_letters_and_marks_for_the_rest() -> None:
    surroundings = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    code = "from generator import cli; cli.list_.callback = lambda root: cli.say('æøå »Nordlys« █'); cli.main(['list'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, env=surroundings)
    assert (done.stdout.rstrip(), done.stderr) == ("æøå »Nordlys« ?".encode("cp1252"), b"")


def test_a_path_is_told_as_it_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert as_typed(tmp_path / "output") == "output"
    monkeypatch.chdir(tmp_path.anchor)
    assert as_typed(tmp_path / "output") == str(tmp_path / "output")


@pytest.mark.skipif(os.name == "nt", reason="Windows has one encoding for file names")
def test_an_old_locale_can_build_files_with_danish_names(tmp_path: Path) -> None:
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    words = [
        "build",
        "--brand",
        "drivhus",
        "--material",
        "K04",
        "--edition",
        "skaerm",
        "--output",
        str(tmp_path / "ud"),
    ]
    done = subprocess.run([sys.executable, "-m", "generator", *words], cwd=ROOT, capture_output=True, env=surroundings)
    assert done.returncode == 0 and done.stderr == b""
    [path] = (tmp_path / "ud" / "drivhus" / "kort").iterdir()
    assert path.name.endswith(" - skærm.pdf")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this system has no such names")
@pytest.mark.parametrize(
    "folder", ["content/materials", "layouts/pages", "layouts/brands", "layouts/brands/minø", "ud"]
)
def test_names_that_are_no_text_end_in_no_trace(tmp_path: Path, folder: str) -> None:
    for name in ("content", "layouts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("brands"))
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    Path(os.fsdecode(os.fsencode(tmp_path / folder) + b"/l\xf8g.yaml")).write_text("bed: Løg")
    words = ["--root", str(tmp_path), "--output", str(tmp_path / "ud"), "--material", "P04", "--edition", "skaerm"]
    for command in (["build", *words], ["build", *words], ["clean", *words[:4]]):
        done = subprocess.run([sys.executable, "-m", "generator", *command], cwd=ROOT, capture_output=True)
        assert done.returncode in (0, 1) and b"Traceback" not in done.stderr


def test_a_library_that_is_gone_is_told_and_the_environment_no_longer_called_ready(tmp_path: Path) -> None:
    (tmp_path / "klar").touch()
    code = (
        "import sys, runpy; sys.modules['yaml'] = None; "
        f"sys.prefix = {str(tmp_path)!r}; sys.argv[1:] = ['list']; runpy.run_module('generator', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1 and done.stderr.startswith("'yaml', som Drivhus bruger, mangler")
    assert "Traceback" not in done.stderr and not (tmp_path / "klar").exists()
