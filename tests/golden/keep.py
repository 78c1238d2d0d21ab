"""All goldens by their path, each made when it is asked for, and how they are written and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PIL import Image

from golden import kits, pictures
from golden.scenes import describe_scene
from golden.slides import describe_pptx
from golden.word import describe_docx

GOLDENS = Path(__file__).parents[1] / "goldens"
OFFICE = {".docx": describe_docx, ".pptx": describe_pptx}

Made = str | Image.Image


def made(folder: Path) -> Mapping[str, Callable[[], Made]]:
    """What the product makes now, under the names that are kept. Its files are put into `folder`."""
    found: dict[str, Callable[[], Made]] = {}
    for kit in kits.kits(folder):
        for material, document in kit.documents():
            found[f"scenes/{kit.name}/{material}.txt"] = partial(describe_scene, document)
        for file in kit.files:
            if describe := OFFICE.get(file.path.suffix):
                found[f"office/{kit.name}/{file.material}.txt"] = partial(describe, file.path)
            elif most := kit.pictured(file):
                for n in range(min(most, pictures.count(file.path))):
                    name = f"pages/{kit.name}/{file.material}-{file.edition}-{n + 1}.png"
                    found[name] = partial(pictures.page, file.path, n)
    return found


def names() -> list[str]:
    """The goldens that are kept."""
    return sorted(path.relative_to(GOLDENS).as_posix() for path in GOLDENS.rglob("*.*"))


def read(name: str) -> Made:
    path = GOLDENS / name
    return path.read_text("utf-8") if path.suffix == ".txt" else Image.open(path)


def write(name: str, made: Made) -> None:
    path = GOLDENS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(made, str):
        path.write_text(made, "utf-8", newline="\n")
    else:
        pictures.kept(made).save(path, optimize=True)
