"""What one more unrelated article costs: the time per article as the number of articles grows.

    python benchmarks/scaling.py [COUNT ...]

Articles are generated: each has people, places and figures of its own, so none tells the story of another.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from factcli import pipeline
from factcli.config import Options

SYLLABLES = (
    "bar",
    "den",
    "fol",
    "gim",
    "hau",
    "jor",
    "kel",
    "lan",
    "mor",
    "nis",
    "por",
    "quin",
    "ras",
    "sul",
    "tov",
    "vek",
    "wen",
    "yar",
    "zim",
)
SENTENCES = (
    "{first} {last}, {age}, of {place} was sentenced on {day} {month} {year} to {term} years in prison.",
    "Police in {place} said {count} people were injured when a bus left the road near the {other} bridge.",
    "The {other} company will pay ${money} million to {count} former workers, its chief executive {last} said.",
    "“We have waited {term} years for this day,” said {last}, who moved to {place} in {year}.",
    "About {percent}% of the {count} houses in {place} were without power, {first} {last} told reporters.",
)


def word(random_: random.Random) -> str:
    """A name that hardly ever comes twice."""
    return "".join(random_.choice(SYLLABLES) for _ in range(3)).capitalize()


def article(random_: random.Random) -> str:
    """Some thirty sentences on people and places that no other article knows."""
    cast = {"first": word(random_), "last": word(random_), "place": word(random_), "other": word(random_)}
    lines = []
    for _ in range(30):
        figures = {
            "age": random_.randint(18, 90),
            "day": random_.randint(1, 28),
            "month": random_.choice(("January", "April", "June", "September")),
            "year": random_.randint(1990, 2022),
            "term": random_.randint(2, 30),
            "count": random_.randint(2, 900),
            "money": random_.randint(2, 900),
            "percent": random_.randint(2, 98),
        }
        lines.append(random_.choice(SENTENCES).format(**cast, **figures))
    return "\n\n".join(lines) + "\n"


def milliseconds_per_article(count: int) -> float:
    """The cost of one article in a run over ``count`` unrelated ones, in one process."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            text = article(random.Random(number))
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        begin = time.perf_counter()
        pipeline.check([folder], Options(jobs=1))
        return (time.perf_counter() - begin) * 1000 / count


def main() -> None:
    """Print one line a count; the figures of a sound linkage stay level."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("counts", nargs="*", type=int, default=[50, 100, 200, 500])
    milliseconds_per_article(10)  # imports and tables are loaded once
    for count in arguments.parse_args().counts:
        print(f"{count:6} articles: {milliseconds_per_article(count):.2f} ms an article", flush=True)


if __name__ == "__main__":
    main()
