"""What the XML formats share: text that XML can hold, and an element tree written as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcli.reporters.wording import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def held(text: str) -> str:
    """The text with every character that XML 1.0 forbids, or that a parser would change, written as an escape."""
    return printable(text).replace("\r", "\\x0d")


def document(root: Element) -> str:
    """The element and all in it as an XML document in UTF-8, indented."""
    from xml.etree import ElementTree

    ElementTree.indent(root)
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{ElementTree.tostring(root, encoding='unicode')}\n"
