"""Feeds broken Word, PDF and feed files to their readers: ``python benchmarks/fuzz_documents.py [--seconds 60] [reader …]``.

Each file is a valid one with bytes changed, also inside what is packed (``tests/mutations.py``). A reader may
read it or refuse it with a ReadError that has a hint; anything else is a fault and is printed with its seed. So is a file
that takes longer than two seconds, and a place that does not lead to the words that it is said to hold.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path.insert(0, str(TESTS))

from factcli.errors import ReadError  # noqa: E402 - the tests' helpers come after their folder is known
from factcli.extract import extract  # noqa: E402
from factcli.readers import read  # noqa: E402
from mutations import mutated, mutated_streams, mutated_zip  # noqa: E402
from reading import assert_places  # noqa: E402
from roundtrip.build import BUILDERS, story  # noqa: E402

SLOW = 2.0
NAMES = {
    ".txt": "plain",
    ".md": "markdown",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".xml": "nitf",
    ".rss": "rss",
}


def bases() -> dict[str, list[tuple[str, bytes, Callable[[bytes, int], bytes]]]]:
    """Valid files for each reader: name, bytes, and the ways to break them."""
    found: dict[str, list[tuple[str, bytes, Callable[[bytes, int], bytes]]]] = {}
    for suffix, builder in BUILDERS.items():
        data = builder(story("ours"))
        if suffix != ".docx":
            found[NAMES.get(suffix, suffix[1:])] = [(f"a{suffix}", data, mutated)]
    for path in sorted((TESTS / "data").iterdir()):
        if path.suffix == ".docx":
            found.setdefault("docx", []).extend([("a.docx", path.read_bytes(), way) for way in (mutated_zip, mutated)])
        elif path.suffix == ".pdf":
            found.setdefault("pdf", []).extend(
                [("a.pdf", path.read_bytes(), way) for way in (mutated_streams, mutated)]
            )
    return found


def tried(name: str, data: bytes) -> str:
    """What came of a file: ``read``, ``refused``, or what is wrong."""
    begun = time.perf_counter()
    try:
        found = read("-", stdin=data, name=name)
        outcome = "read"
    except ReadError as error:
        return "refused" if error.message and error.hint else f"no words: {error}"
    except Exception:
        return traceback.format_exc(limit=-4)
    spent = time.perf_counter() - begun
    try:
        for document in found:
            assert_places(document)
            extract(document)
    except Exception:
        return traceback.format_exc(limit=-4)
    return outcome if spent < SLOW else f"took {spent:.1f} s"


def main() -> int:
    """Fuzzes the readers that are named, or all, each for so many seconds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("readers", nargs="*")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    faults = 0
    every = bases()
    for reader in options.readers or sorted(every):
        counted = {"read": 0, "refused": 0, "fault": 0}
        seed = options.seed
        stop = time.perf_counter() + options.seconds
        while time.perf_counter() < stop:
            name, data, way = every[reader][seed % len(every[reader])]
            outcome = tried(name, way(data, seed))
            if outcome not in counted:
                print(f"{reader} seed {seed}: {outcome}", flush=True)
            counted[outcome if outcome in counted else "fault"] += 1
            seed += 1
        print(reader, ", ".join(f"{number} {word}" for word, number in counted.items()), flush=True)
        faults += counted["fault"]
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
