"""One word for one thing, and the publication's meaning in it: what a Danish reader once had to mend stays mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from content.test_danish import OURS
from content.test_faithful import texts

from generator.compose.texts import Texts, fill
from generator.model.content import Content
from generator.model.counts import count_words
from generator.model.text import Words


@dataclass(frozen=True)
class Term:
    """What may not be written, why, and texts with it that were once there, or nearly. `where` is a pattern of the
    texts' paths, `stood` the path of the bad ones."""

    pattern: str
    why: str
    bad: tuple[str, ...]
    where: str = ""
    stood: str = "materials.D01.notes"


MADE_BY_US = r"^(materials|programmes|exercises)\."

TERMS = (
    Term(
        r"[Hh]vor sikkert|[Hh]vor\b[^.?!]*\bforudsiges?\b|[Hh]vor u?forudsigeligt (?!skal|må|resultatet skal|det skal)",
        "aksen er, hvor forudsigeligt resultatet skal være, ikke hvor forudsigeligt det er",
        (
            "Hvor sikkert kan I forudsige resultatet?",
            "Den lodrette handler om, hvor let resultatet kan forudsiges.",
            "Hvor forudsigeligt er resultatet?",
            "Den lodrette handler om, hvor forudsigeligt resultatet er.",
        ),
    ),
    Term(
        r"\b[Kk]ommunen\b",
        "publikationen siger det offentlige, for også regioner samskaber",
        ("Kommunen i centrum", "Borgerne starter, kommunen støtter."),
        rf"{MADE_BY_US}|^typology\.(actor|result)\.(low|high)|^typology\.types\.(short|slide|example|question)",
        "typology.types.slide",
    ),
    Term(
        r"^Forløb\b|\b(?:jeres|dit|eget|egne|et|ét) forløb\b|[Ff]orløbet på akserne",
        "projektet er det, chefen har ansvar for; forløbet er dets gang",
        ("Forløb", "Hvilken type er jeres forløb?", "Vælg et forløb, du selv har ansvar for."),
        rf"{MADE_BY_US}|^phases\.|^directions\.",
        "materials.A02.fields",
    ),
    Term(
        r"[Ss]kal styrkes|[Kk]an deles|[Dd]et gør jeg",
        "de tre bunker hedder Gør jeg, Styrkes og Deles",
        ("Skal styrkes", "Kan deles", "Det gør jeg allerede"),
        r"\.answers$",
        "materials.A07.answers",
    ),
    Term(
        r"[Aa]rbejdsark(?:et)? \d|[Pp]lakaten med (?:faserne|typerne|retningerne)",
        "materialer kaldes ved navn og id: plakaten Fasemodel (P01)",
        ("Arbejdsark 2, ét til hver", "Plakaten med typerne", "Bordets arbejdsark 1"),
    ),
    Term(
        r"[Pp]lakaten (?:Fasemodellen|Typologien|Ledelsesretninger)",
        "en plakat hedder det, der står på den og på filen: plakaten Fasemodel (P01)",
        ("Plakaten Typologien (P03)", "Plakaten Ledelsesretninger (P02)"),
    ),
    Term(
        r"\bvores egne? ord\b|\bvores egen\b",
        "under et kommunelogo ved ingen, hvem vores er: frit gengivet, lavet til seminaret",
        ("Gengivet med vores egne ord", "Øvelsen er vores egen."),
    ),
    Term(
        r"facit",
        "Hjerterum og den ene halvdel af ProjectZero har publikationens svar på bagsiden",
        ("Der er intet facit på kortene.",),
        MADE_BY_US,
    ),
    Term(
        r"griber? ind i hinanden|på én gang",
        "det siger publikationen ikke",
        ("Tre faser, der griber ind i hinanden", "Du leder i fire retninger på én gang"),
        MADE_BY_US,
    ),
    Term(
        r"på 30.dage|inden for en uge",
        "det første skridt er så småt, at man kan tage det i næste uge",
        ("Hvad er det mindste skridt, I kan tage på 30\u00a0dage?", "så lille, at du kan tage det inden for en uge"),
        MADE_BY_US,
    ),
    Term(
        r"(?i)\b(?:skal eje|eje forløbet|stakeholdere?|adressere|bypasse\w*|feedback|workshops?|takeaways?|kick-?off"
        r"|deadlines?|commitment|committe\w*|best practice)\b",
        "det er engelsk",
        ("Hvem skal eje det, både i toppen og i bunden?", "Hvem skal eje forløbet?", "Bed om feedback."),
    ),
    Term(
        r"\btalt (?:det )?til ende\b|\bgjort ved\b|problemer at høre|lidt baglæns|\bspørger? ind(?! til)"
        r"|hviler på interview|kalder på sin egen",
        "det siger man ikke på dansk, eller man siger noget andet med det",
        ("når I har talt det til ende", "Hvad har processen gjort ved dem?", "En chef kan få problemer at høre."),
    ),
)


def faults(path: str, text: str) -> Iterator[tuple[str, str, str]]:
    """Terms that a text of the content may not have, and why."""
    for term in TERMS:
        if re.search(term.where, path) and (found := re.search(term.pattern, text.replace("\u00a0", " "))):
            yield path, found[0], term.why


def test_no_text_has_a_word_that_was_mended(content: Content) -> None:
    read = [(path, text) for path, text in texts(content) if path.split(".")[-1] not in OURS - {"title"}]
    assert len(read) > 200
    assert [fault for path, text in read for fault in faults(path, text)] == []


@pytest.mark.parametrize(("term", "bad"), [(term, bad) for term in TERMS for bad in term.bad])
def test_each_term_catches_what_it_was_written_for(term: Term, bad: str) -> None:
    assert term.why in [why for _, _, why in faults(term.stood, bad)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("materials.A02.axes-result", "Hvor forudsigeligt skal resultatet være?"),
        ("materials.D01.typology-notes", "Den handler om, hvor forudsigeligt resultatet skal være."),
        ("typology.types.text", "En gruppe henvender sig til kommunen."),
        ("materials.D01.gains-notes", "Giv et eksempel fra jeres egen kommune eller region."),
        ("introduction.phase_model", "Den viser de tre faser, et forløb typisk har."),
        ("phases.focus.text", "Hvordan har det påvirket jeres egen måde at arbejde på?"),
    ],
)
def test_what_is_meant_is_let_through(path: str, text: str) -> None:
    assert list(faults(path, text)) == []


def test_the_sheets_ask_for_the_same_thing_in_the_same_words(content: Content) -> None:
    fields = [texts["fields"] for texts in content.materials.values() if "fields" in texts]
    assert len(fields) > 2
    assert {field for asked in fields for field in asked} <= {"Projekt", "Navn", "Bord", "Udfyldt af", "Dato"}
    piles = [texts["answers"] for texts in content.materials.values() if "answers" in texts]
    assert set(piles) == {("Gør jeg", "Styrkes", "Deles")}


def called(text: str) -> list[tuple[str, str]]:
    """Id and name of the posters that a text tells the reader to go to."""
    return [(id, name) for name, id in re.findall(r"[Pp]lakaten ([^(.?!]+) \((P\d\d)\)", text)]


def test_a_poster_is_called_what_stands_on_its_foot(content: Content) -> None:
    numbers = count_words(content)
    read = [named for path, text in texts(content) if re.match(MADE_BY_US, path) for named in called(text)]
    assert len(read) > 2
    other = [
        (id, name) for id, name in read if fill(Words(name), **numbers) != Texts(content.materials[id], content).name
    ]
    assert other == []


def test_a_station_or_a_group_sheet_is_called_by_its_whole_name_everywhere(content: Content) -> None:
    """ "stationen Op" is on no list and on no poster: there it is »Station: Op«."""
    numbers = count_words(content)
    names = {id: Texts(words, content).name.replace("\u00a0", " ") for id, words in content.materials.items()}
    whole = {id: name for id, name in names.items() if ": " in name}
    said = [fill(Words(text), **numbers) for path, text in texts(content) if re.match(MADE_BY_US, path)]
    before = [(id, text[: text.index(f"({id})")].rstrip()) for text in said for id in whole if f"({id})" in text]
    assert {"P06", "P10", "A14"} <= {id for id, _ in before}
    assert [(id, text[-40:]) for id, text in before if not text.endswith(whole[id])] == []


def test_another_name_for_a_poster_is_seen() -> None:
    assert called("Brug plakaten med casene (P14) eller plakaten Fasemodellen (P01).") == [
        ("P14", "med casene"),
        ("P01", "Fasemodellen"),
    ]
