"""Bytes as text, whoever wrote them: UTF-8 with or without a mark, UTF-16, else Windows-1252, line by
line."""

import codecs
import re

from planner.core.import_facts import FactKind
from planner.sources.reading import Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WINDOWS, _UTF = "windows-1252", "UTF-8"
_BREAKS = re.compile("\r\n?")


def decoded(reading: Reading, content: bytes | None = None) -> str:
    """The text of the file, with `\\n` between lines. Tells if the encoding had to be guessed."""
    given = reading.file.content if content is None else content
    return _BREAKS.sub("\n", _text(reading, given)).replace("\0", "")


def as_utf8(content: bytes) -> bytes:
    """`content` in UTF-8 if it is in UTF-16; a mark that says so goes."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            return rest if encoding == "utf-8" else rest.decode(encoding, "replace").encode()
    return _of_silent_utf16(content)


def _text(reading: Reading, given: bytes) -> str:
    content = as_utf8(given)
    try:
        return content.decode()
    except UnicodeDecodeError:
        lines = content.splitlines(keepends=True)
        found = {encoding: None for line in lines if (encoding := _encoding(line))}
        reading.tell_once(FactKind.ENCODING_TAKEN, encoding=" + ".join(found))
        return "".join(line.decode(_encoding(line) or _UTF, "replace") for line in lines)


def _encoding(line: bytes) -> str:
    """That of one line, for one may have come out of another program; empty where all are the same."""
    if line.isascii():
        return ""
    try:
        line.decode()
    except UnicodeDecodeError:
        return _WINDOWS
    return _UTF


def _of_silent_utf16(content: bytes) -> bytes:
    """Some programs leave the mark out; every second byte of their text is 0."""
    head = content[:200]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(head) > 8 and zeros and zeros.count(0) > 0.9 * len(zeros):
            return content.decode(encoding, "replace").encode()
    return content
