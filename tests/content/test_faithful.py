"""The content says what the publication says, all of it and no more, and never in the publication's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import source_runs
import yaml
from source_runs import digest, runs, words

from generator.model.content import Content, Voice
from generator.model.problems import Where
from generator.model.text import Words

SOURCE = Path(__file__).parents[3] / "shared" / "source"
needs_source = pytest.mark.skipif(not SOURCE.is_dir(), reason="the publication's text is not beside this repository")

IDS = {"id", "person", "about", "sector", "type", "plant", "bearing"}
OURS = ("materials", "programmes", "exercises", "kits", "packing", "prices")
"""Where the seminar and what is packed for it are told, which the publication says nothing of: numbers and names there are
our own."""

HEADINGS = {"name", "role", "organisation", "audience", "low", "high", "literature", "title", "subtitle", "publisher"}
"""Fields that hold names and headings: those are the publication's."""


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text below a record, with the names of the fields on the way to it."""
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value):
        for name in (field.name for field in fields(value)):
            yield from texts(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{path}.{key}")


def prose(content: Content) -> list[tuple[str, str]]:
    """The texts that are ours. In a material, so is the title."""
    given = HEADINGS | IDS
    ours = [(p, t) for p, t in texts(content) if p.startswith("materials.") or p.split(".")[-1] not in given]
    return [(p, t) for p, t in ours if p != "publication.source_line"]


def copied(text: str, source: frozenset[bytes], headings: frozenset[str] = frozenset()) -> list[str]:
    """Runs of seven words that the source has too, save those inside a name or heading."""
    return [run for run in runs(words(text)) if digest(run) in source and run not in headings]


@pytest.fixture(scope="session")
def source() -> frozenset[bytes]:
    return source_runs.unpack(source_runs.FILE.read_bytes())


# ---------------------------------------------------------------- nothing copied


def joined(content: Content) -> Iterator[tuple[str, str]]:
    """Our texts of each file one after the other: all of them, and each field's on their own, for the questions of a
    phase follow each other on cards. A run may be split between two items of a list."""
    placed = sorted((text.where, path, text) for path, text in prose(content) if isinstance(text, Words))
    files: dict[str, list[str]] = {}
    for where, path, text in placed:
        for name in (where.path, f"{where.path}: {path}"):
            files.setdefault(name, []).append(text)
    for name, read in files.items():
        yield name, " ".join(read)


def given_runs(content: Content) -> frozenset[str]:
    """Runs inside names and headings, which are the publication's."""
    ours = prose(content)
    named = [text for path, text in texts(content) if (path, text) not in ours]
    named.append(f"{content.publication.title} {content.publication.subtitle} {content.publication.publisher}")
    return frozenset(run for text in named for run in runs(words(text)))


def test_no_run_of_seven_words_is_the_sources(content: Content, source: frozenset[bytes]) -> None:
    headings, read = given_runs(content), [*prose(content), *joined(content)]
    assert len(read) > 450
    assert [(path, run) for path, text in read for run in copied(text, source, headings)] == []


def test_a_run_over_two_items_of_a_list_is_found(content: Content, source: frozenset[bytes]) -> None:
    def where(line: int) -> Where:
        return Where("content/phases/3-erkendelse.yaml", line, 9)

    items = (
        Words("Var det de rigtige borgere, og var de med på den rigtige måde?", where(31)),
        Words("Hvad har processen gjort ved borgernes engagement?", where(32)),
    )
    assert [run for item in items for run in copied(item, source)] == []
    phase = content.phases[-1]
    point = replace(phase.focus[1], questions=items)
    phases = (*content.phases[:-1], replace(phase, focus=(phase.focus[0], point, *phase.focus[2:])))
    found = [run for _, text in joined(replace(content, phases=phases)) for run in copied(text, source)]
    assert "på den rigtige måde hvad har processen" in found


def test_a_copied_heading_is_found_and_a_heading_is_forgiven(source: frozenset[bytes]) -> None:
    heading = "Interne samarbejder på tværs af den offentlige sektor"
    assert len(copied(f"De kalder det {heading.lower()}.", source)) == 2
    assert copied(f"De kalder det {heading}.", source, frozenset(runs(words(heading)))) == []


def test_our_own_words_are_let_through(source: frozenset[bytes]) -> None:
    assert copied("Der var engang et drivhus med tomater, agurker og en snegl.", source) == []


@needs_source
def test_the_hashes_are_those_of_the_source_and_catch_each_of_its_lines() -> None:
    text = (SOURCE / "ledelse-af-samskabelse.txt").read_text("utf-8")
    assert source_runs.pack(text) == source_runs.FILE.read_bytes()
    known = source_runs.unpack(source_runs.FILE.read_bytes())
    lines = [line for line in text.split("\n") if len(words(line)) > 10 and not line.rstrip().endswith("-")]
    assert len(lines) > 100
    assert [line for line in lines if not copied(line, known)] == []


# ---------------------------------------------------------------- nothing missing


def test_the_counts_are_the_publications(content: Content) -> None:
    intro = content.introduction
    assert [len(intro.actors), len(intro.citizen_roles), len(intro.traits)] == [5, 6, 3]
    assert [len(intro.is_not), len(intro.bottom_lines)] == [4, 4]
    assert [[len(p.focus), *(len(part.focus) for part in p.parts)] for p in content.phases] == [[9], [0, 6, 2], [6]]
    assert sum(len(f.questions) for p in content.phases for f in p.all_focus) == 30
    assert {d.id: len(d.tasks) for d in content.directions} == {"op": 7, "ned": 6, "paa-tvaers": 4, "ud": 5}
    assert len(content.typology.types) == 4
    assert Counter(c.sector for c in content.cases) == {"kultur-og-fritid": 4, "teknik-og-miljoe": 4, "sundhed": 4}
    assert [len(content.advice), len(content.voices), len(content.persons)] == [5, 27, 11]
    assert len(content.publication.literature) == 6


def test_the_questions_stand_where_the_publication_asks_them(content: Content) -> None:
    asked = {f.id: len(f.questions) for p in content.phases for f in p.all_focus if f.questions}
    assert asked == {
        "formaal": 2, "samskabelsestype": 3, "afgraensning": 2, "ejerskab": 1, "parathed": 3, "ansvarsfordeling": 1,
        "kommunikation": 2, "borgerinvolvering": 1, "kursjusteringer": 3,
        "maalopfyldelse": 2, "involvering": 3, "proces": 2, "refleksion": 3, "laering": 2,
    }  # fmt: skip


def test_the_points_of_chiefs_are_shared_out_as_in_the_publication(content: Content) -> None:
    assert Counter(v.about for v in content.voices) == {
        "indledning": 1, "fasemodel": 1, "afklaring": 3, "planlaegning": 3, "udfoerelse": 3, "erkendelse": 4,
        "op": 3, "ned": 3, "paa-tvaers": 3, "ud": 3,
    }  # fmt: skip
    assert sorted(Counter(v.person for v in content.voices).values()) == [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 6]


def test_only_hjerterum_has_a_type(content: Content) -> None:
    assert {c.id: c.type for c in content.cases if c.type} == {"hjerterum": "styret"}


def test_the_type_of_half_a_case_is_told_where_the_answers_are_and_not_above_the_empty_window(content: Content) -> None:
    assert {c.id: c.answer for c in content.cases if c.answer} == {
        "projectzero": "Publikationen kalder Det Gode Værtskab styret."
    }
    names = [kind.name.lower() for kind in content.typology.types]
    assert [c.id for c in content.cases if any(name in f"{c.short} {c.card} {c.text}".lower() for name in names)] == []


def test_the_types_lie_where_their_definitions_put_them(content: Content) -> None:
    assert {t.id: (t.actor, t.result) for t in content.typology.types} == {
        "styret": ("low", "low"),
        "ligevaerdig": ("low", "high"),
        "ansvarliggoerende": ("high", "low"),
        "faciliterende": ("high", "high"),
    }


FACTS = {
    "dokk1": "Aarhus hovedbibliotek multikulturhus design~thinking designthinkingforlibraries.com",
    "biblioteket-paa-kanten": "Fem folkebiblioteker jyske yderkommuner Kulturstyrelsens~Udviklingspulje",
    "modstroem": "Ni Fyn Kulturministeriet 2016 Mod.Strøm",
    "idraetsfaciliteter": "Lejre ti~år 15~mio.~kr. 40–60 Omkring",
    "hjoerring": "Hjørring Teknik-~og~Miljøforvaltningen oliefyr indbrud samskabende.com",
    "projectzero": "Sønderborg ProjectZero Teknik-~og~Miljøforvaltningen »Det~Gode~Værtskab« elpære",
    "mols": "Mols Syddjurs~Kommune affolkning skolelukning klynge",
    "naturlandet": "Lolland-Falster Naturlandet Nordea-fonden lodsejere turister",
    "hjerterum": "2015 Børne-~og~Ungdomspsykiatri~Odense tvang",
    "tarmsygdom": "Børneafdelingen~på~Amager~og~Hvidovre~Hospital kronisk inflammatorisk webprogram forskningsprojekt",
    "psykiatri": "Næstved~Kommune Region~Sjælland Socialpsykiatrien distriktspsykiatrien fysisk",
    "sundhedspolitik": "Gentofte~Kommune §~17.4 fem~politikere ti~borgere",
}


def lost(text: str, facts: str) -> list[str]:
    """Facts (parted by spaces, ~ is a space inside one) that a text does not hold."""
    plain = text.replace("\u00a0", " ").lower()
    return [fact for fact in facts.split() if fact.replace("~", " ").lower() not in plain]


@pytest.mark.parametrize("id", FACTS)
def test_a_case_keeps_its_names_years_amounts_and_funders(content: Content, id: str) -> None:
    assert lost(next(c.text for c in content.cases if c.id == id), FACTS[id]) == []


def test_a_lost_fact_is_seen() -> None:
    assert lost("Det kostede 15\u00a0mio.\u00a0kr.", "15~mio.~kr. 16~mio.~kr.") == ["16~mio.~kr."]


def spaced(text: str) -> str:
    """A name as the source has it: where it may be parted at a line's end is our own matter."""
    return text.replace("\u00a0", " ")


@needs_source
def test_every_heading_of_the_inventory_is_there(content: Content) -> None:
    inventory = yaml.safe_load((SOURCE / "inventory.yaml").read_text("utf-8"))
    phases = inventory["phase_model"]["phases"]
    focus = [f for p in phases for part in p.get("subphases", [p]) for f in part["focus_points"]]
    assert [spaced(f.name).upper() for p in content.phases for f in p.all_focus] == focus
    assert [p.name for p in content.phases] == [p["name"] for p in phases]
    assert [spaced(a.name).upper() for a in content.advice] == inventory["advice"]["names"]
    assert [spaced(c.name) for c in content.cases] == [c["title"] for c in inventory["cases"]["items"]]
    definition = inventory["definition"]
    assert [a.name.lower() for a in content.introduction.actors] == definition["non_public_actors"]
    assert [r.name.lower() for r in content.introduction.citizen_roles] == definition["citizen_roles"]
    assert [i.name for i in content.introduction.is_not] == definition["is_not"]["keys"]
    assert [b.name for b in content.introduction.bottom_lines] == inventory["bottom_lines"]["names"]
    assert {d.name.upper(): spaced(d.audience) for d in content.directions} == {
        d["figure"]: d["audience_figure"] for d in inventory["leadership_directions"]["items"]
    }
    said = Counter(v.person for v in content.voices)
    assert [(p.name, p.role, p.organisation, said[p.id]) for p in content.persons] == [
        (p["name"], p["role"], p["organisation"], p["quotes"]) for p in inventory["quotes"]["persons"]
    ]


# ---------------------------------------------------------------- nothing added


@needs_source
def test_every_number_and_every_name_is_in_the_source(content: Content) -> None:
    known = set(source_runs.source_words((SOURCE / "ledelse-af-samskabelse.txt").read_text("utf-8")))
    ours = [(p, t) for p, t in texts(content) if not p.startswith(OURS)]
    ours = [(path, text) for path, text in ours if path.split(".")[-1] not in IDS]
    found = {(path, word) for path, text in ours for word in [*re.findall(r"\d+", text), *names(text)]}
    assert {(path, word) for path, word in found if not set(words(word)) <= known} == set()


def names(text: str) -> list[str]:
    """Words with a capital inside a sentence."""
    return [n for n in re.findall(r"(?<=[a-zæøå,;] )[A-ZÆØÅ][\wæøå]+", text) if n != "Fx"]


def test_a_name_inside_a_sentence_is_seen() -> None:
    assert names("Det skete i Nakskov, og Svendborg så til. Her kom I med.") == ["Nakskov", "Svendborg"]


# ---------------------------------------------------------------- voices

FIRST_PERSON = re.compile(r"\b(jeg|mig|min|mit|mine|vi|os|vor|vores|vore)\b", re.IGNORECASE)


def quoting(text: str) -> list[str]:
    """What makes a point look like a quotation."""
    return [*re.findall("[»«\"”“'‘’]", text), *(m[0] for m in FIRST_PERSON.finditer(text))]


def test_a_point_is_no_quotation(content: Content) -> None:
    def bad(voice: Voice) -> list[str]:
        return quoting(voice.text)

    assert {v.id: bad(v) for v in content.voices if bad(v)} == {}


@pytest.mark.parametrize("text", ["Jeg lytter.", "Det er vores opgave.", "Chefen siger »ja«.", "Så må vi ”samskabe”."])
def test_a_quotation_is_caught(text: str) -> None:
    assert quoting(text)
