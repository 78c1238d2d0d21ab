"""output/oversigt.html: one contact sheet of everything that was built, so that a person sees it before printing.

A page that looks the same for several clients is one picture that they share. A slide is shown as PowerPoint has it:
the layout's socle below, which is the client's own, and the slide above it, which is everybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from string import Template
from urllib.parse import quote

from generator.build.manifest import SHORT_EDGE, Entry
from generator.build.pieces import Piece, sum_of
from generator.build.plans import PagePicture, Plan
from generator.build.report import PLAIN, Titles
from generator.model.document import Settled
from generator.model.edition import PAPERS, Printing
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.look import Ink
from generator.model.scene import Picture, Place, Scene, SetText, walk
from generator.typeset.fit import signed
from generator.write.svg import scene_svg, write_svg

NAME = "oversigt.html"
FOLDER = "oversigt/"
COLORS = ("gran", "boeg", "glas0", "glas1", "glas2", "glas3", "froe", "muld", "graa", "paper")
LOGO_GROUNDS = "paper", "graa"
LOST_PARTS = "Dele af logoet kan ikke ses på hvidt. Til højre er det hele logo, på gråt."
SOCLE = 0  # the number of the picture that lies below all slides
ON_THE_WALL = "poster"
LEGIBLE = 18.0  # points: the least type on a wall
SMALLER = 0.99  # a poster printed at less than this was made smaller
WORDS = re.compile(r'<template id="([\w-]+)">(.*?)</template>', re.S)


def pictures(piece: Piece, common: str, own: str) -> tuple[PagePicture, ...]:
    """The pictures of a document. The pages of a worksheet are one client's, for its foot stands on each.

    `common` is the sum of what all clients' pages are painted with, `own` of that and of all that is this client's.
    """
    if not isinstance(piece.document, Settled):
        return tuple(PagePicture(_own_path(piece, n), own, n) for n in range(1, len(piece.pages) + 1))
    found = [_picture(piece, n, _places(scene), common, own) for n, scene in enumerate(_scenes(piece), 1)]
    if piece.document.slides:
        found.append(PagePicture(f"{FOLDER}{piece.client.id}/{piece.material}-sokkel.svg", own, SOCLE))
    return tuple(found)


def _own_path(piece: Piece, number: int) -> str:
    return f"{FOLDER}{piece.client.id}/{piece.material}-{number:02}.svg"


def _picture(piece: Piece, number: int, names: frozenset[str], common: str, own: str) -> PagePicture:
    """A shared picture's name tells what it shows, so that clients find each other's."""
    if names & piece.own:
        return PagePicture(_own_path(piece, number), own, number)
    filled = [(name, piece.sums[name]) for name in sorted(names)]
    key = sum_of(common, piece.drawing.sum, number, filled)
    return PagePicture(f"{FOLDER}{piece.material}-{number:02}-{key[:8]}.svg", key, number)


def draw(piece: Piece, number: int) -> bytes:
    """One picture as SVG."""
    document = piece.document
    if not isinstance(document, Settled):
        document = signed(*piece.paper)
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


def smallest_type(piece: Piece) -> float:
    """The smallest type on a poster in points, its foot left out; 0 of what does not hang on a wall."""
    if piece.kind != ON_THE_WALL:
        return 0.0
    texts = (item for scene in _scenes(piece) for item in walk(scene.items) if isinstance(item, SetText))
    return min((p.style.size for text in texts for p in text.paragraphs if p.style.tag != "Artifact"), default=0.0)


# ---------------------------------------------------------------- one material


def fragment(piece: Piece, pictures: Iterable[PagePicture]) -> str:
    """What the sheet shows of one piece: its pages as pictures."""
    paths = {picture.number: quote(picture.path) for picture in pictures}
    below = f" style=\"--sokkel:url('{paths[SOCLE]}')\"" if SOCLE in paths else ""
    return f'{_lost_parts(piece)}<div class="sider"{below}>{"".join(_images(piece, paths))}</div>'


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


def _images(piece: Piece, paths: Mapping[int, str]) -> Iterator[str]:
    slides = piece.document.slides if isinstance(piece.document, Settled) else ()
    for number, (w, h) in enumerate(piece.pages, 1):
        alt = f"{piece.material} {piece.name}" + (
            f", side {number} af {len(piece.pages)}" if len(piece.pages) > 1 else ""
        )
        ground = ""
        if slides:
            alt += ": " + " ".join(paragraph.words for paragraph in slides[number - 1].title.paragraphs)
            ground = f' style="background-color:{piece.look.ink(slides[number - 1].scene.ground).rgb}"'
        size = f'width="{w:.0f}" height="{h:.0f}"'
        yield f'<img src="{paths[number]}" alt="{escape(alt)}" {size} loading="lazy"{ground}>'


# ---------------------------------------------------------------- the sheet


def page(
    shell: str, plans: Mapping[str, Plan], entries: Iterable[Entry], titles: Titles, inks: Mapping[str, Ink]
) -> bytes:
    """The whole sheet. `shell` is layouts/overview.html, `plans` are by brand/material, `entries` the manifest's."""
    return _Sheet(shell, plans, sorted(entries, key=_order), titles).page(inks).encode()


def words_of(shell: str) -> dict[str, str]:
    """The sentences that layouts/overview.html has in store, by their names."""
    return dict(WORDS.findall(shell))


def _order(entry: Entry) -> tuple[bool, str, int, str, str]:
    """The plain look first; posters before cards before worksheets before slides."""
    return entry.brand != PLAIN, entry.brand, list(KINDS).index(entry.kind), entry.material, entry.path


class _Sheet:
    """The page in the making. What can be chosen is named in the page as in its address: kommune, slags and saet."""

    def __init__(self, shell: str, plans: Mapping[str, Plan], entries: Sequence[Entry], titles: Titles) -> None:
        self.shell, self.plans, self.titles, self.words = shell, plans, titles, words_of(shell)
        self.files: dict[str, dict[str, dict[str, list[Entry]]]] = {}  # by brand, kind and material
        for entry in entries:
            kinds = self.files.setdefault(entry.brand, {})
            kinds.setdefault(entry.kind, {}).setdefault(entry.material, []).append(entry)
        self.built = {entry.material for entry in entries}

    def page(self, inks: Mapping[str, Ink]) -> str:
        brands = {id: self.titles.brands.get(id, id) for id in self.files}
        present = {kind for kinds in self.files.values() for kind in kinds}
        kinds = {kind.folder: kind.folder.capitalize() for kind in KINDS.values() if kind.id in present}
        kits = {id: name for id, (name, materials) in self.titles.kits.items() if not self.built.isdisjoint(materials)}
        return Template(self.shell).substitute(
            colors="".join(f"--{name}:{inks[name].rgb};" for name in COLORS if name in inks),
            links="".join(f'<li><a href="#{id}">{escape(name)}</a></li>' for id, name in brands.items()),
            brands=_boxes("kommune", brands),
            kinds=_boxes("slags", kinds),
            kits=_boxes("saet", kits),
            body="".join(self._brand(id, name) for id, name in brands.items()),
        )

    def _brand(self, id: str, name: str) -> str:
        """A municipality's materials, those of one kind side by side."""
        shown = "".join(self._kind(id, kind, materials) for kind, materials in self.files[id].items())
        return f'<section id="{id}" aria-label="{escape(name)}"><h2>{escape(name)}</h2>{shown}</section>'

    def _kind(self, brand: str, kind: str, materials: Mapping[str, list[Entry]]) -> str:
        articles = "".join(self._material(brand, id, files) for id, files in materials.items())
        return (
            f'<div class="slags"><h3>{KINDS[kind].folder.capitalize()}</h3><div class="{kind}">{articles}</div></div>'
        )

    def _material(self, brand: str, id: str, files: Sequence[Entry]) -> str:
        plan, kind, kits = self.plans.get(f"{brand}/{id}"), KINDS[files[0].kind], self.titles.in_kits(id)
        name = files[0].path.rsplit("/", 1)[1].rsplit(".", 1)[0].split(" - ")[0]
        chosen = f'data-kommune="{brand}" data-slags="{kind.folder}" data-saet="{" ".join(kits)}"'
        within = " · ".join(self.titles.kits[kit][0] for kit in kits)
        best_first = sorted(files, key=lambda file: not self._joined(file))
        links = "".join(f"<li>{self._file(file, files, plan)}</li>" for file in best_first)
        shown = plan.fragment if plan else ""
        return f"<article {chosen}><h4>{escape(name)}</h4><p>{escape(within)}</p><ul>{links}</ul>{shown}</article>"

    def _file(self, file: Entry, others: Iterable[Entry], plan: Plan | None) -> str:
        """What a file is for, how large its paper is, and whether another of the poster is better on the wall."""
        link = f'<a href="{quote(file.path)}">{escape(self._label(file))}</a>'
        joined = next((other for other in others if self._joined(other)), None)
        points = self._smallest(file, plan) if plan and joined and not self._joined(file) else LEGIBLE
        if joined is None or points >= LEGIBLE:
            return link
        said = self.words["small"].replace("{pt}", f"{points:.0f}")
        return f"{link} <small>{said.replace('{udgave}', escape(self._title(joined)))}</small>"

    def _label(self, file: Entry) -> str:
        if file.edition is None:
            return KINDS[file.kind].file
        turn = f", {SHORT_EDGE}" if SHORT_EDGE in file.path else ""
        return f"{self._title(file)}, {_paper(file)}{turn}" if file.trim_mm else self._title(file)

    def _title(self, file: Entry) -> str:
        edition = self.titles.editions.get(file.edition or "")
        return edition.title if edition else file.edition or ""

    def _joined(self, file: Entry) -> bool:
        """Is this a poster on several sheets?"""
        printing = self._printing(file)
        return printing is not None and printing.arrange == "tiles"

    def _printing(self, file: Entry) -> Printing | None:
        edition = self.titles.editions.get(file.edition or "")
        return edition.printings.get(file.kind) if edition else None

    def _smallest(self, file: Entry, plan: Plan) -> float:
        """The smallest type in points where a poster is printed smaller than it was drawn; elsewhere it is legible."""
        printing, paper = self._printing(file), _name_of(file.trim_mm)
        if not printing or not paper or not plan.smallest:
            return LEGIBLE
        scale = replace(printing, paper=paper).scale(Scene(*plan.sizes[0], ()))
        return plan.smallest * scale if scale < SMALLER else LEGIBLE


def _boxes(name: str, choices: Mapping[str, str]) -> str:
    return "".join(
        f'<label><input type="checkbox" name="{name}" value="{escape(id)}"> {escape(title)}</label>'
        for id, title in choices.items()
    )


def _paper(file: Entry) -> str:
    """ "A4", "A2 = 2 × A3" of what is joined, or millimetres."""
    assert file.trim_mm
    sheet, finished = _name_of(file.trim_mm), file.path.rsplit(".", 1)[0].rsplit(" ", 1)[-1]
    if not sheet:
        return f"{file.trim_mm[0]:g} × {file.trim_mm[1]:g} mm"
    if finished not in PAPERS or finished == sheet:
        return sheet
    (w, h), (sheet_w, sheet_h) = PAPERS[finished], PAPERS[sheet]
    return f"{finished} = {w * h / (sheet_w * sheet_h):.0f} × {sheet}"


def _name_of(trim: tuple[float, float] | None) -> str:
    """ "A4", or nothing if it is none of the papers that have names."""
    sides = tuple(sorted(trim or ()))
    return next((name for name, paper in PAPERS.items() if paper == sides), "")
