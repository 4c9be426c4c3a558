"""The facts file: what is known to be true, held against the drafts as if one more article stated it. See docs/facts.md."""

from __future__ import annotations

from factcli.facts.citing import settled
from factcli.facts.entry import Entry
from factcli.facts.loading import load
from factcli.facts.merging import combined, merged
from factcli.facts.placing import concerning, respelled

__all__ = ["Entry", "combined", "concerning", "load", "merged", "respelled", "settled"]
