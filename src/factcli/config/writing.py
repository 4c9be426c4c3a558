"""Settings as text: the configuration that counts with the origin of each value, a commented file, the page of settings."""

from __future__ import annotations

from textwrap import wrap

from factcli.config.globs import NO_GLOBS
from factcli.config.layers import Configuration
from factcli.config.settings import SETTINGS, Setting
from factcli.config.sorts import as_toml

_WIDTH = 88


def told(configuration: Configuration) -> str:
    """Every setting as a line of TOML with its origin behind it; what is not set is a comment. The text is valid TOML."""
    lines = [f"# {_line(configuration.file)}" if configuration.file else "# no configuration file"]
    table = ""
    for setting in SETTINGS:
        given = configuration.given[setting.name]
        above, _, key = setting.name.rpartition(".")
        if above != table:
            lines += ["", f"[{above}]"]
            table = above
        if _unset(given.value):
            lines.append(f"# {key} is not set  # {_line(given.place)}")
        else:
            lines.append(f"{key} = {as_toml(given.value)}  # {_line(given.place)}")
    return "\n".join(lines) + "\n"


def commented() -> str:
    """A configuration file in which every setting stands with its help, its default and commented out."""
    lines = [
        "# Configuration of factcli. A line that begins with #key shows the default, or an example where there is none;",
        "# take the # away to set it. `factcli config show` prints what counts and where it comes from.",
    ]
    table = ""
    for setting in SETTINGS:
        above, _, key = setting.name.rpartition(".")
        lines.append("")
        if above != table:
            lines += [f"[{above}]", ""]
            table = above
        lines += [f"# {line}" for line in wrap(setting.help, _WIDTH - 2)]
        lines.append(f"#{key} = {setting.example or as_toml(setting.default)}")
    return "\n".join(lines) + "\n"


def page() -> str:
    """The settings as a table in Markdown, for docs/configuration.md."""
    rows = ["| setting | value | default | flag | variable |", "|---|---|---|---|---|"]
    for setting in SETTINGS:
        flag = f"`{setting.flag}`" if setting.flag else ""
        variable = f"`{setting.variable}`" if setting.variable else ""
        rows.append(f"| `{setting.name}` | {setting.sort.says} | {_default(setting)} | {flag} | {variable} |")
    rows.append("")
    rows += [f"- **`{setting.name}`**: {setting.help}" for setting in SETTINGS]
    return "\n".join(rows) + "\n"


def _line(origin: object) -> str:
    return " ".join(str(origin).split())  # the name of a file may hold a line's end


def _default(setting: Setting) -> str:
    return "not set" if _unset(setting.default) else f"`{as_toml(setting.default)}`"


def _unset(value: object) -> bool:
    return value is None or value == () or value == NO_GLOBS


__all__ = ["commented", "page", "told"]
