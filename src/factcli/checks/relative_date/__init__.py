"""Words that count from the day of publication, in a draft that does not say which day that is.

What it finds: "yesterday", "tonight", "Thursday", "last week", "two years ago", "this month" in an article that has no date of
its own, neither in a header, a dateline nor a web address, and was given none with `--as-of`. One note shows the
first of them, since one date mends them all; it fails nothing.

What it takes as possible: everything; nothing is decided. With `--as-of DATE` the words are read as days and compared.

What it leaves alone: drafts with a date; words in quotations, for they count from the day on which they were said; a weekday
beside its date; "on Thursdays", "today's youth".
"""

from __future__ import annotations

from factcli.checks.base import Check
from factcli.checks.relative_date import rules

CHECK = Check("relative-date", __doc__ or "", rules.find, __file__)
