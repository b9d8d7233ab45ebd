"""The normal week as a place of its own: its cards and its dialogs."""
