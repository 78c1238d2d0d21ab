"""The file of a drawing: laid out once, and filled by one sender after the other.

What fills a place lies between the parts of the drawing that it lies between, so that all is painted and read in the
order of the scene. Each sender sets anew what one before it has set, and finds the rest as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from itertools import zip_longest

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Page, Pdf, String

from generator.model.document import Settled
from generator.model.edition import Duplex, Printing
from generator.write.pdf.fields import add_fields
from generator.write.pdf.imposition import Bounds, Leaf
from generator.write.pdf.links import add_links
from generator.write.pdf.metadata import LANGUAGE, output_intent, write_metadata
from generator.write.pdf.objects import annotations_of, packed_stream, press_resources, put_forms
from generator.write.pdf.painting import Painting


class File:
    """`shared` is the drawing painted, its places left empty."""

    def __init__(self, document: Settled, found: Sequence[Leaf], shared: Painting) -> None:
        self.document, self.shared, self.pdf = document, shared, Pdf.new()
        pdf, tags, root = self.pdf, shared.tags, self.pdf.Root
        for leaf in found:
            boxes = {"/MediaBox": (0.0, 0.0, *leaf.media), "/TrimBox": leaf.trim, "/BleedBox": leaf.bleed}
            page = {"/Type": Name.Page, **{name: _box(box) for name, box in boxes.items()}}
            pdf.pages.append(Page(Dictionary(page)))
        self._plates = press_resources(pdf) if shared.press else {}
        self._fonts, self._forms = shared.fonts.put(pdf), put_forms(pdf, shared.forms)
        self._parts = [[packed_stream(pdf, part, {}) for part in page.parts] for page in shared.pages.values()]
        if tags:
            tags.write(pdf)
            add_links(pdf, shared.links, tags)
            add_fields(pdf, shared.fields, shared.look, tags)
            if len(found) > 1:
                _bookmarks(pdf, shared.headings)
        self._annotations = [annotations_of(page) for page in pdf.pages]
        root.Lang = String(LANGUAGE)
        root.ViewerPreferences = Dictionary({"/DisplayDocTitle": True, **_proposed(shared.printing)})
        root.OutputIntents = Array([output_intent(pdf, shared.printing)])

    def filled(self, own: Painting, author: str, source_date: int) -> bytes:
        """The file with what a sender fills the places with."""
        pdf, tags = self.pdf, self.shared.tags
        fonts = pdf.make_indirect(Dictionary({**self._fonts, **own.fonts.put(pdf)}))
        forms = {**self._forms, **put_forms(pdf, own.forms)}
        for number in self.shared.pages:
            self._lay(number, own, fonts, forms)
        if tags and own.tags:
            tags.fill(own.tags, pdf)
            add_links(pdf, own.links, own.tags)
            own.tags.end(pdf)
        digest = _digest(self.shared, own)
        write_metadata(pdf, self.document, self.shared.printing, source_date, digest, author)
        return saved(pdf, self.shared.printing.tagged)

    def _lay(self, number: int, own: Painting, fonts: Object, forms: Mapping[str, Object]) -> None:
        """A page: what is painted on it, and what that needs."""
        page, over = self.pdf.pages[number], own.pages.get(number)
        between = [packed_stream(self.pdf, part, {}) for part in over.parts] if over else []
        turns = zip_longest(self._parts[number], between)
        page.Contents = Array([part for turn in turns for part in turn if part is not None])
        shown = (*self.shared.pages[number].forms, *(over.forms if over else ()))
        found = Dictionary({f"/{name}": forms[name] for name in shown})
        page.Resources = Dictionary({**self._plates, "/Font": fonts, "/XObject": found})
        for sometimes in (Name.Annots, Name.Group):
            if sometimes in page.obj:
                del page.obj[sometimes]
        if self._annotations[number]:
            page.Annots = Array(self._annotations[number])
        if any(Name.SMask in forms[name] for name in shown):  # what is transparent needs a blend space on its page
            page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK if self.shared.press else Name.DeviceRGB)


def saved(pdf: Pdf, tagged: bool) -> bytes:
    """The same objects give the same bytes. The print shop gets the plain table of objects that every old RIP reads."""
    packed, plain = ObjectStreamMode.generate, ObjectStreamMode.disable
    for mode in (packed, plain) if tagged else (plain,):
        data = BytesIO()
        pdf.save(
            data,
            force_version="1.7" if tagged else "1.6",  # PDF/X-4 is built on 1.6
            object_stream_mode=mode,
            deterministic_id=True,
            fix_metadata_version=False,  # XMP tells no version
        )
        if b"\r\nendstream" not in data.getvalue():  # one of qpdf's own, in one file of a hundred
            break
    return data.getvalue()


def _proposed(printing: Printing) -> dict[str, Name]:
    """What the print dialog of a reader begins with (ISO 32000-1, 12.2)."""
    return true_to_size(printing.duplex) if printing.duplex else {}


def true_to_size(edge: Duplex | None) -> dict[str, Name]:
    """The same for what is printed at 100 %, turned over an edge or, for None, on one side."""
    return {"/PrintScaling": Name("/None"), "/Duplex": Name(f"/DuplexFlip{edge.title()}Edge" if edge else "/Simplex")}


def _box(bounds: Bounds) -> Array:
    """With as many digits as reportlab gives what is painted."""
    return Array([float(f"{v:.7g}") for v in bounds])


def _digest(*paintings: Painting) -> str:
    """32 hex digits that depend on what the pages show."""
    shown = [part.data for painting in paintings for page in painting.pages.values() for part in page.parts]
    forms = [form.packed.data for painting in paintings for form in painting.forms.values()]
    return sha256(b"\0".join((*shown, *forms))).hexdigest()[:32]


def _bookmarks(pdf: Pdf, headings: Mapping[int, list[tuple[str, str]]]) -> None:
    """One a page: its first heading of the two upper levels, or of any, or its number."""
    with pdf.open_outline() as outline:
        for number, found in headings.items():
            upper = [words for role, words in found if role in ("H1", "H2")]
            title = next(iter([*upper, *(words for _, words in found)]), f"Side {number + 1}")
            outline.root.append(OutlineItem(" ".join(title.split()), number))
    pdf.Root.PageMode = Name.UseOutlines
