"""Whom to ask: the contact line of the colophon, and that its addresses are whole (message 60)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.load.brand.file import BrandFile
from generator.model.problems import Problem
from generator.model.text import NBSP, Words

LONG = 30  # characters


def contact_line(file: BrandFile) -> Words | None:
    """Spørgsmål? <person>, <title>, <department>, <email>: what there is of it; without e-mail the web address."""
    contact = file.defaults.drivhus.contact
    parts = [_whole(part) for part in (contact.person, contact.title, contact.department) if part]
    link = file.meta.link
    home = link.get(Words("home")) if isinstance(link, Mapping) else link
    web = contact.web or home  # on paper it reads fjordby.dk, not https://www.fjordby.dk/
    address = contact.email or (web and web.derived(re.sub(r"^https?://(www\.)?|/$", "", web)))
    if address:
        parts.append(address)
    return parts[0].derived(f"Spørgsmål? {', '.join(parts)}") if parts else None


def _whole(part: Words) -> Words:
    """A name is not parted at a line's end, unless it is long."""
    return part.derived(part.replace(" ", NBSP)) if len(part) <= LONG else part


def check_addresses(file: BrandFile, problems: list[Problem]) -> None:
    contact = file.defaults.drivhus.contact
    if contact.email and not re.fullmatch(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}", contact.email):
        message = f"'{contact.email}' er ikke en e-mailadresse"
        problems.append(Problem(contact.email.where, message, "skriv den som navn@kommune.dk"))
    for url in _links(file):
        if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url):
            problems.append(Problem(url.where, f"'{url}' er ikke en hel adresse", "skriv https:// foran"))


def _links(file: BrandFile) -> Iterator[Words]:
    settings, link = file.defaults.drivhus, file.meta.link
    partners = settings.cobrand.partners if settings.cobrand else ()
    links = link.values() if isinstance(link, Mapping) else (link,)
    return filter(None, (*links, settings.contact.web, *(partner.link for partner in partners)))
