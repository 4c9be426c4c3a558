"""``factcli completion``: the script that teaches a shell to complete commands, options and paths."""

from __future__ import annotations

import click

from factcli.cli.speech import say

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print a script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print a script that completes commands, options and paths in SHELL.

    \b
    Examples:
      factcli completion bash > ~/.local/share/bash-completion/completions/factcli
      factcli completion zsh > ~/.zfunc/_factcli      (with ~/.zfunc in fpath, before compinit)
      factcli completion fish > ~/.config/fish/completions/factcli.fish
    """
    from click.shell_completion import ShellComplete, get_completion_class

    made = get_completion_class(shell)
    assert made is not None  # click knows the three
    script = ShellComplete.source(made(context.find_root().command, {}, "factcli", "_FACTCLI_COMPLETE"))
    say(script.rstrip("\n") + "\n")  # not made.source(): that runs bash to learn its version
