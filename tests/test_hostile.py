"""Hostile articles through the pipeline and the real command line: nothing raises, hangs or reaches the terminal."""

# ruff: noqa: E501 - a hostile text is best seen whole

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.cli import run
from factcli.extract import extract
from factcli.kinds import KINDS
from factcli.model import Document, Fact
from factcli.model.lines import line_starts
from factcli.pipeline import story_facts
from factcli.readers.published import find_published
from strategies import quick

SECONDS = 15.0  # each takes a second at most; a hang takes minutes
TEXTS: dict[str, str] = {
    "empty": "",
    "white space": " \t\n \u00a0\u2003\u3000\n",
    "headline only": "Mayor quits after 12 years",
    "title only, no newline": "Fire kills three",
    "controls": "Ada Brekke,\x07 47, \x1b[31mdied\x1b[0m on \x1b]0;title\x07 Sept. 7. \x08\x08Three people \x9b31m were killed.\x7f",
    "bidi": "Ada Brekke, \u202e74\u202c, was \u2066sentenced\u2069 to 30 years. \u200fThree people died.",
    "zero width": "Ada Bre\u200bkke, 4\u200b7, was jail\u00aded for 1\u200d2 ye\ufeffars. 1\u20602 people died on Sep\u200bt. 7.",
    "one long line": "Ada Brekke, 47, said 12 people died on Thursday and $3 million was lost. " * 1000,
    "100k digits": "7" * 100_000,
    "digits in a count": "The fire killed " + "9" * 100_000 + " people.",
    "50k quotation marks": '"' * 50_000,
    "50k curly": "“" * 25_000 + "”" * 25_000,
    "single marks": "'" * 50_000,
    "nested quotes": "“‘" * 10000 + "a" + "’”" * 10000,
    "quote words": '"a" ' * 10_000,
    "opening then word": "“a " * 10_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "brackets2": "[/red][bold](" * 10000,
    "20k capitalised words": "Ada " * 20_000,
    "20k distinct names": " ".join(
        f"Ada{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}" for i in range(20_000)
    ),
    "names with of": "Ada of the " * 5000,
    "initials": "A. B. " * 5000,
    "Mr": "Mr. " * 20000,
    "capitals and": "Ada Brekke and " * 5000,
    "20k commas": "," * 20_000,
    "comma words": "a, " * 20_000,
    "Name, number": "Brekke, 47, " * 2000,
    "a a a": "a " * 10_000,
    "and": "and " * 10_000,
    "of": "of the " * 10000,
    "that": "that " * 20000,
    "who": "who said that " * 10000,
    "ranges": " to ".join(str(i) for i in range(1, 2501)),
    "hyphens": "-".join(str(i) for i in range(1, 2501)),
    "between": "between " * 10_000,
    "between and": "between 1 and " * 2500,
    "million": "million " * 5_000,
    "2 million": "2 " + "million " * 5_000,
    "two million words": "two " + "hundred million " * 3000,
    "twenty": "twenty-" * 5000,
    "billion glued": "2" + "bn" * 5000,
    "half": "half a " * 5000,
    "dozens of": "dozens of " * 2000,
    "dollar": "$" * 20000,
    "dollar 1": "$1 " * 2500,
    "$ huge": "$" + "9" * 5000 + " million was paid.",
    "percent": "% " * 20000,
    "percent2": "12% " * 2000,
    "huge percent": "9" * 5000 + "% of people",
    "thousands spaced": "1" + " 000" * 5000,
    "commas in number": "1" + ",000" * 10000 + " people died",
    "dots": "." * 50000,
    "dotted": "a." * 20000,
    "1.1.1": "1." * 20000,
    "clock": "1:" * 20000,
    "ellipsis": "… " * 10000,
    "newlines": "\n" * 50000,
    "cr": "\r" * 20000,
    "crlf": "Ada Brekke, 47, died.\r\n\r\nThree people\rwere killed.\n\r\n12 people died\r",
    "blank then space": "\n \t" * 20000,
    "spaces": " " * 100000 + "x",
    "tabs": "a\t" * 20000,
    "semicolons": "; " * 20000,
    "dash": "— " * 20000,
    "400 digit years": "9" * 400 + " years",
    "sentenced": "Brekke was sentenced to " + "9" * 400 + " years in prison on May 99, 99999.",
    "aged": "Brekke, aged 999, and Holm, 999, a "
    + "9" * 400
    + "-year-old man. In his 990s. In his "
    + "9" * 400
    + "s.",
    "ago": "date 2023-09-09\nIt happened 0 years ago, 9000 years ago, "
    + "9" * 400
    + " years ago, 99999 days ago, two million years ago, 3000 decades ago, 500 centuries ago, 100000 weeks ago, 0 days ago, 1000000 hours ago, a million months ago.",
    "early": "date 0001-01-01\nYesterday Brekke, 47, died, two years ago, last week, in May, on Monday, last month, last year, two decades ago, the day before, in the 1990s.",
    "late": "date 9999-12-31\nTomorrow Brekke, 4, will resign, next week, next year, in May, next Monday, next month, in two decades, the next day; he was born in 9999 and is aged 99.",
    "early ages": "date 0003-02-29\nBrekke, 47, died Monday.",
    "early ages2": "date 0003-03-01\nBrekke, 47, died Monday, aged 2 months, in his 70s. She was 99 two years ago.",
    "day 99": "On May 99, 2023, on 31 February, on Feb. 30, on September 31, 2022, on 0 May, on May 0, on 99/99/9999, 2023-99-99, 2023-00-00, 0000-01-01, 9999-99-99, on April 31st, the 40th of May, May 1999 and May 0000.",
    "years": "In the year 0, in 0000, in 0001, in 9999, in 10000, the 0000s, the 9990s, the 99990s, the 0th century, the 99th century, 300 BC, from 9999 to 0001, between 0 and 0, 0000-0000, 1-0, from 2006 to 1998, early 9999, late 0001.",
    "terms": "Brekke was sentenced to 999999999999 life terms, 0 years in prison, 0 to life, 30 years to 20 years, minus 5 years, 99999 days in jail, -12 months.",
    "superscripts": "² people died. Brekke, ², said ²³ ¹² years ago; ³ years in prison; aged ②, ⑫ people, Ⅻ people, ½ people, x² people, 4² years, 10² people, 4²-year-old, H₂O, ₂ people.",
    "arabic-indic": "Brekke, ٤٧, was jailed for ٣ years on ٩ September ٢٠٢٣, at ٩:٢٥, ٣% of ١٢ people, $٣ million; aged ٤٧; ٤٧-year-old; the ١٩٩٠s, ٣rd, between ٢٠٠١ and ٢٠٠٣.",
    "fullwidth": "Brekke, ４７, was jailed for ３０ years on ７ September ２０２３, killing １２ people at ９：２５, ５％. Ｂｒｅｋｋｅ, 47, said.",
    "fractions": "½ of voters, 2½ years, 2 ½ years, 2 1/2 years, ⅓ of, ⅞ people, 1/0 people, 0/0, 100/1, ½½½, 1½½ million",
    "digit superscript mix": "4²7, 1,²00 people, 1.² million, 9:²5, 2²23-0²-09, 12²% and $1² million, aged 4², ²0 years ago, 3-²0 years, May ², 2023, May 2, ²023, the ²000s",
    "emoji": "👩‍👩‍👧‍👦 Ada 🇳🇴 Brekke, 4️⃣7️⃣, died 😀 on 7️⃣ Sept. 👍🏽 said “👍”. :smile: killed 1️⃣2️⃣ people",
    "combining": "A\u0301da Bre\u0308kke, 4\u03017, e\u0301te\u0301; Z" + "\u0301" * 20000 + " said. A\u0301" * 5000,
    "turkish": "İSTANBUL — İbrahim İnönü, 47, was jailed for 3 years on 7 Sept. 2023. İİİİ, the 45-year-old İzmir man, said: “İyi.” ILGIN ıI.",
    "sharp s": "Großmann, 47, STRAẞE ẞ, ŉ, ǰ, ΐ, ﬁre killed 12 people. Oﬃcials said ﬂoods killed ﬁve. ŒUVRE ß, 3, said.",
    "german": "Der 47-jährige Ada Brekke wurde am 7. September 2023 zu 30 Jahren Haft verurteilt. „Es tut mir leid“, sagte er. 12 Menschen starben, 3,5 Mio. Euro Schaden.",
    "arabic": "حكمت المحكمة على أدا بريك، ٤٧ عاما، بالسجن ٣٠ سنة يوم الخميس ٧ سبتمبر ٢٠٢٣.",
    "chinese": "法院星期四判处47岁的阿达30年有期徒刑，2023年9月7日，共有12人死亡。",
    "chinese long": "法院判处年有期徒刑" * 10000,
    "hebrew/thai/hindi": "בית המשפט גזר 30 שנים. ศาลตัดสินจำคุก ๓๐ ปี अदालत ने ४७ वर्षीय को ३० साल",
    "roman": "Pope John Paul II, King Charles III, Louis XIV, 47, World War II, XXXX people, MMXXIII.",
    "private use": "\ue000 \U0010ffff \ufffe \uffff Ada, 47",
    "line seps": "Ada Brekke, 47, died.\u2028Three people\u2029were killed.\x85Yes.\x0b12 people.\x0c13 people.\x1c14 people\x1d.",
    "html": "<script>alert(1)</script> <b>12</b> people &amp; &#x1b;[31m <a href='x'>47</a>" * 700,
    "urls": "http://" * 10000,
    "urls2": "www." * 20000,
    "at": "a@" * 20000,
    "mail": "a@b." * 10000,
    "dates header": "date " * 10000,
    "published": "Published: " * 5000,
    "published2": "Published: 99/99/9999 99:99\nUpdated: 2023-02-30\n",
    "dateline": "A" * 15000 + ", Sept. 7 —",
    "dateline2": "LOS ANGELES, " * 5000,
    "byline": "By " + "Ada Brekke and " * 5000,
    "byline2": "By " + "Ada " * 10000 + "x1",
    "he said": '"No," he said. ' * 2500,
    "said said": "said " * 20000,
    "was was": "was " * 20000,
    "she": "She " * 10000,
    "he, 47": "He, 47, " * 2500,
    "year-old": "47-year-old " * 2000,
    "year-olds": "the 47-year-old " * 2000,
    "years to": "years to " * 10000,
    "1 years": "1 years " * 2000,
    "counts": "12 people " * 2000,
    "killed": "killed 12 people and " * 2000,
    "monday": "Monday " * 4000,
    "may": "May " * 10000,
    "may 1": "May 1, " * 4000,
    "last": "last " * 20000,
    "ago2": "ago " * 20000,
    "apostrophes": "'s " * 20000,
    "'s": "Ada's " * 10000,
    "letter+'": "a'" * 20000,
    "x-": "x-" * 20000,
    "_": "_" * 50000,
    "slash": "1/" * 8000,
    "(ABC)": "European Central Bank (ECB) " * 3000,
    "C of": "Bank of Ada " * 5000,
    "no stop words": "lorem ipsum dolor " * 20000,
    "$1-$2": "$1-" * 2500,
    "m": "m " * 20000,
    "1m": "1m " * 5000,
    "x 47": " 47 " * 6000,
    "zeros": "0 people, 0% of 0 people, $0, 0 years, 0-0, aged 0, 0-year-old, 00:00, 000, 0.0.0, 0,0, 007, 0:0:0",
    "negatives": "-5 people, −5%, -0, +5, ±5 people, -5-year-old, -$5 million, $-5, (5) people, –5 degrees",
    "exponent": "1e999999999 people, 1E5, 0x1F, Infinity people, NaN people, nan years, inf",
    "units": "5 km/h kg m² m2 5m2 5 m 5' 5\" 5'11\" 6ft 2in 5-foot-11 12 stone 4",
    "nested 'who'": "the man who " * 5000,
}
# What a terminal obeys, or reorders: none of it may come out of an article.
OBEYED = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), *"\u200e\u200f\u202a\u202b\u202c\u202d\u202e"} - {"\n"}
OBEYED |= set("\u2066\u2067\u2068\u2069")


def document(text: str, path: str = "a.txt") -> Document:
    return Document(path, text, *find_published(text, None))


def facts_of(texts: Mapping[str, str]) -> tuple[Fact, ...]:
    documents = [document(text, path) for path, text in sorted(texts.items())]
    return tuple(story_facts(documents, [extract(one) for one in documents])[0])


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_stops_the_run_or_reaches_the_terminal_raw(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(TEXTS[name].encode())
    began = time.monotonic()
    code = run(["check", "--all", "--jobs", "1", str(tmp_path)])
    took = time.monotonic() - began
    said = capsys.readouterr()
    assert code in (0, 1), said.err
    assert said.err == ""
    assert not OBEYED & set(said.out)
    assert took < SECONDS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Ada\0Brekke, 47, died.\0", 2),
        (bytes(range(256)) * 50, 2),
        ("Ada Brekke, 47, \ud800 died.".encode("utf-16-le", "surrogatepass"), 2),
        (b"\xff\xfe" + "Ada \udfff Brekke, 47, died.".encode("utf-16-le", "surrogatepass"), 2),
        ("Ada Brekke, 47, \ud800 died.".encode("utf-8", "surrogatepass"), 0),
        ("Ada Brekke, 47, died 😀.".encode("utf-16"), 0),
        ("Ada Brekke, 47, “died”.".encode("cp1252"), 0),
    ],
    ids=[
        "NULs",
        "every byte",
        "surrogate, UTF-16",
        "surrogate, marked",
        "surrogate, read as Windows",
        "UTF-16",
        "Windows",
    ],
)
def test_bytes_that_are_no_text_are_named_and_no_traceback_is_shown(
    data: bytes, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert run(["check", "--jobs", "1", str(tmp_path)]) == code
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert ("a.txt" in said.err) is (code == 2)


def test_control_characters_in_the_name_of_a_file_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("\x1b[31mred\x07.txt", "two.txt"):
        (tmp_path / name).write_text("Ada Brekke, 47, was arrested on 7 September 2023.", encoding="utf-8")
    (tmp_path / "\x1b]0;t\x07.txt").write_bytes(b"\0\1")
    for command in (["check", "--all"], ["check", "--format", "concise"], ["extract"]):
        run([*command, str(tmp_path)])
        said = capsys.readouterr()
        assert not OBEYED & set(said.out + said.err)


FRAGMENTS = [
    "Ada Brekke", "Brekke", "Mr. Holm", "Per Holm", "the 47-year-old", "47", "aged 45", "in her 40s", "İzmir", "ﬁre", "ß",
    "was sentenced", "sentenced to", "30 years to life", "killed", "injured", "was", "said", "she", "his wife", "the couple",
    "three people", "12 people", "at least", "more than", "about", "half", "a dozen", "1.2 million", "$3 million", "5%",
    "on Thursday", "Sept. 7", "September 2023", "yesterday", "two years ago", "in 2001", "between 2001 and 2003", "last May",
    "from", "to", "and", "of", "in", "at", "for 25 years", "9:25 a.m.", "10 km", "third", "1,200", "99", "0", "9" * 30,
    "“", "”", '"', "'", "’s", "(", ")", ",", ".", ";", ":", "—", "-", "\n", "\n\n", "\r", "\r\n", "\t", " ", "%", "²", "½",
    "٣", "３", "①", "\u200b", "\u0301", "\u202e", "😀", "\x1b[31m", "\u2028", "date 2023-09-09\n", "Published: 2023-09-09\n",
]  # fmt: skip
newspaper = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=40).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda between: between.join(parts))
)


@quick
@given(newspaper)
def test_every_claim_is_found_again_at_its_place(text: str) -> None:
    one = document(text)
    starts = line_starts(text)
    for claim in extract(one):
        assert text[claim.start : claim.end] == claim.text != ""
        assert claim.sentence_start <= claim.start < claim.end
        assert text[claim.sentence_start :].startswith(claim.sentence)
        assert claim.end <= claim.sentence_start + len(claim.sentence) or claim.kind == "quote"
        line = bisect_right(starts, claim.start)
        assert (claim.line, claim.column) == (line, claim.start - starts[line - 1] + 1)


@quick
@given(newspaper, newspaper)
def test_no_two_texts_stop_the_comparison(one: str, two: str) -> None:
    facts_of({"a.txt": one, "b.txt": two})


def sentences_of_all_kinds() -> list[str]:
    """Every sentence of the kinds' corpora, plain: what rules fire on, so what they may stumble over in another place."""
    found: list[str] = []
    for kind in KINDS:
        corpus = kind.corpus()
        for example in corpus["examples"]:
            found += [text.translate(str.maketrans("", "", "«»")) for text in example["texts"]]
        found += [one if isinstance(one, str) else one["text"] for one in corpus["negatives"]]
        found += [pair[side] for pair in corpus["pairs"] for side in "ab"]
    return found


CUTS = [
    " 3/",
    " 2 1/2 ",
    "½",
    " the sixth month ",
    " of ",
    " to ",
    "-year-old ",
    " $",
    "%",
    "’s ",
    ", ",
    ". ",
    " Feb. 29 ",
    "\n\n",
]


@pytest.mark.parametrize("seed", range(10))
def test_no_mixture_of_known_phrases_stops_the_comparison(seed: int) -> None:
    random, known = Random(seed), sentences_of_all_kinds()
    for _ in range(15):
        pool = random.sample(known, 12)
        texts = {}
        for name in "abc":
            text = random.choice(["", "date 2019-03-14\n\n"]) + " ".join(random.choices(pool, k=8))
            for _ in range(random.randrange(12)):  # cut, put in, double
                at, length = random.randrange(len(text)), random.randrange(1, 7)
                text = random.choice(
                    [text[:at] + text[at + length :], text[:at] + random.choice(CUTS) + text[at:], text]
                )
            texts[f"{name}.txt"] = text
        facts_of(texts)


def test_halves_and_quarters_at_the_end_of_a_sentence_are_read_or_left() -> None:
    for text in (
        "It won by 2 3/",
        "The bill was 5 3/6 of it.",
        "He ran 2 1/2 miles. It was 1 3/4.",
        "They drew 1 1/",
        "There were 4\n\n3/6 of them left.",
    ):
        extract(document(text))


def quarrels(facts: tuple[Fact, ...]) -> int:
    return sum(fact.verdict == "conflict" for fact in facts)


@quick
@given(newspaper)
def test_an_article_never_contradicts_its_own_copy(text: str) -> None:
    alone = quarrels(facts_of({"a.txt": text}))
    twice = quarrels(facts_of({"a.txt": text, "b.txt": text}))
    assert twice == 0 or alone > 0
