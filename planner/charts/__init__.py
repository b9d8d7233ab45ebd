"""Core values as matplotlib figures: charts and printable sheets.

Before anything here is imported the root sets `MPLCONFIGDIR` to a folder of the program's own, where
matplotlib keeps its list of fonts; without it that list is made anew at each start (0.5 s).
"""
