"""The plan on paper: through the preview to a PDF, and its text read back."""

from pathlib import Path

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage


def test_what_was_planned_can_be_read_in_the_printed_plan(
    desktop: Desktop, page: PlanPage, tmp_path: Path
):
    program, file = page.program, tmp_path / "plan.pdf"
    page.drag(page.on("Internal meetings", 13 / 16), page.on("Customer contact"))
    page.wait_on_disk("customers 13:30")
    program.key("ctrl+p")
    program.find("dialog", "Print: my time plan")
    program.find("text", "Name on the page")
    program.key("Tab", "Tab")
    program.type("Key account manager")
    program.key("ctrl+s")
    program.find("dialog", "Save as PDF")
    program.key("ctrl+a")
    program.type(str(file))
    program.key("Return")
    program.find("label", "^Saved as ")

    text = desktop.run("pdftotext", "-layout", str(file), "-")
    for said in (
        "Key account manager",
        "Customer contact",
        "13:30",
        "6:30",
        "37:00",
    ):
        assert said in text
    assert f"My week {page.plan().week.number}" in text
    program.key("Escape")
    assert page.book().person.name == "Key account manager"
