"""Patterns that are compiled when they are first asked for.

Compiling one takes longer than to look through an article with it (a class of characters with a curly quotation mark in it
takes a fifth of a millisecond), and every start would pay for what few articles need.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the pattern, which it compiles once."""
    return cache(lambda: re.compile(pattern, flags))
