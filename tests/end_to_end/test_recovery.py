"""Ways back, in a real window: a damaged book, and a file that somebody else puts there meanwhile."""

from pathlib import Path

from planner.core.marks import Mark
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.check import check_book
from tests.builders import plan, time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage
from tests.end_to_end.program import Program
from tests.storage.conftest import at_noon

MEETINGS, CUSTOMERS = "Internal meetings", "Customer contact"


def test_a_damaged_book_is_back_by_keys_alone_with_the_newest_whole_version(
    desktop: Desktop, page: PlanPage
):
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_on_disk("customers 13:30")
    page.program.close()
    path = page.program.book
    newest = next(each for each in Archive(at_noon).versions(path) if each.is_whole)
    damaged = path.read_bytes()[:2000]
    path.write_bytes(damaged)

    program = desktop.start(path)
    program.find("label", "The file stops at byte 2,000")
    go_to(program, f"^Open backup {newest.revision}$")
    program.key("Return")
    again = PlanPage(program)
    again.wait_shown(Customer_contact="12:00", Internal_meetings="8:00")
    assert program.find("label", f"^Opened backup {newest.revision}. What lay there is kept")

    again.drag(again.on(MEETINGS, 13 / 16), again.on(CUSTOMERS))
    again.wait_on_disk("customers 13:30")
    program.close()
    assert check_book(path).ok
    assert [each.read_bytes() for each in path.parent.glob("*(damaged *")] == [damaged]


def test_a_file_that_a_sync_folder_replaces_is_noticed_and_both_states_stay(
    desktop: Desktop, page: PlanPage, tmp_path: Path
):
    program, path = page.program, page.program.book
    theirs = replaced_from_elsewhere(path, tmp_path / "elsewhere")

    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    program.find("label", "Not saved: Somebody else changed the file")
    assert path.read_bytes() == theirs
    go_to(program, "^Keep mine$")
    program.key("Return")
    program.find("label", "^Saved ")

    assert page.plan().planned("customers") == time("13:30")
    program.close()
    kept = [each.path for each in Archive(at_noon).versions(path) if each.mark is Mark.THEIRS]
    assert [each.read_bytes() for each in kept] == [theirs]
    assert check_book(path).ok


def test_who_takes_what_the_sync_folder_brought_may_take_that_back(
    desktop: Desktop, page: PlanPage, tmp_path: Path
):
    program, path = page.program, page.program.book
    replaced_from_elsewhere(path, tmp_path / "elsewhere")
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    program.find("label", "Not saved: Somebody else changed the file")

    go_to(program, "^Take theirs$")
    program.key("Return")
    page.wait_shown(Customer_contact="20:00")
    (mine,) = path.parent.glob("*(conflict *")
    program.key("ctrl+z")
    page.wait_shown(Customer_contact="13:30")
    page.wait_on_disk("customers 13:30")
    program.close()

    assert read_book(mine).book.plan(page.plan().week).planned("customers") == time("13:30")
    assert check_book(path).ok


def replaced_from_elsewhere(path: Path, folder: Path) -> bytes:
    """What a sync folder does: a whole book that was changed on another computer lies at `path`."""
    folder.mkdir()
    there = folder / path.name
    there.write_bytes(path.read_bytes())
    store, book = BookStore.open(there, clock=at_noon)
    week = book.normal_weeks[0].valid_from
    store.keep(book.with_plan(plan("customers 20:00, meetings 17:00", week=week)))
    store.close()
    there.replace(path)
    return path.read_bytes()


def go_to(program: Program, name: str) -> None:
    """Press Tab until the button of that name has the focus."""
    program.wait_for(
        f"{name} to be there and enabled",
        lambda: any("enabled" in each.states for each in program.all("push button", name)),
    )
    program.go_to("push button", name)
