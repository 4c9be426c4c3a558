"""Its place puts ``tests/`` on the import path of the tests in its folders (``import keys``)."""

from __future__ import annotations

import os

os.environ.pop("GITHUB_ACTIONS", None)  # where it is set the table has annotations after it
