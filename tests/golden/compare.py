"""Two descriptions, or two pictures of a page: what differs that somebody could see."""

from __future__ import annotations

import re
from difflib import SequenceMatcher, unified_diff
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

NUMBER = re.compile(r"#[0-9A-F]{6}\b|(?<![\w.,-])-?\d+\.\d\b")
SLACK = 0.11  # points: a measure may come to lie on the other side of a half
SHADES = 2  # of 255: so may a colour that is reckoned from one of the theme's
SHOWN = 60  # lines of a diff: enough to know what happened
EDGES = 600  # single pixels of a page that may differ: far fewer than a large shape that is off by two has around it
LEVELS = 32  # of 255 in any channel: a pixel that differs


def differ(old: str | Image.Image, new: str | Image.Image) -> bool:
    """Whether a golden is another now."""
    if isinstance(old, str) or isinstance(new, str):
        return old != new  # a measure that is off by a tenth is written anew with the rest
    return same_picture(old, new) is not None


# ---------------------------------------------------------------- text


def differences(old: str, new: str, name: str = "") -> str:
    """A diff that can be read, cut to its beginning; empty if nothing differs but the last decimal of a measure."""
    before, after = old.splitlines(), new.splitlines()
    if before == after:
        return ""
    diff = list(unified_diff(before, _settled(before, after), f"golden {name}", f"now {name}", n=2, lineterm=""))
    left_out = [f"... and {len(diff) - SHOWN} lines more"] if len(diff) > SHOWN else []
    return "\n".join(diff[:SHOWN] + left_out)


def _settled(before: list[str], after: list[str]) -> list[str]:
    """The new lines, with an old one in place of each that says as good as the same."""
    if len(before) == len(after):
        return [old if _near(old, new) else new for old, new in zip(before, after, strict=True)]
    result = list(after)
    for kind, i, end, j, last in SequenceMatcher(None, before, after).get_opcodes():
        if kind == "replace" and end - i == last - j:
            result[j:last] = _settled(before[i:end], after[j:last])
    return result


def _near(old: str, new: str) -> bool:
    """The same but for numbers that are off by their last digit."""
    if NUMBER.sub("", old) != NUMBER.sub("", new):
        return False
    return all(_close(a, b) for a, b in zip(NUMBER.findall(old), NUMBER.findall(new), strict=True))


def _close(a: str, b: str) -> bool:
    if (a[0] == "#") != (b[0] == "#"):
        return False
    if a[0] != "#":
        return abs(float(a) - float(b)) <= SLACK
    return all(abs(int(a[i : i + 2], 16) - int(b[i : i + 2], 16)) <= SHADES for i in (1, 3, 5))


# ---------------------------------------------------------------- pictures


class Difference(NamedTuple):
    """`moved`: pixels wider than one both ways. `edge`: the others, such as a letter that snapped to the next pixel."""

    moved: int
    edge: int
    where: tuple[int, int, int, int] | None
    picture: Image.Image  # old, new and where, side by side

    def __str__(self) -> str:
        return f"{self.moved} pixels moved and {self.edge} at edges, within {self.where}"


def same_picture(old: Image.Image, new: Image.Image) -> Difference | None:
    """What somebody would see that differs; None if the pages are the same but for edges.

    A renderer sets small letters on whole pixels, so a hundredth of a point may move one by a pixel. A pixel therefore
    differs only if none of its neighbours on the other picture are as light and as dark as it is.
    """
    old, new = old.convert("RGB"), new.convert("RGB")
    if old.size != new.size:
        return Difference(new.width * new.height, 0, (0, 0, *new.size), _beside(old, new))
    if not (touched := _far(ImageChops.difference(old, new)).getbbox()):
        return None
    left, top, right, bottom = touched
    around = (
        max(left - 2, 0),
        max(top - 2, 0),
        min(right + 2, new.width),
        min(bottom + 2, new.height),
    )  # all that a pixel's neighbours and their squares can reach
    differ = Image.new("L", new.size)
    part = [picture.crop(around) for picture in (old, new)]
    differ.paste(ImageChops.lighter(_strange(*part), _strange(*reversed(part))), around[:2])
    thick = _thick(differ)
    moved = thick.histogram()[255]
    edge = differ.histogram()[255] - moved
    if not moved and edge <= EDGES:
        return None
    pale = Image.blend(new, Image.new("RGB", new.size, "white"), 0.75)
    where = Image.composite(Image.new("RGB", new.size, "red"), pale, differ)
    return Difference(moved, edge, (thick if moved else differ).getbbox(), _beside(old, new, where))


def _strange(known: Image.Image, picture: Image.Image) -> Image.Image:
    """The pixels of a picture that are lighter or darker than all around them in the one that is known."""
    darkest, lightest = known.filter(ImageFilter.MinFilter(3)), known.filter(ImageFilter.MaxFilter(3))
    beyond = ImageChops.lighter(ImageChops.subtract(picture, lightest), ImageChops.subtract(darkest, picture))
    return _far(beyond)


def _far(difference: Image.Image) -> Image.Image:
    """The pixels whose most different channel differs enough."""
    red, green, blue = difference.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 if level >= LEVELS else 0 for level in range(256)])


def _thick(mask: Image.Image) -> Image.Image:
    """The pixels that lie in some full square of two by two."""
    first = ImageChops.darker(mask, _shifted(mask, 1, 0))
    first = ImageChops.darker(first, _shifted(first, 0, 1))
    full = ImageChops.lighter(first, _shifted(first, -1, 0))
    return ImageChops.lighter(full, _shifted(full, 0, -1))


def _shifted(mask: Image.Image, x: int, y: int) -> Image.Image:
    """The mask seen from (x, y); outside it there is nothing."""
    return mask.crop((x, y, x + mask.width, y + mask.height))


def _beside(*pictures: Image.Image) -> Image.Image:
    sheet = Image.new("RGB", (sum(p.width for p in pictures), max(p.height for p in pictures)), "white")
    x = 0
    for picture in pictures:
        sheet.paste(picture, (x, 0))
        x += picture.width
    return sheet
