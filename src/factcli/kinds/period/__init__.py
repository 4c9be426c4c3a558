"""From when to when.

What it finds: `between 2001 and 2003` · `from 1998 to 2006` · `from March 3 until May 5` · `1998–2006`.

What it means: of what goes on all the time ("ran from 1998 to 2006") the day it began and the day it ended; of what
happened some time in between ("between 2001 and 2003 he raped …") the days in between, as a date.
"""

from __future__ import annotations

from pathlib import Path

from factcli.kinds.base import Kind
from factcli.kinds.period import rules

KIND = Kind("period", __doc__ or "", rules.find, True, rules.words, Path(__file__).parent)
