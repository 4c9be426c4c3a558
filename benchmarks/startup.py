"""How long the whole process takes on a folder, against an interpreter that only imports the dependencies.

    python benchmarks/startup.py [FOLDER] [--runs N]

Prints both medians and their ratio. Bytecode is compiled first: without it the first import costs twice as much.
"""

from __future__ import annotations

import argparse
import compileall
import statistics
import subprocess
import sys
import time
from pathlib import Path

import factcli

ROOT = Path(__file__).parent.parent
BASELINE = "import click, rich.table, rapidfuzz, dateutil.relativedelta"


def seconds(command: list[str]) -> float:
    """The wall time of one run of a command; its output is thrown away. Exits when the command fails."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    elapsed = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        sys.exit(f"{command}: exit {done.returncode}: {done.stderr.decode()}")
    return elapsed


def main() -> None:
    """Measure the two in turn, so that a busy moment hits both."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", default=str(ROOT / "examples" / "courts"))
    arguments.add_argument("--runs", type=int, default=15)
    arguments.add_argument("--limit", type=float, help="exit 1 when the ratio is above this")
    options = arguments.parse_args()
    compileall.compile_dir(str(Path(factcli.__file__).parent), quiet=2)
    ours = [sys.executable, "-m", "factcli", "check", options.folder]
    imports = [sys.executable, "-c", BASELINE]
    seconds(ours), seconds(imports)
    pairs = [(seconds(ours), seconds(imports)) for _ in range(options.runs)]
    check, baseline = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"factcli check {options.folder}: {check * 1000:.0f} ms")
    print(f"{BASELINE}: {baseline * 1000:.0f} ms")
    print(f"ratio: {check / baseline:.2f}")
    if options.limit and check / baseline > options.limit:
        sys.exit(f"above the limit of {options.limit}")


if __name__ == "__main__":
    main()
