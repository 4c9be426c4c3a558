"""A first look at a document's words, made once and shared by every kind: tokens, numbers, names, clauses.

Everything here is a walk over tokens with dictionary look-ups, so it is linear in the length of the text whatever the
text is; the one regular expression is the tokenizer's.
"""

from factcli.scan.tokens import Scan, scan

__all__ = ["Scan", "scan"]
