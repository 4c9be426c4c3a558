"""factcli: cross-check the facts that several articles state.

The command line is :mod:`factcli.cli`; the library's one door is :func:`factcli.pipeline.check`.
"""

__version__ = "0.1.0"
