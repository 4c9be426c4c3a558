"""The gate: which of a report's conflicts count. It maps a Report to a Report and reads no article again.

``suppressions`` silences what somebody has looked at, ``baseline`` marks what was there before, ``changed`` keeps what
touches a changed file. Suppressions and the baseline never take a fact out of a report: they say why it does not count.
"""

from __future__ import annotations

from factcli.gate.apply import Gate, Outcome, apply

__all__ = ["Gate", "Outcome", "apply"]
