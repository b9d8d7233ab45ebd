"""The countries whose public holidays can be chosen, by their codes in ISO 3166."""

from planner.i18n import mark

COUNTRIES = {
    "AT": mark("Austria"),
    "BE": mark("Belgium"),
    "CA": mark("Canada"),
    "DK": mark("Denmark"),
    "FO": mark("Faroe Islands"),
    "FI": mark("Finland"),
    "FR": mark("France"),
    "DE": mark("Germany"),
    "GL": mark("Greenland"),
    "IS": mark("Iceland"),
    "IE": mark("Ireland"),
    "IT": mark("Italy"),
    "LU": mark("Luxembourg"),
    "NL": mark("Netherlands"),
    "NO": mark("Norway"),
    "PL": mark("Poland"),
    "PT": mark("Portugal"),
    "ES": mark("Spain"),
    "SE": mark("Sweden"),
    "CH": mark("Switzerland"),
    "GB": mark("United Kingdom"),
    "US": mark("United States"),
}
