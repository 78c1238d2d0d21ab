"""What a Danish proofreader marks on a page and a machine can see too."""

from __future__ import annotations

import re

NBSP = "\u00a0"
UNITS = r"(?:pct\.|kr\.|mio\.|mia\.|min\.|minutter|timer|dage|mm|cm|km|m|kg|stk\.)(?!\w)"

RULES: tuple[tuple[str, str], ...] = (
    (r"[\"“”„']", "citationstegn er »…« på dansk"),
    (r"» | «|»«", "intet mellemrum inden for »…«"),
    (r"\d ?- ?\d", "tankestreg i spænd: 40–60"),
    (r"\d – \d", "intet mellemrum om tankestregen i et spænd"),
    (r" - |--", "tankestreg med mellemrum: –"),
    (r"\w–(?=[a-zæøå])", "tankestreg med mellemrum: –"),
    (r"\b[Ff]x[ \n]", "hårdt mellemrum efter fx"),
    (r"[Ff]\.eks\.|[Ff]or eksempel", "skriv fx"),
    (r"§[ \n]?\d", "hårdt mellemrum efter §"),
    (r"\b[Kk]l\.[ \n]?[\d{]", "hårdt mellemrum efter kl."),
    (rf"[\d}}][ \n]{UNITS}", "hårdt mellemrum mellem tal og enhed"),
    (r"mio\.[ \n]kr", "hårdt mellemrum mellem tal og enhed"),
    (r"%", "skriv pct."),
    (r"\d:\d\d", "klokkeslæt med punktum: 8.30"),
    (r"\.\.\.", "tre prikker er ét tegn: …"),
    (r"[ \u00a0]{2}|^ | $", "ét mellemrum ad gangen"),
    (r"[ \u00a0][,.:;?!](?!\w)", "intet mellemrum før tegn"),
    (r"[a-zæøå],[a-zæøå]", "mellemrum efter komma"),
    (r"\b[Ss]ide \d|næste side|[Ss]e nedenfor", "henvisning til en side, som ikke findes her"),
    (r"(?<=[a-zæøå] )(?<!plakaten )(?:De|Dem|Deres)\b(?! Gode)", "tiltale er du og I"),
    (r"\bi kan\b|\bi skal\b|\bi har\b|\bi vil\b|\bhvad i\b", "tiltaleordet I er stort"),
    (r"\b(\w+) \1\b", "samme ord to gange"),
)


def marks(text: str) -> list[str]:
    """Every rule a text breaks, with the place."""
    slips = [(why, m.start(), m.end()) for rule, why in RULES for m in re.finditer(rule, text)]
    found = [f"{why}: …{text[max(0, start - 12) : end + 12]}…" for why, start, end in slips]
    if text.count("»") != text.count("«"):
        found.append("» uden «")
    return found
