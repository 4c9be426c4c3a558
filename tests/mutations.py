"""Files that are broken at random: a valid one with bytes changed, cut out, doubled, or put in from elsewhere."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from random import Random

_TOKENS = [
    *rb"""< > & " { } [ ] \ \u \ud800 / ( ) << >> ]]> <![CDATA[ &amp; &nbsp; &#0; &#xd800; -1 99999999999 1e999 NaN <!-- <w:p>
    </w:p> <w:del> endstream R obj""".split(),
    *(b"\x00", b"\xff", b"\n", b"\r", b"\r\n", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xc2\xad"),
]


def mutated(data: bytes, seed: int, most: int = 8) -> bytes:
    """The bytes with up to so many changes, the same for the same seed."""
    random = Random(seed)
    out = bytearray(data)
    for _ in range(random.randint(1, most)):
        at = random.randrange(len(out) + 1)
        length = random.choice((1, 1, 2, 4, 16, 200))
        match random.randrange(6):
            case 0:
                del out[at : at + length]
            case 1:
                out[at : at + length] = random.randbytes(length)
            case 2:
                out[at:at] = random.choice(_TOKENS)
            case 3:
                out[at:at] = out[at : at + length * 4]
            case 4:
                other = random.randrange(len(out) + 1)
                out[at:at] = out[other : other + length]
            case _:
                if random.random() < 0.2:
                    del out[at:]
    return bytes(out)


def mutated_zip(data: bytes, seed: int) -> bytes:
    """A zip archive with one of its parts mutated."""
    random = Random(seed)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = random.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, mutated(content, seed) if name == chosen else content)
    return made.getvalue()


def mutated_streams(data: bytes, seed: int) -> bytes:
    """A PDF file with what one of its packed streams holds mutated, and its lengths left as they were."""
    random = Random(seed)
    places = [
        at for at in range(len(data)) if data.startswith(b"stream\n", at) and not data.startswith(b"endstream", at - 3)
    ]
    if not places:
        return mutated(data, seed)
    start = random.choice(places) + 7
    stop = data.find(b"endstream", start)
    try:
        content = zlib.compress(mutated(zlib.decompress(data[start:stop].rstrip(b"\r\n")), seed, 20))
    except zlib.error:
        return mutated(data, seed)
    return data[:start] + content + b"\n" + data[stop:]
