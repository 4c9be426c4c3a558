"""How many people or things.

What it finds: `50 people who wrote letters` · `at least a dozen workers` · `the storm killed two` · `24 dead` ·
`dozens of homes` · `a 200-person crowd` · `a mother of three` · `shot 11 times` · `no one else was injured` ·
`176 people, 87 of them women` · `206 on board` · `the number of injured has risen to 37` · `20,000 filled the
square` · `a 13,000-capacity hall` · `eight Indians` · `31 charges: 22 of fraud` · `143 houses destroyed and
412 damaged` · `34 schools, of which nine were built` · `none of the hostages was hurt` · `not a single shot` ·
`scored twice` · `won 3-2` · `four shot, one fatally` · `a three-man commission` · `five gold and two bronze medals` ·
`43 seats, up from 37` · `the court ruled 5-4` · `the number of thefts rose from 17 in 2012 to 31` · `12 of the 24 Danes` ·
`four bullet holes: two in the grill, two in the hood` · `five of the ten villages lie inland while two are on the coast` ·
`a single missile` · `rockets were fired at a rate of three a month` · `several hundred migrants` ·
`three died and two more were rushed to hospital` · `11 percent of the pupils, or nearly 1.7 million` ·
`six Republicans` · `ten urgent care centres` · `a two-storey office building` · `9,500 fewer jobs` ·
`three men were held; all three were later freed` · `won 6-3, 6-4` · `took a 2-0 lead` · `its batsmen made 255 for six`.

What it means: a set of whole numbers, hedge and rounding kept. What is counted (the noun and its class), what
happened to it (the verb), and whether it is a part, a total or "others" decide which statements answer the same
question; the number never does. Arrests, deaths and injuries are as many people. The seats of a body ("a
three-man commission") are never set against people, and what a count was before ("up from 37") never against it.
Leads of a series at two times are two questions; runs and wickets are read only where cricket's own words stand near.

What it leaves alone: labels (911 calls, Precinct 4), addresses, scores at half-time, codes, shapes (a three-way split),
"one of the", a pair that goes without saying ("the two countries"),
and somebody who is one for no more than having spoken ("one neighbour said").
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.count import rules

KIND = Kind("count", __doc__ or "", rules.find, True, rules.words, __file__)
