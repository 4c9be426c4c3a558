"""How many megabytes of articles one process checks in a second, end to end.

    python benchmarks/throughput.py FOLDER [--runs N] [--apart]

FOLDER is read with its subfolders. ``--apart`` checks each subfolder on its own (one story a folder), in one process.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from factcli import pipeline
from factcli.config import Options, View
from factcli.reporters import REPORTERS


def once(folders: list[str]) -> tuple[float, int, int]:
    """Seconds, documents and claims of one pass that reads, extracts, compares and renders JSON."""
    begin = time.perf_counter()
    documents = claims = 0
    for folder in folders:
        report = pipeline.check([folder], Options(jobs=1, singles=False))  # as the command does without --all
        REPORTERS["json"].render(report, report.facts, View())
        documents += len(report.documents)
        claims += sum(report.claims_of)
    return time.perf_counter() - begin, documents, claims


def main() -> None:
    """Report the best of some runs: other work on the machine only ever slows one down."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--apart", action="store_true")
    options = arguments.parse_args()
    files = sorted(options.folder.rglob("*.txt"))
    size = sum(path.stat().st_size for path in files)
    folders = sorted({str(path.parent) for path in files}) if options.apart else [str(options.folder)]
    elapsed, documents, claims = min(once(folders) for _ in range(options.runs))
    megabytes = size / 1e6
    print(f"{documents} documents, {claims} claims, {megabytes:.2f} MB: {megabytes / elapsed:.2f} MB/s")


if __name__ == "__main__":
    main()
