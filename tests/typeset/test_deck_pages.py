"""A deck as pages: what stands on a slide, in the order in which it is read, and the foot that its sender has."""

from __future__ import annotations

from itertools import chain

import pytest
from deck_samples import theme
from seminar_deck import composed, settled, styles

from generator.compose.catalogue import CATALOGUE
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.document import Layout, Settled
from generator.model.scene import Place, SetText, walk
from generator.typeset.deck_pages import COVER_OVER, COVER_UNDER, OVER, UNDER, feet, pages_of
from generator.typeset.fit import settle, settle_items
from generator.typeset.parts import reserve_of


@pytest.fixture(scope="module")
def drawing(content: Content) -> Settled:
    return settle(composed(content), styles(), theme().look("office"), "D01")


def tags(items: tuple) -> list[str]:
    return [p.style.tag for one in walk(items) if isinstance(one, SetText) for p in one.paragraphs]


def test_every_slide_is_a_page_and_the_first_has_the_only_h1(drawing: Settled):
    pages = pages_of(drawing).pages
    assert len(pages) == len(drawing.slides) and not pages_of(drawing).slides
    found = [tags(page.items) for page in pages]
    assert found[0].count("H1") == 1 and all("H1" not in page and page.count("H2") == 1 for page in found[1:])


def test_no_word_of_a_slide_is_lost(content: Content):
    deck = settled(content)
    for slide, page in zip(deck.slides, pages_of(deck).pages, strict=True):
        words = [str(p.words) for one in walk(slide.scene.items) if isinstance(one, SetText) for p in one.paragraphs]
        words += [str(p.words) for text in slide.texts.values() for p in text.paragraphs]
        told = [str(p.words) for one in walk(page.items) if isinstance(one, SetText) for p in one.paragraphs]
        assert sorted(told) == sorted(words)


def test_a_voice_is_no_heading_but_what_stands_over_it_is(drawing: Settled):
    pages = zip(drawing.slides, pages_of(drawing).pages, strict=True)
    point = next(page for slide, page in pages if slide.layout == Layout.POINT)
    first, second = [one for one in point.items if isinstance(one, SetText)][:2]
    assert (first.name, first.paragraphs[0].style.tag) == ("overlinje", "H2")
    assert (second.name, second.paragraphs[0].style.tag) == ("pointe", "P")


def test_the_cover_of_nobody_has_no_foot_and_all_others_have(content: Content, drawing: Settled):
    signature = CATALOGUE["D01"].signing.sign(content, None, Texts(content.materials["D01"], content))
    filling = settle_items(signature, styles(), theme().look("office"), "D01", reserve_of(drawing))
    nobody, somebody = feet(drawing, filling, branded=False), feet(drawing, filling, branded=True)
    assert nobody[COVER_UNDER] == nobody[COVER_OVER] == () and somebody[COVER_OVER] == somebody[OVER]
    assert str(content.publication.series) in str(nobody[OVER][-1].paragraphs[0].words) and nobody[UNDER]
    places = {one.name for one in chain(*(page.items for page in pages_of(drawing).pages)) if isinstance(one, Place)}
    assert places <= nobody.keys()
