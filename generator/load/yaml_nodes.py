"""What a YAML file says, before anyone asks what it means: texts, lists and maps that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.problems import Where


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written. `style` is its quotes: "" bare, "'", '"', "|" or ">"."""

    where: Where
    text: str
    style: str = ""

    @property
    def empty(self) -> bool:
        """Nothing behind the colon (or only a comment), or an explicit null."""
        return not self.style and self.text in ("", "~", "null")

    @property
    def blank(self) -> bool:
        """Nothing that can be read: empty, or spaces and soft hyphens between quotes."""
        return self.empty or not self.text.replace("\u00ad", "").strip()


@dataclass(frozen=True, slots=True)
class List:
    where: Where
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """Keys in their order. `keys` says where each key stands; `where` is the first key or the brace."""

    where: Where
    keys: dict[str, Where]
    values: dict[str, Node]

    def without(self, *names: str) -> Map:
        """The same map as if these keys had not been written."""
        keep = {k: w for k, w in self.keys.items() if k not in names}
        return Map(self.where, keep, {k: self.values[k] for k in keep})

    def only(self, *names: str) -> Map:
        """The same map as if nothing but these keys had been written."""
        return self.without(*(k for k in self.keys if k not in names))

    def with_value(self, name: str, value: Node, where: Where | None = None) -> Map:
        """The same map with another value at a key, which stands at `where` if it is new."""
        return Map(self.where, {name: where or self.where} | self.keys, {**self.values, name: value})


Node: TypeAlias = Scalar | List | Map
