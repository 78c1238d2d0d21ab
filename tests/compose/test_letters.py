"""The invitation and the mails: what is known of a seminar is filled in, and nothing that is not known is spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from attended import CONTACT, at_seminar, seminar
from small_seminar import guide

from generator.build.letters import as_file, sent
from generator.compose.letters import BEFORE, GUEST, LATER, THANKS, invitations, later, letter, letters
from generator.compose.occasion import day_in_short
from generator.compose.texts import Texts
from generator.model.content import Content
from generator.model.flow import Cell, Columns, Heading, Prose, Table
from generator.model.problems import Problems
from generator.model.programme import clock
from generator.model.seminar import Meeting, Room, Seminar
from generator.model.text import NBSP, Words

LETTERS = (BEFORE, THANKS, LATER)


def texts(content: Content, **changed: Words | tuple[Words, ...]) -> Texts:
    return Texts({**content.materials["G03"], **changed}, content, "G03")


def written(key: str, content: Content, held: Seminar | None = None) -> str:
    return letter(key, held or seminar(content), texts(content)).text


def said(content: Content, held: Seminar) -> list[str]:
    """Every text of the invitation, with common spaces."""
    blocks = list(guide("G03", content, held).blocks)
    blocks += [inner for block in blocks if isinstance(block, Columns) for column in block.columns for inner in column]
    cells = [cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row]
    found = [block.words for block in blocks if isinstance(block, Heading | Prose)]
    found += [words for cell in cells if isinstance(cell, Cell) for words in (cell.lead, cell.words) if words]
    return [words.replace(NBSP, " ") for words in found]


# ---------------------------------------------------------------- the invitation


def test_the_invitation_says_what_when_where_and_whom_to_answer(content: Content) -> None:
    found = said(content, seminar(content))
    for words in (
        "Havedag", "Torsdag den 14. januar 2027 kl. 8.30–12.15", "Store Sal, Kulturhuset, Havnegade 2, 9999 Aadal",
        "Skriv eller ring senest mandag den 4. januar 2027.", "Karen Berg, konsulent", "tlf. 12 34 56 78", "berg@aadal.example",
    ):  # fmt: skip
        assert words in found


def test_it_has_the_stops_and_breaks_of_the_day_with_their_clock_times(content: Content) -> None:
    for programme in content.programmes.values():
        hours = programme.hours()
        short = day_in_short(programme, Words("Slut"))
        rests = [s.kind in ("arrival", "break") for s in programme.sessions]
        back = [False, *rests]
        wanted = [s for s, rest, after in zip(programme.sessions, rests, back, strict=False) if s.stop or rest or after]
        assert [(stop.time, stop.name) for stop in short[:-1]] == [
            (str(hours[s.id]).split("–")[0], s.stop or s.name) for s in wanted
        ]
        assert short[-1] == (programme.end, "Slut")


def test_a_programme_without_stops_is_told_whole(content: Content) -> None:
    programme = next(iter(content.programmes.values()))
    plain = replace(programme, sessions=tuple(replace(session, stop=None) for session in programme.sessions))
    assert len(day_in_short(plain, Words("Slut"))) == len(programme.sessions) + 1


def test_what_is_not_known_is_not_asked_for_nor_spoken_of(content: Content) -> None:
    held = replace(seminar(content), reply_by=None)
    bare = replace(
        held.file, room=Room(name=Words("Laden")), contact=replace(CONTACT, phone=None, email=None, title=None)
    )
    found = said(content, replace(held, file=bare))
    assert "Svar" not in found and "Laden" in found and "Karen Berg" in found
    assert not any("{" in words or "None" in words for words in found)


def test_each_of_several_days_has_its_own_programme(content: Content) -> None:
    found = said(content, seminar(content, days=2))
    assert {"Program", "Torsdag den 14. januar 2027", "Fredag den 15. januar 2027"} <= set(found)


def test_a_break_is_followed_by_what_begins_when_it_ends(content: Content) -> None:
    """However points were moved: else guests come back for a stop that begins later."""
    for programme in content.programmes.values():
        hours, short = programme.hours(), dict(day_in_short(programme, Words("Slut")))
        ends = [clock(hours[session.id].end) for session in programme.sessions if session.kind == "break"]
        assert [end for end in ends if end not in short] == []


def test_whom_it_is_for_is_said_only_if_somebody_has_said_it(content: Content) -> None:
    held = seminar(content)
    assert not [words for words in said(content, held) if words.startswith("Seminaret er for")]
    told = replace(held, file=replace(held.file, audience=Words("ledere med et projekt")))
    assert "Seminaret er for ledere med et projekt." in said(content, told)
    [event] = invitations(told, texts(content))
    assert "Seminaret er for ledere med et projekt." in event.text


# ---------------------------------------------------------------- mails


@pytest.mark.parametrize("key", LETTERS)
@pytest.mark.parametrize("days", [1, 2])
def test_every_mail_is_filled_in_and_begins_with_its_subject(key: str, days: int, content: Content) -> None:
    found = written(key, content, seminar(content, days=days))
    assert (
        found.startswith("Emne: ")
        and "{" not in found
        and "Torsdag" not in found.replace(". Torsdag", "")
        and NBSP not in found
    )
    assert "Havedag" in found and found.rstrip().endswith("Karen Berg")


def test_the_mail_before_says_when_and_where(content: Content) -> None:
    found = written(BEFORE, content)
    assert "torsdag den 14. januar 2027 kl. 8.30–12.15" in found and "Store Sal, Kulturhuset" in found


def test_the_mail_of_the_day_after_names_the_weekday_when_it_is_asked_how_it_went(content: Content) -> None:
    assert "Mandag den 15. februar 2027" in written(THANKS, content), "14.1. and thirty days is a Saturday"
    assert later(seminar(content), texts(content)).start.date() == date(2027, 2, 15)


STEPS = {
    "halvdag": ["bagerst på arket »Hvor står du?« (A07) og på kortet »Tre frø« (K10).", "den dag, I har aftalt"],
    "heldag": ["på handleplanen (A11).", "den dag, I har aftalt"],
    "aften": ["på handleplanen (A11).", "den dag, I har aftalt"],
    "dag-1": [],
}


@pytest.mark.shipped
@pytest.mark.parametrize("id", STEPS)
def test_the_mail_of_the_day_after_says_where_this_programmes_steps_are_written(id: str, content: Content) -> None:
    """The half day has no plan (A11); the first day of two has neither steps nor mates."""
    held = replace(seminar(content), meetings=(Meeting(date(2027, 1, 14), content.programmes[id]),))
    found = written(THANKS, content, held)
    assert all(words in found for words in STEPS[id]) and "[" not in found and "]" not in found
    assert ("næste skridt" in found, "makker" in found) == (bool(STEPS[id]),) * 2
    assert ("makker" in written(LATER, content, held)) == bool(STEPS[id])


def test_what_is_left_out_is_not_spoken_of(content: Content) -> None:
    held = seminar(content)
    programme = content.programmes["heldag"]
    without = replace(held.file, leave_out=(Words("A11"), Words("a07"), Words("K10")))
    found = written(THANKS, content, replace(held, file=without, meetings=(Meeting(held.first, programme),)))
    assert "A11" not in found and "A07" not in found


def test_a_paragraph_that_names_what_is_not_known_is_left_out(content: Content) -> None:
    own = texts(content, reminder=(Words("Kære alle"), Words("Svar senest {svar}."), Words("Vi ses")))
    known, unknown = seminar(content), replace(seminar(content), reply_by=None)
    assert "Svar senest mandag den 4. januar 2027." in letter(BEFORE, known, own).text
    assert letter(BEFORE, unknown, own).paragraphs == ("Kære alle", "Vi ses")


def test_a_time_that_is_no_clock_time_is_told(content: Content) -> None:
    with pytest.raises(Problems, match="'kl. 9' er ikke et klokkeslæt"):
        later(seminar(content), texts(content, **{"later-time": Words("kl. 9")}))


def of_programme(id: str, content: Content) -> Seminar:
    held = seminar(content)
    return replace(held, meetings=(Meeting(held.first, content.programmes[id]),))


def test_only_a_guest_who_is_interviewed_is_written_to_and_told_when(content: Content) -> None:
    assert GUEST not in letters(of_programme("halvdag", content))
    asked = of_programme("heldag", content)
    assert GUEST in letters(asked)
    programme = content.programmes["heldag"]
    at = clock(programme.hours()["interview"].start)
    assert f"torsdag den 14. januar 2027 kl. {at}," in written(GUEST, content, asked)


def test_the_mail_before_says_when_to_come_when_it_begins_and_when_it_ends(content: Content) -> None:
    assert "Kaffe fra kl. 8.30. Vi begynder kl. 8.45 og slutter kl. 12.15." in written(BEFORE, content)
    assert "Fredag den 15. januar 2027: Kaffe fra kl. 8.30." in written(BEFORE, content, seminar(content, days=2))


def test_what_one_does_not_eat_is_asked_for_only_if_there_is_a_meal(content: Content) -> None:
    asked = {id: [w for w in said(content, of_programme(id, content)) if "tåler" in w] for id in content.programmes}
    assert {id for id, found in asked.items() if found} == {"heldag", "aften", "dag-1", "dag-2"}


# ---------------------------------------------------------------- files


def test_mails_and_calendar_files_lie_where_they_are_used(content: Content) -> None:
    found = {bundle.path: bundle.make({}) for bundle in sent(at_seminar(content))}
    assert sorted(found) == [
        "1 før dagen/Invitation til kalenderen.ics",
        "1 før dagen/Mail før seminaret.txt",
        "7 efter dagen/Mail en måned efter.txt",
        "7 efter dagen/Mail med tak.txt",
        "7 efter dagen/Opfølgning til kalenderen.ics",
    ]
    for data in found.values():
        assert data.count(b"\n") == data.count(b"\r\n"), "line ends that every program knows"
    assert list(sent(content)) == [], "without a seminar"


def test_no_participant_is_named_in_what_is_sent(content: Content) -> None:
    held = at_seminar(content, 31)
    told = b"".join(bundle.make({}) for bundle in sent(held)).decode()
    assert not [person.row for person in held.people if person.name in told]
    assert as_file(letter(BEFORE, seminar(content), texts(content))).decode().startswith("Emne: Vi ses til Havedag")
