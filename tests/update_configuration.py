"""Bring the table of settings in docs/configuration.md up to date: ``python tests/update_configuration.py``."""

from __future__ import annotations

from factcli.config.writing import page
from test_config import PAGE, TABLE

if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: page(), text), encoding="utf-8")
