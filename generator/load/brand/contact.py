"""Whom to ask: the contact line, and that its addresses are whole (message 60)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.load.brand.file import BrandFile
from generator.model.problems import Problem
from generator.model.text import NBSP, Words

LONG = 30  # characters
LONGEST_ADDRESS = 50  # that the last slide has room for
EMAIL = r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}"
WEB = r"[^\s/@]+\.[^\s/@.]{2,}(/\S*)?"


def contact_lines(file: BrandFile, problems: list[Problem]) -> tuple[Words, ...]:
    """<person>, <title>, <department>, <email>, <phone>, <web>: what there is of it. After the full line come
    those for less room, without the web address and then without the phone number; an address always stays."""
    contact = file.defaults.drivhus.contact
    person = [_whole(part) for part in (contact.person, contact.title, contact.department) if part]
    email = contact.email and _address(contact.email, "mailto:", EMAIL, "en e-mailadresse", "navn@kommune.dk", problems)
    web = _web(file, problems)
    phone = contact.phone and _whole(
        contact.phone.derived(re.sub(r"(?i)^\s*tlf?[.:]?\s*|^\s*tel:\s*", "", contact.phone))
    )
    must = [*person, *filter(None, (email or phone or web,))]
    all_ = [part for part in (*person, email, phone, web) if part]
    lines = (all_, [part for part in all_ if part is not web or part in must], must)
    longest = max(person or all_, key=len, default=None)  # what to shorten, for an address cannot be
    return tuple(dict.fromkeys(longest.derived(", ".join(parts)) for parts in lines if longest))


def _web(file: BrandFile, problems: list[Problem]) -> Words | None:
    """The address of a page as it reads on paper: fjordby.dk, not https://www.fjordby.dk/."""
    link = file.meta.link if file.meta else None
    home = link.get(Words("home")) if isinstance(link, Mapping) else link
    written = file.defaults.drivhus.contact.web or (home if isinstance(home, Words) else None)
    return written and _address(written, r"(https?://)?(www\.)?", WEB, "en adresse", "https://fjordby.dk", problems)


def _address(written: Words, lead: str, form: str, kind: str, model: str, problems: list[Problem]) -> Words:
    """An address without what only programs need; told if it is none."""
    bare = re.sub(rf"^\s*{lead}", "", written, flags=re.I).rstrip().removesuffix("/")
    if not re.fullmatch(form, bare):
        problems.append(Problem(written.where, f"'{written}' er ikke {kind}", f"skriv den som {model}"))
    elif len(bare) > LONGEST_ADDRESS:
        message = f"adressen er på {len(bare)} tegn; der er plads til {LONGEST_ADDRESS}"
        problems.append(Problem(written.where, message, "brug en kortere adresse"))
    return written.derived(bare)


def _whole(part: Words) -> Words:
    """A name is not parted at a line's end, unless it is long."""
    return part.derived(part.replace(" ", NBSP)) if len(part) <= LONG else part
