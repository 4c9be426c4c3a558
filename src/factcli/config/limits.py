"""What a file may cost: bounds on size, depth and number that keep time and memory bounded on hostile files."""

# Annotations are evaluated here and not kept as strings: NamedTuple would compile each of them at every start.
from typing import NamedTuple

MAX_BYTES = 50_000_000


class Limits(NamedTuple):
    """Bounds within which a file is read; what lies beyond one is refused with an error that names the bound.

    ``max_bytes`` is the size of a file as it lies on disk, ``max_unpacked`` that of what a packed one (docx, PDF) unpacks
    to, in bytes; ``max_text`` the copy of one article, ``max_markup`` a file whose markup has to be parsed (HTML, XML)
    and ``max_markdown`` a Markdown file, whose parser is slower, all in code points. ``max_depth`` is how deep elements or
    values nest: deeper HTML is read as if it stood at that depth, deeper JSON and XML are refused. ``max_elements`` is how
    many elements a page has, ``max_records`` how many articles a file holds, ``max_pages`` how many pages.
    """

    max_bytes: int = MAX_BYTES
    max_unpacked: int = 200_000_000
    max_text: int = 10_000_000
    max_markup: int = 10_000_000
    max_markdown: int = 1_000_000
    max_depth: int = 200
    max_elements: int = 300_000
    max_records: int = 10_000
    max_pages: int = 2_000
