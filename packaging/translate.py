"""Gather the program's texts, bring the Danish catalogue up to date, and compile it.

    python packaging/translate.py          write lagkage.po and lagkage.mo, and list what lacks Danish
    python packaging/translate.py --check  write nothing; exit status 1 if anything lacks or differs

English stands in the code. A new text gets an empty entry in lagkage.po, to be filled in by hand; a
text that is gone loses its entry. The code is read as Python reads it, for babel's own reader passes
over what stands inside an f-string.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PO = ROOT / "resources" / "locale" / "da" / "LC_MESSAGES" / "lagkage.po"
MO = PO.with_suffix(".mo")

WITHOUT_TEXTS = ("core", "app", "storage", "sources")
"""The rooms of `planner` that contain no sentence; `text` is a name like any other there."""

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


class Danish(Catalog):
    """A catalogue whose head names no tool, person or day, so that it changes with its texts only."""

    def __init__(self) -> None:
        super().__init__("da", header_comment="# Lagkage in Danish.", fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", "da"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def texts_in(source: str) -> Iterator[tuple[str, str | tuple[str, str]]]:
    """The texts that are marked in a module, each with its context (mostly empty)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _marked(_name(node.func), [_constant(argument) for argument in node.args])


def _marked(called: str, given: list[str]) -> Iterator[tuple[str, str | tuple[str, str]]]:
    match called, given:
        case "text" | "mark", [text, *_] if text:
            yield "", text
        case "plural", [one, many, *_] if one and many:
            yield "", (one, many)
        case "in_context" | "mark_in", [context, text, *_] if context and text:
            yield context, text


def up_to_date() -> Catalog:
    """The texts that are in the code now, with the Danish that lies in the checkout."""
    with PO.open("rb") as file:
        known = read_po(file, locale="da")
    catalog = Danish()
    for path in _modules():
        for context, text in texts_in(path.read_text(encoding="utf-8")):
            before = known.get(text, context or None)
            message = catalog.add(text, before.string if before else "", context=context or None)
            message.flags.clear()
    return catalog


def as_text(catalog: Catalog) -> bytes:
    """The catalogue as people read it, sorted, so that two states can be compared by line."""
    file = io.BytesIO()
    write_po(file, catalog, width=100, no_location=True, sort_output=True)
    return file.getvalue()


def compiled(catalog: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def lacking(catalog: Catalog) -> list[str]:
    """What has no Danish, or Danish whose placeholders are not those of the English."""
    return [str(message.id) for message in catalog if message.id and not _is_right(message)]


def _is_right(message: Message) -> bool:
    english, danish = _forms(message.id), _forms(message.string)
    return len(danish) == len(english) and all(
        there and _placeholders(here) == _placeholders(there)
        for here, there in zip(english, danish, strict=True)
    )


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _modules() -> Iterator[Path]:
    planner = ROOT / "planner"
    for path in sorted(planner.rglob("*.py")):
        if path.relative_to(planner).parts[0] not in WITHOUT_TEXTS:
            yield path


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _constant(argument: ast.expr) -> str:
    value = argument.value if isinstance(argument, ast.Constant) else None
    return value if isinstance(value, str) else ""


def main() -> int:
    catalog = up_to_date()
    text, binary = as_text(catalog), compiled(catalog)
    if "--check" not in sys.argv:
        PO.write_bytes(text)
        MO.write_bytes(binary)
    for message in lacking(catalog):
        print(message)
    same = PO.read_bytes() == text and MO.read_bytes() == binary
    return 0 if same and not lacking(catalog) else 1


if __name__ == "__main__":
    sys.exit(main())
