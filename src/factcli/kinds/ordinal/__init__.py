"""Places in an order.

What it finds: `the fifth such operation` · `his third arrest` · `the second floor` · `fourth victim dies` ·
`three counts; a fourth would follow` · `third in the league` · `the first woman to lead it` ·
`finished third` · `runner-up last year` · `the second time she has failed` · `an 89th-minute winner` ·
`the third-largest bank` · `her fourth Oscar` · `third-placed Ferrol` · `the world No. 12` · `at her first attempt` ·
`its first launch since May` · `the first such raid` · `this is the first outright clash between the armies for years` ·
`the first film in the trilogy` · `a debut album` · `a second video surfaced` · `the fourth to open`.

A first since some day may be the ninth of all, so it is never set against another place; nor is a first or a second that tells
a thing from its like.

What it leaves alone: firsts of people and of idioms ("the first witness", "the first step", "at first"),
names (Third Avenue), centuries, quarters, degrees and dates.
"""

from __future__ import annotations

from factcli.kinds.base import Kind
from factcli.kinds.ordinal import rules

KIND = Kind("ordinal", __doc__ or "", rules.find, True, rules.words, __file__)
