"""Our own escapes agree with the standard library's."""

from html import escape as html_escape
from urllib.parse import quote

import pytest

from generator.write.markup import escape, link


@pytest.mark.parametrize("text", ["Op & ned", '<b>"a"</b>', "3 > 2", "»Ø«\u00a0å", ""])
def test_text_is_escaped(text: str) -> None:
    assert escape(text) == html_escape(text).replace("&#x27;", "'")


@pytest.mark.parametrize("path", ["aaby/plakater/P04 Fem korte råd - skærm.pdf", "a?b#c%d", "æøå/Ü~1-2_3.svg"])
def test_a_path_becomes_a_link(path: str) -> None:
    assert link(path) == quote(path)
