"""Markdown (GitHub's and GitLab's) for the comment on a pull request or the summary of a job.

Whatever an article or a path holds is shown as it is: it is no markup, breaks no table, calls nobody and links nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcli.config import View
from factcli.model import Claim, Fact, Report
from factcli.reporters.layout import around
from factcli.reporters.parts import question_words, speakers
from factcli.reporters.told import places, verdict_word
from factcli.reporters.wording import in_context, label_of, place, plural, summary, visible

MARKER = "<!-- factcli -->"  # by which a later run finds its comment
_CONTEXT = 160  # cells of a sentence about its value
_SECTIONS = (("conflict", "Conflicts"), ("note", "Notes"), ("agreement", "Agreements"), ("single", "Stated once"))
# What Markdown reads as structure, wherever it stands in a line.
_MARKUP = re.compile(r"[\\`*\[\]~|<>&$#{}!]|(?<![^\W_])_|_(?![^\W_])")
# What GitHub and GitLab make links, mentions and pictures of after that, in plain words too.
_ALIVE = re.compile(r"@(?=\w)|[#!$%&~](?=\w)|(?<=GH)-(?=\d)|:(?=//)|(?<=[Ww]{3})(?=\.)|:(?=[\w+-]+:)")
_LINE_START = re.compile(r"^( ?(?:[-+=]|\d+(?=[.)])))")
_BREAK = "&#8203;"  # a space without width


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """The report with a heading, a section a verdict and the closing lines of the table."""
    first, *rest = summary(report, any(fact.verdict == "single" for fact in facts))
    lines = [MARKER, "## factcli", "", f"**{inert(first)}**"]
    for verdict, heading in _SECTIONS:
        of_verdict = [fact for fact in facts if fact.verdict == verdict]
        if not of_verdict:
            continue
        lines += ["", f"### {heading}", *([""] if verdict in ("agreement", "single") else [])]
        for fact in of_verdict:
            lines += _detailed(fact) if verdict in ("conflict", "note") else [_short(fact)]
    if rest:
        lines += ["", *(f"{inert(line)}  " for line in rest[:-1]), inert(rest[-1])]
    return "".join(f"{line}\n" for line in lines)


def inert(text: str) -> str:
    """Words that Markdown shows as they are, on one line."""
    shown = _ALIVE.sub(lambda found: f"{found.group()}\0", visible(text))
    shown = _MARKUP.sub(lambda found: f"&#{ord(found.group())};", shown)
    return _LINE_START.sub(r"\1" + _BREAK, shown).replace("\0", _BREAK)


def _detailed(fact: Fact) -> Iterator[str]:
    """A question, why there is no one answer to it, and a table of the places."""
    word = verdict_word(fact)
    tentative = " *tentative*:" if word == "tentative" else ""
    yield ""
    asked = f"**{inert(fact.rule)}**:{tentative} {inert(question_words(fact))}"
    yield "\\\n".join([asked, *map(inert, fact.reasons)])
    yield ""
    yield "| stated | where | words |"
    yield "|---|---|---|"
    for evidence in fact.values:
        named = speakers(evidence) if fact.kind == "quote" else ()
        speaker = f" — {inert(named[0])}" if len(named) == 1 else ""
        label = f"{inert(label_of(fact, evidence))}{speaker}"
        for placed in evidence.claims:
            yield f"| {label} | {inert(place(placed.claim))} | {_words(placed.claim)} |"


def _words(claim: Claim) -> str:
    before, value, after = in_context(claim)
    before, after = around(before, value, after, _CONTEXT)
    return f"{inert(before)}<b>{inert(value)}</b>{inert(after)}"  # two asterisks would not do after a letter


def _short(fact: Fact) -> str:
    values = " · ".join(dict.fromkeys(label_of(fact, evidence) for evidence in fact.values))
    where = list(dict.fromkeys(place(told.claim) for told in places(fact)))
    more = f" and {plural(len(where) - 5, 'other place')}" if len(where) > 5 else ""
    return (
        f"- {inert(values)} — {inert(question_words(fact))} ({inert(fact.rule)}): {inert(', '.join(where[:5]))}{more}"
    )
