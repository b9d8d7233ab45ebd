"""Windows and widgets: the only place that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401

# WORKAROUND PySide6 6.11 puts an `import` of its own in Python's place, which reads the source of each
# module that comes after it: features that could be chosen there (PYSIDE-2029), and nobody here does.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
