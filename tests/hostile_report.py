"""A report made by hand whose paths, words, values and reasons hold what formats trip over."""

from __future__ import annotations

from datetime import date

from factcli.model import Claim, Document, Evidence, Fact, Notice, Placed, Problem, Report, Suppression
from factcli.model.place import Origin
from factcli.values import Interval
from sample_report import TERM

HOSTILE = (
    "::error file=x,line=1::gotcha ##[add-mask]the | `code` **bold** _it_ <script>alert(1)</script> &amp; @everyone "
    "@org/team #12 !3 GH-7 org/repo#1 \x1b[31mred\x07 \ufffe \u2028 \x85 \x0b a,b:c;50%0A \"q\" 'a' [l](http://e.example) "
    "![i](x) www.e.example {0} {x} \\ back\\slash :smile: $x$ ~~no~~ ]]> -- é 𐐀 \udcff \u202e end\tof\r\nit"
)
PATHS = ("drafts/::warning file=a::|`@all`,b:c%0A<i>\n&'\"\x1b\udcff é.txt", "drafts/b c#1?.txt", "./drafts//plain.txt")
FORMULAS = ("=1+1", "+1", "-2+3", "@SUM(A1)", "\tx", "'=quoted", "'plain", "'", "")


def claim(path: str, text: str, article: str, **more: object) -> Claim:
    """A claim on the first occurrence of a text in an article, which is one sentence."""
    start = article.index(text)
    line, column = Document(path, article).line_column(start)
    found = Claim(
        path=path,
        kind="count",
        attribute=HOSTILE,
        value="12",
        allowed=Interval(0, 0),
        unit="",
        start=start,
        end=start + len(text),
        line=line,
        column=column,
        text=text,
        sentence=article,
        sentence_start=0,
        sentence_index=0,
        rule="count.sample",
    )
    return found._replace(**more)  # type: ignore[arg-type]


ARTICLES = {
    PATHS[0]: f"{HOSTILE}\nThe blaze at the 𐐀é mill killed 12 people.\n",
    PATHS[1]: f"Fourteen people died, {HOSTILE}",
    PATHS[2]: "The blaze killed 14\r\npeople, and -5 °C was no help.\n",
}
FIRST = claim(PATHS[0], "12 people", ARTICLES[PATHS[0]])
SECOND = claim(PATHS[1], "Fourteen", ARTICLES[PATHS[1]])
THIRD = claim(PATHS[2], "14\r\npeople", ARTICLES[PATHS[2]])
PDF = FIRST._replace(path="drafts/scan.pdf", line=3, origin=Origin("drafts/scan.pdf", 9, 18, "page 2"))
FEED = SECOND._replace(path="drafts/feed.jsonl#3", origin=Origin("drafts/feed.jsonl", 70, 78))


def fact(verdict: str, certainty: str, *evidence: Evidence, **more: object) -> Fact:
    """A fact whose every text is hostile."""
    base = Fact(
        id="count-1a2b3c4d5e",
        kind="count",
        subject=HOSTILE,
        attribute=HOSTILE,
        question=HOSTILE,
        verdict=verdict,  # type: ignore[arg-type]
        certainty=certainty,  # type: ignore[arg-type]
        reasons=(HOSTILE, "12 and 14 cannot both be true"),
        values=evidence,
    )
    return base._replace(**more)  # type: ignore[arg-type]


def stated(value: str, *claims: Claim) -> Evidence:
    """A value and the places that state it."""
    return Evidence(value, "[12, 12]", tuple(Placed(one, "same noun") for one in claims))


TOLL = fact("conflict", "firm", stated("12", FIRST), stated("14", SECOND, THIRD))
DOUBT = fact("conflict", "tentative", stated("12", PDF), stated("14", FEED), id="count-2")
WORDS = fact(
    "conflict", "firm", *(stated(value, FIRST._replace()) for value in (HOSTILE, *FORMULAS)), kind="quote", id="quote-3"
)
FINDING = fact("conflict", "firm", stated("12", FIRST), check="weekday-date", id="weekday-date-4")
TWIN = FINDING._replace(values=(stated("12", THIRD),))  # the same words in another article
NOTE = fact("note", "firm", stated("14", THIRD), check="scale", id="scale-5")
SILENCED = TOLL._replace(id="count-6", suppression=Suppression("in-source", PATHS[0], 2, HOSTILE))
OUTSIDE = TOLL._replace(id="count-7", suppression=Suppression("external", "factcli.toml", 9))
KNOWN = TOLL._replace(id="count-8", known=True)

REPORT = Report(
    documents=(
        *(
            Document(path, text, published=date(2023, 9, 9) if path == PATHS[0] else None)
            for path, text in ARTICLES.items()
        ),
        *(Document(one.path, "") for one in (PDF, FEED)),
    ),
    claims_of=(1, 1, 1, 1, 1),
    facts=(TOLL, WORDS, FINDING, TWIN, SILENCED, OUTSIDE, KNOWN, DOUBT, NOTE, TERM),
    problems=(Problem(PATHS[0], HOSTILE, HOSTILE),),
    stories=(tuple(ARTICLES),),
    notices=(Notice(PATHS[1], 3, HOSTILE, HOSTILE),),
)
