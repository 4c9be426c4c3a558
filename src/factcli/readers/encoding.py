"""Bytes → text, without guessing more than the bytes tell: byte order marks, UTF-16, UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs

_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "save its text first, for example with: pdftotext -layout FILE"),
    (b"PK\x03\x04", "a zip archive or an office document (docx, odt, epub)", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls)", "save it as plain text first"),
    (b"{\\rtf", "a rich text file (RTF)", "save it as plain text first"),
    (b"\x89PNG", "a PNG image", "give the text, not a picture of it"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text, not a picture of it"),
    (b"GIF8", "a GIF image", "give the text, not a picture of it"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ", "an xz file", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a text file"),
    (b"SQLite format 3", "an SQLite database", "give a text file"),
)
_FOREIGN = tuple(signature for signature, _, _ in _SIGNATURES)
_HINT = "save it as UTF-8 plain text"
_SAMPLE = 4096  # bytes looked at for the NUL pattern of UTF-16

# What no text holds: C0 controls other than tab, line ends, form feed and escape, and DEL.
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27} | {127})


# Encodings that a file may declare, those in which pages were written before UTF-8. Latin-1 and ASCII are not among them:
# what says so means Windows-1252, as browsers have it.
_DECLARED = frozenset(
    "iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13 iso8859-14"
    " iso8859-15 iso8859-16 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8-r koi8-u mac-roman mac_roman"
    " shift_jis cp932 euc_jp euc-jp iso2022_jp gb2312 gbk gb18030 big5 big5hkscs euc_kr cp949 tis-620 cp874".split()
)


class NotText(Exception):
    """The bytes are no text: what they look like, and what to do."""

    def __init__(self, looks: str, hint: str) -> None:
        super().__init__(looks)
        self.looks = looks
        self.hint = hint


def decode(data: bytes, encoding: str = "") -> str:
    """The text of a file, its byte order mark dropped and nothing else changed; raises NotText for what is no text.

    ``encoding`` is what the file says of itself (``<meta charset>``); it counts where there is no mark and the bytes are
    not UTF-8, for what a page says of itself is often wrong and bytes that are UTF-8 by chance are not.
    """
    if data.startswith(_FOREIGN):
        looks, hint = next((looks, hint) for signature, looks, hint in _SIGNATURES if data.startswith(signature))
        raise NotText(f"looks like {looks}", hint)
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return _checked(_strict(data, "utf-32", "UTF-32"))
    if data.startswith(codecs.BOM_UTF8):
        return _checked(_strict(data[3:], "utf-8", "UTF-8"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked(_strict(data, "utf-16", "UTF-16"))
    if b"\0" in data[:_SAMPLE]:
        return _checked(_strict(data, _utf16_order(data), "UTF-16"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _declared(data, encoding) or _windows(data)


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotText(f"is marked or laid out as {name} but is not valid {name} (byte {error.start})", _HINT) from None


def _utf16_order(data: bytes) -> str:
    """Which UTF-16 the NULs point to: Latin text has them in nearly every second byte, and only there."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if len(data) % 2 == 0 and half:
        if odd * 10 >= half * 7 and even * 20 <= half:
            return "utf-16-le"
        if even * 10 >= half * 7 and odd * 20 <= half:
            return "utf-16-be"
    raise NotText("is not a text file (it holds NUL bytes)", "give a text file")


def _checked(text: str) -> str:
    if "\0" in text:
        raise NotText("is not a text file (it holds NUL characters)", "give a text file")
    return text


def _declared(data: bytes, encoding: str) -> str:
    """The text in the encoding that the file names, ``""`` if that is unknown, wrong, or no encoding of characters."""
    try:
        codec = codecs.lookup(encoding.strip()).name if encoding.strip().isascii() else ""
    except (LookupError, ValueError):
        return ""
    if codec not in _DECLARED:
        return ""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else text


def _windows(data: bytes) -> str:
    """Windows-1252, the one old encoding that typographic quotes make likely; bytes that it leaves undefined refuse."""
    if len(data.translate(None, _CONTROLS)) != len(data):
        raise NotText("is not a text file (neither UTF-8 nor a Windows text)", _HINT)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotText(f"is not a text file in UTF-8 or Windows-1252 (byte {error.start})", _HINT) from None
