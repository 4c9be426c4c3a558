"""docs/formats.md shows what is printed, and says of every format what its table says."""

from __future__ import annotations

import re

import pytest

from factcli.reporters import REPORTERS
from update_formats import PAGE, SHOWN, updated

TEXT = PAGE.read_text(encoding="utf-8")
SESSIONS = [found[0] for found in SHOWN.finditer(TEXT)]


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.splitlines()[2][2:60])
def test_a_session_of_the_page_has_the_output_that_it_shows(session: str) -> None:
    assert updated(session) == session, "run: python tests/update_formats.py"


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_is_shown_and_described(name: str) -> None:
    assert re.search(rf"^## .*`{name}`", TEXT, re.MULTILINE)
    wanted = "$ factcli check examples/flood" if name == "table" else f"$ factcli check --format {name} examples/flood"
    assert any(wanted in session for session in SESSIONS)
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{name}` |")).split(" | ")
    reporter = REPORTERS[name]
    assert ("agreements" in row[2]) is ("agreement" in reporter.lists)
    more = set(reporter.most) - set(reporter.lists)
    assert [word in row[3] for word in ("agreements", "facts stated once")] == ["agreement" in more, "single" in more]
    assert (row[4].startswith(("left out", "a line of counts"))) is not reporter.silenced
