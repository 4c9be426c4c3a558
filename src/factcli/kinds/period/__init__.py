"""From when to when.

What it finds: `between 2001 and 2003` · `from 1998 to 2006` · `from March 3 to May 5, 2009` · `1998–2006` · `the
2016-17 season` · `Dec. 3-5` · `3-5 August 2012` · `from Monday to Wednesday` · `3 March to 9 July` ·
`August 2014–May 2017` · `from 1998 until his retirement in 2006`.

What it means: of what goes on all the time ("ran from 1998 to 2006") the day it began and the day it ended; of what
happened some time in between ("between 2001 and 2003 he raped …") the days in between, as a date.

What it leaves alone: opening hours (Monday to Friday, 9 to 5), scores, and "in the past two years", which is a
duration.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.period import rules

KIND = Kind("period", __doc__ or "", rules.find, True, rules.words, __file__)
