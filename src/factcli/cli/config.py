"""``factcli config`` and ``factcli init``: what is configured, and a file to begin with."""

from __future__ import annotations

import os

import click

from factcli.cli import check, configured, options
from factcli.cli.speech import say
from factcli.config.options import CONFIG_FILE
from factcli.errors import FactcliError


@click.group("config")
def command() -> None:
    """Say what is configured."""


class Showing(click.Command):
    """A command that also takes those options of check that are settings."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters and those of check."""
        from factcli.config.settings import SETTINGS

        flags = {setting.flag for setting in SETTINGS if setting.flag}
        self.params += [one for one in check.command.params if one.opts[0] in flags and one not in self.params]
        return super().get_params(ctx)


@command.command("show", cls=Showing)
@options.some_paths
@configured.where
@click.pass_context
def show(context: click.Context, /, paths: tuple[str, ...], **_: object) -> None:
    """Print every setting that counts for PATH (by default this folder) as TOML, each with where it comes from.

    The options of check that are settings may be given too.

    \b
    Examples:
      factcli config show
      factcli config show drafts/uk
      factcli config show --fail-on tentative
    """
    from factcli.config.writing import told
    from factcli.reporters.wording import visible

    text = told(configured.configuration_of(context, paths))
    say("".join(f"{visible(line)}\n" for line in text.splitlines()))


@click.command("init")
@click.argument("folder", default=".", metavar="[FOLDER]")
def init(folder: str) -> None:
    """Write a commented factcli.toml into FOLDER (by default this one); one that is there is left alone.

    \b
    Examples:
      factcli init
      factcli init drafts
    """
    from factcli.config.writing import commented

    path = os.path.join(folder, CONFIG_FILE) if folder != "." else CONFIG_FILE
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(commented())
    except FileExistsError:
        raise FactcliError(f"{path} is there already", "edit it, or move it away first") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        raise FactcliError(
            f"cannot write {path}: {reason}", "name a folder that exists and can be written to"
        ) from None
    say(f"{path} is written: every setting with its default. `factcli config show` prints what counts.\n")


__all__ = ["command", "init"]
