"""What one more unrelated article costs: time and memory as the number of articles grows, in one process or several.

    python benchmarks/scaling.py [COUNT ...] [--jobs N]

Articles are generated: each has people, places and figures of its own, so none tells the story of another. Every count is
measured in a process of its own, whose peak memory is told (its workers have their own).
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
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
    return "".join(random_.choice(SYLLABLES) for _ in range(4)).capitalize()


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


def measure(count: int, jobs: int) -> str:
    """The cost of a run over ``count`` unrelated articles, in words."""
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for number in range(count):
            text = article(random.Random(number))
            size += len(text)
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        begin = time.perf_counter()
        pipeline.check([folder], Options(jobs=jobs, singles=False))
        elapsed = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = f"{elapsed * 1000 / count:6.2f} ms an article, {size / 1e6 / elapsed:.2f} MB/s"
    return f"{count:6} articles, {jobs} jobs: {elapsed:6.1f} s, {each}, peak {peak:.0f} MiB"


def main() -> None:
    """Print one line a count; the milliseconds of a sound linkage stay level."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("counts", nargs="*", type=int, default=[50, 100, 200, 500])
    arguments.add_argument("--jobs", type=int, default=1)
    options = arguments.parse_args()
    if len(options.counts) == 1:
        print(measure(options.counts[0], options.jobs), flush=True)
        return
    for count in options.counts:
        subprocess.run([sys.executable, __file__, str(count), "--jobs", str(options.jobs)], check=True)


if __name__ == "__main__":
    main()
