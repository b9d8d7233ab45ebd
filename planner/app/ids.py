"""Ids that nobody else gives: books of several people meet in one-on-ones and in teams."""

import os


def new_id() -> str:
    return os.urandom(6).hex()
