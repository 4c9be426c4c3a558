"""What a file may cost, which is settable (``factcli.config.limits``), and how readers say that a file costs more."""

from __future__ import annotations

from factcli.config.limits import MAX_BYTES, Limits


def exceeds(what: str, size: int, limit: int, unit: str) -> str:
    """The words of a refusal: ``is too large: 60,000,000 bytes, the limit is 50,000,000``."""
    return f"{what}: {size:,} {unit}, the limit is {limit:,}"


__all__ = ["MAX_BYTES", "Limits", "exceeds"]
