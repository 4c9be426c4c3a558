"""The table of settings: what can be configured, where, what it may be, and what it is when nobody says otherwise.

A setting is one line here. Validation, the layers, ``config show``, ``init`` and docs/configuration.md all read the table.
"""

from __future__ import annotations

from typing import NamedTuple

from factcli.config.globs import NO_GLOBS
from factcli.config.limits import Limits
from factcli.config.options import CERTAINTY, COLOR, DATE_ORDER, FAIL_ON
from factcli.config.sorts import (
    CUSTOM,
    DAY,
    FIELDS,
    FORMATS,
    GLOBS,
    GROUPS,
    NAMES,
    OUTLETS,
    PATH,
    PATHS,
    SOME_NAMES,
    SUPPRESS,
    TRUTH,
    Sort,
    choice,
    number,
    span,
    whole,
)
from factcli.values.policy import DEFAULT

PREFIX = "FACTCLI_"


class Setting(NamedTuple):
    """One setting: its key in the file (``policy.approx`` stands in the table ``policy``), what it may be, its default.

    ``default`` is as the program uses it; None and ``()`` mean that it is not set, and ``help`` says what happens then.
    ``flag`` is the option of the command line, ``environment`` whether a variable sets it too, ``example`` a value as TOML
    that shows what it looks like, where the default does not.
    """

    name: str
    sort: Sort
    default: object
    help: str
    flag: str = ""
    environment: bool = False
    example: str = ""

    @property
    def variable(self) -> str:
        """The environment variable that sets it, or ``""``."""
        return PREFIX + self.name.upper().replace("-", "_") if self.environment else ""


def _width(name: str, sort: Sort, help: str) -> Setting:
    return Setting(f"policy.{name}", sort, getattr(DEFAULT, name.replace("-", "_")), help)


def _limit(name: str, help: str) -> Setting:
    return Setting(f"limits.{name}", whole(1), getattr(Limits(), name.replace("-", "_")), help)


def _field(name: str, help: str, example: str) -> Setting:
    return Setting(f"json.{name}", FIELDS, (), f"{help} Without it the names that are known.", example=example)


_FRACTION = number("0", "1")

SETTINGS: tuple[Setting, ...] = (
    Setting("paths", PATHS, (), "What `factcli check` reads when it is given no PATH.", example='["drafts"]'),
    Setting(
        "include",
        GLOBS,
        NO_GLOBS,
        "Patterns in gitignore's syntax: in folders only files that match one are read. Without any, all "
        "that factcli can read.",
        "--include",
        example='["*.md", "wire/**"]',
    ),
    Setting(
        "exclude",
        GLOBS,
        NO_GLOBS,
        "Patterns in gitignore's syntax: files and folders that match one are left out.",
        "--exclude",
        example='["archive/", "*-old.txt"]',
    ),
    Setting("respect-gitignore", TRUTH, True, "Whether files that .gitignore names are left out.", environment=True),
    Setting(
        "force-exclude",
        TRUTH,
        False,
        "Whether `exclude` also counts for what is named on the command line, for hooks that name every changed file.",
        "--force-exclude",
        True,
    ),
    Setting(
        "kinds",
        SOME_NAMES,
        None,
        "The only kinds of claim that are compared, and then no checks but those under `checks`. Without it, every kind, and "
        "the checks that run by default. `factcli explain` lists the names.",
        "--kinds",
        True,
        '["age", "count", "date"]',
    ),
    Setting(
        "checks",
        NAMES,
        (),
        "Checks that run although they do not by default, or although `kinds` is set.",
        "--checks",
        True,
        '["weekday-date", "order"]',
    ),
    Setting("ignore", NAMES, (), "Kinds and checks that are off.", "--ignore", True, '["quote", "weekday-date"]'),
    Setting(
        "fail-on",
        choice(FAIL_ON),
        "firm",
        "The weakest conflict that makes the exit code 1.",
        "--fail-on",
        True,
    ),
    Setting(
        "certainty",
        choice(CERTAINTY),
        "tentative",
        "The lowest certainty that is shown; the exit code and the totals do not depend on it.",
        "--certainty",
        True,
    ),
    Setting(
        "format",
        FORMATS,
        ("table",),
        "The format of the report, or several, all but one with =FILE.",
        "--format",
        True,
        '["table", "sarif=factcli.sarif"]',
    ),
    Setting("color", choice(COLOR), "auto", "Whether the table is coloured; auto: on a terminal.", "--color", True),
    Setting(
        "width",
        whole(40),
        None,
        "Columns of the table. Without it the terminal's, and no limit in a file or pipe.",
        "--width",
        True,
        "100",
    ),
    Setting(
        "jobs",
        whole(1),
        None,
        "Number of processes. Without it one, or one a core for many files.",
        "--jobs",
        True,
        "4",
    ),
    Setting(
        "as-of",
        DAY,
        None,
        "Publication date of articles that state none.",
        "--as-of",
        True,
        "2023-09-09",
    ),
    Setting(
        "date-order",
        choice(DATE_ORDER),
        None,
        "How articles write day and month in figures: with dmy 03/04/2023 is 3 April, with mdy 4 March. Without it, and "
        "where no outlet says it, such a date states nothing.",
        "",
        True,
        '"dmy"',
    ),
    Setting(
        "aliases",
        GROUPS,
        (),
        "Groups of names that stand for one person, organisation or place. A group may hold a phrase in small letters, which "
        "then means that person where an article does not say whom it means.",
        example='[["Marsh", "Ann Marsh", "the actor"]]',
    ),
    Setting(
        "outlets",
        OUTLETS,
        (),
        "Tables [[outlets]]: the `paths` of an outlet's articles as patterns, and its `date-order`. The first one that fits an "
        "article counts.",
        example='[{paths = ["uk/**"], date-order = "dmy"}]',
    ),
    Setting(
        "facts",
        PATHS,
        (),
        "TOML files of what is known to be true, which articles are held against: docs/facts.md.",
        "--facts",
        example='["facts.toml"]',
    ),
    Setting(
        "custom",
        CUSTOM,
        (),
        "Tables [[custom]]: kinds of claim of your own, found by patterns: docs/custom-kinds.md.",
        example='[{name = "parking", patterns = ["{count} parking spaces"]}]',
    ),
    Setting(
        "baseline",
        PATH,
        None,
        "The baseline: conflicts that it lists are known and do not count. Without it factcli-baseline.json beside this file, "
        "else in the working folder, if there is one.",
        "--baseline",
        True,
        '"factcli-baseline.json"',
    ),
    Setting(
        "strict-baseline",
        TRUTH,
        False,
        "Whether an entry of the baseline that is settled makes the exit code 1.",
        "--strict-baseline",
        True,
    ),
    Setting(
        "strict-suppressions",
        TRUTH,
        False,
        "Whether a suppression that suppresses nothing, or gives no reason, makes the exit code 1.",
        "--strict-suppressions",
        True,
    ),
    Setting("exit-zero", TRUTH, False, "Whether the exit code is 0 whatever is found.", "--exit-zero", True),
    Setting(
        "suppress",
        SUPPRESS,
        (),
        "Tables [[suppress]], each a conflict that does not count: the `rule` (a kind or check, or a list of them), the `path` "
        "(a glob may be), the `value` or the `fact` (its id) that it is for, and the `reason`.",
        example='[{rule = "age", path = "drafts/a.txt", value = "45", reason = "the register says so"}]',
    ),
    _limit("max-bytes", "Bytes of a file on disk."),
    _limit("max-unpacked", "Bytes that a Word file unpacks to; it also bounds one stream of a PDF file."),
    _limit("max-text", "Characters of the copy of one article."),
    _limit("max-markup", "Characters of an HTML or XML file."),
    _limit("max-markdown", "Characters of a Markdown file."),
    _limit("max-depth", "How deep elements or values nest in HTML, XML and JSON."),
    _limit(
        "max-elements",
        "Elements of a page or an XML file; ten times as many values of a JSON file, elements of a Word part, drawing steps "
        "of a PDF file.",
    ),
    _limit("max-records", "Articles in one file."),
    _limit("max-pages", "Pages of a PDF file."),
    _field(
        "text",
        "The fields of a JSON record that hold its text, the first that holds something.",
        '["story.body", "copy"]',
    ),
    _field("title", "The same of its headline.", '["hed", "title"]'),
    _field("standfirst", "The same of its standfirst.", '["dek"]'),
    _field("published", "The same of the day on which it was published.", '["meta.day"]'),
    _field("author", "The same of its author.", '["credits.name"]'),
    _field("url", "The same of its web address.", '["canonical"]'),
    # Below: every width of factcli.values.policy, as the decisions D1 to D15 in docs/design.md explain them.
    _width("approx", _FRACTION, "How far “about” reaches either way, as a part of the number (D1)."),
    _width("nearly", _FRACTION, "How far “nearly” reaches down (D5)."),
    _width("just-over", _FRACTION, "How far “just over” reaches up (D5)."),
    _width("round-from", number("1", "1000000000"), "A bare multiple of this number is a rounded figure (D2)."),
    _width("round-most", _FRACTION, "The part of a figure that no rounding exceeds (D2, D14)."),
    _width("plural-least", whole(1, 10), "“Dozens” are at least so many dozens (D4)."),
    _width("early", _FRACTION, "The part of a period that is “early” (D9)."),
    _width("mid-from", _FRACTION, "Where “mid” begins in a period (D9)."),
    _width("mid-to", _FRACTION, "Where “mid” ends in a period (D9)."),
    _width("late", _FRACTION, "The part of a period that is “late” (D9)."),
    _width("age-half", _FRACTION, "The part of a decade of age that is “early”, and that is “late” (D9)."),
    _width("week-days-either-way", whole(0, 31), "Days that “two weeks ago” may be off (D3)."),
    _width("years-either-way-months", whole(0, 60), "Months that “two years ago” may be off, not quite (D3)."),
    _width("years-about-months", whole(0, 120), "The same of “about two years ago” (D3)."),
    _width("months-about", whole(0, 24), "Months that “about two months ago” may be off (D3)."),
    _width("decades-about-months", whole(0, 600), "Months that “about two decades ago” may be off (D3)."),
    _width("days-about", _FRACTION, "How far “about ten days ago” may be off, as a part (D3)."),
    _width("yearless-days-back", whole(0, 365), "Days for which a date without its year lies behind (D15)."),
    _width("month-days", span(28, 31), "The days of a month in a duration (D11)."),
    _width("year-days", span(360, 366), "The days of a year in a duration (D11)."),
    _width("week-days", span(5, 9), "The days of a week in a duration (D11)."),
    _width("term-month-days", span(28, 31), "The days of a month in a prison term (D13)."),
)

BY_NAME = {setting.name: setting for setting in SETTINGS}
TABLES = tuple(dict.fromkeys(setting.name.partition(".")[0] for setting in SETTINGS if "." in setting.name))
