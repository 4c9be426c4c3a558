"""Kinds of claim that a newsroom defines by pattern: ``{count} parking spaces``. See docs/custom-kinds.md."""

from __future__ import annotations

from factcli.kinds.custom.kind import Custom, compiled, define
from factcli.kinds.custom.proof import prove
from factcli.kinds.custom.walk import find_all

__all__ = ["Custom", "compiled", "define", "find_all", "prove"]
