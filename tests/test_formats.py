"""No file format is spelled by hand: libraries write PDF, Word, PowerPoint and zip, and templates hold what a designer draws."""

from __future__ import annotations

import ast
import re

import pytest
from house import modules

OPERATOR = r"(q|Q|cm|re|m|l|c|h|f|S|B|W|n|w|J|j|d|rg|RG|k|K|g|G|gs|cs|CS|scn|SCN|BT|ET|Tf|Tc|Tj|TJ|Tm|Td|TL|Do|obj|R)"
PDF_SYNTAX = re.compile(rf"(^|[\s\])>\d]){OPERATOR}\*?$|endobj|xref|beginbf|/Type\b[^\"]*>>", re.MULTILINE)
OFFICE_PART = re.compile(
    r"<\?xml|<(w:(document|styles|numbering|settings|hdr|ftr|fonts)|p:(presentation|sld|sldMaster|sldLayout|notes|notesMaster)"
    r"|a:theme|Types|Relationships|cp:coreProperties|Properties)[\s>]"
)
ZIP_DOOR = "write.office.package"
"""The only module that writes members of a zip."""


def texts(source: str) -> list[str]:
    """Every string of a module but its docstrings; a filled place counts as 0."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.append("".join(str(v.value) if isinstance(v, ast.Constant) else "0" for v in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in told:
            found.append(node.value if isinstance(node.value, str) else node.value.decode("latin-1"))
    return found


def spelled_pdf(source: str) -> list[str]:
    """PDF that a text of the program spells itself; marked content, which reportlab has no call for, is let through."""
    return [text for text in texts(source) if " " in text.strip() and "\n\n" not in text and PDF_SYNTAX.search(text)]


def spelled_parts(source: str) -> list[str]:
    """Whole parts of an Office file as a text; the small fragments that the libraries lack are let through."""
    return [text for text in texts(source) if OFFICE_PART.search(text)]


def zip_calls(source: str) -> list[str]:
    """Calls that put a member into a zip."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    names = (call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "") for call in calls)
    return [name for name in names if name in ("writestr", "ZipInfo")]


def test_no_module_spells_pdf() -> None:
    seen = {module: source for module, source in modules().items() if module.startswith("write.pdf.")}
    assert len(seen) >= 9 and {module: found for module, source in seen.items() if (found := spelled_pdf(source))} == {}


@pytest.mark.parametrize(
    "source",
    [
        'f"{x} {y} m"',
        '"q 1 0 0 1 0 0 cm"',
        'f"/Sans {size} Tf"',
        'f"[{text}] TJ"',
        'x = "<</Type /Page>>"',
        'x = b"%d 0 obj\\n"',
    ],
)
def test_pdf_that_is_spelled_is_caught(source: str) -> None:
    assert spelled_pdf(f"y = {source}" if "=" not in source else source)


@pytest.mark.parametrize(
    "source", ['"/Artifact BMC"', 'f"/{role} <</MCID {number}>> BDC"', '"EMC"', '"a sheet of paper"']
)
def test_marked_content_and_words_are_let_through(source: str) -> None:
    assert not spelled_pdf(f"x = {source}")


def test_no_module_spells_a_part_of_an_office_file() -> None:
    seen = {module: source for module, source in modules().items() if module.startswith("write.")}
    assert len(seen) > 30
    assert {module: found for module, source in seen.items() if (found := spelled_parts(source))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "x = '<?xml version=\"1.0\"?>'",
        "x = f'<p:sldMaster xmlns:p=\"{P}\">'",
        "x = '<w:styles>'",
        "x = f'<a:theme name=\"{name}\">'",
        "x = '<Types xmlns=\"content-types\">'",
    ],
)
def test_a_part_that_is_spelled_is_caught(source: str) -> None:
    assert spelled_parts(source)


@pytest.mark.parametrize("source", ["x = f'<a:solidFill>{color}</a:solidFill>'", '"""A docstring of <w:document>."""'])
def test_a_fragment_and_a_docstring_are_let_through(source: str) -> None:
    assert not spelled_parts(source)


def test_members_of_a_zip_are_written_at_one_door() -> None:
    calling = {module for module, source in modules().items() if zip_calls(source)}
    assert calling == {ZIP_DOOR}
    assert zip_calls("with ZipFile(path, 'w') as package:\n    package.writestr('word/document.xml', text)")
