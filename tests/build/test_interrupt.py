"""Ctrl-C inside a callback of a C library is lost to Python; nothing that was made meanwhile may be published."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import interrupt
from generator.build.staging import undisturbed

ROOT = Path(__file__).parents[2]
LOST = """
import os, signal, sys
from pathlib import Path
from generator.build import interrupt
from generator.build.staging import Stage
import uharfbuzz as hb
{listen}

class Pen:
    def moveTo(self, p): os.kill(os.getpid(), signal.SIGINT)
    def lineTo(self, p): pass
    def qCurveTo(self, *p): pass
    curveTo = qCurveTo
    def closePath(self): pass

font = hb.Font(hb.Face(hb.Blob.from_file_path("layouts/fonts/SourceSansPro-Regular.ttf")))
try:
    with Stage(Path(sys.argv[1])) as stage:
        font.draw_glyph_with_pen(font.get_nominal_glyph(ord("a")), Pen())
        stage.put("a.txt", b"damaged")
        stage.publish()
except KeyboardInterrupt:
    print("heard")
"""


def run(tmp_path: Path, listen: str) -> subprocess.CompletedProcess[str]:
    code = LOST.replace("{listen}", listen)
    return subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)


def test_a_lost_ctrl_c_stops_the_publishing(tmp_path: Path) -> None:
    done = run(tmp_path, "interrupt.listen()")
    assert (done.stdout.strip(), done.stderr) == ("heard", "")
    assert not (tmp_path / "a.txt").exists()


def test_without_the_guard_it_is_lost_indeed(tmp_path: Path) -> None:
    done = run(tmp_path, "")
    assert done.stdout == "" and (tmp_path / "a.txt").read_text() == "damaged"


def test_ctrl_break_of_windows_is_held_back_as_ctrl_c_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGUSR1, raising=False)
    assert interrupt.signals() == (signal.SIGINT, signal.SIGUSR1)
    steps: list[str] = []
    with pytest.raises(KeyboardInterrupt), undisturbed():
        os.kill(os.getpid(), signal.SIGUSR1)
        steps.append("still at work")
    assert steps == ["still at work"]


def test_ctrl_break_of_windows_ends_a_run_as_ctrl_c_does() -> None:
    code = """
import os, signal
signal.SIGBREAK = signal.SIGUSR1
from generator.build import interrupt
interrupt.listen()
try:
    os.kill(os.getpid(), signal.SIGUSR1)
except KeyboardInterrupt:
    print("heard")
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("heard", "")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal to send")
def test_ctrl_c_while_libraries_are_imported_is_no_traceback() -> None:
    code = (
        "import sys, os, signal, generator.__main__ as start\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # which a run in the background lacks
        "class Stop:\n"
        "    def find_spec(self, *_): os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stop())\n"
        "start.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (130, "Afbrudt, før noget var gjort.\n")
