"""The Friday close: the card that leads through it, and what it is opened and reminded of by."""
