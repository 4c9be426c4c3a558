"""SHA-256 of texts, for identifiers that stay the same from run to run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def _lean() -> Callable[[bytes], Any]:
    """The interpreter's own SHA-256, as the standard library's ``random`` takes its SHA-512: hashlib loads all of OpenSSL."""
    own = "_sha2" if sys.version_info >= (3, 12) else "_sha256"  # looking for one that is not there takes long
    for name in (own, "hashlib"):
        try:
            found: Callable[[bytes], Any] = import_module(name).sha256
            return found
        except ImportError:
            continue
    raise ImportError("this Python has no SHA-256")


_sha256 = _lean()


def digest(words: bytes) -> str:
    """The SHA-256 of some bytes, in 64 hexadecimal digits."""
    text: str = _sha256(words).hexdigest()
    return text
