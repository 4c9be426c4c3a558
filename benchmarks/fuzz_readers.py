"""Feeds damaged files to every reader for as long as asked, and says what was tried: ``fuzz_readers.py --seconds 60``.

Each input is an article in one of the formats (tests/roundtrip, tests/pages) with bytes flipped, cut out, doubled, moved, or
exchanged for markup. A reader must refuse it with a ReadError or read it with every piece of text at its place, within
the time allowed for one file. The inputs depend on ``--seed`` only, so that what fails can be repeated.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from factcli.errors import ReadError  # noqa: E402
from factcli.readers import read  # noqa: E402
from reading import assert_places  # noqa: E402
from roundtrip.build import BUILDERS, story  # noqa: E402

BITS = (
    b"<p> </p> <b> </b> <div> </div> <!-- --> <script> </script> <td> <ul><li> <a href=' \" = > < & &amp; &#x26; &#0; </ <! ]]>"
    b" * ** _ ~~ ` ``` [ ]( ![ ) \\ | --- === > # ^ [^1] {} [] , : \\u00e9 \\ud83d \\n <?xml <!DOCTYPE <!ENTITY %PDF obj endobj"
    b" stream xref PK"
).split(b" ")
RAW = (
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xe2\x80\x9c",
    b"\xed\xa0\x80",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"\t",
    b"    ",
    b"\x80",
)
TOO_SLOW = 20.0  # seconds for one file of a few kilobytes


def seeds() -> dict[str, list[bytes]]:
    """Files to begin from, by suffix."""
    found = {suffix: [builder(story(name)) for name in ("ours", "theirs")] for suffix, builder in BUILDERS.items()}
    found.setdefault(".html", []).extend(page.read_bytes() for page in sorted((TESTS / "pages").glob("*.html")))
    return found


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data with a few faults."""
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 512)))
        fault = chance.randrange(6)
        if fault == 0:
            data = data[:at] + data[to:]
        elif fault == 1:
            data = data[:at] + data[at:to] * chance.choice((2, 3, 50)) + data[to:]
        elif fault == 2:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        elif fault == 3:
            data = data[:at] + chance.choice(BITS) * chance.choice((1, 1, 1, 40)) + data[at:]
        elif fault == 4:
            data = data[:at] + chance.choice(RAW) + data[at:]
        else:
            back = chance.randrange(len(data) + 1)
            data = data[:back] + data[at:to] + data[back:]
    return data[:200_000] if chance.random() < 0.9 else data[: chance.randrange(len(data) + 1)]


def main() -> int:
    """Runs until the time is over; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to go on for each format")
    parser.add_argument("--seed", type=int, default=1, help="what the inputs depend on")
    parser.add_argument("--only", default="", help="one suffix, with its dot")
    asked = parser.parse_args()
    failed = 0
    for suffix, files in seeds().items():
        if asked.only and suffix != asked.only:
            continue
        tried = readable = 0
        slowest = 0.0
        until = time.monotonic() + asked.seconds
        while time.monotonic() < until:
            chance = random.Random(f"{asked.seed}{suffix}{tried}")
            data = damaged(chance.choice(files), chance)
            begun = time.monotonic()
            try:
                for document in read("-", stdin=data, name=f"fuzz{suffix}"):
                    slowest = max(slowest, time.monotonic() - begun)
                    assert_places(document)
                    readable += 1
            except ReadError as error:
                assert error.message
            except Exception as error:
                failed += 1
                print(f"{suffix}: input {tried} of seed {asked.seed}: {type(error).__name__}: {str(error)[:300]}")
                Path(f"fuzz-{asked.seed}-{tried}{suffix}").write_bytes(data)
            if slowest > TOO_SLOW:
                failed += 1
                print(f"{suffix}: input {tried} of seed {asked.seed} took {slowest:.1f} s")
                break
            tried += 1
        print(f"{suffix}: {tried} inputs, {readable} read, the rest refused; the slowest took {slowest:.2f} s")
    print("failed" if failed else "nothing failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
