"""compose, typeset, sign: one piece at a time, and every drawing once for all senders that leave it the same room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.outputs import Drawing, Piece
from generator.build.roles import roles_of
from generator.compose.material import Material
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Document, Settled, Worksheet
from generator.model.look import Look, Page
from generator.model.problems import Problem, Where, stop_on_errors
from generator.model.scene import Role, Style, Text, roles_in, walk
from generator.model.sender import Room, Sender
from generator.typeset.fit import reserve_of, settle, settle_items, signed, texts_of

if TYPE_CHECKING:  # only a worksheet needs it
    from generator.typeset.worksheet.fit import Fitted


class Workshop:
    """Makes pieces of one content on one set of pages."""

    def __init__(self, content: Content, pages: Mapping[str, Page]) -> None:
        self.content, self.pages = content, pages
        self._drawings: dict[object, Drawing] = {}
        self._look_keys: dict[int, str] = {}

    def piece(self, material: Material, name: str, brand: str, sender: Sender | None, look: Look) -> Piece:
        """One material composed, fitted and signed for one sender. Raises `Problems`."""
        drawing = self._drawing(material, material.signing.room(sender), look)
        document, own = self._signed(drawing, material, look, sender)
        key = self._look_key(look)
        if template := look.templates.get(material.kind):
            key = sha256(f"{key} {_file_sum(template)}".encode()).hexdigest()
        return Piece(brand, material.id, material.kind, name, document, drawing, own, look, key, sender)

    def _texts(self, id: str) -> Texts:
        return Texts(self.content.materials[id], self.content)

    def _drawing(self, material: Material, room: Room, look: Look) -> Drawing:
        """Composed and fitted once for all houses that leave the same room and set it in the same faces."""
        key = (material.id, room, tuple(sorted(look.faces.items())))
        if key not in self._drawings:
            document = self._fitted(material.compose(self.content, self._texts(material.id), room), material, look)
            _check_roles(roles_of(document), material, look)
            self._drawings[key] = Drawing(document)
        return self._drawings[key]

    def _fitted(self, document: Document, material: Material, look: Look) -> Settled | Worksheet:
        """A worksheet is fitted above its sender's foot, so not yet."""
        if isinstance(document, Worksheet):
            return document
        return settle(document, self._styles(texts_of(document), material), look, material.id)

    def _signed(
        self, drawing: Drawing, material: Material, look: Look, sender: Sender | None
    ) -> tuple[Settled | Fitted, object]:
        """The drawing with what its sender adds, and that alone."""
        if isinstance(drawing.document, Worksheet):
            from generator.typeset.worksheet.fit import fit
            from generator.write.word.template import read_layout

            fitted = fit(drawing.document, look, sender, read_layout(look))
            return fitted, fitted.measures
        signature = material.signing.sign(self.content, sender, self._texts(material.id))
        texts = [item for items in signature.values() for item in walk(items) if isinstance(item, Text)]
        styles = self._styles(texts, material)
        own = settle_items(signature, styles, look, material.id, reserve_of(drawing.document))
        _check_roles({role for items in own.values() for role in roles_in(items)}, material, look)
        return signed(drawing.document, own), own

    def _styles(self, texts: Iterable[Text], material: Material) -> Mapping[str, Style]:
        """The styles of a material's page. Raises `Problems` for those that its texts use and the page lacks."""
        styles = self.pages[material.page].styles_of(material.id)
        used = {paragraph.style for text in texts for paragraph in text.paragraphs}
        where = Where(f"layouts/pages/{material.page}.yaml")
        hint = "skriv den igen under styles, som de andre"
        stop_on_errors(
            Problem(where, f"'{name}' mangler; {material.id} bruger den", hint) for name in sorted(used - styles.keys())
        )
        return styles

    def _look_key(self, look: Look) -> str:
        """Everything in a look as one sum; of fonts and logos, the sum of their bytes."""
        if id(look) not in self._look_keys:
            self._look_keys[id(look)] = look_key(look)
        return self._look_keys[id(look)]


def _check_roles(roles: set[Role], material: Material, look: Look) -> None:
    """Raise `Problems` for colours that a composition asks for and the theme lacks: those of a fifth phase, say."""
    where, hint = Where("layouts/theme.yaml"), "skriv den under roles, som de andre"
    lacking = sorted(roles - look.inks.keys())
    stop_on_errors(Problem(where, f"farven '{name}' mangler; {material.id} bruger den", hint) for name in lacking)


@cache
def _file_sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def look_key(look: Look) -> str:
    """Everything in a look as one sum; of fonts and logos, the sum of their bytes."""
    faces = [(key, _file_sum(path)) for key, path in sorted(look.faces.items())]
    artwork = [(key, art.sha, art.w, art.h) for key, art in sorted(look.artwork.items())]
    return sha256(repr((sorted(look.inks.items()), faces, sorted(look.families.items()), artwork)).encode()).hexdigest()
