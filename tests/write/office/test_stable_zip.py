import io
import time
import zipfile

import pytest

from generator.write.office.stable_zip import repack, unpack

PARTS = {
    "word/document.xml": b"<w/>",
    "_rels/.rels": b"<r/>",
    "word/media/a.png": b"\x89PNG",
    "[Content_Types].xml": b"<t/>",
}


def names(package: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(package)).namelist()


def test_the_order_of_the_parts_does_not_change_the_bytes():
    assert repack(PARTS) == repack(dict(reversed(PARTS.items())))


def test_the_clock_does_not_change_the_bytes(monkeypatch):
    before = repack(PARTS)
    monkeypatch.setattr(time, "time", lambda: 2e9)
    assert repack(PARTS) == before


def test_content_types_come_first_and_then_the_relations_of_the_package():
    assert names(repack(PARTS))[:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_what_is_packed_comes_out_again():
    assert unpack(repack(PARTS)) == PARTS


def test_a_package_of_a_library_gets_the_stable_bytes():
    ours, theirs = repack(PARTS), io.BytesIO()
    with zipfile.ZipFile(theirs, "w") as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
    assert theirs.getvalue() != ours
    assert repack(unpack(theirs.getvalue())) == ours


def test_pictures_are_stored_and_texts_are_deflated():
    kinds = {i.filename: i.compress_type for i in zipfile.ZipFile(io.BytesIO(repack(PARTS))).infolist()}
    assert kinds["word/media/a.png"] == zipfile.ZIP_STORED
    assert kinds["word/document.xml"] == zipfile.ZIP_DEFLATED


def test_what_is_no_package_is_refused():
    with pytest.raises(zipfile.BadZipFile):
        unpack(b"not a zip")
