"""The week as day columns: what was recorded as blocks, moved and drawn by hand."""
