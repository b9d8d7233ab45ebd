"""Compressed files: gzip, which any program can unpack. Imported when the first one is met."""

import gzip
import zlib

_GZIP = 16 + zlib.MAX_WBITS


class NotPacked(Exception):
    """The bytes are no whole compressed file."""


def packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def unpacked(content: bytes, most: int) -> bytes:
    """What was packed, up to one byte more than `most`. Raises `NotPacked`."""
    reader = zlib.decompressobj(_GZIP)
    try:
        found = reader.decompress(content, most + 1)
    except zlib.error as error:
        raise NotPacked(str(error)) from error
    if len(found) <= most and (not reader.eof or reader.unused_data):
        raise NotPacked("it is not whole")
    return found
