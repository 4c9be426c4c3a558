"""Custodial terms.

What it finds: `sentenced to 30 years to life` · `a 30-year-to-life sentence` · `jailed for 12 years` ·
`life without parole` · `18 months in prison` · `faces up to 20 years` · `a minimum of 15 years` · `serving 24 years
for robbery` · `a fugitive five years into a 22-year stretch` · `spent a year and a half behind bars` · `got eight years for
murder` · `jailed for 15 years for fraud, eight for perjury`, the eight compared with terms so listed for perjury only ·
`prosecutors had sought 20 years` · `18 months, suspended for two years` ·
`eligible for parole after 16 years` · `a maximum penalty of 14 years`.

What it means: the set of terms, in months, up to life. Which question it answers stands in its scope: imposed, maximum,
sought, served, minimum, suspended, probation; terms of different scope are never compared.

What it leaves alone: years in which nobody is locked up ("for 25 years", "a five-year term as mayor").
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.term import rules

KIND = Kind("term", __doc__ or "", rules.find, True, rules.words, __file__)
