"""A report made by hand: what the reporters are tested on, whatever the stages make of any text."""

from __future__ import annotations

from datetime import date

from factcli.model import Claim, Document, Evidence, Fact, Placed, Problem, Report
from factcli.values import Interval

ARTICLES = {
    "drafts/courier.txt": (
        "A fire at the Lindholm cannery killed 12 people, the police said.\n"
        "Foreman Ada Brekke, 47, was sentenced to 30 years to life.\n"
        'The mayor said "we will rebuild every single wall of it before the winter comes".\n'
    ),
    "drafts/herald.txt": (
        "The Lindholm blaze, which witnesses say began shortly before dawn in a store room that held tar, rope and old "
        "nets, left 14 people\ndead by the time that the crews of four neighbouring harbours had it under control.\n"
        "Brekke, 45, will serve 30 years to life.\n"
        'The mayor said "we shall rebuild every single wall of it before the summer comes".\n'
    ),
    "drafts/wire.txt": "Fourteen people died at Lindholm on Thursday, [red]he[/red] said :smile: \x1b[31mnow\u202e.\n",
}


def claim(path: str, text: str, kind: str, value: str, sentence: str = "", **more: object) -> Claim:
    """A claim on the first occurrence of ``text`` in an article, its sentence being the line unless it is named."""
    article = ARTICLES[path]
    start = article.index(text)
    line, column = Document(path, article).line_column(start)
    begin = article.index(sentence) if sentence else article.rfind("\n", 0, start) + 1
    stop = begin + len(sentence) if sentence else article.index("\n", start)
    made = Claim(
        path=path,
        kind=kind,
        attribute=f"{kind} of the sample",
        value=value,
        allowed=Interval(0, 0),
        unit="",
        start=start,
        end=start + len(text),
        line=line,
        column=column,
        text=text,
        sentence=article[begin:stop],
        sentence_start=begin,
        sentence_index=0,
        rule=f"{kind}.sample",
    )
    return made._replace(**more)  # type: ignore[arg-type]


def fact(kind: str, question: str, verdict: str, certainty: str, values: dict[str, list[Claim]], *reasons: str) -> Fact:
    """A fact whose evidence is given as value → claims."""
    return Fact(
        id=f"{kind}-{question.lower().replace(' ', '-')}",
        kind=kind,
        subject="Lindholm",
        attribute=f"{kind} of the sample",
        question=question,
        verdict=verdict,  # type: ignore[arg-type]
        certainty=certainty,  # type: ignore[arg-type]
        reasons=reasons,
        values=tuple(
            Evidence(value, f"{{{value}}}", tuple(Placed(c, "same head and predicate") for c in claims))
            for value, claims in values.items()
        ),
    )


COURIER, HERALD, WIRE = ARTICLES
LONG = ARTICLES[HERALD][: ARTICLES[HERALD].index("Brekke") - 1]

TOLL = fact(
    "count",
    "How many people were killed in the fire at the Lindholm cannery?",
    "conflict",
    "firm",
    {
        "12": [claim(COURIER, "12", "count", "12")],
        "14": [claim(HERALD, "14", "count", "14", LONG), claim(WIRE, "Fourteen", "count", "14")],
    },
    "12 and 14 cannot both be the number of people killed.",
)
WORDS = fact(
    "quote",
    "What did the mayor say?",
    "conflict",
    "firm",
    {
        words: [claim(path, words, "quote", words, speaker="the mayor")]
        for path, words in (
            (COURIER, "we will rebuild every single wall of it before the winter comes"),
            (HERALD, "we shall rebuild every single wall of it before the summer comes"),
        )
    },
    "The same utterance is quoted in different words.",
)
AGE = fact(
    "age",
    "How old is Ada Brekke?",
    "conflict",
    "tentative",
    {"47": [claim(COURIER, "47", "age", "47")], "45": [claim(HERALD, "45", "age", "45", certainty="tentative")]},
    "47 and 45 give birth dates that do not meet.",
    "Not certain: Brekke could be Ada Brekke or her sister.",
)
TERM = fact(
    "term",
    "What is Ada Brekke's sentence?",
    "agreement",
    "firm",
    {
        "30y..life": [
            claim(COURIER, "30 years to life", "term", "30y..life"),
            claim(HERALD, "30 years to life", "term", "30y..life"),
        ]
    },
)
DAY = fact("date", "When was the fire?", "single", "firm", {"Thursday": [claim(WIRE, "Thursday", "date", "Thursday")]})

REPORT = Report(
    documents=tuple(
        Document(path, text, published=date(2023, 9, 9) if path == COURIER else None) for path, text in ARTICLES.items()
    ),
    claims_of=(3, 3, 2),
    facts=(TOLL, WORDS, AGE, TERM, DAY),
    problems=(Problem("drafts/photo.txt", "not text", "leave it out"),),
    stories=((COURIER, HERALD, WIRE),),
)
