"""Life terms: ``life in prison`` · ``a life sentence`` · ``jailed for life`` · ``gets life`` · ``life without parole``."""

from __future__ import annotations

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.term.court import GOT, PRISON, on_trial
from factcli.kinds.term.scopes import scope_of
from factcli.values import LIFE, LIFE_WITHOUT_PAROLE, Interval, life, life_without_parole, term_text

_SENT = frozenset("jailed imprisoned sentenced gaoled caged behind".split())
_GIVEN = GOT | {"serving", "serve", "faces", "face", "facing"}
_ENDS = frozenset([".", ",", ";", "for", "with", "after", "without", "over", ")", "–", "—", "if", "and", "but"])


def life_term(page: Page, at: int) -> Found | None:
    """The life term whose ``life`` stands at a token, or None."""
    scan = page.scan
    lower = scan.lower
    begin, stop = scan.bounds(at)
    nxt = lower[at + 1] if at + 1 < stop else "."
    after = lower[at + 1 : min(stop, at + 9)]
    before = lower[max(begin, at - 7) : at]
    last = at
    jailed = before[-1:] in (["for"], ["to"]) and not _SENT.isdisjoint(before)
    imprisoned = nxt in ("in", "behind") and not PRISON.isdisjoint(after[:3])
    named = nxt in ("sentence", "sentences", "imprisonment", "term", "terms")
    to_whom = before[-1:] in (["him"], ["her"], ["them"]) and before[-2:-1] in (["gave"], ["handed"], ["giving"])
    given = before[-1:] != [] and (before[-1] in _GIVEN or to_whom) and nxt in _ENDS and on_trial(lower, at)
    if not (named or imprisoned or jailed or given or (nxt == "without" and "parole" in after)):
        return None
    value, allowed = "life", life()
    if "parole" in after:
        k = after.index("parole")
        if _later(after[k + 1 : k + 4]):
            pass
        elif "without" in after[:k] or "no" in after[:k]:
            value, allowed = term_text(LIFE_WITHOUT_PAROLE), life_without_parole()
            last = at + 1 + k
        elif "with" in after[:k]:
            allowed = Interval.at(LIFE)
    scope = scope_of(page, at, at, begin, stop)
    return Found("term.life", at, last, value, allowed, "term", f"sentence {scope[0]}", phrase=last, scope=scope)


def _later(after: list[str]) -> bool:
    """Whether the words behind "no parole" say that there is some later: "for 25 years", "until he is 80"."""
    if after[:1] == ["for"]:
        return after[1:] != [] and (
            after[1].isdigit() or after[1] in lang.number_words() or after[1:] in (["at", "least"], ["the", "first"])
        )
    return after[:1] in (["until"], ["before"], ["eligibility"])


__all__ = ["life_term"]
