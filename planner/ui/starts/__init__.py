"""New start, own templates, and copying a week: loaded when the first of them is asked for."""
