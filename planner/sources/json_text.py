"""JSON of others: parsed, whatever stands in it, or refused."""

from typing import Any

import orjson

from planner.core.import_facts import FactKind
from planner.sources.encodings import as_utf8
from planner.sources.reading import NotRead


def parsed(content: bytes) -> Any:
    """What `content` says. Raises `NotRead` for what is cut off, no JSON, or nested without end."""
    try:
        return orjson.loads(as_utf8(content))
    except orjson.JSONDecodeError as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error


def text_at(value: Any, name: str) -> str:
    """The text that an object holds by that name; empty if it holds none."""
    held = value.get(name) if isinstance(value, dict) else None
    return held if isinstance(held, str) else ""
