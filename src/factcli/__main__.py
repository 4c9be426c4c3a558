"""``python -m factcli``."""

from factcli.cli import main

if __name__ == "__main__":
    main()
