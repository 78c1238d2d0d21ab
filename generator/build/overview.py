"""output/oversigt.html: one contact sheet of everything that was built, so that a person sees it before printing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.build.manifest import Entry
from generator.build.outputs import Piece
from generator.build.report import FOLDERS, KINDS, PLAIN, Titles
from generator.model.document import SetSlide, Settled
from generator.model.look import Ink
from generator.model.scene import Item, Scene, SetText
from generator.write.markup import escape, link

NAME = "oversigt.html"
FOLDER = "oversigt/"
COLORS = ("gran", "boeg", "glas0", "glas1", "glas2", "glas3", "froe", "muld", "graa", "paper")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as an SVG file. `draw` is the dear part."""

    path: str
    draw: Callable[[], bytes]


def pictures(piece: Piece) -> Iterator[Picture]:
    """The pages of a placed document; a worksheet flows, and is shown as HTML."""
    if isinstance(piece.document, Settled):
        for number, scene in enumerate(_pages(piece.document), 1):
            yield Picture(_picture_path(piece, number), _drawing(scene, piece))


def _drawing(scene: Scene[SetText], piece: Piece) -> Callable[[], bytes]:
    def draw() -> bytes:
        from generator.write.svg import scene_svg

        return scene_svg(scene, piece.look).encode()

    return draw


def _picture_path(piece: Piece, number: int) -> str:
    return f"{FOLDER}{piece.brand}/{piece.material}-{number:02}.svg"


def is_left_over(path: str, alive: Iterable[str], pictures: Iterable[str]) -> bool:
    """Is this a picture of something that is no longer made? `pictures` were made now; `alive` are brand/material."""
    if not path.startswith(FOLDER):
        return False
    made = {p.rsplit("-", 1)[0] for p in pictures}
    stem = path.rsplit("-", 1)[0]
    return path not in pictures if stem in made else stem.removeprefix(FOLDER) not in alive


def _pages(document: Settled) -> Iterator[Scene[SetText]]:
    yield from document.pages
    yield from (_shown(slide, document.foot) for slide in document.slides)


def _shown(slide: SetSlide, foot: tuple[Item[SetText], ...]) -> Scene[SetText]:
    """A slide as it is shown: the layout's foot below, then what the slide says."""
    return replace(slide.scene, items=(*foot, *slide.scene.items, *slide.texts.values()))


# ---------------------------------------------------------------- one material


def fragment(piece: Piece) -> str:
    """What the sheet shows of one piece: its pages as pictures, or the worksheet in small."""
    if not isinstance(piece.document, Settled):
        from generator.write.html_preview import blocks

        return f'<div class="ark">{blocks(piece.document.document.blocks)}</div>'
    return f'<div class="sider">{"".join(_images(piece.document, piece))}</div>'


def _images(document: Settled, piece: Piece) -> Iterator[str]:
    sizes = [(s.w, s.h) for s in document.pages] or [(s.scene.w, s.scene.h) for s in document.slides]
    for number, (w, h) in enumerate(sizes, 1):
        alt = f"{piece.material} {piece.name}" + (f", side {number} af {len(sizes)}" if len(sizes) > 1 else "")
        title = _slide_title(document, number)
        yield (
            f'<img src="{link(_picture_path(piece, number))}" alt="{escape(alt + title)}" '
            f'width="{w:.0f}" height="{h:.0f}" loading="lazy">'
        )


def _slide_title(document: Settled, number: int) -> str:
    if not document.slides:
        return ""
    return ": " + " ".join(p.words for p in document.slides[number - 1].title.paragraphs)


# ---------------------------------------------------------------- the sheet


def page(fragments: Mapping[str, str], entries: Iterable[Entry], titles: Titles, inks: Mapping[str, Ink]) -> bytes:
    """The whole sheet. `fragments` are by brand/material, `entries` the files of the manifest."""
    files: dict[str, dict[str, list[Entry]]] = {}
    for entry in sorted(entries, key=_order):
        files.setdefault(entry.brand, {}).setdefault(entry.material, []).append(entry)
    links = "".join(f'<li><a href="#{id}">{escape(titles.brands.get(id, id))}</a></li>' for id in files)
    body = "".join(_brand(id, materials, fragments, titles) for id, materials in files.items())
    colors = "".join(f"--{name}:{inks[name].rgb};" for name in COLORS if name in inks)
    return PAGE.format(colors=colors, style=STYLE, links=links, body=body).encode()


def _order(entry: Entry) -> tuple[bool, str, int, str, str]:
    """The plain look first; posters before cards before worksheets before slides."""
    return entry.brand != PLAIN, entry.brand, list(FOLDERS).index(entry.kind), entry.material, entry.path


def _brand(id: str, materials: Mapping[str, list[Entry]], fragments: Mapping[str, str], titles: Titles) -> str:
    """A municipality's materials, those of one kind side by side."""
    kinds: dict[str, list[str]] = {}
    for material, files in materials.items():
        kinds.setdefault(files[0].kind, []).append(_material(files, fragments.get(f"{id}/{material}", ""), titles))
    shown = "".join(f'<div class="{kind}">{"".join(articles)}</div>' for kind, articles in kinds.items())
    return f'<section id="{id}"><h2>{escape(titles.brands.get(id, id))}</h2>{shown}</section>'


def _material(files: list[Entry], fragment: str, titles: Titles) -> str:
    first = files[0]
    name = first.path.rsplit("/", 1)[1].rsplit(".", 1)[0].split(" - ")[0]
    links = "".join(f'<li><a href="{link(f.path)}">{escape(_label(f, titles))}</a></li>' for f in files)
    return f"<article><h3>{escape(name)}</h3><p>{KINDS[first.kind]}</p><ul>{links}</ul>{fragment}</article>"


def _label(entry: Entry, titles: Titles) -> str:
    """What the file is for, and how large its paper is."""
    if entry.edition is None:
        return "Word, kan rettes" if entry.format == "docx" else "PowerPoint, kan rettes"
    size = f", {entry.trim_mm[0]:g} × {entry.trim_mm[1]:g} mm" if entry.trim_mm else ""
    return f"{titles.editions.get(entry.edition, entry.edition)}{size}"


PAGE = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Oversigt over det, Drivhus har bygget</title><style>:root{{{colors}}}{style}</style></head>
<body><header><h1>Det, Drivhus har bygget</h1>
<p>Se siderne igennem, før I trykker. <b>Trykkeri</b> sendes til trykkeriet. <b>Kontorprinter</b> skrives ud hos jer selv i
100 % størrelse, kort på begge sider med vending på den lange led. <b>Skærm</b> lægges på intranettet.
Word og PowerPoint kan I rette i.</p>
<nav aria-label="Kommuner"><ul>{links}</ul></nav></header><main>{body}</main></body></html>
"""

STYLE = """
body{margin:0;font:1rem/1.5 Calibri,"Source Sans 3",sans-serif;color:var(--muld);background:var(--glas0)}
header,section{padding:1.5rem 3vw}header{background:var(--gran);color:var(--paper)}header p{max-width:46rem}
h1,h2,h3{font-family:Cambria,"Source Serif 4",serif;line-height:1.15;margin:0 0 .5rem}h1{font-size:2.2rem}
h2{font-size:1.8rem;color:var(--gran);border-bottom:.25rem solid var(--froe);padding-bottom:.3rem}h3{color:var(--gran)}
a{color:var(--boeg)}nav a{color:var(--paper)}nav ul,article>ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;
margin:.4rem 0 .8rem;padding:0}article{margin:2rem 0}article>p{margin:0}
.poster,.sider{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));align-items:start}
.poster{grid-template-columns:repeat(auto-fill,minmax(21rem,1fr))}.poster .sider{display:block}
img{width:100%;height:auto;background:var(--paper);box-shadow:0 1px 5px var(--glas3)}
.ark{font-size:.8rem;max-width:48rem;padding:2em;background:var(--paper);box-shadow:0 1px 5px var(--glas3)}
.ark h4{font-size:1.7em;margin:.2em 0}.ark h5,.ark h6{font-size:1.15em;margin:.8em 0 .2em}.ark .over{color:var(--boeg);margin:0}
.ark p,.ark ul{margin:.4em 0}.ark hr{border:0;border-bottom:1px solid var(--graa);height:1.5em;margin:0}
.ark table{border-collapse:collapse;width:100%;margin:.6em 0}.ark td,.ark th{border:1px solid var(--glas3);padding:.35em .5em;text-align:left;vertical-align:top}.ark th{background:var(--glas1)}
.felter,.spalter{display:flex;gap:1.5em}.felter span{flex:1;border-bottom:1px solid var(--graa)}
"""
