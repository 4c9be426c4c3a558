"""How many contradictions are found that somebody puts into real copy: one article's figure altered, one fact at a time.

    python benchmarks/altered.py STORY_FOLDER... [--misses]

Of every story, a folder of articles, each agreement on a figure or day is taken in turn: in the article that states it
least often the figure is altered as a slip would (a few more, two years less, another weekday), the story is checked
again, and a conflict between the altered statement and those left alone is looked for. Ordinals, terms, names and words
are left out, and so is an agreement whose figure nothing here can alter.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from factcli import pipeline
from factcli.config import Options
from factcli.model import Fact

KINDS = frozenset({"age", "count", "date", "duration", "measure", "money", "percent", "time"})
Span = tuple[str, int, int]
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def altered(text: str, kind: str) -> str | None:
    """The text of a statement with another figure or weekday, None where it has neither."""
    figure = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if figure:
        return text[: figure.start()] + _other(figure.group(), text, kind) + text[figure.end() :]
    for listed, step in ((_WORDS, 2 if kind == "age" else 1), (_DAYS, 2)):
        for at, word in enumerate(listed):
            found = re.search(rf"\b{word}\b", text, re.IGNORECASE)
            if found and word != "one":
                new = listed[(at + step) % len(listed)]
                new = new.capitalize() if found.group()[0].isupper() else new
                return text[: found.start()] + new + text[found.end() :]
    return None


def _other(figure: str, text: str, kind: str) -> str:
    """Another figure: a slip of one or two, an eighth more, two years less, three days more."""
    if re.fullmatch(r"(?:19|20)\d\d", figure):
        return str(int(figure) - 2)
    if "." in figure:
        return f"{float(figure.replace(',', '')) * 1.3:.{len(figure.partition('.')[2])}f}"
    value = int(figure.replace(",", ""))
    if kind == "date":
        new = value + 3 if value <= 3 else value - 3
    else:
        new = value + (2 if kind == "age" or 10 <= value < 20 else 1 if value < 10 else max(3, value // 8))
    return f"{new:,}" if "," in figure else str(new)


def spans(fact: Fact) -> list[Span]:
    """Where the statements of a fact stand."""
    return [
        (placed.claim.path, placed.claim.start, placed.claim.end) for value in fact.values for placed in value.claims
    ]


def tried(fact: Fact, texts: dict[str, str]) -> tuple[str, str, list[Span], list[Span]] | None:
    """An article, its text with the fact altered, where the altered statements stand then, and the ones left alone."""
    own: dict[str, list[Span]] = defaultdict(list)
    for span in spans(fact):
        own[span[0]].append(span)
    path = min(own, key=lambda one: (len(own[one]), one))
    text, shift, new = texts[path], 0, []
    for _, start, end in sorted(set(own[path])):
        other = altered(texts[path][start:end], fact.kind)
        if other is None:
            return None
        text = text[: start + shift] + other + text[end + shift :]
        new.append((path, start + shift, start + shift + len(other)))
        shift += len(other) - (end - start)
    return path, text, new, [span for one in own if one != path for span in own[one]]


def found(facts: tuple[Fact, ...], new: list[Span], kept: list[Span]) -> str:
    """``firm`` or ``tentative``, as a conflict between altered and other statements is reported, else ``none``."""

    def meets(some: list[Span], all_: list[Span]) -> bool:
        return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in some for b in all_)

    told = {f.certainty for f in facts if f.verdict == "conflict" and meets(new, spans(f)) and meets(kept, spans(f))}
    return "firm" if "firm" in told else "tentative" if told else "none"


def main() -> None:
    """Try every agreement of every story."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("stories", nargs="+", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print what is not found")
    options = arguments.parse_args()
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in options.stories:
        with tempfile.TemporaryDirectory() as room:
            texts = {}
            for path in sorted(folder.glob("*.txt")):
                copy = Path(room) / path.name
                texts[str(copy)] = path.read_text(encoding="utf-8")
                copy.write_text(texts[str(copy)], encoding="utf-8")
            agreed = [
                f for f in pipeline.check([room], Options()).facts if f.verdict == "agreement" and f.kind in KINDS
            ]
            for fact in agreed:
                trial = tried(fact, texts) if len({span[0] for span in spans(fact)}) > 1 else None
                if trial is None:
                    continue
                path, text, new, kept = trial
                Path(path).write_text(text, encoding="utf-8")
                verdict = found(tuple(pipeline.check([room], Options()).facts), new, kept)
                Path(path).write_text(texts[path], encoding="utf-8")
                tally[fact.kind][verdict] += 1
                if options.misses and verdict == "none":
                    start, end = new[0][1:]
                    before, after = text[max(0, start - 60) : start], text[end : end + 40]
                    print(f"{folder.name} {fact.kind}: …{before}[{text[start:end]}]{after}…")
    total: Counter[str] = Counter()
    for kind, counts in sorted(tally.items()):
        total += counts
        print(f"{kind:10} firm {counts['firm']:4}  tentative {counts['tentative']:4}  not found {counts['none']:4}")
    share = 1 - total["none"] / max(1, total.total())
    print(
        f"{'all':10} firm {total['firm']:4}  tentative {total['tentative']:4}  not found {total['none']:4}  found {share:.2f}"
    )


if __name__ == "__main__":
    main()
