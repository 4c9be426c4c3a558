"""JUnit XML: a test case an article read, and one a fact.

A firm conflict has failed. A tentative one has failed where it fails the run (``--fail-on tentative``), else it is
skipped, as are facts that are suppressed or known to the baseline; the message says why. An article that could not
be read is an error. Notes and agreements pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcli.config import View
from factcli.model import Fact, Report
from factcli.reporters.spots import relative
from factcli.reporters.told import places, sentences, verdict_word
from factcli.reporters.wording import place, visible
from factcli.reporters.xml_ import document, held

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def render(report: Report, facts: Sequence[Fact], view: View) -> str:
    """One suite of test cases whose counts add up; every time is 0, for nothing here looks at a clock."""
    from xml.etree.ElementTree import Element, SubElement

    root = Element("testsuites", name="factcli")
    suite = SubElement(root, "testsuite", name="factcli")
    for article in report.documents:
        _case(suite, "factcli.read", article.path, article.file)
    for problem in report.problems:
        case = _case(suite, "factcli.read", problem.path, problem.path)
        SubElement(case, "error", type="unread", message=held(visible(problem.message))).text = held(problem.hint)
    times: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        key = fact.rule, visible(fact.question)
        times[key] += 1
        again = f" ({times[key]})" if times[key] > 1 else ""  # two cases of one name would be taken for one
        _answer(_case(suite, f"factcli.{fact.rule}", key[1] + again, _first_file(fact)), fact, view)
    counts = {
        "tests": len(suite),
        "failures": len(suite.findall("testcase/failure")),
        "errors": len(suite.findall("testcase/error")),
        "skipped": len(suite.findall("testcase/skipped")),
        "time": 0,
    }
    for element in (root, suite):
        for name, number in counts.items():
            element.set(name, str(number))
    return document(root)


def _case(suite: Element, classname: str, name: str, file: str) -> Element:
    from xml.etree.ElementTree import SubElement

    named = {"classname": held(classname), "name": held(visible(name)), "file": held(relative(file)), "time": "0"}
    return SubElement(suite, "testcase", named)


def _answer(case: Element, fact: Fact, view: View) -> None:
    """What became of a fact, with every place of it where there is anything to say."""
    from xml.etree.ElementTree import SubElement

    word = verdict_word(fact)
    why = "; ".join(visible(reason) for reason in fact.reasons)
    told = held("\n".join(f"{place(one.claim)}: {' · '.join(sentences(one)[:2])}" for one in places(fact)))
    if fact.suppression is not None:
        by = fact.suppression
        reason = f": {visible(by.reason)}" if by.reason else ""
        SubElement(case, "skipped", message=held(f"suppressed at {visible(by.path)}:{by.line}{reason}"))
    elif fact.known and fact.verdict == "conflict":
        SubElement(case, "skipped", message="known to the baseline")
    elif fact.verdict == "conflict":
        failed = word == "conflict" or view.strict
        element = SubElement(case, "failure" if failed else "skipped", message=held(f"{word}: {why}"))
        if failed:
            element.set("type", word)
        element.text = told
    elif fact.verdict == "note":
        SubElement(case, "system-out").text = held(f"note: {why}\n{told}")


def _first_file(fact: Fact) -> str:
    from factcli.reporters.spots import file_of

    return next((file_of(one.claim) for one in places(fact)), "")
