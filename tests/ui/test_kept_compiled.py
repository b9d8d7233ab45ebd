"""PySide's own Python is compiled once, and not at each start."""

import builtins
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from planner.ui.kept_compiled import kept_compiled

ANSWER = b"def answer() -> int:\n    return 42\n"


class _Counting:
    """Python's own `compile`, which says how often it was needed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times, self._compile = 0, builtins.compile
        monkeypatch.setattr(builtins, "compile", self)

    def __call__(self, *given: Any, **more: Any) -> Any:
        self.times += 1
        return self._compile(*given, **more)


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> _Counting:
    return _Counting(monkeypatch)


def _module(source: bytes, name: str = "some.py") -> Any:
    """What becomes of `source`, imported as PySide's importer does it."""
    module = ModuleType("some")
    sys.modules["some"] = module
    exec(compile(source, name, "exec"), module.__dict__)
    return module


def test_what_was_compiled_at_one_start_is_there_at_the_next(
    tmp_path: Path, compiling: _Counting
) -> None:
    kept = tmp_path / "cache" / "kept"
    for _ in range(2):
        with kept_compiled(kept):
            assert _module(ANSWER).answer() == 42

    assert compiling.times == 1


def test_another_source_is_compiled_anew(tmp_path: Path, compiling: _Counting) -> None:
    with kept_compiled(tmp_path / "kept"):
        _module(ANSWER)
    with kept_compiled(tmp_path / "kept"):
        assert _module(ANSWER.replace(b"42", b"43")).answer() == 43

    assert compiling.times == 2


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 200])
def test_a_file_that_is_damaged_counts_for_nothing(
    tmp_path: Path, compiling: _Counting, damage: bytes
) -> None:
    kept = tmp_path / "kept"
    with kept_compiled(kept):
        _module(ANSWER)
    whole = kept.read_bytes()
    kept.write_bytes(whole[: -len(damage)] + damage if damage else b"")

    with kept_compiled(kept):
        assert _module(ANSWER).answer() == 42

    assert compiling.times == 2
    assert kept.read_bytes() == whole


def test_where_nothing_can_be_kept_it_is_compiled_at_each_start(
    tmp_path: Path, compiling: _Counting
) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be")
    for _ in range(2):
        with kept_compiled(tmp_path / "cache" / "kept"):
            assert _module(ANSWER).answer() == 42

    assert compiling.times == 2


def test_of_what_can_t_be_kept_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", refuse)
    with kept_compiled(tmp_path / "kept"):
        assert _module(ANSWER).answer() == 42

    assert list(tmp_path.iterdir()) == []


def test_what_is_late_runs_when_it_is_asked_for_something(tmp_path: Path) -> None:
    source = b"import sys\nsys.has_run = True\n" + ANSWER
    for _ in range(2):
        with kept_compiled(tmp_path / "kept", late={"some.py"}):
            module = _module(source)

        assert not hasattr(module, "__path__")
        assert not hasattr(sys, "has_run")
        assert module.answer() == 42
        assert not hasattr(module, "question")
        del sys.has_run  # type: ignore[attr-defined]


def test_what_is_late_runs_once_whichever_threads_ask(tmp_path: Path) -> None:
    source = b"import time\ntime.sleep(0.01)\n" + ANSWER
    with kept_compiled(tmp_path / "kept", late={"some.py"}):
        module = _module(source)

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: module.answer, range(4)))

    assert answers == [answers[0]] * 4


def test_python_compiles_as_before_once_it_is_over(tmp_path: Path, compiling: _Counting) -> None:
    with pytest.raises(SyntaxError), kept_compiled(tmp_path / "kept"):
        _module(b"def")

    assert builtins.compile is compiling


ASK = """
import sys
import planner.ui
import PySide6.support.signature
from PySide6.QtCore import QPoint
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

parser = sys.modules["PySide6.support.signature.parser"]
print("logging" in sys.modules, "re" in vars(parser))
for wrong in (lambda: QPoint("one", "two"), lambda: QLabel.setText(), lambda: QPoint(colour=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(error)
print(Qt.AlignLeft | Qt.AlignmentFlag.AlignTop, type(Qt.Key.Key_A).__mro__)
print(sys.pyside6_option_python_enum)
print(PySide6.support.signature.get_signature(QLabel.setText), "re" in vars(parser))
from PySide6.support.signature.lib.pyi_generator import generate_pyi
"""


def test_pyside_that_was_kept_tells_of_mistakes_as_ever(tmp_path: Path) -> None:
    environment = os.environ | {"LAGKAGE_FOLDER": str(tmp_path)}
    as_ever = _told(ASK.replace("import planner.ui", ""), environment).splitlines()

    first, second = (_told(ASK, environment).splitlines() for _ in range(2))

    assert (tmp_path / "cache" / "pyside.compiled").stat().st_size > 100_000
    assert as_ever[0] == "True True"
    assert first[0] == second[0] == "False False"
    assert first[1:] == second[1:] == as_ever[1:]


def _told(script: str, environment: dict[str, str]) -> str:
    asked = [sys.executable, "-c", script]
    return subprocess.run(asked, env=environment, capture_output=True, check=True, text=True).stdout
