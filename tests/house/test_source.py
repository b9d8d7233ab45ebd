"""The house rules on source that no linter knows."""

import ast

from tests.house.source import ROOT, modules, name_of, nodes, place

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "data", "info"}
DOORS = ("planner/ui/text.py", "planner/ui/guide/document.py")
CATCHES_EVERYTHING = (
    "planner/ui/jobs",
    "planner/ui/crash",
    "planner/app/saving.py",
    "planner/app/asked.py",
)
"""Work off the main thread, whose bugs are logged or handed on, and the report of those."""
WRITES = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "clear", "remove"}
PIECES_OF_TEXT = {"QLabel", "QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage"}
WAYS_OF_TEXT = {
    "setToolTip",
    "setWhatsThis",
    "setInformativeText",
    "setHtml",
    "insertHtml",
    "setMarkdown",
}
"""Qt guesses from the text itself whether it is markup, in all of these."""
BOXES_THAT_ROLL = {"QComboBox", "QDateEdit", "QSpinBox", "QDoubleSpinBox", "QTimeEdit"}
STILL_BOXES = "planner/ui/still_boxes.py"


def test_every_module_says_what_it_is() -> None:
    silent = [path for path, module in modules().items() if not ast.get_docstring(module)]

    assert not silent


def test_files_have_one_reason_to_change() -> None:
    lengths = {path: len((ROOT / path).read_text().splitlines()) for path in modules()}

    assert {path: n for path, n in lengths.items() if n > LINES_OF_A_FILE} == {}


def test_functions_have_one_idea() -> None:
    functions = nodes(ast.FunctionDef, ast.AsyncFunctionDef)

    long = [place(path, each) for path, each in functions if _lines(each) > LINES_OF_A_FUNCTION]

    assert not long


def test_modules_are_named_for_what_they_hold() -> None:
    assert [path for path in modules() if path.split("/")[-1][:-3] in EMPTY_NAMES] == []


def test_text_reaches_the_screen_through_its_doors() -> None:
    inside = [(path, node) for path, node in nodes(ast.Call, ast.ClassDef) if path not in DOORS]

    calls = [place(path, node) for path, node in inside if _shows_text(node)]

    assert not calls, "use PlainLabel, tip() and message() of planner/ui/text.py"


def test_no_box_is_changed_by_a_wheel_that_rolls_past() -> None:
    inside = [(path, node) for path, node in nodes(ast.Call, ast.ClassDef) if path != STILL_BOXES]

    made = [place(path, node) for path, node in inside if _is_made_of(node, BOXES_THAT_ROLL)]

    assert not made, f"use what is in {STILL_BOXES}"


def test_only_jobs_and_the_crash_report_catch_everything() -> None:
    handlers = [(p, n) for p, n in nodes(ast.ExceptHandler) if not p.startswith(CATCHES_EVERYTHING)]

    broad = [place(path, node) for path, node in handlers if _is_broad(node)]

    assert not broad


def test_nothing_at_a_module_s_top_ever_changes() -> None:
    assert [place(path, node) for path, node in nodes(ast.Global)] == []
    assert [place(path, node) for path, node in _top_level_names() if not node.id.isupper()] == []
    written = nodes(ast.Subscript, ast.Call)
    assert [place(path, node) for path, node in written if _writes_to_a_constant(node)] == []


def test_a_painter_lets_go_of_what_it_paints_on() -> None:
    """Who paints and fails, or keeps a frame alive in any way, would else end the whole program: Qt
    does not look whether there is still something to paint on."""
    managed = {id(item.context_expr) for _, node in nodes(ast.With) for item in _items(node)}
    painters = [(p, n) for p, n in nodes(ast.Call) if _paints_on_something(n)]

    assert [place(path, node) for path, node in painters if id(node) not in managed] == []
    assert len(painters) > 10


def test_nobody_asks_a_layout_for_its_items() -> None:
    """What Python has seen of an item outlives it, and whatever Qt puts in its place in memory, an
    event or a window, is then taken for the item."""
    asked = [place(*found) for found in nodes(ast.Attribute) if _last(found[1]) in _ITEMS]

    assert asked == []


_ITEMS = ("itemAt", "takeAt")


def _last(node: ast.AST) -> str:
    assert isinstance(node, ast.Attribute)
    return node.attr


def _items(node: ast.AST) -> list[ast.withitem]:
    assert isinstance(node, ast.With)
    return node.items


def _paints_on_something(node: ast.AST) -> bool:
    """`QPainter(…)`; one without anything to paint on is begun, and ended, by hand."""
    assert isinstance(node, ast.Call)
    return name_of(node.func) == "QPainter" and bool(node.args)


def _lines(node: ast.AST) -> int:
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _shows_text(node: ast.AST) -> bool:
    if isinstance(node, ast.ClassDef):
        return any(name_of(base).split(".")[-1] in PIECES_OF_TEXT for base in node.bases)
    assert isinstance(node, ast.Call)
    *owner, last = name_of(node.func).split(".")
    made_or_static = last in PIECES_OF_TEXT or bool(PIECES_OF_TEXT & set(owner))
    return made_or_static or last in WAYS_OF_TEXT or (last == "showText" and "QToolTip" in owner)


def _is_made_of(node: ast.AST, kinds: set[str]) -> bool:
    assert isinstance(node, ast.Call | ast.ClassDef)
    named = node.bases if isinstance(node, ast.ClassDef) else [node.func]
    return any(name_of(each).split(".")[-1] in kinds for each in named)


def _is_broad(node: ast.AST) -> bool:
    """Catches everything, and keeps it. Tidying up and raising it again is fine."""
    assert isinstance(node, ast.ExceptHandler)
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    broad = any(kind is None or name_of(kind) in ("Exception", "BaseException") for kind in kinds)
    last = node.body[-1]
    return broad and not (isinstance(last, ast.Raise) and last.exc is None)


def _top_level_names() -> list[tuple[str, ast.Name]]:
    """The names that hold a list, a table or a set; written in capitals, it is a constant."""
    return [
        (path, target)
        for path, module in modules().items()
        for statement in module.body
        if isinstance(statement, ast.Assign | ast.AnnAssign) and _can_change(statement.value)
        for target in (
            statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        )
        if isinstance(target, ast.Name) and target.id != "__all__"
    ]


def _can_change(value: ast.AST | None) -> bool:
    made_by = name_of(value.func) if isinstance(value, ast.Call) else ""
    displays = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    return isinstance(value, displays) or made_by in ("list", "dict", "set", "defaultdict")


def _writes_to_a_constant(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return name_of(node.value).isupper() and not isinstance(node.ctx, ast.Load)
    assert isinstance(node, ast.Call)
    owner, _, method = name_of(node.func).rpartition(".")
    return owner.isupper() and method in WRITES
