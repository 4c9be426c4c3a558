# ruff: noqa: T201 - a script whose output is its purpose
"""Prints factcli's figures on the invented stories with every miss and false alarm.

    python tests/eval/report.py [--json | --digest] [STORY …]

With names of stories, those alone. The measures are explained in ``tests/scoring.py``; the floors stand in
``tests/floors.toml`` and the digest of the stories in ``tests/eval/stories.sha256``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from scoring import FOLDERS, digest, figures, tallies


def main() -> None:
    """Print the figures; exit 2 when no story has the name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="*")
    parser.add_argument("--json", action="store_true", help="the figures alone, as one JSON object")
    parser.add_argument("--digest", action="store_true", help="the digest of the stories alone")
    options = parser.parse_args()
    folders = [folder for folder in FOLDERS if not options.story or folder.name in options.story]
    if not folders:
        parser.error(f"no story of that name; there are {', '.join(folder.name for folder in FOLDERS)}")
    if options.digest:
        print(digest(folders))
    elif options.json:
        print(json.dumps(figures(folders)))
    else:
        for name, tally in tallies(folders).items():
            print(f"{name:20} {tally.right:3} of {tally.total:3}  {tally.share:.4f}")
            for words in tally.others:
                print(f"    {words}")


if __name__ == "__main__":
    main()
