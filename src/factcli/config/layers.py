"""Which value of a setting counts: defaults, below the file, below the environment, below the flags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from factcli.config.files import Found
from factcli.config.limits import Limits
from factcli.config.options import Options, Selection
from factcli.config.places import Place
from factcli.config.settings import BY_NAME, SETTINGS, TABLES, Setting
from factcli.config.sorts import near
from factcli.values.policy import Policy

DEFAULT = Place("default")


class Given(NamedTuple):
    """A setting's value, and the place that says so."""

    value: Any
    place: Place = DEFAULT


@dataclass(frozen=True, slots=True)
class Configuration:
    """Every setting's value with its origin, in the order of the table; ``file`` is the configuration file as it is shown."""

    given: Mapping[str, Given] = field(default_factory=dict)
    file: str = ""

    def __getitem__(self, name: str) -> Any:
        """The value of a setting."""
        return self.given[name].value

    def options(self, **more: Any) -> Options:
        """What a run is asked to do; ``more`` are options that are no settings. Raises FactcliError for widths at odds."""
        policy = Policy(**self._table("policy"))
        if policy.mid_from > policy.mid_to:
            raise self.given["policy.mid-to"].place.error("mid-to is below mid-from", "set mid-from as well")
        return Options(
            as_of=self["as-of"],
            jobs=self["jobs"] or 0,
            fail_on=self["fail-on"],
            kinds=self["kinds"],
            checks=self["checks"],
            ignore=self["ignore"],
            policy=policy,
            aliases=self["aliases"],
            selection=Selection(self["include"], self["exclude"], self["respect-gitignore"], self["force-exclude"]),
            outlets=self["outlets"],
            facts=self["facts"],
            custom=self["custom"],
            date_order=self["date-order"] or "",
            limits=Limits(**self._table("limits")),
            json_fields=tuple((field, names) for field, names in self._table("json").items() if names),
            **more,
        )

    def _table(self, name: str) -> dict[str, Any]:
        """The values of a table's settings under the names of Python."""
        above = f"{name}."
        found = ((key, one.value) for key, one in self.given.items() if key.startswith(above))
        return {key.removeprefix(above).replace("-", "_"): value for key, value in found}

    def check_names(self, kinds: Sequence[str], checks: Sequence[str], formats: Sequence[str]) -> None:
        """Raise FactcliError, naming the place, for a kind, check or format that there is not."""
        kinds = (*kinds, *(one.name for one in self["custom"]))
        named = {"kinds": kinds, "checks": checks, "ignore": (*kinds, *checks), "format": formats}
        for setting, known in named.items():
            given = self.given[setting]
            for at, one in enumerate(given.value or ()):
                name = one.partition("=")[0] if setting == "format" else one
                if name in known:
                    continue
                what = {"format": "format", "ignore": "kind and no check"}.get(setting, setting.removesuffix("s"))
                hint = near(name, known)
                if setting == "kinds" and name in checks:
                    hint = f"{name} is a check: put it under checks"
                elif setting == "checks" and name in kinds:
                    hint = f"{name} is a kind: put it under kinds"
                raise given.place.inside(at).error(f"there is no {what} {name!r}", hint)


def layered(
    found: Found | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
) -> Configuration:
    """The settings of a file, an environment and flags (by the names of the settings, as the program uses them).

    Raises FactcliError for a key that there is not and for a value of the wrong sort, naming the place and what to write.
    """
    given = {setting.name: Given(setting.default) for setting in SETTINGS}
    if found is not None:
        given.update(_of_table(found.table, found.place, ""))
    for setting in SETTINGS:
        text = (environment or {}).get(setting.variable, "") if setting.environment else ""
        if text:
            given[setting.name] = _of_text(setting, text, Place(setting.variable))
    for name, value in (flags or {}).items():
        setting = BY_NAME[name]
        place = Place(setting.flag)
        given[name] = Given(setting.sort.read(value, place), place)
    return Configuration(given, found.shown if found is not None else "")


def _of_table(table: Mapping[str, object], place: Place, above: str) -> dict[str, Given]:
    read: dict[str, Given] = {}
    for key, value in table.items():
        here = place.inside(key)
        name = above + key
        if name in TABLES:
            if not isinstance(value, dict):
                raise here.error("this is a table", f"write [{name}] and its keys below")
            read.update(_of_table(value, here, f"{name}."))
        elif name in BY_NAME:
            read[name] = Given(BY_NAME[name].sort.read(value, here), here)
        else:
            raise here.error("there is no such setting", _nearest(key, above))
    return read


def _nearest(key: str, above: str) -> str:
    """The setting that was meant: one of this table, or one of that very name in another table."""
    elsewhere = [name for name in BY_NAME if "." in name and name.partition(".")[2] == key and not above]
    if elsewhere:
        table, _, own = elsewhere[0].partition(".")
        return f"{own} stands in the table [{table}]"
    if above and key in BY_NAME:
        return f"{key} stands at the top, above the tables"
    if above:
        return near(key, [name.removeprefix(above) for name in BY_NAME if name.startswith(above)])
    return near(key, [*(name for name in BY_NAME if "." not in name), *TABLES])


def _of_text(setting: Setting, text: str, place: Place) -> Given:
    try:
        value = setting.sort.parse(text)
    except ValueError:
        raise place.error(f"{text!r} is not {setting.sort.says}") from None
    return Given(setting.sort.read(value, place), place)


__all__ = ["Configuration", "Given", "layered"]
