"""What is wrong with an SVG file. What its maker must mend is gathered in one sentence that can be sent to her as it stands:
first in plain words, then in hers, with the lines."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.problems import Problem, Where, any_error

AGAIN = "hent eller gem den igen"
PLAIN = "gem logoet igen som Almindelig SVG"
SIMPLER = 'gem igen som Almindelig SVG, i Illustrator uden "Bevar redigeringsmuligheder"'

REFUSED = {
    "linearGradient": "farveovergange",
    "radialGradient": "farveovergange",
    "pattern": "mønstre",
    "mask": "dele, der toner ud",
    "clip-path": "udsnit, der er beskåret på en særlig måde",
    "filter": "effekter som skygge og slør",
    "opacity": "gennemsigtige dele",
    "mix-blend-mode": "farver, der blander sig med det, de ligger på",
    "marker": "pilespidser på streger",
    "vector-effect": "streger, der ikke vokser med logoet",
    "pathLength": "streger, der er stiplet efter et andet mål",
    "transform-box": "drejninger om et punkt, der skal regnes ud",
    "foreignObject": "stykker af en internetside",
    "animate": "bevægelse",
    "image": "billeder af punkter i stedet for kurver",
    "text": "skrift, der ikke er lavet om til kurver",
    "flowRoot": "skrift, der ikke er lavet om til kurver",
    "script": "programmer",
    "href": "noget, der ligger uden for filen",
    "value": "tal, der ikke kan læses",
    "color": "farver, der ikke kan læses",
    "selector": "stilregler, der ikke kan læses",
}
"""What cannot be drawn alike in PDF, Word and PowerPoint, by SVG's own word: what it is to those who look at it."""

PASSED_OVER = frozenset(("flowRoot", "script", "href", "value", "color"))
"""Of these, what browsers do not show either."""

MOST = 3  # lines, or things of one sort, that are named


class Faults:
    """What is wrong with a file, each message told once. Called with line, message and hint."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.told: dict[str, Problem] = {}
        self.refused: dict[tuple[str, str], list[int]] = {}

    def __call__(self, line: int, message: str, hint: str, warning: bool = False) -> None:
        self.told.setdefault(message, Problem(Where(self.path, line), message, hint, warning))

    def refuse(self, line: int, kind: str, shown: str = "") -> None:
        """One of `REFUSED`, `shown` as the file has it."""
        shown = shown or kind
        self.refused.setdefault((kind, shown if len(shown) <= 60 else f"{shown[:57]}..."), []).append(line)

    @property
    def stop(self) -> bool:
        """Whether the file cannot be used."""
        return bool(self.refused) or any_error(self.told.values())

    @property
    def problems(self) -> list[Problem]:
        return [*([self._letter()] if self.refused else []), *self.told.values()]

    def _letter(self) -> Problem:
        sorts: dict[str, list[str]] = {}
        for (kind, shown), lines in self.refused.items():
            sorts.setdefault(REFUSED[kind], []).append(f"{shown} i linje {_some(map(str, sorted(set(lines))))}")
        without = "; ".join(f"{sort} ({_some(found, '; ')})" for sort, found in sorts.items())
        hints = []
        for passed_over, what in ((False, "browsere viser {}, men PDF, Word og PowerPoint gør det hver på sin måde"),
                                  (True, "browsere springer {} over")):  # fmt: skip
            names = dict.fromkeys(shown for kind, shown in self.refused if (kind in PASSED_OVER) == passed_over)
            hints += [what.format(_some(names))] if names else []
        message = f"Skriv til den, der har lavet logoet: »Vi skal bruge logoet som SVG uden {without}. Vil I gemme det sådan?«"
        line = min(line for lines in self.refused.values() for line in lines)
        return Problem(Where(self.path, line), message, "; ".join([*hints, "haster det, så brug en stor PNG"]))


def _some(words: Iterable[str], comma: str = ", ") -> str:
    """The first of them: a, b og c; a, b, c m.fl."""
    found = list(words)
    if len(found) > MOST:
        return f"{comma.join(found[:MOST])} m.fl."
    return " og ".join(filter(None, (comma.join(found[:-1]), found[-1])))
