"""Decks, D01 if it is not said otherwise, composed and settled of any content, and what stands on its slides."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice

from deck_samples import LAYOUTS, theme

from generator.compose.catalogue import catalogue
from generator.compose.texts import Texts
from generator.load.theme import load_pages
from generator.model.content import Content
from generator.model.document import Deck, Settled, Slide
from generator.model.look import Look
from generator.model.problems import Problem
from generator.model.programme import Programme, Session
from generator.model.scene import SetText, walk
from generator.model.sender import Sender
from generator.model.text import Words
from generator.typeset.fit import settle, settle_items, signed
from generator.typeset.parts import reserve_of


def programme_of(content: Content) -> Programme:
    found = content.programmes["halvdag"]
    assert isinstance(found, Programme)
    return found


def composed(content: Content, sender: Sender | None = None, id: str = "D01") -> Deck:
    material = catalogue()[id]
    found = material.compose(content, Texts(content.materials[id], content, id), material.signing.room(sender))
    assert isinstance(found, Deck)
    return found


@cache
def styles():
    problems: list[Problem] = []
    found = load_pages(LAYOUTS, theme(), problems)["slide-16x9"].styles
    assert not problems
    return found


def settled(content: Content, sender: Sender | None = None, look: Look | None = None, id: str = "D01") -> Settled:
    deck, look = composed(content, sender, id), look or theme().look("office")
    signature = catalogue()[id].signing.sign(content, sender, Texts(content.materials[id], content, id))
    own = settle_items(signature, styles(), look, id, reserve_of(deck))
    return signed(settle(deck, styles(), look, id), own)


def texts_of(slide: Slide[SetText]) -> list[SetText]:
    inside = [item for item in walk(slide.scene.items) if isinstance(item, SetText)]
    return [*slide.texts.values(), *inside]


def said(slide: Slide[SetText]) -> str:
    return "\n".join(str(p.words) for t in texts_of(slide) for p in t.paragraphs)


def title(slide: Slide[SetText]) -> str:
    return " ".join(slide.title.paragraphs[0].words.split())


def with_programme(content: Content, *sessions: Session) -> Content:
    programme = programme_of(content)
    return replace(content, programmes={"halvdag": replace(programme, sessions=sessions)})


def with_points(content: Content, *ids: str) -> Content:
    """The sessions with points have one of them each, as long as there are any; the check-in has them all."""
    left = map(Words, ids)
    sessions = []
    for session in programme_of(content).sessions:
        if "point" in session.slides:
            session = replace(session, points=tuple(islice(left, 1)))
        elif "checkin" in session.slides:
            session = replace(session, points=tuple(map(Words, ids)))
        sessions.append(session)
    return with_programme(content, *sessions)


def world_with_its_voices(world: Content) -> Content:
    return with_points(world, *(v.id for v in world.voices[:4]))
