"""Importing: files are read, looked through, and recorded."""
