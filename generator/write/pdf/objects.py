"""What several modules here say with pikepdf: streams that are packed already, forms, and what a content stream says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from zlib import adler32, compressobj

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from generator.write.pdf.drawing import REGISTRATION, STATES

ARTIFACT = "/Artifact"
LEVEL = 4  # of packing: half the time of the usual 6, for three hundredths more room


class Packed(NamedTuple):
    """Data that has been through zlib, and how long it was before."""

    data: bytes
    length: int


def pack(*parts: bytes) -> Packed:
    return pack_all(parts)


def pack_all(parts: Iterable[bytes]) -> Packed:
    """No stream may end in CR: with qpdf's LF behind it, it would look a byte too long (PDF/A-2, 6.1.7.1). What is packed
    ends with the last byte of the checksum of what was packed, and a space more makes that another byte."""
    packer, packed, length, checksum = compressobj(LEVEL), [], 0, adler32(b"")
    for part in parts:
        packed.append(packer.compress(part))
        length, checksum = length + len(part), adler32(part, checksum)
    if checksum & 0xFF == ord("\r"):
        packed.append(packer.compress(b" "))
        length += 1
    return Packed(b"".join([*packed, packer.flush()]), length)


def packed_stream(pdf: Pdf, packed: Packed, keys: Mapping[str, object]) -> Stream:
    return Stream(pdf, packed.data, {"/Filter": Name.FlateDecode, **keys})


class Form(NamedTuple):
    """A form or an image, and what a file says of it; `mask` is the opacity of an image, 8 bits a sample, and `within` are
    the names of the forms that a form shows."""

    keys: Mapping[str, Any]
    packed: Packed
    mask: Packed | None = None
    within: tuple[str, ...] = ()


def put_forms(pdf: Pdf, forms: Mapping[str, Form]) -> Mapping[str, Stream]:
    """The forms in a file by their names, those within others first.

    PDF/X-4 allows live transparency, and a white logo on a coloured socle would vanish if it were laid on white.
    """
    made: dict[str, Stream] = {}
    for name, form in forms.items():
        made[name] = stream = packed_stream(pdf, form.packed, form.keys)
        if form.within:
            stream.Resources = Dictionary(XObject=Dictionary({f"/{inner}": made[inner] for inner in form.within}))
        if form.mask:
            stream.SMask = packed_stream(pdf, form.mask, {**form.keys, "/ColorSpace": Name.DeviceGray})
    return made


def annotations_of(page: Page) -> list[Object]:
    """The links and fields of a page."""
    return list(page.Annots.as_list()) if Name.Annots in page.obj else []


def annotate(page: Page, annotation: Object) -> None:
    page.Annots = Array([*annotations_of(page), annotation])


def press_resources(pdf: Pdf) -> Mapping[str, Object]:
    """How type prints over colour, and the colour that is on every plate, as pages for the press call them."""
    states = {f"/{name}": Dictionary(Type=Name.ExtGState, **said) for name, said in STATES.items()}
    ink = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0, 0, 0, 0], C1=[1, 1, 1, 1])
    plates = pdf.make_indirect(Array([Name.Separation, Name.All, Name.DeviceCMYK, ink]))
    return {
        "/ExtGState": pdf.make_indirect(Dictionary(states)),
        "/ColorSpace": Dictionary({f"/{REGISTRATION}": plates}),
    }


def content(*steps: tuple[Any, ...]) -> bytes:
    """What a content stream says: each step its operands, and the operator last."""
    return unparse_content_stream([([_rounded(one) for one in step[:-1]], Operator(step[-1])) for step in steps])


def literal(*steps: tuple[Any, ...]) -> str:
    """The same for a canvas, where reportlab has no call for it."""
    return content(*steps).decode("latin-1")


def _rounded(operand: Any) -> Any:
    return round(operand, 3) if isinstance(operand, float) else operand


def untagged(page: Page) -> bytes:
    """What a page shows, all that is marked in it marked as artifacts."""
    steps = [
        ([Name(ARTIFACT)], Operator("BMC")) if str(step.operator) in ("BDC", "BMC") else step
        for step in parse_content_stream(page)
    ]
    return unparse_content_stream(steps)
