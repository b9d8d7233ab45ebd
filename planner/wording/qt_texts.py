"""What Qt's own dialogs say that its Danish catalogue lacks, or says wrongly.

Sources are Qt's, to the letter: an ampersand stands before the letter that Alt reaches.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.i18n import mark_in

CONTEXT = "Qt"

_BY_CLASS = {
    "QFileDialog": (mark_in("Qt", "&Look in:"), mark_in("Qt", "Files of &type:")),
    "QAbstractFileIconProvider": (
        mark_in("Qt", "Drive"),
        mark_in("Qt", "File"),
        mark_in("Qt", "%1 File"),
        mark_in("Qt", "File Folder"),
        mark_in("Qt", "Folder"),
        mark_in("Qt", "Shortcut"),
        mark_in("Qt", "Alias"),
        mark_in("Qt", "Unknown"),
    ),
    "QColorDialog": (
        mark_in("Qt", "&Add to Custom Colors"),
        mark_in("Qt", "&Custom colors"),
        mark_in("Qt", "Cursor at %1, %2\nPress ESC to cancel"),
    ),
    "QPageSetupWidget": (
        mark_in("Qt", "Page &order:"),
        mark_in("Qt", "Pages &per sheet:"),
        mark_in("Qt", "Centimeters (cm)"),
    ),
    "QPrintSettingsOutput": (
        mark_in("Qt", "Double Sided Printing"),
        mark_in("Qt", "Off"),
        mark_in("Qt", "Long side binding"),
        mark_in("Qt", "Short side binding"),
        mark_in("Qt", "Page &Set:"),
    ),
    "QCupsJobWidget": (
        mark_in("Qt", "Scheduled &printing:"),
        mark_in("Qt", "&Billing information:"),
        mark_in("Qt", "Job &priority:"),
        mark_in("Qt", "&Start:"),
        mark_in("Qt", "&End:"),
    ),
}

QT_TEXTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {name: frozenset(texts) for name, texts in _BY_CLASS.items()}
)
"""By the class of Qt's that says them."""
