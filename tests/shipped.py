"""Is content/ still what we ship? Tests that know its words, counts and pages are about that alone."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

CONTENT = Path(__file__).parents[1] / "content"
FILE = Path(__file__).parent / "data" / "content.sha256"
WHY = "content/ er rettet; denne prøve gælder det, der følger med (make goldens gemmer det, der er nu, som facit)"


def sum_now(content: Path = CONTENT) -> str:
    """One sum of every text, whatever its lines end with. A seminar of one's own changes no text."""
    files = sorted(path for path in content.rglob("*.yaml") if path.parent.name != "seminars")
    parts = (f"{path.relative_to(content).as_posix()}\n{path.read_text('utf-8')}" for path in files)
    return sha256("\n".join(parts).encode()).hexdigest()


def keep() -> None:
    """Call what is there now the shipped content."""
    FILE.write_text(f"{sum_now()}\n", "utf-8", newline="\n")


def unchanged() -> bool:
    return FILE.is_file() and FILE.read_text("utf-8").strip() == sum_now()
