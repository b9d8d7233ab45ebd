"""Tables as files that other programs read. Values come in, bytes go out."""
