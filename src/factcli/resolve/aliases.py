"""Names that the user says are one, and the phrases that stand for them: ``["Marsh", "Ann Marsh", "the actor"]``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcli.late import late
from factcli.model import Claim, Mention, Resolution
from factcli.relation import normalise

Groups = Sequence[tuple[str, ...]]

# An age may stand between the article and the noun; any other word could make it another person ("the other actor").
_AGE = late(r"\d{1,3}-(?:year|month|week|day)s?-old")


class Phrase(NamedTuple):
    """A phrase without its "the", and the names of its group that the story holds."""

    words: tuple[str, ...]
    names: tuple[str, ...]


def called(claims: Sequence[Claim], groups: Groups) -> list[Claim]:
    """The claims of a story, with a name for whoever they call by a phrase of a group and the article does not name.

    A phrase begins with "the" and has no capital letter. It stands for the first name of its group that the story
    mentions, if it mentions one. What the article itself makes of its words goes before, unless it is not sure who is
    meant and names the group's own.
    """
    if not any(_is_phrase(name) for group in groups for name in group):
        return list(claims)
    paths = _mentioned(claims)
    phrases = _phrases(groups, paths)
    return [_named(claim, phrases, paths) for claim in claims] if phrases else list(claims)


def agreed(resolution: Resolution, groups: Groups) -> Resolution:
    """Without the differences of spelling between names of one group: who lists both knows of both."""
    if not groups or not resolution.spellings:
        return resolution
    kept = tuple(
        pair
        for pair in resolution.spellings
        if not _together(pair.a, pair.b, groups) and not _together(pair.label_a, pair.label_b, groups)
    )
    return resolution._replace(spellings=kept)


def _together(a: str, b: str, groups: Groups) -> bool:
    one, other = normalise(a), normalise(b)
    return any({one, other} <= {normalise(name) for name in group} for group in groups)


def _mentioned(claims: Sequence[Claim]) -> dict[tuple[str, ...], set[str]]:
    """The names of a story, each with the articles that hold it."""
    paths: dict[tuple[str, ...], set[str]] = {}
    for claim in claims:
        for name in (*claim.frame.participants, claim.subject.name, *(one.name for one in claim.readings)):
            if name:
                paths.setdefault(normalise(name), set()).add(claim.path)
    return paths


def _phrases(groups: Groups, paths: Mapping[tuple[str, ...], set[str]]) -> list[Phrase]:
    """The phrases of the groups that the story names."""
    found = []
    for group in groups:
        names = [one for one in group if not _is_phrase(one) and normalise(one) in paths]
        if names:
            found += [Phrase(tuple(one.split()[1:]), tuple(names)) for one in group if _is_phrase(one)]
    return found


def _is_phrase(name: str) -> bool:
    return name.startswith("the ") and name == name.lower()


def _named(claim: Claim, phrases: Sequence[Phrase], paths: Mapping[tuple[str, ...], set[str]]) -> Claim:
    subject = claim.subject
    if subject.form != "nominal" or subject.name:
        return claim
    words = _words(claim, subject)
    for phrase in phrases:
        if not _says(words, phrase.words):
            continue
        here = any(claim.path in paths[normalise(name)] for name in phrase.names)
        if here or not claim.readings:
            named = subject._replace(name=phrase.names[0])
            certainty, reason = ("firm", "") if claim.readings else (claim.certainty, claim.reason)
            return claim._replace(subject=named, readings=(), certainty=certainty, reason=reason)
    return claim


def _words(claim: Claim, mention: Mention) -> list[str]:
    """The words of the sentence up to the end of a mention, in small letters."""
    end = mention.end - claim.sentence_start
    return claim.sentence[:end].lower().split()[-12:] if 0 < end <= len(claim.sentence) else []


def _says(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words end in "the" and the phrase, with an age between them or none."""
    if tuple(words[-len(phrase) :]) != phrase:
        return False
    before = list(words[: -len(phrase)])
    if before and _AGE().fullmatch(before[-1]):
        before.pop()
    return bool(before) and before[-1].lstrip("“\"'‘(—–-") == "the"


__all__ = ["agreed", "called"]
