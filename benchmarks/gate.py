"""The quality gate: scores on annotated stories against the floors in tests/floors.toml.

    python benchmarks/gate.py [FOLDER --cmd FACTCLI]

FOLDER holds ``score.py`` and ``score_ages.py``, each of which prints its figures as one JSON object; without it only
the project's own invented stories are scored (``tests/eval``). ``floors.toml`` has one table a script; ``min`` and
``max`` hold the figures that it must not fall below or rise above. A floor that is looser than the one committed is
refused: lowering one takes a commit of its own, and a reason in its message.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLOORS = "tests/floors.toml"
OWN = "eval"  # the table whose stories and script are part of the project
Floors = dict[str, dict[str, dict[str, float]]]


def loosened(now: Floors, before: Floors) -> list[str]:
    """Every floor of ``before`` that ``now`` drops or makes easier to pass, in words."""
    found = []
    for script, sides in before.items():
        for side, figures in sides.items():
            for name, bound in figures.items():
                new = now.get(script, {}).get(side, {}).get(name)
                if new is None or (new < bound if side == "min" else new > bound):
                    found.append(f"{script} {side} {name}: {bound} became {'nothing' if new is None else new}")
    return found


def judged(figures: dict[str, float | None], floors: dict[str, dict[str, float]]) -> list[tuple[str, str, str, bool]]:
    """Name, figure, bound and whether it passes; a figure that could not be measured does not pass."""
    rows = []
    for side, sign in (("min", ">="), ("max", "<=")):
        for name, bound in floors.get(side, {}).items():
            figure = figures.get(name)
            passes = figure is not None and (figure >= bound if side == "min" else figure <= bound)
            rows.append((name, str(figure), f"{sign} {bound}", passes))
    return rows


def committed() -> Floors:
    """The floors of the last commit; none outside a git checkout or before they were first committed."""
    command = ["git", "-C", str(ROOT), "show", f"HEAD:{FLOORS}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return {}
    return tomllib.loads(done.stdout) if done.returncode == 0 else {}


def measured(script: Path, *arguments: str) -> dict[str, float | None]:
    """The figures that a scoring script prints; exits when it fails."""
    command = [sys.executable, str(script), "--json", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{script.name} failed: {done.stderr.strip()}")
    figures: dict[str, float | None] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Run each script, print a table, exit 1 below a floor."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, nargs="?", help="where the scoring scripts are")
    arguments.add_argument("--cmd", default="factcli", help="how to call the tool")
    options = arguments.parse_args()
    floors: Floors = tomllib.loads((ROOT / FLOORS).read_text(encoding="utf-8"))
    failures = [f"floor lowered: {words}" for words in loosened(floors, committed())]
    for script, sides in floors.items():
        if script == OWN:
            figures = measured(ROOT / "tests" / "eval" / "report.py")
        elif options.folder is None:
            print(f"--    {script:12} not measured: no folder given")
            continue
        else:
            figures = measured(options.folder / f"{script}.py", "--cmd", options.cmd)
        for name, figure, bound, passes in judged(figures, sides):
            print(f"{'ok  ' if passes else 'FAIL'}  {script:12} {name:22} {figure:>7}  {bound}")
            if not passes:
                failures.append(f"{script} {name} is {figure}, wanted {bound}")
    if failures:
        sys.exit("\n".join(failures))


if __name__ == "__main__":
    main()
