"""Small writers of Word and PDF files for tests: what a test says is in the file, and nothing else."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(body: str, *, styles: str = "", parts: dict[str, str] | None = None, core: str = "") -> bytes:
    """A Word document with this content of its body; ``parts`` are others by name (``comments`` …), as whole XML content."""
    parts = dict(parts or {})
    if styles:
        parts["styles"] = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for n, name in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="b" Type="{_PACKAGE}/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    if core:
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 9, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of one run, its words given as XML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


Drawn = tuple[float, float, float, str]  # x, y, height of type, words


def pdf(pages: Sequence[Iterable[Drawn]], info: str = "", *, packed: bool = False) -> bytes:
    """A PDF file whose pages (595 by 842 points) draw these words, in this order, each piece by itself."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    streams: dict[int, bytes] = {}
    kids = []
    for page in pages:
        content = b"".join(
            f"BT /F {size} Tf {x} {y} Td (".encode() + _escaped(words) + b") Tj ET\n" for x, y, size, words in page
        )
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {number + 1} 0 R>>"
        )
        objects.append("")
        streams[number + 1] = zlib.compress(content) if packed else content
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    objects.append(f"<<{info}>>")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        if number in streams:
            flate = "/Filter/FlateDecode" if packed else ""
            data = f"<</Length {len(streams[number])}{flate}>>\nstream\n".encode() + streams[number] + b"\nendstream"
        else:
            data = body.encode("latin-1")
        out += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return out + trailer.encode()


def _escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
