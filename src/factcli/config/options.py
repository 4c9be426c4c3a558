"""What a run is asked to do, as plain records. Nothing here reads the environment: the command line hands it in."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcli.config.globs import NO_GLOBS, Globs
from factcli.config.limits import Limits
from factcli.values.policy import DEFAULT, Policy

if TYPE_CHECKING:
    from factcli.model.definition import Definition

CONFIG_FILE = "factcli.toml"
FAIL_ON = ("firm", "tentative", "never")
CERTAINTY = ("firm", "tentative")
COLOR = ("auto", "always", "never")
DATE_ORDER = ("dmy", "mdy")


class Selection(NamedTuple):
    """Which files are read.

    In folders the files that match ``include`` (all, if it is empty) and not ``exclude``; files of ``.gitignore`` count if
    ``respect_gitignore``. What is named is read all the same, unless ``force_exclude`` and it matches ``exclude``.
    """

    include: Globs = NO_GLOBS
    exclude: Globs = NO_GLOBS
    respect_gitignore: bool = True
    force_exclude: bool = False


class Outlet(NamedTuple):
    """What is known of the articles of one outlet: their paths, and whether they write ``dmy`` or ``mdy``."""

    paths: Globs
    date_order: str


class Options(NamedTuple):
    """How articles are read and judged.

    ``as_of`` is the publication date of documents that state none. ``jobs`` is the number of processes, 0 for a
    number that suits the number of files; it never changes what is reported. ``stdin_name`` is the path under which
    standard input is reported. ``fail_on`` is the weakest conflict that makes the exit code 1. ``singles`` keeps the facts
    that are stated once, which are else only counted. ``custom`` are the kinds of claim that the user defines, ``facts``
    the paths of files that say what is known.

    ``kinds`` names the kinds that are compared and ``checks`` the checks that run, None standing for those that are on by
    default; ``ignore`` names kinds and checks that are off all the same. ``policy`` holds the widths of value sets, ``aliases``
    groups of names that stand for one person or thing. ``selection`` says which files are read; ``outlets`` and
    ``date_order`` in which order articles write day and month, where figures leave it open (``""``: not known). ``limits``
    bound what a file may cost; ``json_fields`` pairs what is wanted of a JSON record (``text``, ``title`` …) with the names of
    the fields that hold it, where they are not those that are known.
    """

    as_of: date | None = None
    jobs: int = 0
    stdin_name: str = "<stdin>"
    fail_on: str = "firm"
    singles: bool = True
    custom: tuple["Definition", ...] = ()
    facts: tuple[str, ...] = ()
    kinds: tuple[str, ...] | None = None
    checks: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    policy: Policy = DEFAULT
    aliases: tuple[tuple[str, ...], ...] = ()
    selection: Selection = Selection()
    outlets: tuple[Outlet, ...] = ()
    date_order: str = ""
    limits: Limits = Limits()
    json_fields: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def compares(self, kind: str) -> bool:
        """Whether statements of a kind are listed and compared."""
        return kind not in self.ignore and (self.kinds is None or kind in self.kinds)

    def runs(self, check: str, by_default: bool) -> bool:
        """Whether a check runs: one that is named does, and where no kinds are named also those that are on by default."""
        return check not in self.ignore and (check in self.checks or (by_default and self.kinds is None))

    def order_of(self, path: str) -> str:
        """In which order the article at a path writes day and month: its first outlet's, else ``date_order``."""
        return next((one.date_order for one in self.outlets if one.paths.decide(path)), self.date_order)


class View(NamedTuple):
    """How a report is laid out: the width in terminal cells (None: unlimited), whether it is coloured, and whether it
    says what linked each statement to its fact.

    ``folder`` is the ``file:`` URI from which relative paths start where places are to be links, ``""`` where they are
    not. ``strict`` says that a tentative conflict fails the run; ``rules`` are the names of kinds and checks, each with
    its documentation, for formats that hand them on. ``quiet`` leaves out what is said around the facts.
    """

    width: int | None = None
    color: bool = False
    links: bool = False
    folder: str = ""
    strict: bool = False
    rules: tuple[tuple[str, str], ...] = ()
    quiet: bool = False


def wants_links(setting: str, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether places are links to their files: on terminals other than dumb ones, unless ``--color`` is ``never``."""
    return is_terminal and setting != "never" and environment.get("TERM") != "dumb"


def wants_color(setting: str, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether to colour, from ``--color``, NO_COLOR and FORCE_COLOR (an empty variable counts as unset)."""
    if setting != "auto":
        return setting == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"
