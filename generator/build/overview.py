"""output/oversigt.html: one contact sheet of everything that was built, so that a person sees it before printing.

A page that looks the same for several clients is one picture that they share. A slide is shown as PowerPoint has it:
the layout's socle below, which is the client's own, and the slide above it, which is everybody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from string import Template
from urllib.parse import quote

from generator.build.manifest import SHORT_EDGE, Entry
from generator.build.pieces import Piece, sum_of
from generator.build.plans import PagePicture
from generator.build.report import PLAIN, Titles
from generator.model.document import Settled
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.look import Ink
from generator.model.scene import Picture, Place, Scene, SetText
from generator.write.svg import scene_svg, write_svg

NAME = "oversigt.html"
FOLDER = "oversigt/"
COLORS = ("gran", "boeg", "glas0", "glas1", "glas2", "glas3", "froe", "muld", "graa", "paper")
LOGO_GROUNDS = "paper", "graa"
LOST_PARTS = "Dele af logoet kan ikke ses på hvidt. Til højre er det hele logo, på gråt."
SOCLE = 0  # the number of the picture that lies below all slides


def pictures(piece: Piece, common: str, own: str) -> tuple[PagePicture, ...]:
    """The pictures of a placed document; a worksheet flows, and is shown as HTML.

    `common` is the sum of what all clients' pages are painted with, `own` of that and of all that is this client's.
    """
    if not isinstance(piece.document, Settled):
        return ()
    found = [_picture(piece, n, _places(scene), common, own) for n, scene in enumerate(_scenes(piece), 1)]
    if piece.document.slides:
        found.append(PagePicture(f"{FOLDER}{piece.client.id}/{piece.material}-sokkel.svg", own, SOCLE))
    return tuple(found)


def _picture(piece: Piece, number: int, names: frozenset[str], common: str, own: str) -> PagePicture:
    """A shared picture's name tells what it shows, so that clients find each other's."""
    if names & piece.own:
        return PagePicture(f"{FOLDER}{piece.client.id}/{piece.material}-{number:02}.svg", own, number)
    filled = [(name, piece.sums[name]) for name in sorted(names)]
    key = sum_of(common, piece.drawing.sum, number, filled)
    return PagePicture(f"{FOLDER}{piece.material}-{number:02}-{key[:8]}.svg", key, number)


def draw(piece: Piece, number: int) -> bytes:
    """One picture as SVG."""
    document = piece.document
    assert isinstance(document, Settled)
    if document.pages:
        return scene_svg(document.pages[number - 1], piece.look).encode()
    slide = document.slides[max(number, 1) - 1]
    box = Box(0, 0, slide.scene.w, slide.scene.h)
    if number == SOCLE:
        return write_svg(document.foot, box, piece.look).encode()
    items = (*document.behind.get(slide.layout, ()), *slide.scene.items, *slide.texts.values())
    if _places(_scenes(piece)[number - 1]) & piece.own:
        return scene_svg(replace(slide.scene, items=(*document.foot, *items)), piece.look).encode()
    return write_svg(items, box, piece.look).encode()


def _scenes(piece: Piece) -> Sequence[Scene[SetText]]:
    """Every page or slide as all clients have it."""
    document = piece.drawing.document
    assert isinstance(document, Settled)
    return document.pages or [slide.scene for slide in document.slides]


def _places(scene: Scene[SetText]) -> frozenset[str]:
    return frozenset(item.name for item in scene.items if isinstance(item, Place))


# ---------------------------------------------------------------- one material


def fragment(piece: Piece, pictures: Iterable[PagePicture]) -> str:
    """What the sheet shows of one piece: its pages as pictures, or the worksheet in small."""
    lost = _lost_parts(piece)
    if not isinstance(piece.document, Settled):
        return lost + piece.drawing.preview
    paths = {picture.number: quote(picture.path) for picture in pictures}
    below = f" style=\"--sokkel:url('{paths[SOCLE]}')\"" if SOCLE in paths else ""
    return f'{lost}<div class="sider"{below}>{"".join(_images(piece.document, piece, paths))}</div>'


def _lost_parts(piece: Piece) -> str:
    """The logo where parts of it cannot be seen, and beside it on a ground that shows them."""
    logo = piece.sender.logos.get(KINDS[piece.kind].logo.use) if piece.sender else None
    if logo is None or not logo.lost:
        return ""
    box = Box(0, 0, 60 * logo.aspect, 60)
    shown = (
        write_svg((Picture(box, logo.source, logo.alt),), box.inset(-12), piece.look, ground) for ground in LOGO_GROUNDS
    )
    return f"<figure>{''.join(shown)}<figcaption>{LOST_PARTS}</figcaption></figure>"


def _images(document: Settled, piece: Piece, paths: Mapping[int, str]) -> Iterator[str]:
    sizes = [(s.w, s.h) for s in document.pages] or [(s.scene.w, s.scene.h) for s in document.slides]
    for number, (w, h) in enumerate(sizes, 1):
        alt = f"{piece.material} {piece.name}" + (f", side {number} af {len(sizes)}" if len(sizes) > 1 else "")
        title = _slide_title(document, number)
        ground = f' style="background-color:{_ground(document, piece, number)}"' if document.slides else ""
        yield (
            f'<img src="{paths[number]}" alt="{escape(alt + title)}" '
            f'width="{w:.0f}" height="{h:.0f}" loading="lazy"{ground}>'
        )


def _ground(document: Settled, piece: Piece, number: int) -> str:
    return piece.look.ink(document.slides[number - 1].scene.ground).rgb


def _slide_title(document: Settled, number: int) -> str:
    if not document.slides:
        return ""
    return ": " + " ".join(p.words for p in document.slides[number - 1].title.paragraphs)


# ---------------------------------------------------------------- the sheet


def page(
    shell: str, fragments: Mapping[str, str], entries: Iterable[Entry], titles: Titles, inks: Mapping[str, Ink]
) -> bytes:
    """The whole sheet. `shell` is layouts/overview.html, `fragments` are by brand/material, `entries` the manifest's."""
    files: dict[str, dict[str, list[Entry]]] = {}
    for entry in sorted(entries, key=_order):
        files.setdefault(entry.brand, {}).setdefault(entry.material, []).append(entry)
    links = "".join(f'<li><a href="#{id}">{escape(titles.brands.get(id, id))}</a></li>' for id in files)
    body = "".join(_brand(id, materials, fragments, titles) for id, materials in files.items())
    colors = "".join(f"--{name}:{inks[name].rgb};" for name in COLORS if name in inks)
    return Template(shell).substitute(colors=colors, links=links, body=body).encode()


def _order(entry: Entry) -> tuple[bool, str, int, str, str]:
    """The plain look first; posters before cards before worksheets before slides."""
    return entry.brand != PLAIN, entry.brand, list(KINDS).index(entry.kind), entry.material, entry.path


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
    links = "".join(f'<li><a href="{quote(f.path)}">{escape(_label(f, titles))}</a></li>' for f in files)
    return f"<article><h3>{escape(name)}</h3><p>{KINDS[first.kind].title}</p><ul>{links}</ul>{fragment}</article>"


def _label(entry: Entry, titles: Titles) -> str:
    """What the file is for, and how large its paper is."""
    if entry.edition is None:
        return KINDS[entry.kind].file
    size = f", {entry.trim_mm[0]:g} × {entry.trim_mm[1]:g} mm" if entry.trim_mm else ""
    turn = f", {SHORT_EDGE}" if SHORT_EDGE in entry.path else ""
    return f"{titles.editions.get(entry.edition, entry.edition)}{size}{turn}"
