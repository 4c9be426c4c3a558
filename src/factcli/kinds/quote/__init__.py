"""What somebody said, word for word: the utterances between quotation marks, with who speaks.

What it finds: `“We won the cup,” Smith said` · `Smith said: “We won the cup.”`
· `said the raid was “a great success for us all”`.
A quotation of several sentences is one claim a sentence, so that an article that cuts it still meets one that does not.

What it leaves alone: names of works, prizes and shows, words held at arm's length (`the “suspicious” fire`), quotations
inside quotations (they are part of the outer one), and pieces too short to be known again.

Two articles agree when the words are the same: an article may cut a quotation, leave words out behind an ellipsis, put
its own words in brackets, and spell as its house does. Other words inside the marks are a conflict, and so is another
speaker.
"""

from __future__ import annotations

from factcli.kinds.base import Kind, no_words
from factcli.kinds.quote import rules

KIND = Kind("quote", __doc__ or "", rules.find, False, no_words, __file__)
