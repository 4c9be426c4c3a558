"""How people, organisations and places are spelled.

What it finds: every name of an article, once for each way in which the article spells it: `Ann Marsh` · `Marsh` ·
`Ostrava Steel Works` · `12th Precinct`.

What it means: that spelling and no other. Names are reported only where two spellings are of one thing, and that takes
more than likeness: the rest of the name agrees, or the same office, age or sentence stands beside both. A spelling that
may be another person's is tentative.

What it leaves alone: accents, capitals throughout, initials, middle names, nicknames in brackets, `Ltd` and `Limited`,
`Centre` and `Center`, which are no difference.
"""

from __future__ import annotations

from factcli.kinds.base import Kind, no_words
from factcli.kinds.name import rules

KIND = Kind("name", __doc__ or "", rules.find, False, no_words, __file__)
