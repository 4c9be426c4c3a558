"""The layers of the design: imports point down, stages do not know one another, heavy imports stay home."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import factcli

ROOT = Path(factcli.__file__).parent
LAYERS = (
    {"errors", "late"},
    {"values"},
    {"model"},
    {"lang", "config", "work", "directives"},
    {"relation"},
    {"scan", "segment"},
    {"kinds"},
    {"readers", "facts", "extract", "checks", "stories", "resolve", "align", "compare", "reporters"},
    {"gate"},
    {"pipeline"},
    {"cli"},
    {"__main__"},
)
# Parts of one layer that may know one another: (who imports, what).
NEIGHBOURS = {("scan", "segment")}
# Third-party packages and where they live (a prefix of the module's path).
HOMES = {
    "click": ("cli/",),
    "rich": ("reporters/table.py",),
    "rapidfuzz": ("resolve", "relation/naming"),
    "dateutil": ("values/days",),
    "pathspec": ("config/globs",),
    "markdown_it": ("readers/markdown",),
    "mdit_py_plugins": ("readers/markdown",),
    "pypdf": ("readers/pdf.py",),
}
MODULES = sorted(ROOT.rglob("*.py"))


def part(path: Path) -> str:
    """The top-level part of the package that a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def layer(name: str) -> int:
    """How high a part stands; a part that no layer names is an error."""
    return next(number for number, names in enumerate(LAYERS) if name in names)


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that a file imports, at the top or inside a function."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            found += [f"factcli.{alias.name}" for alias in node.names] if module == "factcli" else [module]
    return tuple(found)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down_and_never_sideways(path: Path) -> None:
    mine = part(path)
    if mine == "__init__":
        return
    for module in imported(path):
        if not module.startswith("factcli.") or module == "factcli.__version__":
            continue
        other = module.split(".")[1]
        if other != mine and (mine, other) not in NEIGHBOURS:
            assert layer(other) < layer(mine), f"{mine} may not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_third_party_packages_stay_in_their_homes(path: Path) -> None:
    where = path.relative_to(ROOT).as_posix()
    for module in imported(path):
        homes = HOMES.get(module.split(".")[0])
        assert homes is None or where.startswith(homes), f"{where} imports {module}"


def test_no_stage_knows_the_order_of_the_stages() -> None:
    assert layer("pipeline") > max(layer(name) for name in ("extract", "resolve", "align", "compare", "reporters"))
