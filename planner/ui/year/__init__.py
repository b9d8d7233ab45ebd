"""The weeks of a year as a picker: loaded when it is first opened."""
