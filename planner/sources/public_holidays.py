"""The public holidays of a country, as the `holidays` library knows them.

They are those of the whole country: what is a holiday in a part of it only (a canton, a Land) is left
out. The library takes a quarter of a second to load, so it is loaded when somebody asks.
"""

from collections.abc import Mapping, Sequence
from datetime import date

_ENGLISH = "en_US"
"""Which English the library has for nearly every country."""


def public_holidays(country: str, year: int, language: str) -> Mapping[date, str]:
    """The days of `year` and what they are called; none for a country that is not known.

    `country` is a code of ISO 3166 (`DK`). The names are in `language` (`da`, `en`) where the library
    has them, else as the country itself says.
    """
    from holidays import country_holidays

    try:
        known = country_holidays(country)
        names = _best(known.supported_languages, language) or known.default_language
        found = country_holidays(country, years=year, language=names)
    except NotImplementedError:
        return {}
    return dict(sorted(found.items()))


def _best(spoken: Sequence[str], language: str) -> str | None:
    """The language to ask for, if it is there. The library would take that of the computer instead."""
    wanted = (language, _ENGLISH) if language == "en" else (language,)
    return next((each for each in wanted if each in spoken), None)
