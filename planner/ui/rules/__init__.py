"""Rules that sort imports: listed, tried, changed."""
