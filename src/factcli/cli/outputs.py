"""Where reports go: the formats that are asked for, each to standard output or to a file of its own."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from factcli.cli.speech import complain, say, view_of
from factcli.config import View
from factcli.errors import FactcliError
from factcli.model import Report
from factcli.reporters import REPORTERS, listed

if TYPE_CHECKING:
    from factcli.model.definition import Definition

STDOUT = "-"
DEFAULT = "table"
BY_PEOPLE = ("table", "concise")  # the formats that --quiet shortens: what programs read stays whole


class Output(NamedTuple):
    """A format and the path it is written to, ``-`` for standard output."""

    format: str
    path: str = STDOUT


class FormatType(click.ParamType):  # type: ignore[type-arg]  # takes one from click 8.4 on, and none before
    """``FORMAT`` or ``FORMAT=PATH``; an unknown format is answered with the nearest one."""

    name = "format"

    def convert(self, value: object, parameter: click.Parameter | None, context: click.Context | None) -> Output:
        """The format and the path as an Output."""
        if isinstance(value, Output):
            return value
        name, equals, path = str(value).partition("=")
        if name not in REPORTERS:
            from difflib import get_close_matches

            near = get_close_matches(name.lower(), REPORTERS, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"the formats are {', '.join(REPORTERS)}."
            self.fail(f"there is no format {name!r}; {hint}", parameter, context)
        if equals and not path:
            self.fail(f"{value!r} names no file; write it as {name}=PATH.", parameter, context)
        return Output(name, path or STDOUT)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How the value is called in the help."""
        return "FORMAT[=PATH]"

    def shell_complete(
        self, context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The names of the formats that begin so, each with its help."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(n, help=r.help) for n, r in REPORTERS.items() if n.startswith(incomplete)]


formats = click.option(
    "--format",
    "outputs",
    type=FormatType(),
    multiple=True,
    help=f"{', '.join(REPORTERS)}; with =PATH into that file, and then as often as you like.  [default: {DEFAULT}]",
)
output_file = click.option(
    "-o", "--output", type=click.Path(), metavar="FILE", help="Write the report to FILE, and nothing to stdout."
)


def planned(outputs: Sequence[Output], file: str | None, environment: Mapping[str, str]) -> list[Output]:
    """What is written where: one format at most to standard output (the table if none is named), or to ``file``.

    On GitHub Actions annotations follow the table. Raises UsageError where two outputs would go to one place.
    """
    spoken = [output for output in outputs if output.path == STDOUT]
    files = [output for output in outputs if output.path != STDOUT]
    if len({output.format for output in spoken}) > 1:
        first, second = spoken[0].format, next(o.format for o in spoken if o.format != spoken[0].format)
        raise click.UsageError(
            f"{first} and {second} cannot both go to standard output; give one of them a file: --format {second}=PATH."
        )
    main = spoken[0].format if spoken else DEFAULT
    if file is not None and file != STDOUT:
        plan = [Output(main, file), *files]
    else:
        plan = [Output(main), *files]
        if main == DEFAULT and environment.get("GITHUB_ACTIONS") == "true":
            plan.insert(1, Output("github"))
    paths = [os.path.realpath(output.path) for output in plan if output.path != STDOUT]
    for number, path in enumerate(paths):
        if path in paths[:number]:
            raise click.UsageError(f"two formats would be written to {path}; give each a file of its own.")
    return plan


class Looks(NamedTuple):
    """What the options say about how a report looks."""

    color: str = "auto"
    width: int | None = None
    links: bool = False
    strict: bool = False
    quiet: bool = False
    certainty: str = "tentative"
    custom: tuple[Definition, ...] = ()


def written(report: Report, plan: Sequence[Output], show_all: bool, looks: Looks) -> bool:
    """Render and write every output; whether all could be written. What could not is said on stderr."""
    fine = True
    for output in plan:
        reporter = REPORTERS[output.format]
        facts = listed(report, reporter, show_all)
        if looks.quiet and output.format in BY_PEOPLE:
            facts = tuple(fact for fact in facts if fact.verdict == "conflict")
        if looks.certainty == "firm":
            facts = tuple(fact for fact in facts if fact.certainty == "firm")
        text = reporter.render(report, facts, _view(output, looks))
        try:
            if output.path == STDOUT:
                say(_guarded(text) if output.format != "github" and _on_github() else text)
            else:
                _check_target(output.path, report)
                write(output.path, text)
        except FactcliError as error:
            complain(error.message, error.hint)
            fine = False
    return fine


def write(path: str, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then put there. Raises FactcliError with a hint.

    What is no plain file (a pipe, a device) is written to as it is. Half characters of file names become escapes, as on
    standard output.
    """
    data = text.encode("utf-8", "backslashreplace")
    target = os.path.realpath(path)
    try:
        mode = os.stat(target).st_mode if os.path.exists(target) else None
        if mode is not None and not stat.S_ISREG(mode):
            with open(target, "wb") as file:
                file.write(data)
            return
        _replaced(target, data, mode)
    except OSError as error:
        raise FactcliError(f"cannot write {path}: {_reason(error)}", _remedy(error, path)) from None


def _replaced(target: str, data: bytes, mode: int | None) -> None:
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        if os.path.lexists(beside):
            os.unlink(beside)
        raise


def _check_target(path: str, report: Report) -> None:
    """Refuse to write a report over an article that it is about."""
    target = os.path.realpath(path)
    if any(os.path.realpath(document.file) == target for document in report.documents):
        raise FactcliError(f"cannot write {path}: it is one of the articles", "name another file")


def _reason(error: OSError) -> str:
    said = error.strerror or "it cannot be written"
    return said[:1].lower() + said[1:]


def _remedy(error: OSError, path: str) -> str:
    folder = os.path.dirname(path) or "."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"create the folder {folder} first, or name another file"
    if isinstance(error, IsADirectoryError):
        return f"name a file in it, such as {os.path.join(path, 'report')}"
    if isinstance(error, PermissionError):
        return f"check the permissions of {folder}, or name another file"
    return "make room on the disk, or name another file"


def _view(output: Output, looks: Looks) -> View:
    """A file has the width that was asked for, and colours only if they were asked for."""
    return view_of(
        looks.color,
        looks.width,
        looks.links,
        stdout=output.path == STDOUT,
        strict=looks.strict,
        quiet=looks.quiet,
        rules=rules(looks.custom) if output.format == "sarif" else (),
    )


def _on_github() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _guarded(text: str) -> str:
    """The text, between commands that keep the runner of GitHub Actions from reading commands in it, if it holds any.

    The word that ends it is a digest of the text, so no text can hold its own.
    """
    if "##[" not in text and not any(line.lstrip().startswith("::") for line in text.splitlines()):
        return text
    import hashlib

    word = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
    return f"::stop-commands::{word}\n{text}::{word}::\n"


def rules(custom: tuple[Definition, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Every kind and check, and the kinds that the user defines, with their documentation."""
    from factcli.checks import CHECKS
    from factcli.kinds import KINDS

    found = [*((kind.name, kind.doc) for kind in KINDS), *((check.name, check.doc) for check in CHECKS)]
    if custom:
        from factcli.kinds.custom import compiled

        found += [(kind.name, kind.doc) for kind in compiled(custom)]
    return tuple(found)


__all__ = ["FormatType", "Looks", "Output", "formats", "output_file", "planned", "write", "written"]
