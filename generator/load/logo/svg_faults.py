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
    "entity": "forkortelser for andet end ren tekst",
    "script": "programmer",
    "href": "noget, der ligger uden for filen",
    "viewBox": "et billedfelt, der ikke kan bruges",
    "value": "tal, der ikke kan læses",
    "color": "farver, der ikke kan læses",
    "selector": "stilregler, der ikke kan læses",
}
"""What cannot be drawn alike in PDF, Word and PowerPoint, by SVG's own word: what it is to those who look at it."""

PASSED_OVER = frozenset(("flowRoot", "script", "href", "viewBox", "value", "color"))
"""Of these, what browsers do not show either."""

CURES = {
    "text": "skrift bliver til kurver i Illustrator med Skrift, Opret konturer, i Inkscape med Sti, Objekt til sti",
    "image": "bed om den ægte vektorfil",
    "value": "tal skrives med punktum: 200.5",
}
"""What she may do herself, or ask for."""

MOST = 3  # lines, or things of one sort, that are named


class Faults:
    """What is wrong with a file, each message told once. Called with line, message and hint."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.told: dict[str, Problem] = {}
        self.refused: dict[tuple[str, str, str], list[int]] = {}

    def __call__(self, line: int, message: str, hint: str, warning: bool = False) -> None:
        self.told.setdefault(message, Problem(Where(self.path, line), message, hint, warning))

    def refuse(self, line: int, kind: str, shown: str = "", on: str = "") -> None:
        """One of `REFUSED`, `shown` as the file has it, on an element of this name."""
        shown = shown or kind
        shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
        self.refused.setdefault((kind, shown, on), []).append(line)

    @property
    def stop(self) -> bool:
        """Whether the file cannot be used."""
        return bool(self.refused) or any_error(self.told.values())

    @property
    def problems(self) -> list[Problem]:
        return [*([self._letter()] if self.refused else []), *self.told.values()]

    def _letter(self) -> Problem:
        sorts: dict[str, list[str]] = {}
        for (kind, shown, on), lines in sorted(self.refused.items(), key=lambda item: min(item[1])):
            word = f"{shown} på {on}" if on else shown
            sorts.setdefault(REFUSED[kind], []).append(f"{word} i linje {_some(map(str, sorted(set(lines))))}")
        has = "; ".join(f"{sort} ({_some(found, '; ')})" for sort, found in sorts.items())
        file = self.path.rpartition("/")[2]
        message = (
            f"Skriv til den, der har lavet logoet: »Filen {file} kan ikke trykkes og vises ens i Word og PowerPoint, "
            f"for den har {has}. Vil I sende en SVG uden det?«"
        )
        words = {
            over: dict.fromkeys(s for k, s, _ in self.refused if (k in PASSED_OVER) == over) for over in (False, True)
        }
        hints = [f"browsere viser {_some(words[False])}, men ikke alle andre programmer gør"] if words[False] else []
        hints += [f"browsere springer {_some(words[True])} over"] if words[True] else []
        hints += [cure for kind, cure in CURES.items() if any(kind == refused for refused, *_ in self.refused)]
        line = min(line for lines in self.refused.values() for line in lines)
        return Problem(Where(self.path, line), message, "; ".join([*hints, "haster det, så brug en stor PNG"]))


def _some(words: Iterable[str], comma: str = ", ") -> str:
    """The first of them: a, b og c; a, b, c m.fl."""
    found = list(words)
    if len(found) > MOST:
        return f"{comma.join(found[:MOST])} m.fl."
    return " og ".join(filter(None, (comma.join(found[:-1]), found[-1])))
