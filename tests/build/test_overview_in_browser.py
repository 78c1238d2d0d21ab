"""The overview in a real browser: chosen by keyboard, told to a screen reader, remembered in the address, offline."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import chromium
from small_kit import Build

WIDE = {"width": 1280, "height": 900}
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture
def sheet(browser: Any, root: Path, make: Build) -> Iterator[Open]:
    """Opens the overview of two materials for three clients."""
    kits = "vaeg: {name: Til væggen, materials: [P]}\nbord: {name: Til bordene, materials: [K]}\n"
    (root / "content" / "kits.yaml").write_text(kits, "utf-8")
    make()
    opened = []

    def sheet(choice: str = "", **settings: Any) -> Any:
        opened.append(browser.new_context(**{"viewport": WIDE, "offline": True, **settings}))
        page = opened[-1].new_page()
        page.faults = []
        page.requests = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto((root / "output" / "oversigt.html").as_uri() + choice)
        return page

    yield sheet
    for context in opened:
        context.close()


def shown(page: Any) -> list[str]:
    return [f"{a.get_attribute('data-kommune')} {a.inner_text()[:3]}" for a in page.get_by_role("article").all()]


def told(page: Any) -> str:
    return page.get_by_role("status").inner_text()


def test_a_municipality_and_a_kind_are_chosen_with_the_keyboard_alone(sheet: Open) -> None:
    page = sheet()
    assert told(page) == "Viser 6 af 6 materialer" and len(shown(page)) == 6
    names = []
    while "Kort" not in names:
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("(document.activeElement.closest('label') ?? document.activeElement).innerText.trim()")
        )
        if names[-1] in ("Aaby Kommune", "Kort"):
            page.keyboard.press("Space")
    assert names == ["Spring til materialerne", "Drivhus", "Aaby Kommune", "Bugten Kommune", "Plakater", "Kort"]
    assert shown(page) == ["aaby K04"] and told(page) == "Viser 1 af 6 materialer"
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["Aaby Kommune"]
    assert page.get_by_role("heading", level=3).all_inner_texts() == ["Kort"]
    page.get_by_role("button", name="Vis alt").press("Enter")
    assert len(shown(page)) == 6 and not page.get_by_role("checkbox", checked=True).count() and not page.faults


def test_enter_on_a_box_does_not_load_the_page_anew(sheet: Open) -> None:
    page = sheet("#slags=kort")
    page.get_by_role("checkbox", name="Kort").press("Enter")
    assert len(shown(page)) == 3 and "?" not in page.url


def test_the_choice_stands_in_the_address_and_is_read_from_it(sheet: Open) -> None:
    page = sheet()
    page.get_by_role("checkbox", name="Bugten Kommune").check()
    page.get_by_role("checkbox", name="Til væggen").check()
    assert page.url.endswith("#kommune=bugten&saet=vaeg")
    page.reload()
    assert shown(page) == ["bugten P04"]
    again = sheet("#kommune=aaby&kommune=bugten&slags=plakater&slags=ukendt")
    assert shown(again) == ["aaby P04", "bugten P04"]
    again.evaluate("location.hash = ''")
    again.get_by_text("Viser 6 af 6").wait_for()


def test_what_nothing_fits_is_told(sheet: Open) -> None:
    page = sheet("#slags=plakater&saet=bord")
    assert shown(page) == [] and told(page).startswith("Ingen materialer passer")
    assert not page.get_by_role("heading", level=2).count()


def test_a_screen_reader_is_told_what_all_is(sheet: Open) -> None:
    page = sheet()
    [banner, search, main] = (page.get_by_role(role) for role in ("banner", "search", "main"))
    assert banner.count() == main.count() == 1
    assert '- heading "Det, Drivhus har bygget" [level=1]' in banner.aria_snapshot()
    tree = search.aria_snapshot()
    assert '- search "Vælg, hvad der vises"' in tree and "- status: Viser 6 af 6 materialer" in tree
    for group, box in (("Kommune", "Aaby Kommune"), ("Slags", "Plakater"), ("Sæt", "Til bordene")):
        assert search.get_by_role("group", name=group).get_by_role("checkbox", name=box, exact=True).count() == 1, tree
    assert main.get_by_role("region", name="Aaby Kommune").get_by_role("article").count() == 2
    pictures = main.get_by_role("img").all()
    assert len(pictures) == page.locator("article img").count() and all(
        p.get_attribute("alt").startswith(("P04 ", "K04 ")) for p in pictures
    )
    levels = [h.evaluate("h => +h.tagName[1]") for h in page.get_by_role("heading").all()]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_who_has_the_focus_is_seen(sheet: Open) -> None:
    page = sheet()
    for name in (
        page.get_by_role("checkbox").first,
        page.get_by_role("button"),
        page.get_by_role("link", name="Skærm").first,
    ):
        page.keyboard.press("Tab")  # so that what gets the focus now gets it as from the keyboard
        name.focus()
        assert name.evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth") == "solid3px"


def test_without_scripts_all_is_shown_and_nothing_is_offered_that_does_not_work(sheet: Open) -> None:
    page = sheet("#slags=kort", java_script_enabled=False)
    assert len(shown(page)) == 6 and not page.get_by_role("checkbox").count() and not page.get_by_role("button").count()
    assert page.get_by_role("navigation", name="Kommuner").get_by_role("link", name="Aaby Kommune").count() == 1


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_no_width_scrolls_sideways(sheet: Open, width: int) -> None:
    page = sheet(viewport={"width": width, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_pictures_far_down_are_loaded_when_they_are_near_and_all_comes_from_the_folder(sheet: Open, root: Path) -> None:
    page = sheet(viewport={"width": 320, "height": 400})
    last = page.locator("img").last
    assert last.evaluate("i => i.loading") == "lazy" and not last.evaluate("i => i.naturalWidth")
    last.scroll_into_view_if_needed()
    page.wait_for_function("i => i.complete && i.naturalWidth > 0", arg=last.element_handle())
    folder = (root / "output").as_uri()
    assert len(page.requests) > 1 and all(url.startswith(folder) for url in page.requests)


def test_what_is_printed_has_no_boxes(sheet: Open) -> None:
    page = sheet()
    page.emulate_media(media="print")
    assert not page.get_by_role("search").is_visible() and page.get_by_role("article").first.is_visible()


def test_the_sheet_may_lie_in_any_folder(sheet: Open, root: Path, tmp_path: Path) -> None:
    moved = tmp_path / "Æ & Ø #1"
    page = sheet()
    shutil.copytree(root / "output", moved)
    page.goto((moved / "oversigt.html").as_uri() + "#kommune=aaby")
    page.wait_for_function("[...document.images].some(i => i.naturalWidth > 0)")
    assert shown(page) == ["aaby P04", "aaby K04"]


def test_to_skip_to_the_materials_keeps_what_is_chosen(sheet: Open) -> None:
    page = sheet("#kommune=aaby&saet=bord")
    before, address = shown(page), page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert (shown(page), page.url) == (before, address) and len(before) < 6
    assert page.evaluate("document.activeElement.id") == "materialer"
