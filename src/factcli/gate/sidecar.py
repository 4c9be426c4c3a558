"""Suppressions in a file of their own beside an article: ``flood.docx.factcli`` speaks for ``flood.docx``.

For articles in which no comment can be written. One suppression a line, in the words of a control comment, and behind
the rules, if one value is meant, that value in quotation marks::

    # checked on 3 May
    ignore[count] "312" the council's final figure
    ignore[name] reviewed with the family
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from factcli.directives import command
from factcli.errors import FactcliError
from factcli.gate.ignore import Ignore
from factcli.gate.paths import SIDECAR
from factcli.model import Notice

MAX_BYTES = 1_000_000

_VALUE = re.compile(r"[\"“](?P<value>[^\"“”]*)[\"”]\s*")


def beside(files: Iterable[str]) -> tuple[list[Ignore], list[Notice]]:
    """The suppressions beside articles, and what is wrong with them. Raises FactcliError if one cannot be read."""
    found: list[Ignore] = []
    wrong: list[Notice] = []
    for file in sorted(set(files)):
        path = file + SIDECAR
        if os.path.lexists(path):
            _read(path, file, found, wrong)
    return found, wrong


def _read(path: str, article: str, found: list[Ignore], wrong: list[Notice]) -> None:
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        order = command(line)
        if order.verb != "ignore":
            wrong.append(
                Notice(
                    path,
                    number,
                    f"unknown order {order.verb or line.split()[0]!r}",
                    'write: ignore[KIND] "VALUE" reason',
                )
            )
            continue
        value, reason = "", order.reason
        if quoted := _VALUE.match(reason):
            value, reason = quoted["value"], reason[quoted.end() :]
        found.append(
            Ignore("sidecar", path, number, "ignore", order.rules, reason.lstrip(" :-–—"), article=article, value=value)
        )


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FactcliError(f"{path}: is too large for a file of suppressions", f"the limit is {MAX_BYTES:,} bytes")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise FactcliError(f"{path}: {(error.strerror or 'cannot be read').lower()}", "it holds suppressions") from None
    except UnicodeDecodeError:
        raise FactcliError(f"{path}: is not UTF-8", "save it as UTF-8: it holds suppressions") from None
