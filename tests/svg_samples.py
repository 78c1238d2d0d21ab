"""The small SVGs that tests draw, see load/test_svg_corpus.py."""

from __future__ import annotations

from pathlib import Path

CORPUS, CASES = Path(__file__).parent / "load" / "svg_corpus", Path(__file__).parent / "cases"
MINE = (
    "12-miterlimit", "13-paint-order", "14-root-transform", "15-root-clip", "17-swatch-gradient", "18-flowroot-empty",
    "19-css-transform", "33-important", "34-stroke-percent", "35-accidental-opacity",
)  # fmt: skip
DRAWN = sorted(
    [*CORPUS.glob("drawn/*.svg"), *CORPUS.glob("exports/*.svg"), *(CASES / name / "logo.svg" for name in MINE)]
)
TOLD = sorted(CORPUS.glob("told/*.svg"))


def name(path: Path) -> str:
    return path.stem if path.parent.parent == CORPUS else path.parent.name
