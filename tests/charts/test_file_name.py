"""Names of files are ones that every system takes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.charts.file_name import blank_file_name, plan_file_name, safe_name
from planner.core.person import Person
from tests.builders import W48

DEVICES = ("CON", "con", "PRN", "AUX", "NUL", "COM1", "lpt9", "COM¹", "nul.txt", "CONIN$", "con .a")


def test_the_name_says_what_whose_and_when() -> None:
    person = Person("p", "Key account manager")

    assert plan_file_name(person, W48) == "Lagkage_Key-account-manager_2026-W48.pdf"


def test_a_blank_week_beside_its_plan_has_a_name_of_its_own() -> None:
    person = Person("p", "Key account manager")

    assert blank_file_name(person, W48) == "Lagkage_Key-account-manager_2026-W48_blank.pdf"


def test_danish_letters_stay() -> None:
    assert plan_file_name(Person("p", "Åse Ærø"), W48) == "Lagkage_Åse-Ærø_2026-W48.pdf"


def test_without_a_name_there_is_no_gap() -> None:
    assert plan_file_name(Person("p"), W48) == "Lagkage_2026-W48.pdf"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "C-Windows"),
        ("a/b:c*d?", "a-b-c-d"),
        ("...hidden", "hidden"),
        ("name.  ", "name"),
        ("-rf", "rf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("a\nb\x00c", "a-bc"),
        ("///", ""),
    ],
)
def test_what_could_lead_elsewhere_is_taken_out(text: str, name: str) -> None:
    assert safe_name(text) == name


@pytest.mark.parametrize("device", DEVICES)
def test_devices_of_windows_are_never_names(device: str) -> None:
    stem = safe_name(device).partition(".")[0]

    assert stem.casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt9", "com¹", "conin$"}


@given(st.text(max_size=300))
@example("ø" * 300)
@example("😀" * 300)
@example("con" + " " * 5)
@example("-" * 59 + "con")
def test_every_text_becomes_a_name_that_can_be_had(text: str) -> None:
    name = safe_name(text)

    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert name == name.strip(". ")
    assert not name.startswith("-")
    assert len(name.encode()) <= 121
    assert safe_name(name) == name


@given(st.text(max_size=300))
def test_the_file_can_be_made(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / plan_file_name(Person("p", text), W48)

    path.write_bytes(b"")

    assert path.parent == tmp_path_factory.getbasetemp()
    path.unlink()
