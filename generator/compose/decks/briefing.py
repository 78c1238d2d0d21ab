"""D03: seven slides in fifteen minutes for a board of directors or a political committee, one claim on each; and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.compose.decks.seminar import deck_of, sign_sources, sources_slide, time_words
from generator.compose.drawing.text import text_box
from generator.compose.figures.slides import talk
from generator.compose.figures.slides.talk import AREA, FIELD
from generator.compose.figures.typology import typology
from generator.compose.material import Entries, Signature, Signing
from generator.compose.templates.slide_frame import H, W, frame
from generator.compose.texts import Texts, fill
from generator.model.content import Case, Content
from generator.model.document import Deck, Layout, NoteLabels, Notes, Slide, Slot
from generator.model.geometry import Box
from generator.model.problems import stop_on_errors
from generator.model.programme import Hours
from generator.model.scene import Item, Place, Scene, Text
from generator.model.sender import Room, Sender
from generator.model.text import Words, unknown

BRIEFINGS = Entries("deck")
INDEX_FOOT = "indeksets fod"

Items = Iterator[Item[Text]]


def _why(content: Content, texts: Texts) -> Items:
    rows = [(item.name, item.slide or item.text or item.name) for item in content.introduction.bottom_lines]
    upper = Box(AREA.x, AREA.y, AREA.w, AREA.h - FIELD - 8)
    yield from talk.claims(rows, upper)
    yield from talk.field(Box(AREA.x, AREA.bottom - FIELD, AREA.w, FIELD), texts["why-own"])


def _what(content: Content, texts: Texts) -> Items:
    intro = content.introduction
    yield from talk.definition(intro.definition, texts["what-is-not"], [item.name for item in intro.is_not])


def _types(content: Content, texts: Texts) -> Items:
    yield typology(
        content.typology, Box(AREA.x, AREA.y + 6, AREA.w, AREA.h - 8), content.figures, content.drawings, "talk"
    )


def _case(content: Content, texts: Texts) -> Items:
    case, number = _chosen(content, texts)
    kind = next((one for one in content.typology.types if one.id == case.type), None)
    said = [(texts["case-what"], case.card)]
    texts.may_ask("case-type", "case-ask")  # of a case whose type nobody states
    if kind:
        said.append((texts["case-type"], kind.short.derived(f"{kind.name}: {kind.short}")))
        said.append((texts["case-ask"], kind.question))
    left, right = AREA.cut_left(AREA.w - 236, 22)
    yield from talk.facts(said, left)
    told = fill(texts["case-number"], nummer=str(number))
    yield from talk.case_house(case, told, content, content.figures.slides.house, right)


def _decide(content: Content, texts: Texts) -> Items:
    names = texts.list("decide-names")
    questions, prompts = texts.list("decide-questions", len(names)), texts.list("decide-prompts", len(names))
    yield from talk.decisions(list(zip(names, questions, strict=True)), prompts)


def _risk(content: Content, texts: Texts) -> Items:
    names = texts.list("risk-names")
    rows = list(zip(names, texts.list("risk-answers", len(names)), strict=True))
    yield from talk.risks(rows, texts.list("risk-heads", 2))


def _next(content: Content, texts: Texts) -> Items:
    names = texts.list("next-names")
    rows = list(zip(names, texts.list("next-texts", len(names)), strict=True))
    yield from talk.steps(rows, texts["next-own"], fill(content.figures.slides.way, antal=str(len(names))))


SLIDES: Mapping[str, tuple[int, Callable[[Content, Texts], Items]]] = {
    "why": (2, _why), "what": (2, _what), "types": (2, _types), "case": (2, _case), "decide": (3, _decide),
    "risk": (2, _risk), "next": (2, _next),
}  # fmt: skip
"""What the texts of a slide begin with -> its minutes, and what stands beside the index."""


def _sign(content: Content, sender: Sender | None, texts: Texts) -> Signature:
    return {**sign_sources(content, sender, texts), INDEX_FOOT: talk.index_foot(frame(sender))}


@BRIEFINGS.material("D03", page="slide-16x9", signing=Signing(_sign))
def briefing(content: Content, texts: Texts, room: Room) -> Deck:
    words = texts.list("index", len(SLIDES))
    begun, made = 0, []
    for n, (key, (minutes, draw)) in enumerate(SLIDES.items()):
        hours = Hours(begun, begun + minutes)
        made.append(_slide(n, key, words, draw(content, texts), content, texts, time_words(hours, texts)))
        begun += minutes
    return deck_of((*made, sources_slide(content, texts, begun)), content, texts["title"])


def _slide(
    n: int, key: str, words: Sequence[Words], items: Items, content: Content, texts: Texts, time: Words
) -> Slide:
    title, over = texts[f"{key}-title"], words[n]
    if key == "case":
        case, _ = _chosen(content, texts)
        title, over = fill(title, navn=case.name), case.organisation
    placeholders = {
        Slot.TITLE: text_box(Box(AREA.x - 1, 92, AREA.w + 2, 12), title, "title-talk", lines=1, name="titel"),
        Slot.OVERLINE: text_box(Box(AREA.x, 50, AREA.w, 8), over, "overline", lines=1, name="overlinje"),
    }
    alt = fill(content.figures.slides.index, navn=str(words[n]))
    notes = Notes(
        time, texts.list(f"{key}-notes"), texts[f"{key}-plan-b"],
        NoteLabels(*texts.list("note-labels", len(NoteLabels._fields))),
    )  # fmt: skip
    scene: Scene[Text] = Scene(W, H, (Place(INDEX_FOOT), talk.index(words, n, alt), *items))
    return Slide(Layout.TALK, placeholders, scene, notes, str(texts["title"]))


def _chosen(content: Content, texts: Texts) -> tuple[Case, int]:
    """The case that the texts name, and its number. Raises `Problems` if there is none."""
    id, known = texts["case"], [case.id for case in content.cases]
    stop_on_errors(unknown([id], known, "casen '{}' findes ikke", "vælg en af dem i content/cases"))
    return content.cases[known.index(id)], known.index(id) + 1
