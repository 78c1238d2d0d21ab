"""What goes to the printer and to the print shop for a half day: exactly the pages and files that were counted, in order."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from seminars_of import seminar, whole_project

from generator.build import outputs
from generator.build.bundles import Bundle
from generator.build.counting import count, edition_for, printed
from generator.build.kits import contents
from generator.build.manifest import Entry
from generator.build.occasion import at_seminar, materials_of
from generator.build.orders import ORDER, PRINTER_ZIP, SHOP_ZIP, Sending, orders
from generator.build.packing_checks import check_packing, unknown_parts, unpriced
from generator.build.project import Project
from generator.build.selection import ALL
from generator.model.content import Kit
from generator.model.counting import Files
from generator.model.packed import Packed
from generator.model.packing import Prices
from generator.model.text import Words
from generator.write.pdf.objects import untagged

ROOT = Path(__file__).parents[2]
SHEET = "2 til trykkeriet/G09 Ordreseddel - skærm.pdf"


class Sent(NamedTuple):
    packed: Packed
    counted: Files
    entries: list[Entry]
    sending: Sending
    files: Mapping[str, bytes]  # of materials, by their paths
    bundles: list[Bundle]
    made: dict[str, bytes]

    def source(self, material: str) -> pikepdf.Pdf:
        path = next(entry.path for entry in self.entries if entry.material == material)
        return pikepdf.open(io.BytesIO(self.files[path]))

    def named(self, end: str) -> bytes:
        (found,) = (data for path, data in self.made.items() if path.endswith(end))
        return found


def made_of(bundles: list[Bundle], files: Mapping[str, bytes]) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for bundle in bundles:
        made[bundle.path] = bundle.make({part: {**files, **made}[part] for part in bundle.parts})
    return made


@pytest.fixture(scope="module")
def project() -> Project:
    return whole_project()


@pytest.fixture(scope="module")
def sent(project: Project) -> Sent:
    client, _ = project.client("lyngborg-stenhede")
    assert client
    programme = next(iter(project.content.programmes.values()))
    where = seminar(13, 3, programme)
    ids = contents(Kit(name=Words("x"), programme=programme.id), project.content)
    counted, files, entries = {}, {SHEET: b"%PDF the order sheet"}, []
    for id in ids:
        edition = edition_for(project.content, id)
        if edition and (printing := outputs.printing_of(project.editions[edition], project.materials[id], ALL)):
            piece, path = project.piece(client, id), f"{edition}/{outputs.allowed(f'{id} {project.name(id)}')}.pdf"
            counted[id, edition] = printed(piece, printing)
            files[path] = outputs.make(piece, printing, outputs.File(path=path, client="", material=id, key=""))
            entries.append(Entry(path, client.id, id, piece.kind, edition, "pdf", None, 1))
    packed = count(replace(project.content, seminar=where), {id: project.name(id) for id in ids}, counted)
    entries.append(Entry(SHEET, client.id, "G09", "guide", "skaerm", "pdf", None, 1))
    sending = Sending(where, client.name, client.name, project.editions["kontor"].printings["worksheet"])
    bundles = orders(packed, entries, sending)
    return Sent(packed, counted, entries, sending, files, bundles, made_of(bundles, files))


def test_merged_files_have_exactly_the_ordered_pages_in_that_order(sent: Sent) -> None:
    jobs = [data for path, data in sent.made.items() if path.endswith(".pdf")]
    assert len(jobs) == len(sent.packed.jobs) > 3
    for job, data in zip(sent.packed.jobs, jobs, strict=True):
        wanted = []
        for stack in job.stacks:
            shown = [untagged(one) for one in sent.source(stack.material).pages]
            wanted += [shown[number] for sheet in stack.sheets for number in sheet.pages] * stack.copies
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert [untagged(one) for one in pdf.pages] == wanted, job.name
            assert len(wanted) == job.sides


def test_all_sheets_of_a_job_are_of_its_paper(sent: Sent) -> None:
    sizes = {"A4": {210, 297}, "A3": {297, 420}}
    for job, path in zip(sent.packed.jobs, sent.made, strict=False):
        with pikepdf.open(io.BytesIO(sent.made[path])) as pdf:
            found = {round(float(side) / 72 * 25.4) for one in pdf.pages for side in list(one.MediaBox)[2:]}
        assert found <= sizes[job.paper], path


def test_a_file_of_the_printer_is_called_what_it_is_set_to(sent: Sent) -> None:
    first = next(iter(sent.made))
    assert first == f"3 til printeren/1 {sent.packed.jobs[0].name}.pdf".replace("\u00a0", " ")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


def test_the_printers_zip_has_its_jobs_and_nothing_else(sent: Sent) -> None:
    jobs = {Path(path).name: data for path, data in sent.made.items() if path.endswith(".pdf")}
    assert members(sent.named(PRINTER_ZIP)) == jobs


def test_the_shops_zip_has_what_is_ordered_and_the_order_twice(sent: Sent) -> None:
    found = members(sent.named(SHOP_ZIP))
    wanted = {Path(e.path).name: sent.files[e.path] for e in sent.entries if e.edition == "trykkeri"}
    assert found == {**wanted, Path(SHEET).name: sent.files[SHEET], ORDER: sent.named(ORDER)}


def test_the_order_says_what_is_in_the_zip_how_many_and_whom_to_ask(sent: Sent) -> None:
    told = json.loads(sent.named(ORDER))
    names = [name for name in members(sent.named(SHOP_ZIP)) if name not in (ORDER, Path(SHEET).name)]
    assert [line["fil"] for line in told["linjer"]] == names
    assert [(line["id"], line["eksemplarer"], line["format"]) for line in told["linjer"]] == [
        (order.id, order.number, order.paper) for order in sent.packed.orders
    ]
    assert told["kontakt"] == {"navn": "Bo Have", "stilling": None, "telefon": "12 34 56 78", "mail": None}
    assert (told["bruges"], told["levering"]) == ("2027-09-01", "Laden, onsdag")


def test_the_same_seminar_gives_the_same_files(sent: Sent) -> None:
    again = orders(sent.packed, sent.entries, sent.sending)
    assert [(one.path, one.key) for one in again] == [(one.path, one.key) for one in sent.bundles]
    assert made_of(again, sent.files) == sent.made


def test_a_job_is_made_anew_when_its_sheets_change_and_only_then(sent: Sent) -> None:
    job, *rest = sent.packed.jobs
    more = replace(job, stacks=(replace(job.stacks[0], copies=99), *job.stacks[1:]))
    changed = orders(replace(sent.packed, jobs=(more, *rest)), sent.entries, sent.sending)
    keys = [(old.key, new.key) for old, new in zip(sent.bundles, changed, strict=True)]
    assert [old != new for old, new in keys] == [True, *[False] * (len(keys) - 1)]


def test_without_anything_for_the_shop_there_is_no_order(sent: Sent) -> None:
    own = orders(replace(sent.packed, orders=()), sent.entries, sent.sending)
    assert [one.path for one in own if one.path.startswith("2")] == []


# ---------------------------------------------------------------- what is told


def test_a_price_that_the_list_lacks_is_told_once_for_each_paper(sent: Sent, project: Project) -> None:
    assert list(unpriced(sent.packed, project.content.prices)) == []
    told = {problem.message for problem in unpriced(sent.packed, Prices())}
    assert "prisen mangler under sides: A4" in told and "prisen mangler under sheets: karton, A4" in told


def test_a_part_that_a_set_does_not_have_is_told(sent: Sent, project: Project) -> None:
    packing = project.content.packing
    assert packing and list(unknown_parts(packing, sent.counted)) == []
    rules = tuple(replace(rule, part=Words("idee")) if rule.part == "ide" else rule for rule in packing.rules)
    first, *_ = unknown_parts(replace(packing, rules=rules), sent.counted)
    assert first.message == "K11 har ingen del 'idee'; hele sættet bliver trykt" and first.hint == "mente du 'ide'?"


@pytest.mark.parametrize(
    ("old", "changes", "message"),
    [
        ("A02", {"materials": (Words("A2"),)}, "der er ikke noget materiale 'A2'; linjen bliver ikke brugt"),
        ("A02", {"stock": Words("pap")}, "papiret 'pap' står ikke under stocks"),
        ("K01", {"when": (Words("tre-punkter"),)}, "der er ingen øvelse og intet punkt 'tre-punkter'; linjen bliver ikke brugt"),
        ("K05", {"materials": (Words("K03"),)}, "K05 bliver ikke pakket"),
    ],
)  # fmt: skip
def test_a_rule_that_nobody_can_follow_is_told(project: Project, old: str, changes: dict, message: str) -> None:
    packing = project.content.packing
    assert packing and list(check_packing(project.content)) == []
    rules = tuple(replace(rule, **changes) if old in rule.materials else rule for rule in packing.rules)
    told = check_packing(replace(project.content, packing=replace(packing, rules=rules)))
    assert message in {problem.message for problem in told}


def test_a_seminar_that_knows_only_a_number_asks_for_no_lists_of_names(project: Project) -> None:
    programme = project.content.programmes["halvdag"]
    content = at_seminar(project.content, seminar(24, 6, programme), ())
    asked = materials_of(content)
    assert {"G01", "G02", "G09", "K13"} <= {*asked}
    assert not {"G07", "G08"} & {*asked}
