"""The parts of an office document (a zip archive of XML): found by their relationships, unpacked within bounds."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from posixpath import dirname, join, normpath

from factcli.errors import ReadError
from factcli.readers.base import Reading
from factcli.readers.limits import exceeds
from factcli.readers.safexml import Parser

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc files and of encrypted office documents
_DAMAGED = "open it in a word processor and save it once more"
_RATIO = 2000  # a part that unpacks to more than so many times its size is a bomb; office XML reaches about 30
_SMALL = 2_000_000  # bytes; below that no ratio is looked at


class Package:
    """An office document: its parts by name, each unpacked when it is asked for.

    All that is unpacked together stays below ``max_unpacked``. Raises ReadError for what is no such document, is encrypted,
    damaged or a bomb.
    """

    def __init__(self, data: bytes, path: str, reading: Reading) -> None:
        self.path = path
        self.limits = reading.limits
        self.unpacked = 0
        if data.startswith(OLE):
            if "EncryptedPackage".encode("utf-16-le") in data:
                raise ReadError(path, "is encrypted", "open it with its password and save it without one")
            raise ReadError(path, "looks like an old office document (doc)", "save it as .docx first")
        try:
            self.archive = zipfile.ZipFile(BytesIO(data))
            self.names = {name.lower(): name for name in self.archive.namelist()}
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise ReadError(path, f"is a damaged Word document ({_said(error)})", _DAMAGED) from None

    def part(self, name: str) -> bytes | None:
        """What a part holds, or None if there is none of that name (names are compared without case)."""
        known = self.names.get(name.lstrip("/").lower())
        if known is None:
            return None
        about = self.archive.getinfo(known)
        if about.flag_bits & 1:
            raise ReadError(self.path, "is encrypted", "unpack it with its password, and zip it without one")
        left = self.limits.max_unpacked - self.unpacked
        if about.file_size > _SMALL and about.file_size > about.compress_size * _RATIO:
            self._refuse(about.file_size)
        try:
            with self.archive.open(about) as file:
                data = file.read(left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            ValueError,
            OSError,
            EOFError,
            RuntimeError,
        ) as error:
            raise ReadError(self.path, f"is a damaged Word document ({_said(error)})", _DAMAGED) from None
        if len(data) > left:
            self._refuse(max(about.file_size, self.limits.max_unpacked + 1))
        self.unpacked += len(data)
        return data

    def _refuse(self, size: int) -> None:
        told = exceeds("unpacks to too much", size, self.limits.max_unpacked, "bytes")
        raise ReadError(self.path, told, "save the text alone, without pictures and attachments")

    def related(self, name: str) -> list[tuple[str, str]]:
        """The parts that a part refers to, as (last word of the relation's type, name of the part), in its order.

        What lies outside the file is left out: nothing is ever fetched.
        """
        folder = dirname(name)
        data = self.part(join(folder, "_rels", f"{name.rpartition('/')[2]}.rels"))
        found: list[tuple[str, str]] = []
        if data is None:
            return found

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = normpath(join("/", folder, attributes.get("Target", ""))).lstrip("/")
                found.append((attributes.get("Type", "").rpartition("/")[2], target))

        parser = Parser(self.path, self.limits, f" in {name}.rels" if name else "")
        parser.start = start
        parser.run(data)
        return found


def _said(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return text[:1].lower() + text[1:80]
