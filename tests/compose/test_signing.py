"""Other brand, other colours, same geometry: a material is drawn once, and every sender signs the same drawing."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from drawings import outside, shapes_of, texts_of

from generator.build.pieces import check_places
from generator.compose.catalogue import CATALOGUE
from generator.compose.figures.phase_model import phase_model, renewal
from generator.compose.figures.phases import PhaseRow
from generator.compose.material import Material, Signature, Signing, same_room
from generator.compose.templates.card import A6, card, signed_backs
from generator.compose.templates.footer import GROWTH, FooterSpec, footer_height
from generator.compose.templates.slide_frame import GROUND, H, bedrock, frame
from generator.compose.texts import Texts
from generator.load.theme import Theme, load_pages, load_theme
from generator.model.content import Content, Phase
from generator.model.document import Booklet, Card, CardSet, Deck, Document, Poster, Settled
from generator.model.geometry import Box
from generator.model.kinds import KINDS
from generator.model.problems import Problem
from generator.model.scene import Group, Item, Place, Scene, SetText, Text, walk
from generator.model.sender import SMALL_ON_PAPER, Logo, Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import outermost, reserve_of

LAYOUTS = Path(__file__).parents[2] / "layouts"
PLACED = [id for id, one in CATALOGUE.items() if not (KINDS[one.kind].flows or one.occasion)]
LARGE = ("P18",)  # on A0, where a footer of the usual height has room for any logo
ONE_SIDED = ("K09", "K11", "K12", "G06")  # nobody signs them
ON_FOOTER = [
    id
    for id in PLACED
    if CATALOGUE[id].signing.room is not same_room and CATALOGUE[id].kind == "poster" and id not in LARGE
]


def sender(id: str, height: float, aspect: float) -> Sender:
    logo = Logo(f"{id}/logo", f"{id}: logo", aspect, height, 0.2)
    small = replace(logo, min_height=6)
    uses = {**dict.fromkeys(("poster", "worksheet", "card", "slide"), logo), "small": small, SMALL_ON_PAPER: small}
    return Sender(id, Words(f"{id} Kommune"), Words(id), uses, contact=Words("Ring til Kaj på 12 34 56 78"))


BROAD, TALL = sender("Bredby", 6, 4.0), sender("Højslev", 17, 0.6)
TALL = replace(TALL, logos={**TALL.logos, "small": TALL.logos["poster"]})  # so nothing lower can stand on a footer
EVERYBODY = (None, BROAD, TALL)
BARE = replace(BROAD, zone="right", logos={use: replace(logo, ground="brand") for use, logo in BROAD.logos.items()})


@cache
def theme() -> Theme:
    problems: list[Problem] = []
    found = load_theme(LAYOUTS, problems)
    assert found and not problems
    return found


def drawn(material: Material, content: Content, for_whom: Sender | None) -> Document:
    return material.compose(content, texts(material, content), material.signing.room(for_whom))


def texts(material: Material, content: Content) -> Texts:
    return Texts(content.materials[material.id], content)


def signature(material: Material, content: Content, whose: Sender | None) -> Signature:
    return material.signing.sign(content, whose, texts(material, content))


def scenes(document: Document | Settled) -> list[Scene]:
    match document:
        case Poster():
            return [document.scene, *document.more, *document.screens]
        case CardSet() | Booklet():
            return list(document.pages)
        case Deck() | Settled(pages=()):
            return [slide.scene for slide in document.slides]
        case Settled():
            return [*document.pages, *document.screens]
    raise TypeError(document)


def places(document: Document) -> list[str]:
    return [item.name for item in outermost(document) if isinstance(item, Place)]


# ---------------------------------------------------------------- one drawing


@pytest.mark.parametrize("id", PLACED)
def test_two_senders_that_leave_the_same_room_share_the_drawing(id: str, content: Content):
    material = CATALOGUE[id]
    broad, other = (drawn(material, content, s) for s in (BROAD, replace(BROAD, id="Andby", zone="right")))
    assert broad == other


@pytest.mark.parametrize("id", [id for id in PLACED if id not in ON_FOOTER])
def test_a_logo_that_needs_a_high_socle_moves_nothing_above_the_soil(id: str, content: Content):
    material = CATALOGUE[id]
    assert len({material.signing.room(whom) for whom in EVERYBODY}) == 1


@pytest.mark.parametrize("id", ON_FOOTER)
def test_a_poster_without_soil_ends_higher_above_a_high_socle(id: str):
    plain, broad, tall = (CATALOGUE[id].signing.room(whom).ground for whom in EVERYBODY)
    assert plain == broad > tall


# ---------------------------------------------------------------- and a signature


@pytest.mark.parametrize("whose", EVERYBODY, ids=["nobody", "broad", "tall"])
@pytest.mark.parametrize("id", PLACED)
def test_a_signature_fills_every_place_and_nothing_else(id: str, whose: Sender | None, content: Content):
    """That of a deck is ready for slides that the deck does not have."""
    material = CATALOGUE[id]
    document = drawn(material, content, whose)
    assert places(document) or id in ONE_SIDED
    check_places(id, document, signature(material, content, whose))


@pytest.mark.parametrize(
    ("drawn", "signing", "told"),
    [(True, Signing(), "does not fill fod"), (False, signed_backs(), "fills fod, which it does not draw")],
)
def test_a_set_whose_signature_fills_other_places_is_our_mistake(
    drawn: bool, signing: Signing, told: str, content: Content
):  # fmt: skip
    cards = CardSet("Bede", (card(A6, (), signed=drawn),) * 5)
    with pytest.raises(ValueError, match=f"K98: signing= {told}"):
        check_places("K98", cards, signing.sign(content, None, texts(CATALOGUE["K07"], content)))


@pytest.mark.parametrize("id", PLACED)
def test_a_place_stands_at_the_top_of_its_page(id: str, content: Content):
    for scene in scenes(drawn(CATALOGUE[id], content, None)):
        inside = [i for item in scene.items if isinstance(item, Group) for i in walk(item.items)]
        assert not any(isinstance(item, Place) for item in inside)


@pytest.mark.parametrize("id", ["P04", "K04"])
def test_to_sign_what_is_fitted_is_to_fit_what_is_signed(id: str, content: Content):
    """So a drawing can be fitted before anybody is known who signs it: no text of theirs shares a size with it."""
    material, problems = CATALOGUE[id], []
    styles = load_pages(LAYOUTS, theme(), problems)[material.page].styles_of(id)
    look, unsigned, own = theme().look("pdf"), drawn(material, content, BROAD), signature(material, content, BROAD)
    early = signed(settle(unsigned, styles, look, id), settle_items(own, styles, look, id, reserve_of(unsigned)))
    assert early == settle(filled(unsigned, own), styles, look, id)


def filled(document: Document, own: Signature) -> Document:
    def fill(scene: Scene[Text]) -> Scene[Text]:
        items: list[Item[Text]] = []
        for item in scene.items:
            items += own[item.name] if isinstance(item, Place) else (item,)
        return replace(scene, items=tuple(items))

    match document:
        case Poster():
            return replace(document, scene=fill(document.scene))
        case CardSet():
            return replace(document, cards=tuple(Card(*map(fill, card.sides)) for card in document.cards))
    raise TypeError(document)


def test_what_is_signed_keeps_the_very_objects_of_the_drawing(content: Content):
    """Writers know them again, and write them once."""
    material = CATALOGUE["P04"]
    styles, look = load_pages(LAYOUTS, theme(), [])["poster-a3"].styles, theme().look("pdf")
    drawing = settle(drawn(material, content, None), styles, look, "P04")
    pages = [
        signed(drawing, settle_items(signature(material, content, whose), styles, look, "P04", 1.0)).pages[0]
        for whose in EVERYBODY
    ]
    kept = [item for item in drawing.pages[0].items if not isinstance(item, Place)]
    assert all({id(item) for item in kept} <= {id(item) for item in page.items} for page in pages)


def test_a_place_that_nobody_fills_is_our_mistake():
    empty = Settled("Prøve", "", pages=(Scene(100, 100, (Place("sokkel"),)),))
    with pytest.raises(KeyError, match="sokkel"):
        signed(empty, {})


# ---------------------------------------------------------------- the soil gives way


PHASES_BOX = Box(48, 430, 1095, 1058)
ALT = Words("En rod og et frø")


@pytest.mark.parametrize("depth", [106.0, 90.0, 61.0])
def test_root_and_seed_keep_inside_the_soil_that_is_left(depth: float, content: Content):
    soil = Box(0, PHASES_BOX.bottom, 1191, depth)
    group = renewal(PhaseRow(content.phases), PHASES_BOX, soil, Words("Afsæt for ny samskabelse"), ALT)
    assert outside(shapes_of(group), Box(0, soil.y, 1191, depth + 2), above=3) == []
    assert all(soil.y < text.box.y < soil.bottom for text in texts_of(group))


def test_a_root_that_does_not_shrink_would_be_found(content: Content):
    deep = renewal(PhaseRow(content.phases), PHASES_BOX, Box(0, PHASES_BOX.bottom, 1191, 106), Words("Afsæt"), ALT)
    assert outside(shapes_of(deep), Box(0, PHASES_BOX.bottom, 1191, 63), above=3)


def test_the_root_begins_where_the_fruit_stands(content: Content):
    phases: tuple[Phase, ...] = content.phases
    house = phase_model(PhaseRow(phases), PHASES_BOX, content.figures)
    below = renewal(PhaseRow(phases), PHASES_BOX, Box(0, PHASES_BOX.bottom, 1191, 80), Words("Afsæt"), ALT)
    (root,) = [s for s in shapes_of(below) if s.line == "spire"]
    stalks = {s.outline[0][1] for s in shapes_of(house) if s.line and s.outline[0][2] == PHASES_BOX.bottom}
    assert root.outline[0][1:] == (
        pytest.approx(min(stalks, key=lambda x: abs(x - root.outline[0][1]))),
        PHASES_BOX.bottom,
    )


DESCENT = 0.273  # of the size: how deep the face says its letters go, which is what a preflight looks at
WALL = FooterSpec(1191, 1684, 48, 0.236)


def test_a_socle_grows_for_words_that_take_a_line_more():
    brief, long = (replace(BROAD, contact=Words("Spørg Kaj på rådhuset. " * n)) for n in (1, 8))
    heights = [footer_height(WALL, whose) for whose in (BROAD, brief, long)]
    assert heights[0] == heights[1] < heights[2] <= WALL.lowest * GROWTH
    endless = replace(BROAD, contact=Words("Spørg Kaj på rådhuset. " * 80))
    assert footer_height(WALL, endless) == WALL.lowest * GROWTH


@pytest.mark.parametrize("words", [1, 4, 8, 12])
def test_the_words_of_a_socle_keep_four_millimetres_from_the_trim(words: int, content: Content):
    material = CATALOGUE["P01"]
    whose = replace(BROAD, contact=Words("Spørg Kaj på rådhuset. " * words))
    styles, look = load_pages(LAYOUTS, theme(), [])["poster-a2"].styles, theme().look("pdf")
    own = settle_items(signature(material, content, whose), styles, look, "P01", 1.0)
    last = [item for item in walk(own["sokkel"]) if isinstance(item, SetText)][-1].paragraphs[-1]
    assert last.lines[-1].y + DESCENT * last.style.size <= 1684 - 4 * 72 / 25.4


def test_words_beside_a_narrow_logo_need_no_more():
    narrow = replace(TALL, contact=Words("Spørg Kaj på rådhuset. " * 4))
    assert footer_height(WALL, narrow) == footer_height(WALL, TALL) > WALL.lowest


def test_a_slide_has_deeper_soil_above_the_low_socle_and_none_above_a_high_one():
    (soil, rule), none = bedrock(frame(None)), bedrock(frame(BROAD))
    top = frame(None).top
    assert soil.outline[0][2] == GROUND and soil.outline[2][2] > top > GROUND
    assert {point[2] for point in rule.outline} == {top} and none == ()


@pytest.mark.parametrize("whose", [BROAD, TALL, BARE])
def test_every_municipality_has_the_same_socle_on_a_slide(whose: Sender):
    place = frame(whose)
    assert place.top == GROUND and place.ground.bottom == H
    assert place.logo and place.logo.box.y > place.ground.y and place.logo.box.bottom < H
