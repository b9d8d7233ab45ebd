"""The first run: the question, the example behind it, and the cards that lead on."""
