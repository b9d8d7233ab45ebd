"""Windows and widgets: the only place that knows Qt."""

import builtins
import sys

from planner.places import cache_folder
from planner.ui.kept_compiled import kept_compiled

_SIGNATURES = {
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator")
}
"""What PySide tells its functions' signatures with: in the text of an error, in `help`, in stubs."""

# The parser's answer, if it was asked as early as usual, to which enums there are: Python's.
setattr(sys, "pyside6_option_python_enum", True)  # noqa: B010

with kept_compiled(cache_folder() / "pyside.compiled", late=_SIGNATURES):
    import PySide6.QtCore  # noqa: F401

# WORKAROUND PySide6 6.11 puts an `import` of its own in Python's place, which reads the source of each
# module that comes after it: features that could be chosen there (PYSIDE-2029), and nobody here does.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
