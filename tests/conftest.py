"""Its place puts ``tests/`` on the import path of the tests in its folders (``import keys``)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcli.config.settings import SETTINGS

os.environ.pop("GITHUB_ACTIONS", None)  # where it is set the table has annotations after it


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test works in an empty repository, with no variable of ours set."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable or "FACTCLI_NOTHING", raising=False)
