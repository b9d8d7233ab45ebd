"""Ids that nobody else gives: books of several people meet in one-on-ones and in teams."""

import secrets


def new_id() -> str:
    return secrets.token_hex(6)
