"""Words of the one-line box and of what is pasted: what near days, kinds of work and sums are called.

Each language is understood in every other: who writes in two is not asked which one it is now.
"""

from types import MappingProxyType

from planner.core.category import Role

NEAR_DAYS = MappingProxyType(
    {
        "en": {"today": 0, "yesterday": -1, "the day before yesterday": -2, "tomorrow": 1},
        "da": {
            "i dag": 0,
            "idag": 0,
            "i går": -1,
            "igår": -1,
            "i forgårs": -2,
            "forgårs": -2,
            "i morgen": 1,
        },
    }
)
"""Days, by how far they are from today."""

LAST_DAYS = MappingProxyType({"en": ("last {day}",), "da": ("sidste {day}", "i {day}s")})
"""The last such day before today, by the name of its weekday."""

LAST_WEEK_S = MappingProxyType(
    {
        "en": ("{day} last week",),
        "da": ("forrige {day}", "{day} i sidste uge", "{day} sidste uge", "{day} i forrige uge"),
    }
)
"""That day of the week before this one."""

THIS_WEEK_S = MappingProxyType({"en": ("this {day}",), "da": ("denne {day}",)})
"""That day of this week, whichever is shown."""

ROLE_WORDS = MappingProxyType(
    {
        "en": {
            Role.CUSTOMER: ("customer", "customers", "client", "clients"),
            Role.MEETINGS: ("meeting", "meetings"),
            Role.WORK: ("preparation", "documentation"),
            Role.ADMIN: ("mail", "mails", "email", "emails", "e-mail", "admin", "administration"),
            Role.PEOPLE: ("people", "one-on-one", "coaching"),
            Role.IMPROVEMENT: ("improvement", "learning", "course"),
            Role.TRAVEL: ("travel", "train", "drive", "driving"),
        },
        "da": {
            Role.CUSTOMER: ("kunde", "kunden", "kunder", "kunderne"),
            Role.MEETINGS: ("møde", "mødet", "møder"),
            Role.WORK: ("forberedelse", "dokumentation"),
            Role.ADMIN: ("mail", "mails", "administration"),
            Role.PEOPLE: ("medarbejder", "medarbejdere", "samtale", "samtaler"),
            Role.IMPROVEMENT: ("forbedring", "læring", "kursus"),
            Role.TRAVEL: ("rejse", "rejser", "tog", "kørsel", "transport"),
        },
    }
)
"""What kinds of work are called."""

COMPOUNDS = MappingProxyType({"kunde": Role.CUSTOMER, "møde": Role.MEETINGS, "rejse": Role.TRAVEL})
"""What longer words begin or end with that say the kind of work and more: kundebesøg, statusmøde."""

BEFORE_A_DAY = frozenset({"on", "på", "den", "d."})
"""What may stand before a day and says nothing."""

SUMS = frozenset({"total", "totals", "sum", "i alt", "ialt"})
"""What the line of a table is called that adds up the others."""
