"""What a municipality should know of how its logo stands on what is made."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress

from generator.compose.booklets import FOOT
from generator.compose.templates.card import A4, A6, foot_logo, live
from generator.compose.templates.footer import chosen_logo, logo_height
from generator.compose.templates.poster import A2
from generator.model.kinds import KINDS
from generator.model.problems import Problem, Problems
from generator.model.sender import GOOD, Logo, Sender
from generator.model.units import MM
from generator.typeset.worksheet.footer import chosen_plate

NEARLY = 0.75  # millimetres that make no difference


def low_logos(sender: Sender, kinds: Collection[str]) -> Iterator[Problem]:
    """One warning for a logo that is lower than it should be on some kinds of material, where the brand file lets it.
    Guides have the foot of worksheets, and are named only where there are none of those."""
    low = []
    alike = {"guide"} if "worksheet" in kinds else set()
    for kind in (kind for kind in KINDS if kind in kinds and kind not in alike):
        with suppress(Problems):  # told where the material is made
            logo, height = _stands(sender, kind)
            if logo.min_height is None and height < GOOD - NEARLY:
                low.append(f"{height:.1f} mm højt på {KINDS[kind].here}".replace(".", ","))
    if low:
        message = f"logoet bliver kun {' og '.join(low)}; {GOOD:g} mm er bedre"
        coarse = sender.logos["poster"].sharp < 2 * GOOD
        narrow = "har I en smallere udgave, så skriv: logo: { large: logo/bred.svg, small: logo/skjold.svg }"
        hint = "billedet har for få punkter til mere: bed om SVG, eller en større PNG" if coarse else narrow
        yield Problem(sender.logos["poster"].where, message, hint, warning=True)


def _stands(sender: Sender, kind: str) -> tuple[Logo, float]:
    """The logo on a kind of material, and its millimetres on the smallest paper; on a screen it has none."""
    match kind:
        case "poster":
            return chosen_logo(A2.footer, sender), logo_height(A2.footer, sender)
        case "cards":
            found = foot_logo(sender, live(A6))
            return found.logo, found.tall / MM
        case "booklet":
            return chosen_logo(FOOT, sender), logo_height(FOOT, sender)
        case "worksheet" | "guide":
            plate = chosen_plate(sender, A4.w)
            return plate.logo, plate.h / MM
    return sender.logos["slide"], GOOD
