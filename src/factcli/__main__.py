"""``python -m factcli``, and the ``factcli`` command."""

from __future__ import annotations

import gc

gc.disable()  # a run makes no cycles to speak of; looking for some while modules are loaded costs a tenth of a short one


def main() -> None:
    """Run the command line of this process."""
    from factcli.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # the interpreter looks for cycles once more as it ends, a tenth of a short run; frozen, it has none


if __name__ == "__main__":
    main()
