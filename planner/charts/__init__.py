"""Core values as matplotlib figures: charts and printable sheets.

Before anything here is imported the root sets `MPLCONFIGDIR` to a folder of the program's own, where
matplotlib keeps its list of fonts; without it that list is made anew at each start (0.5 s).
"""

import logging


def _is_news(record: logging.LogRecord) -> bool:
    """That the list of fonts is made is no warning: whoever waits for it is told by the page."""
    return "font cache" not in str(record.msg)


logging.getLogger("matplotlib.font_manager").addFilter(_is_news)
