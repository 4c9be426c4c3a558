"""What silences a conflict: comments, marks of the desk, files beside articles, and entries of the configuration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.config import Options
from factcli.errors import FactcliError
from factcli.gate.ignore import Ignore
from factcli.gate.suppressions import Judged, suppress, unknown_rules, unused
from factcli.model import Fact, Report

Drafts = Callable[..., Report]
HEAD = "Published: 9 September 2023\n\n"
ARRESTED = "{}, was arrested in Lindholm on Thursday.\n"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drafts:
    """Writes articles into the working folder and checks them all."""
    monkeypatch.chdir(tmp_path)

    def check(singles: bool = False, **texts: str) -> Report:
        for name, text in texts.items():
            path = tmp_path / (name.replace("__", ".") if "__" in name else f"{name}.txt")
            path.write_text(text, encoding="utf-8", newline="")
        return pipeline.check(["."], Options(singles=singles))

    return check


def aged(age: str) -> str:
    return HEAD + ARRESTED.format(f"Ada Brekke, {age}")


def conflicts(judged: Judged) -> list[Fact]:
    return [fact for fact in judged.report.facts if fact.verdict == "conflict"]


def only(judged: Judged) -> Fact:
    (fact,) = conflicts(judged)
    return fact


def test_without_a_suppression_the_conflict_counts(drafts: Drafts) -> None:
    assert only(suppress(drafts(a=aged("47"), b=aged("44")))).live


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "<!-- factcli: ignore[age] the family confirmed it -->\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD + "<!-- factcli: ignore[age] the family confirmed it -->\n\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD + "<!-- factcli: ignore-next-line[age] so it is -->\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD + ARRESTED.format("Ada Brekke, 47 <!-- factcli: ignore[age] she said “so” -->"),
        HEAD + ARRESTED.format("Ada Brekke, 47").rstrip() + " <!-- factcli:ignore [ count , AGE ]: sure -->\n",
        HEAD + ARRESTED.format("<!-- factcli: ignore checked. -->Ada Brekke, 47"),
        "<!-- factcli: ignore-file[age] all from the register -->\n" + aged("47"),
        HEAD
        + "<!-- factcli: ignore-start[age] x -->\n"
        + ARRESTED.format("Ada Brekke, 47")
        + "<!-- factcli: ignore-end -->\n",
        HEAD + ARRESTED.format("Ada Brekke, 47 [CQ]"),
        HEAD + ARRESTED.format("Ada Brekke, 47 (cq)"),
        HEAD + ARRESTED.format("Ada Brekke, 47 [cq: birth certificate]"),
        HEAD + ARRESTED.format("Ada Brekke, 47 (sic)"),
        HEAD + ARRESTED.format("Ada Brekke, a 47-year-old [sic]"),
        HEAD + ARRESTED.format("Ada Brekke, aged 47 [CQ]"),
    ],
)
def test_a_place_is_silenced_where_it_stands_and_stays_readable(drafts: Drafts, text: str) -> None:
    judged = suppress(drafts(a=text, b=aged("44")))
    fact = only(judged)
    assert sorted(evidence.value for evidence in fact.values) == ["44", "47"]  # read as if nothing were there
    assert fact.suppression is not None
    assert (fact.suppression.where, fact.suppression.path) == ("in-source", "./a.txt")
    assert fact.suppression.reason
    assert judged.used == (True,)
    assert judged.report.notices == ()
    assert judged.report.count("conflict") == 0


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "<!-- factcli: ignore[count] another kind -->\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD + "<!-- factcli: ignore[] nothing -->\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD + "<!-- factcli: ignore[age] too far -->\nNothing here.\n" + ARRESTED.format("Ada Brekke, 47"),
        HEAD
        + "<!-- factcli: ignore-start[age] x -->\nNo.\n<!-- factcli: ignore-end -->\n"
        + ARRESTED.format("Ada Brekke, 47"),
        HEAD + ARRESTED.format("Ada Brekke, 47, the mayor [CQ]"),
        HEAD + ARRESTED.format("Ada Brekke, 47").rstrip() + " [CQ]\n",
        HEAD + ARRESTED.format("Ada Brekke, 47, of the Citizens' Quorum (CQ)"),
        HEAD + ARRESTED.format("Ada Brekke, 47") + "<!-- factcli: ignore[age] never closed\n",
    ],
)
def test_what_is_for_another_kind_or_another_place_silences_nothing(drafts: Drafts, text: str) -> None:
    judged = suppress(drafts(a=text, b=aged("44")))
    assert only(judged).live
    assert not any(judged.used)


def test_a_conflict_stays_when_the_places_that_are_left_exclude_one_another(drafts: Drafts) -> None:
    comment = "<!-- factcli: ignore[age] sure -->\n"
    quiet = HEAD + comment + ARRESTED.format("Ada Brekke, 47")
    settled = suppress(drafts(a=quiet, b=aged("44"), c=aged("44")))
    assert only(settled).suppression is not None
    open_ = suppress(drafts(a=quiet, b=aged("44"), c=aged("40")))
    assert only(open_).live
    assert open_.used == (True,)  # it takes part: what is left to settle is the rest


def test_a_conflict_is_settled_when_what_is_left_is_an_update(drafts: Drafts) -> None:
    killed = "Published: {} September 2023\n\nThe blaze in Lindholm on Thursday killed {} people.\n"
    for last, silenced in (("20 [CQ]", True), ("20", False)):
        report = drafts(singles=True, a=killed.format(8, 12), b=killed.format(9, 14), c=killed.format(8, last))
        update, single = [fact for fact in report.facts if fact.kind == "count"]
        assert update.update and single.verdict == "single"
        together = update._replace(verdict="conflict", update=False, values=(*update.values, *single.values))
        judged = suppress(replace(report, facts=(together,)))
        assert (only(judged).suppression is not None) is silenced


def test_a_suppression_on_a_place_that_contradicts_nothing_is_not_used(drafts: Drafts) -> None:
    vague = HEAD + "<!-- factcli: ignore[age] hm -->\n" + ARRESTED.format("Ada Brekke, in her 40s")
    judged = suppress(drafts(a=vague, b=aged("44"), c=aged("47")))
    assert not any(judged.used)


def test_unused_suppressions_are_named_where_the_folder_was_read_whole(drafts: Drafts) -> None:
    report = drafts(a="<!-- factcli: ignore[age] once needed -->\n" + aged("44") + "He is 50 [CQ].\n", b=aged("44"))
    judged = suppress(report)
    (notice,) = unused(judged, ["."])
    assert (notice.path, notice.line) == ("./a.txt", 1)
    assert notice.message == "ignore[age] suppresses nothing"
    assert unused(judged, []) == []  # of single files the rest of the story is not known
    assert len(unused(judged, [], strict=True)) == 1
    assert unused(judged, ["elsewhere"]) == []


def test_what_is_wrong_with_a_comment_is_said_and_where(drafts: Drafts) -> None:
    text = (
        "<!-- factcli: ignroe[age] a slip -->\n"
        "<!-- factcli: ignore-end -->\n"
        "<!-- factcli: ignore-start[age] open -->\n"
        "<!-- factcli: ignore-file[agee] a slip -->\n"
        "<!-- factcli: ignore-file[count] -->\n"
    )
    judged = suppress(drafts(a=text + aged("44")))
    said = [(notice.line, notice.message, notice.hint) for notice in judged.report.notices]
    assert [line for line, _, _ in said] == [1, 2, 3, 5]
    assert "'ignroe'" in said[0][1] and said[0][2] == "did you mean 'ignore'?"
    assert "ends nothing" in said[1][1]
    assert "never ended" in said[2][1]
    assert "gives no reason" in said[3][1]
    (unknown,) = unknown_rules(judged.ignores, ["age", "count"])
    assert (unknown.line, unknown.hint) == (4, "did you mean 'age'?")


def test_regions_nest_and_an_end_that_names_rules_ends_the_region_of_those(drafts: Drafts) -> None:
    text = (
        HEAD + "<!-- factcli: ignore-start[age] outer -->\n"
        "<!-- factcli: ignore-start[count] inner -->\n"
        "Nothing.\n"
        "<!-- factcli: ignore-end[age] -->\n"
        + ARRESTED.format("Ada Brekke, 47")
        + "<!-- factcli: ignore-end[count] -->\n"
    )
    judged = suppress(drafts(a=text, b=aged("44")))
    assert only(judged).live
    assert judged.report.notices == ()


def test_a_mark_behind_a_quotation_or_in_it_is_for_its_words(drafts: Drafts) -> None:
    said = 'Mayor Ada Brekke said: "We was {}going to rebuild every wall of the old harbour before winter"{}.\n'
    other = 'Mayor Ada Brekke said: "We were going to rebuild every wall of the new harbour before winter".\n'
    for text in (said.format("[sic] ", ""), said.format("", " [CQ]")):
        judged = suppress(drafts(a=HEAD + text, b=HEAD + other))
        quotes = [fact for fact in conflicts(judged) if fact.kind == "quote"]
        assert quotes[0].values[0].value.startswith("We was going to")  # the mark is no word
        assert quotes[0].suppression is not None


def test_markup_readers_keep_the_comments_for_the_gate_and_out_of_the_copy(drafts: Drafts) -> None:
    page = (
        "<html><body><p>Ada Brekke, 47,<!-- factcli: ignore[age] sure --> was arrested in Lindholm.</p></body></html>"
    )
    markdown = "# Arrest\n\n<!-- factcli: ignore[age] sure -->\n\n*Ada Brekke*, 44, was arrested in Lindholm.\n"
    judged = suppress(drafts(a__html=page, b__md=markdown))
    fact = only(judged)
    assert fact.suppression is not None
    assert [(one.path, one.line) for one in judged.ignores] == [("./a.html", 1), ("./b.md", 3)]
    assert judged.used == (True, True)


def test_a_file_beside_an_article_speaks_for_it(drafts: Drafts, tmp_path: Path) -> None:
    sidecar = tmp_path / "a.txt.factcli"
    sidecar.write_text(
        '# reviewed\nignore[age] "44" the register\nignore[age] “47” the family\nskip[age] 47\n', encoding="utf-8"
    )
    judged = suppress(drafts(a=aged("47"), b=aged("44")))
    suppression = only(judged).suppression
    assert suppression is not None
    assert (suppression.where, suppression.path, suppression.line) == ("external", "./a.txt.factcli", 3)
    assert suppression.reason == "the family"
    assert judged.used == (False, True)
    assert [notice.line for notice in judged.report.notices] == [4]


def test_a_sidecar_that_is_no_text_is_an_error_that_names_it(drafts: Drafts, tmp_path: Path) -> None:
    (tmp_path / "a.txt.factcli").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FactcliError, match=r"a\.txt\.factcli: is not UTF-8"):
        suppress(drafts(a=aged("47"), b=aged("44")))


@pytest.mark.parametrize(
    ("entry", "silenced"),
    [
        ({"rules": ("age",), "pattern": "a.txt"}, True),
        ({"rules": ("age",), "pattern": "*.txt", "value": "47"}, True),
        ({"value": "47"}, True),
        ({"rules": ("age",), "pattern": "a.txt", "value": "44"}, False),
        ({"rules": ("count",), "pattern": "a.txt"}, False),
        ({"pattern": "drafts/a.txt"}, False),
        ({"fact": "age-of-nobody"}, False),
    ],
)
def test_the_configuration_silences_by_rule_path_and_value(
    drafts: Drafts, tmp_path: Path, entry: dict[str, object], silenced: bool
) -> None:
    one = Ignore("configuration", "factcli.toml", 3, "[[suppress]]", reason="known", base=str(tmp_path), **entry)  # type: ignore[arg-type]
    judged = suppress(drafts(a=aged("47"), b=aged("44")), [one])
    assert (only(judged).suppression is not None) is silenced
    assert judged.used == (silenced,)


def test_a_fact_can_be_silenced_by_its_id(drafts: Drafts, tmp_path: Path) -> None:
    report = drafts(a=aged("47"), b=aged("44"), c=aged("40"))
    name = only(suppress(report)).id
    one = Ignore("configuration", "factcli.toml", 3, "[[suppress]]", reason="known", base=str(tmp_path), fact=name)
    assert only(suppress(report, [one])).suppression is not None


@pytest.mark.parametrize(
    ("a", "b", "silenced"),
    [
        ("The blaze killed 14 people [CQ].", "The blaze killed 12 people.", True),
        ("The blaze caused $2m in damages (CQ).", "The blaze caused $3m in damages.", True),
        ("The blaze killed 14 people and hurt two [CQ].", "The blaze killed 12 people and hurt two.", False),
        ("The blaze killed 14 people in Lindholm [CQ].", "The blaze killed 12 people in Lindholm.", False),
    ],
)
def test_a_mark_is_for_the_value_right_before_it_with_at_most_small_words_between(
    drafts: Drafts, a: str, b: str, silenced: bool
) -> None:
    judged = suppress(drafts(a=HEAD + a + "\n", b=HEAD + b + "\n"))
    assert (only(judged).suppression is not None) is silenced


def test_a_mark_behind_a_name_is_for_its_spelling(drafts: Drafts) -> None:
    told = "{}, the mayor of Lindholm, was fined on Monday. {} said nothing. The council met {} on Tuesday.\n"
    texts = [told.format(name, name.split()[-1], name.split()[-1]) for name in ("Ada Brekke", "Ada Breke")]
    plain = [fact for fact in conflicts(suppress(drafts(a=HEAD + texts[0], b=HEAD + texts[1]))) if fact.kind == "name"]
    assert plain and all(fact.live for fact in plain)
    for marked in (texts[1].replace("Ada Breke,", "Ada Breke [CQ],"), texts[1] + "It was Ada Breke (CQ) who paid.\n"):
        silenced = [fact for fact in conflicts(suppress(drafts(b=HEAD + marked))) if fact.kind == "name"]
        assert silenced and not any(fact.live for fact in silenced)


def test_hostile_comments_and_marks_take_time_in_proportion(drafts: Drafts) -> None:
    text = "<!-- factcli: " * 8000 + "[CQ" * 8000 + "(sic" * 8000 + "[cq:" * 8000 + "<!-- factcli: ignore -->\n" * 2000
    judged = suppress(drafts(a=text + aged("47"), b=aged("44") + "47 [CQ] " * 2000))
    assert only(judged).live or only(judged).suppression is not None
