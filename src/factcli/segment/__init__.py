"""A document's sentences and quotations, found before any claim is."""

from factcli.segment.quotations import quotations
from factcli.segment.sentences import sentences

__all__ = ["quotations", "sentences"]
