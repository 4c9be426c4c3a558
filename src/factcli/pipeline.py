"""The stages in order: the one module that knows it, and the library's door (:func:`check`, :func:`claims`)."""

from __future__ import annotations

import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from factcli import checks, readers, stories
from factcli.align import align
from factcli.align.anchoring import anchor
from factcli.compare import compare
from factcli.config import Options
from factcli.errors import FactcliError, NoArticle, ReadError
from factcli.extract import claims_of, page_of
from factcli.model import Aligned, Claim, Document, Fact, Passed, Problem, Report
from factcli.resolve import agreed, called, resolve
from factcli.values import using
from factcli.work import Workers, pack, uncollected, unpack

if TYPE_CHECKING:
    from factcli.facts import Entry
    from factcli.kinds.custom import Custom

STDIN = "-"
CHUNK = 32  # files or stories handed to a process at once; with fewer, sending costs more than it gains
PACKED = 500  # files from which the claims of each are kept packed until its story's turn
OPTIONS = Options()
RANKS = {("conflict", "firm"): 0, ("conflict", "tentative"): 1, ("note", "firm"): 2, ("note", "tentative"): 2}
RANKS |= {("agreement", "firm"): 3, ("agreement", "tentative"): 3}

Progress = Callable[[str, int, int], None]  # what is being done, how many of how many
Content = tuple[list[Claim], list[Fact]]  # an article's claims, and what the checks found in it


class Article(NamedTuple):
    """A document that has been read, how many claims it has, and its content, which may be packed."""

    document: Document
    counted: int
    content: Content | bytes

    def open(self) -> Content:
        """The article's claims and findings."""
        content: Content = unpack(self.content) if isinstance(self.content, bytes) else self.content
        return content


Read = tuple[Article, tuple[str, ...]] | Problem | Passed  # with the features that tell its story


class Extraction(NamedTuple):
    """Documents sorted by path, the claims of each in the same order, and what could not be read."""

    documents: tuple[Document, ...]
    claims: tuple[tuple[Claim, ...], ...]
    problems: tuple[Problem, ...]


def check(
    paths: Sequence[str], options: Options, stdin: bytes | None = None, progress: Progress | None = None
) -> Report:
    """Read, extract, align and compare: everything that the articles agree and disagree on.

    Documents that cannot be read are in ``problems``. Facts that one article states once are counted, and left out unless
    ``options.singles``. Raises FactcliError when no file matches, or for a definition or facts file that is wrong.
    """
    own_kinds(options)
    known = _known(options)
    files, problems = _files(paths, options)
    with uncollected(), Workers(options.jobs, len(files)) as workers:
        vocabulary = stories.Vocabulary()
        read: list[tuple[Article, array[int]]] = []
        passed: list[Passed] = []
        for one in _read(files, paths, options, stdin, workers, progress):
            if isinstance(one, Problem):
                problems.append(one)
            elif isinstance(one, Passed):
                passed.append(one)
            else:
                read.append((one[0], vocabulary.numbers(one[1])))
        _some(read, problems, passed)
        read.sort(key=lambda pair: _in_order(pair[0]))
        articles = [article for article, _ in read]
        groups = stories.group([features for _, features in read], vocabulary)
        facts, left_out = _compared(groups, articles, options, known, workers, progress)
    return Report(
        documents=tuple(article.document for article in articles),
        claims_of=tuple(article.counted for article in articles),
        facts=tuple(facts),
        problems=_sorted(problems),
        stories=tuple(tuple(articles[i].document.path for i in group) for group in groups),
        left_out=left_out,
        passed=tuple(sorted(passed)),
    )


def claims(
    paths: Sequence[str], options: Options, stdin: bytes | None = None, progress: Progress | None = None
) -> Extraction:
    """Every claim of every document that the paths name, and nothing decided about them.

    Raises FactcliError when no file matches.
    """
    own_kinds(options)
    files, problems = _files(paths, options)
    with uncollected(), Workers(options.jobs, len(files)) as workers:
        read = list(_read(files, paths, options, stdin, workers, progress))
    problems += [one for one in read if isinstance(one, Problem)]
    articles = sorted((one[0] for one in read if not isinstance(one, Problem | Passed)), key=_in_order)
    _some(articles, problems, [one for one in read if isinstance(one, Passed)])
    return Extraction(
        documents=tuple(article.document for article in articles),
        claims=tuple(
            tuple(claim for claim in article.open()[0] if options.compares(claim.kind)) for article in articles
        ),
        problems=_sorted(problems),
    )


def own_kinds(options: Options) -> tuple[Custom, ...]:
    """The kinds of claim that the options define, each proved by its examples; FactcliError for one that is wrong."""
    if not options.custom:
        return ()
    from factcli.kinds.custom import define, prove

    kinds = define(options.custom, (check.name for check in checks.CHECKS))
    with using(options.policy):
        prove(kinds, lambda document, own: claims_of(page_of(document), own))
    return kinds


def _known(options: Options) -> tuple[Entry, ...]:
    """What the facts files of the options say."""
    if not options.facts:
        return ()
    from factcli import facts

    own = _compiled(options)
    with using(options.policy):
        return facts.load(options.facts, lambda document: claims_of(page_of(document), own))


def _compiled(options: Options) -> tuple[Custom, ...]:
    """The kinds that the options define, compiled once a process."""
    if not options.custom:
        return ()
    from factcli.kinds.custom import compiled

    return compiled(options.custom)


def story_facts(
    documents: Sequence[Document],
    claims: Sequence[Sequence[Claim]],
    options: Options = OPTIONS,
    known: Sequence[Entry] = (),
) -> tuple[list[Fact], int]:
    """The facts of one story: mentions resolved, statements aligned, values compared; and how many were left out.

    Claims of kinds that are off take part until they are compared, for they tell others apart: what an article says of
    the day keeps two counts from being one. Without ``options.singles`` facts are left out that rest on one statement.
    ``known`` are the entries of facts files.
    """
    published = {document.path: document.published for document in documents}
    of_story = anchor([claim for of_document in claims for claim in of_document], published)
    of_story = called(of_story, options.aliases)
    resolution = agreed(resolve(of_story, options.aliases), options.aliases)
    groups = _compared_kinds(align(of_story, resolution), options)
    if known:
        from factcli import facts

        concerning = facts.concerning(known, documents, of_story)
        if concerning:
            own, _ = compare(groups, resolution, published)
            both = facts.combined(own, _held_against(concerning, of_story, published, options))
            kept = [fact for fact in both if options.singles or sum(len(value.claims) for value in fact.values) > 1]
            return kept, len(both) - len(kept)
    return compare(groups, resolution, published, options.singles)


def _compared_kinds(aligned: list[Aligned], options: Options) -> list[Aligned]:
    """The groups without the claims of kinds that are off."""
    if options.kinds is None and not options.ignore:
        return aligned
    kept = ((group, tuple(one for one in group.placed if options.compares(one.claim.kind))) for group in aligned)
    return [group._replace(placed=placed) for group, placed in kept if placed]


def _held_against(
    known: tuple[Entry, ...], of_story: list[Claim], published: dict[str, date | None], options: Options
) -> list[Fact]:
    """The facts that articles of a story share with entries of facts files: each article is held against them by itself."""
    from factcli import facts

    found: list[Fact] = []
    for path, day in published.items():
        entries = tuple(entry for entry in known if path in entry.paths)
        claims = [claim for claim in of_story if claim.path == path]
        misled: tuple[Entry, ...] = entries
        while misled:
            every = [*claims, *(claim for entry in entries for claim in entry.claims)]
            spellings = [(*entry.names[:1], *entry.wrong) for entry in entries if entry.wrong]
            resolution = agreed(resolve(every, [*options.aliases, *spellings]), options.aliases)
            resolution = facts.respelled(resolution, entries, every)
            days = {path: day} | {entry.key: entry.told_on(day) for entry in entries}
            groups = _compared_kinds(align(every, resolution), options)
            shared, misled = facts.settled(compare(groups, resolution, days)[0], entries)
            if not misled:
                found += shared
            entries = tuple(entry for entry in entries if entry not in misled)
    return facts.merged(found, {entry.path for entry in known})


def _compared(
    groups: Sequence[Sequence[int]],
    articles: Sequence[Article],
    options: Options,
    known: Sequence[Entry],
    workers: Workers,
    progress: Progress | None,
) -> tuple[list[Fact], int]:
    """The facts of all stories in the order in which they are shown, and how many were left out."""
    size = CHUNK if workers.jobs > 1 else 1
    batches = [[[articles[i] for i in group] for group in groups[at : at + size]] for at in range(0, len(groups), size)]
    facts: list[tuple[int, Fact]] = []
    story = left_out = 0
    for batch in workers.map(partial(_stories, options=options, known=known), batches):
        for of_story, dropped in batch:
            facts.extend((story, fact) for fact in of_story)
            left_out += dropped
            story += 1
        if progress:
            progress("comparing stories", story, len(groups))
    facts.sort(key=_order)
    return _told_apart([fact for _, fact in facts]), left_out


def _told_apart(facts: list[Fact]) -> list[Fact]:
    """The facts with ids that differ: of two stories that ask one question, the later one's gets a number."""
    taken = {fact.id for fact in facts}
    seen: set[str] = set()
    for at, fact in enumerate(facts):
        if fact.id in seen:
            number = next(n for n in count(2) if f"{fact.id}-{n}" not in taken)
            facts[at] = fact = fact._replace(id=f"{fact.id}-{number}")
            taken.add(fact.id)
        seen.add(fact.id)
    return facts


def _stories(
    batch: Sequence[Sequence[Article]], options: Options, known: Sequence[Entry]
) -> list[tuple[list[Fact], int]]:
    return [_story(articles, options, known) for articles in batch]


def _story(articles: Sequence[Article], options: Options, known: Sequence[Entry]) -> tuple[list[Fact], int]:
    """The facts of one story, what the checks found in its articles among them, and how many were left out."""
    contents = [article.open() for article in articles]
    documents = [article.document for article in articles]
    with using(options.policy):
        facts, left_out = story_facts(documents, [of_document for of_document, _ in contents], options, known)
    return facts + [fact for _, findings in contents for fact in findings], left_out


def _in_order(article: Article) -> tuple[str, int, str]:
    """By file, then by the number of the record in it, so that the tenth article does not go before the second."""
    document = article.document
    return document.file, int(document.record) if document.record.isdecimal() else 0, document.path


def _order(numbered: tuple[int, Fact]) -> tuple[int, int, str, int, str]:
    """Conflicts, tentative conflicts, notes, agreements, the rest; a story together; then by first place."""
    story, fact = numbered
    path, start = min((p.claim.path, p.claim.start) for evidence in fact.values for p in evidence.claims)
    return RANKS.get((fact.verdict, fact.certainty), 4), story, path, start, fact.id


def _some(read: Sequence[object], problems: Sequence[Problem], passed: Sequence[Passed]) -> None:
    """FactcliError if there is no article, and nothing wrong but that the files of folders hold none."""
    if passed and not read and not problems:
        first = min(passed)
        more = f" (and {len(passed) - 1} more)" if len(passed) > 1 else ""
        raise FactcliError("no file holds an article", f"{first.path}: {first.message}{more}")


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.path, problem.message)))


def _files(paths: Sequence[str], options: Options) -> tuple[list[str], list[Problem]]:
    """The files to read, standard input first, and what is wrong with the paths."""
    named = [path for path in paths if path != STDIN]
    files, problems = readers.find_files(named, options.selection) if named else ([], [])
    if not files and not problems and STDIN not in paths:
        if named:  # nothing is wrong with them but that they are excluded
            raise FactcliError("no file matched", "all that is named is excluded, and force-exclude is set")
        raise FactcliError("no file matched", "name articles, or a folder that holds some")
    files = sorted(set(files))
    if STDIN in paths:  # an editor's unsaved text stands for the file of its name
        shown = os.path.normpath(options.stdin_name)
        files = [STDIN, *(path for path in files if os.path.normpath(path) != shown)]
    return files, list(problems)


def _read(
    files: Sequence[str],
    named: Sequence[str],
    options: Options,
    stdin: bytes | None,
    workers: Workers,
    progress: Progress | None,
) -> Iterator[Read]:
    """The articles of the files as they are read, in the order of the files, a chunk of them at a time."""
    packed = len(files) >= PACKED or workers.jobs > 1
    finished = 0
    if files and files[0] == STDIN:
        yield from _one(STDIN, options, stdin=stdin)
        files, finished = files[1:], 1
    size = CHUNK if workers.jobs > 1 else 1
    chunks = [files[at : at + size] for at in range(0, len(files), size)]
    read_chunk = partial(_chunk, named=frozenset(named), options=options, packed=packed)
    for chunk, done in zip(chunks, workers.map(read_chunk, chunks), strict=True):
        yield from done
        finished += len(chunk)
        if progress:
            progress("reading articles", finished, len(files))


def _chunk(files: Sequence[str], named: frozenset[str], options: Options, packed: bool) -> list[Read]:
    return [one for path in files for one in _one(path, options, packed, path in named)]


def _one(
    path: str, options: Options, packed: bool = False, named: bool = True, stdin: bytes | None = None
) -> list[Read]:
    """The articles of one file with what is found in each, and the problems with it or with some of its records.

    A file that nobody ``named`` may be data that holds no article.
    """
    name = options.stdin_name if path == STDIN else None
    reading = readers.Reading(
        as_of=options.as_of,
        limits=options.limits,
        fields=dict(options.json_fields),
        date_order=options.order_of(name or path),
        named=named,
    )
    try:
        documents = readers.read(path, reading, stdin=stdin, name=name)
    except ReadError as error:
        message = error.message.removeprefix(f"{error.path}: ")
        if isinstance(error, NoArticle) and not named:
            return [Passed(error.path, message)]
        return [Problem(error.path, message, error.hint)]
    found: list[Read] = [*reading.problems]
    own = _compiled(options)
    chosen = tuple(check for check in checks.CHECKS if options.runs(check.name, check.by_default))
    with using(options.policy):
        for document in documents:
            page = page_of(document)
            of_document = claims_of(page, own)
            content = of_document, checks.run(page, of_document, chosen)
            kinds = Counter([claim.kind for claim in of_document])
            counted = sum([number for kind, number in kinds.items() if options.compares(kind)])
            article = Article(document, counted, pack(content) if packed else content)
            found.append((article, stories.features(of_document)))
    return found
