"""Rules for utterances: which quotations are speech, what words of them make a claim, under whose name."""

from __future__ import annotations

from bisect import bisect_left

from factcli import lang
from factcli.kinds.base import Found, Page
from factcli.kinds.quote.paragraphs import goes_on
from factcli.kinds.quote.phrases import phrase
from factcli.kinds.quote.speaker import just_spoke, speaker_of
from factcli.lang.loader import words
from factcli.model import Mention, Quotation
from factcli.scan.numbers import Number
from factcli.scan.tokens import Scan, plain
from factcli.values import OneOf

_EDGE = frozenset(".,;:-—–\"'…([)]*")  # marks at either end that are none of the words
_STACCATO = 16  # tokens of short sentences that are told as one
_HANDS_ON = 3  # words of a sentence that only hands on the word: "Smith said later."
_SMALL = frozenset(words("of the and a an in to for on at with from by or vs"))


def find(page: Page, at: int, number: Number | None) -> None:
    """Nothing: quotations are found by their marks, for a whole page at once (:func:`quotes`)."""


def quotes(page: Page) -> list[Found]:
    """Every utterance of a page, one a sentence of it, in the order in which they stand."""
    scan = page.scan
    found: list[Found] = []
    far = -1
    last: Quotation | None = None
    for quotation in page.scan.quotations:
        if quotation.end <= far:
            continue  # inside another
        far = quotation.end
        if quotation.title:
            found += _phrase(page, quotation)
            continue
        if last is not None and quotation.speaker is None and goes_on(page.document.text, last, quotation):
            quotation = quotation._replace(speaker=last.speaker)
        last = quotation
        pieces = _spoken(scan, quotation)
        if not pieces:
            found += _phrase(page, quotation)
            continue
        subject, readings = speaker_of(page, quotation)
        rule = _rule(page, quotation)
        if rule == "quote.said" and subject.form == "pronoun" and not just_spoke(page, quotation, subject):
            rule = "quote.continued"
        found += [_found(scan, first, last, rule, subject, readings) for first, last in pieces]
    return found


def _phrase(page: Page, quotation: Quotation) -> list[Found]:
    """The claim of a quotation of a few words, which is compared only where the sentences around it are alike."""
    at = phrase(page.scan, quotation)
    if at is None:
        return []
    subject, readings = speaker_of(page, quotation)
    return [_found(page.scan, *at, "quote.phrase", subject, readings)]


def _found(scan: Scan, first: int, last: int, rule: str, subject: Mention, readings: tuple[Mention, ...]) -> Found:
    value = " ".join(plain(scan.text(first, last)).split())
    return Found(
        rule, first, last, value, OneOf.of(value), "quote", "words", subject=subject, readings=readings, verb="none"
    )


def _spoken(scan: Scan, quotation: Quotation) -> list[tuple[int, int]]:
    """The sentences of a quotation that can be known again; short ones in a row are one: ``It was no slip. It was a plan``."""
    kept: list[tuple[int, int]] = []
    short: list[tuple[int, int]] = []
    for piece in [*_pieces(scan, quotation), None]:
        if piece is not None and not _is_speech(scan, *piece, quotation):
            short.append(piece)
            continue
        if len(short) > 1 and quotation.speaker is not None:
            together = short[0][0], short[-1][1]
            if together[1] - together[0] < _STACCATO and _is_speech(scan, *together, quotation):
                kept.append(together)
        short = []
        if piece is not None:
            kept.append(piece)
    return kept


def _pieces(scan: Scan, quotation: Quotation) -> list[tuple[int, int]]:
    """The tokens of each sentence of a quotation, first and last, without marks at either end."""
    begin = bisect_left(scan.starts, quotation.start)
    stop = bisect_left(scan.starts, quotation.end)
    pieces: list[tuple[int, int]] = []
    at = begin
    while at < stop:
        end = min(stop, scan.last[scan.sentence_of[at]])
        first, last = at, end - 1
        while first <= last and scan.words[first] in _EDGE:
            first += 1
        while last >= first and scan.words[last] in _EDGE:
            last -= 1
        if first <= last:
            pieces.append((first, last))
        at = end
    return pieces


def _is_speech(scan: Scan, first: int, last: int, quotation: Quotation) -> bool:
    """Whether there are words enough to be known again, and they are not written as a name is."""
    stop = lang.stop_words()
    tokens, lower = scan.words, scan.lower
    said = [at for at in range(first, last + 1) if tokens[at][0].isalnum()]
    content = len([at for at in said if lower[at] not in stop])
    if len(said) >= 5:
        enough = content >= 1
    else:
        enough = content >= 2 and len(said) >= (3 if quotation.speaker is not None else 4)
    if not enough:
        return False
    if quotation.speaker is not None or len(said) > 10:
        return True
    return not all(tokens[at][0].isupper() or lower[at] in _SMALL for at in said)


def _rule(page: Page, quotation: Quotation) -> str:
    """``quote.said`` when the speaker stands right beside the words, ``quote.continued`` when named further off.

    ``quote.carried`` when the speaker is that of the sentence or the paragraph before, so that it could be another.
    """
    speaker = quotation.speaker
    if speaker is None:
        return "quote.unattributed"
    text = page.document.text
    if speaker.start >= quotation.end:
        between = text[quotation.end : speaker.start].lstrip()[1:]
    else:
        between = text[speaker.end : quotation.start].rstrip()[:-1].rstrip()
        if between.count("\n") > 1 or (between.endswith(".") and between.count(" ") > _HANDS_ON):
            return "quote.carried"
    return "quote.continued" if any(mark in between for mark in '“”"') else "quote.said"
