"""What touches a changed file: every article is read and compared, and only the facts that rest on a changed one are kept.

git is asked which files differ between the point where the branch left REF and the files on disk, whether committed,
staged, not staged or new. REF is resolved to a commit before anything else is asked of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from factcli.errors import FactcliError
from factcli.gate.paths import SIDECAR, absolute, absolute_folder
from factcli.model import Fact, Report

_SHALLOW = "in CI, fetch the whole history (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"


@dataclass(frozen=True, slots=True)
class Changed:
    """The files of a repository that changed since ``ref``, as absolute paths, and the repository's folder."""

    ref: str
    top: str
    files: frozenset[str]


def changed_since(ref: str, folder: str = ".") -> Changed:
    """What changed in the repository around ``folder`` since the branch left a branch, tag or commit.

    A file of suppressions beside an article counts as the article. Raises FactcliError if there is no git, no repository,
    no such commit, or no common history.
    """
    if not ref or ref.startswith("-") or "\0" in ref:
        raise FactcliError(
            f"{ref!r} is not the name of a commit", "name a branch, a tag or a commit, such as origin/main"
        )
    top = os.fsdecode(_git(folder, _no_repository, "rev-parse", "--show-toplevel").removesuffix(b"\n"))
    commit = _git(top, _unknown(ref), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    base = _git(top, _no_base(ref), "merge-base", commit.decode("ascii").strip(), "HEAD").decode("ascii").split()[0]
    listed = _git(
        top, _refused, "diff", "--name-only", "-z", "--no-relative", "--no-ext-diff", "--diff-filter=d", base, "--"
    )
    listed += _git(top, _refused, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--")
    files = {absolute(os.path.join(top, os.fsdecode(name))) for name in listed.split(b"\0") if name}
    beside = {name.removesuffix(SIDECAR) for name in files if name.endswith(SIDECAR)}
    return Changed(ref, absolute_folder(top), frozenset(files | beside))


def touching(report: Report, changed: Changed, always: Collection[str] = ()) -> Report:
    """The report with the facts that have a place in a changed file; ``always`` are files that count as changed.

    Raises FactcliError for an article outside the repository, of which git knows nothing.
    """
    mine: set[str] = set()
    inside = os.path.join(changed.top, "")
    for document in report.documents:
        full = absolute(document.file)
        if document.file in always or full in changed.files:
            mine.add(document.path)
        elif not full.startswith(inside):
            hint = f"--changed-since {changed.ref} needs git to know every article"
            raise FactcliError(f"{document.file}: is not in the repository {changed.top}", hint)
    articles = {document.path for document in report.documents}
    stated = {placed.claim.path for fact in report.facts for evidence in fact.values for placed in evidence.claims}
    mine.update(path for path in stated - articles if absolute(path) in changed.files)  # a facts file
    return replace(report, facts=tuple(fact for fact in report.facts if _rests_on(fact, mine)))


def _rests_on(fact: Fact, paths: Collection[str]) -> bool:
    return any(placed.claim.path in paths for evidence in fact.values for placed in evidence.claims)


def _git(folder: str, failing: Callable[[str], FactcliError], *arguments: str) -> bytes:
    """What git prints: no shell, no pager, no question. ``failing`` makes the error of what git says when it refuses."""
    import subprocess

    try:
        command = ["git", "--no-pager", "-C", folder, *arguments]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        raise FactcliError(
            "--changed-since needs git, and there is none", "install git, or leave the option out"
        ) from None
    except OSError as error:
        raise FactcliError(f"git cannot be run: {error.strerror}", "--changed-since needs it") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise failing(said[0] if said else "")
    return done.stdout


def _refused(said: str) -> FactcliError:
    return FactcliError(f"git refuses: {said or 'it does not say why'}", "--changed-since asks git which files changed")


def _no_repository(said: str) -> FactcliError:
    if "not a git repository" in said:
        return FactcliError("not in a git repository", "--changed-since is for files under version control")
    return _refused(said)


def _unknown(ref: str) -> Callable[[str], FactcliError]:
    return lambda said: FactcliError(f"git knows no commit {ref!r}", f"check the name; {_SHALLOW}")


def _no_base(ref: str) -> Callable[[str], FactcliError]:
    return lambda said: FactcliError(f"git finds no common history of {ref!r} and what is checked out", _SHALLOW)
