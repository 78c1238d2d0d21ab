"""A material's own words, with the counts of the content filled in; they note which keys composing asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.content import Content, Publication
from generator.model.counts import count_word as count_word  # as are the next: also for who fills in texts by itself
from generator.model.counts import count_words
from generator.model.counts import counts as counts
from generator.model.counts import fill as fill
from generator.model.problems import Problem, Problems, Where, suggest
from generator.model.text import NBSP, NOWHERE, Words

MaterialTexts = Mapping[str, Words | tuple[Words, ...]]

FOR_LISTS = ("name",)
"""What files and overviews call the material, where its title is too long or too playful: asked for by no composition."""


class Texts:
    """A material's own words, with the counts of the content filled in: "Samskabelse i {faser} faser".

    A text that is missing is noted, and its key stands in for it, so that one composition finds all that are missing.
    """

    def __init__(self, texts: MaterialTexts, content: Content, id: str = "") -> None:
        self._texts, self._id = texts, id
        self._counts = count_words(content)
        self.asked: set[str] = set(FOR_LISTS)
        self.missing: dict[str, Problem] = {}
        self.for_unknown = "slet linjen"  # what to do with a key that is like none of those asked for

    def __getitem__(self, key: str) -> Words:
        """The text of a key. Raises `Problems` if it is a list."""
        text = self._found(key)
        if text is None:
            return Words(key)
        if not isinstance(text, str):
            where = text[0].where if text else self._file
            raise Problems(
                [Problem(where, f"'{key}' skal være én tekst, men er en liste", "skriv den på én linje uden klammer")]
            )
        return self._filled(text)

    def list(self, key: str, count: int = 0) -> tuple[Words, ...]:
        """The texts of a key, as many as `count` if it is given: another number is noted, and composing goes on. For places
        that a drawing has; for items of the content, which come and go, see `of`.

        Raises `Problems` if it is missing and nobody knows how long the list should be.
        """
        text = self._found(key)
        if text is None and not count:
            raise Problems(self.missing.values())
        found = tuple(map(self._filled, (text,) if isinstance(text, Words) else text or ()))
        if count and text is not None and len(found) != count:
            message = f"'{key}' skal have {count} punkter, men har {len(found)}"
            hint = "skriv ét punkt på hver linje, hverken flere eller færre; hvert punkt har sin plads på siden"
            self.missing[key] = Problem(found[-1].where if found else self._file, message, hint)
        return (*found, *[Words(key)] * (count - len(found)))[: count or None]

    def of(self, id: str, what: str = "") -> Words:
        """A text of ours for one item of the content: that of `<id>-<what>`, or of `plain-<what>` where the item has none."""
        own, plain = (f"{name}-{what}" if what else name for name in (id, "plain"))
        self.may_ask(own, plain)
        return self[plain if plain in self._texts and own not in self._texts else own]

    @property
    def name(self) -> Words:
        """What the material is called in lists and file names."""
        return self["name" if "name" in self._texts else "title"]

    @property
    def label(self) -> Words:
        """What it is called on itself, as files and overviews call it: "P01 · Fasemodel"."""
        return self.name.derived(f"{self._id} · {self.name}")

    @property
    def reference(self) -> Words:
        """How a piece is named in a sentence or on a card: "Casekort · K04"."""
        return self.name.derived(f"{self.name} · {self._id}")

    def __iter__(self) -> Iterator[str]:
        """The keys in the order they were written."""
        return iter(self._texts)

    def source(self, publication: Publication) -> Words:
        """The source line, and after it what of the material is not the publication's, if its texts have `ours`."""
        self.may_ask("ours")
        line = publication.source_line
        if "ours" not in self._texts:
            return line
        both = f"{line} · {self['ours'].replace(' ', NBSP)}"
        return line.derived(both.replace(" ·", f"{NBSP}·"))  # no line begins with the dot

    def may_ask(self, *keys: str) -> None:
        """Note keys that only some content has a use for, so that they may stay in the file where it has none."""
        self.asked.update(keys)

    def own(self) -> Iterator[tuple[str, Words | tuple[Words, ...]]]:
        """The texts of the material's file, without those of another material that they extend."""
        file = self._file.path
        return ((key, text) for key, text in self._texts.items() if (_where(text) or self._file).path == file)

    def unasked(self) -> Iterator[Problem]:
        """Keys of the file that nobody asked for."""
        for key, text in self.own():
            if key not in self.asked:
                hint = suggest(key, sorted(self.asked), self.for_unknown)
                where = key.where if isinstance(key, Words) else _where(text) or self._file
                yield Problem(where, f"ukendt nøgle '{key}'", hint)

    @property
    def _file(self) -> Where:
        """The file all of them stand in."""
        found = next((where for text in self._texts.values() if (where := _where(text))), Where("content/materials"))
        return Where(found.path)

    def _found(self, key: str) -> Words | tuple[Words, ...] | None:
        self.asked.add(key)
        if key not in self._texts:
            self.missing[key] = Problem(self._file, f"'{key}' mangler", f"skriv en linje, der begynder med {key}:")
        return self._texts.get(key)

    def _filled(self, text: Words) -> Words:
        return fill(text, **self._counts)


def _where(text: Words | tuple[Words, ...]) -> Where | None:
    words = text if isinstance(text, Words) else next(iter(text), None)
    return words.where if words and words.where != NOWHERE else None


OWN_PLACES = (
    "antal", "navn", "nummer", "tid", "titel", "dato", "sted", "svar", "kontakt", "efter", "hvem", "levering", "fra", "start",
    "slut", "ankomst", "interview",
)  # fmt: skip
"""Places in texts that a material fills in by itself: a deck slide by slide, a letter with what is known of the seminar."""


def unknown_places(texts: Iterable[Words], known: Sequence[str]) -> Iterator[Problem]:
    """{fasser}, which nobody would fill in and everybody would read; and a brace without its other half."""
    for text in texts:
        if found := re.search("[{}]", re.sub(r"\{[^{}]*\}", "", text)):
            message = f"klammen '{found[0]}' mangler sin anden halvdel"
            yield Problem(text.where, message, "skriv fx {faser}, eller slet klammen")
        for name in re.findall(r"\{(.*?)\}", text):
            if name not in known:
                hint = suggest(
                    name, list(known), f"vælg mellem {', '.join(known)}" if known else "slet klammen", "{{{}}}"
                )
                yield Problem(text.where, f"'{{{name}}}' er ikke noget, der kan udfyldes", hint)


def one_of_many(texts: Iterable[Words], content: Content) -> Iterator[Problem]:
    """Texts that would say "en cases", for there is only one: their author must write the word in another way."""
    single = "|".join(name for name, n in counts(content).items() if n == 1)
    for text in texts:
        if single and (found := re.search(rf"\{{({single})\}}\s*\w*", text)):
            said = " ".join(found[0].replace(f"{{{found[1]}}}", count_word(1)).split())
            message = f"her kommer til at stå »{said}«, men der er kun 1"
            yield Problem(text.where, message, f"skriv teksten uden {{{found[1]}}}", warning=True)
