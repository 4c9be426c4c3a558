"""The stages in order: the one module that knows it, and the library's door (:func:`check`, :func:`claims`)."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from factcli import checks, readers, stories
from factcli.align import align
from factcli.align.anchoring import anchor
from factcli.compare import compare
from factcli.config import Options
from factcli.errors import FactcliError, ReadError
from factcli.extract import claims_of, page_of
from factcli.model import Claim, Document, Fact, Problem, Report
from factcli.resolve import resolve

STDIN = "-"
CHUNK = 32  # files handed to a process at once; with fewer, sending costs more than it gains
MANY = 64  # files from which several processes pay
RANKS = {("conflict", "firm"): 0, ("conflict", "tentative"): 1, ("note", "firm"): 2, ("note", "tentative"): 2}
RANKS |= {("agreement", "firm"): 3, ("agreement", "tentative"): 3}

Progress = Callable[[str, int, int], None]  # what is being done, how many of how many


@dataclass(frozen=True, slots=True)
class Extraction:
    """Documents sorted by path, the claims of each and what the checks found in it, and what could not be read."""

    documents: tuple[Document, ...]
    claims: tuple[tuple[Claim, ...], ...]
    findings: tuple[tuple[Fact, ...], ...]
    problems: tuple[Problem, ...]


def check(
    paths: Sequence[str], options: Options, stdin: bytes | None = None, progress: Progress | None = None
) -> Report:
    """Read, extract, align and compare: everything that the articles agree and disagree on.

    Documents that cannot be read are in ``problems``. Raises FactcliError when no file matches.
    """
    with uncollected():
        return _checked(claims(paths, options, stdin, progress), progress)


def _checked(found: Extraction, progress: Progress | None) -> Report:
    groups = stories.group([[claim for claim in own if claim.kind != "name"] for own in found.claims])
    facts: list[tuple[int, Fact]] = []
    for number, group in enumerate(groups):
        if progress:
            progress("comparing stories", number, len(groups))
        of_story = story_facts([found.documents[i] for i in group], [found.claims[i] for i in group])
        facts.extend((number, fact) for fact in of_story)
        facts.extend((number, fact) for i in group for fact in found.findings[i])
    facts.sort(key=_order)
    return Report(
        documents=found.documents,
        claims_of=tuple(len(of_document) for of_document in found.claims),
        facts=tuple(fact for _, fact in facts),
        problems=found.problems,
        stories=tuple(tuple(found.documents[i].path for i in group) for group in groups),
    )


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the cyclic garbage collector out of a run: it makes no cycles, and looking for some costs a fifth of it."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def story_facts(documents: Sequence[Document], claims: Sequence[Sequence[Claim]]) -> list[Fact]:
    """The facts of one story: mentions resolved, statements aligned, values compared."""
    published = {document.path: document.published for document in documents}
    of_story = anchor([claim for of_document in claims for claim in of_document], published)
    resolution = resolve(of_story)
    return compare(align(of_story, resolution), resolution, published)


def claims(
    paths: Sequence[str], options: Options, stdin: bytes | None = None, progress: Progress | None = None
) -> Extraction:
    """Every claim of every document that the paths name, and nothing decided about them.

    Raises FactcliError when no file matches.
    """
    files, problems = _files(paths)
    if not files and not problems and STDIN not in paths:
        raise FactcliError("no file matched", "name .txt files, or a folder that holds some")
    read = []
    if STDIN in paths:  # an editor's unsaved text stands for the file of its name
        shown = os.path.normpath(options.stdin_name)
        files = [path for path in files if os.path.normpath(path) != shown]
        read.append(_one(STDIN, options, stdin))
    for done in _mapped(files, options):
        read.extend(done)
        if progress:
            progress("reading articles", len(read), len(files))
    documents = sorted((r for r in read if not isinstance(r, Problem)), key=lambda done: done[0].path)
    problems += [r for r in read if isinstance(r, Problem)]
    return Extraction(
        documents=tuple(document for document, _, _ in documents),
        claims=tuple(tuple(of_document) for _, of_document, _ in documents),
        findings=tuple(tuple(of_document) for _, _, of_document in documents),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.message))),
    )


def _order(numbered: tuple[int, Fact]) -> tuple[int, int, str, int, str]:
    """Conflicts, tentative conflicts, agreements, the rest; a story together; then by first place."""
    story, fact = numbered
    path, start = min((p.claim.path, p.claim.start) for evidence in fact.values for p in evidence.claims)
    return RANKS.get((fact.verdict, fact.certainty), 4), story, path, start, fact.id


def _files(paths: Sequence[str]) -> tuple[list[str], list[Problem]]:
    named = [path for path in paths if path != STDIN]
    if not named:
        return [], []
    files, problems = readers.find_files(named)
    return sorted(set(files)), list(problems)


Read = tuple[Document, list[Claim], list[Fact]] | Problem


def _one(path: str, options: Options, stdin: bytes | None = None) -> Read:
    try:
        name = options.stdin_name if path == STDIN else None
        document = readers.read(path, as_of=options.as_of, stdin=stdin, name=name)
    except ReadError as error:
        return Problem(error.path, error.message.removeprefix(f"{error.path}: "), error.hint)
    page = page_of(document)
    of_document = claims_of(page)
    return document, of_document, checks.run(page, of_document)


def _chunk(files: Sequence[str], options: Options) -> list[Read]:
    return [_one(path, options) for path in files]


def _mapped(files: Sequence[str], options: Options) -> Iterable[list[Read]]:
    """The files read and extracted, a chunk at a time, in as many processes as pay; the result is the same."""
    chunks = [files[i : i + CHUNK] for i in range(0, len(files), CHUNK)]
    jobs = options.jobs or (1 if len(files) < MANY else os.cpu_count() or 1)
    jobs = min(jobs, len(chunks))
    if jobs < 2:
        yield from (_chunk([path], options) for path in files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_ignore_interrupts) as pool:
        try:
            yield from pool.map(_chunk, chunks, [options] * len(chunks))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _ignore_interrupts() -> None:
    """Ctrl-C is for the parent, which ends the others; without this each prints a traceback of its own."""
    import signal

    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
