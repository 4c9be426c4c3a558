"""What a run is asked to do: the records (``options``), the table of settings (``settings``), and the files that set them.

Only the records are imported here: a run without a configuration file pays for no more.
"""

from __future__ import annotations

from factcli.config.options import CERTAINTY, COLOR, FAIL_ON, Options, Outlet, Selection, View, wants_color, wants_links

__all__ = ["CERTAINTY", "COLOR", "FAIL_ON", "Options", "Outlet", "Selection", "View", "wants_color", "wants_links"]
