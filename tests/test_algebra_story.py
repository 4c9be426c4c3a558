"""What must not matter to a story's findings: other articles, the order of paragraphs, how numbers are written, paths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcli import pipeline
from factcli.config import Options
from factcli.model import Fact
from test_generality import VARIANTS, articles, claims_of

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in [*HERE.parent.glob("examples/*/key.toml"), *HERE.glob("stories/*/key.toml")])
STORIES = {
    **{
        folder.name: {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))} for folder in FOLDERS
    },
    **{name: articles(cast) for name, cast in VARIANTS.items()},
}
UNRELATED = """date 2020-05-04
Bakery wins regional prize

A bakery in Lower Fenwick has won the regional prize for rye bread for the third year in a row. Tilda Wexcombe, 36, who
runs it with her brother, said on Sunday that 140 loaves leave the oven each morning.

The prize, worth $2,500, was given by a guild of millers founded in 1887. About 12% of the loaves are given away.
"""
ASIDE = "The editors of this page welcome letters from readers of every opinion.\n"
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

each = pytest.mark.parametrize("story", STORIES)


def checked(folder: Path, texts: Mapping[str, str]) -> list[Fact]:
    """The facts that a run over these files finds, ``a/b.txt`` standing for a file in a folder."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return list(pipeline.check([str(folder)], Options(jobs=1)).facts)


@cache
def untouched(story: str) -> list[Fact]:
    """The facts of a story as it stands."""
    with TemporaryDirectory() as folder:
        return checked(Path(folder), STORIES[story])


def outline(found: list[Fact], names: Mapping[str, str] | None = None) -> set[tuple[str, ...]]:
    """What facts come to: kind, verdict, certainty, and which file states which value, wherever in it."""
    names = names or {}
    return {
        (
            fact.kind,
            fact.verdict,
            fact.certainty,
            *sorted({f"{named(c.path, names)} {c.value}" for c in claims_of(fact)}),
        )
        for fact in found
    }


def named(path: str, names: Mapping[str, str]) -> str:
    name = Path(path).name
    return names.get(name, name)


def clashes(found: list[Fact]) -> set[tuple[str, ...]]:
    return {one for one in outline(found) if one[1:3] == ("conflict", "firm")}


def written(number: int) -> str:
    """A whole number below a hundred in words."""
    if number < 20:
        return SMALL[number]
    ten, one = divmod(number, 10)
    return TENS[ten - 2] + (f"-{SMALL[one]}" if one else "")


def in_words(text: str) -> str:
    """The text with its figures from 10 to 99 spelled out where a thing or person is counted."""
    things = "people|women|men|children|homes|houses|fires|families|letters|years in|animals|residents|players|seats"
    return re.sub(rf"(?<![\d.,$£€#:/–-])\b([1-9]\d)(?= (?:{things})\b)", lambda found: written(int(found[1])), text)


def per_cent(text: str) -> str:
    return re.sub(r"(?<=\d)%", " per cent", text)


@each
def test_an_unrelated_article_changes_no_fact_of_the_story(story: str, tmp_path: Path) -> None:
    alone = untouched(story)
    beside = checked(tmp_path / "two", {**STORIES[story], "unrelated.txt": UNRELATED})
    own = [fact for fact in beside if not all(c.path.endswith("unrelated.txt") for c in claims_of(fact))]
    assert outline(own) == outline(alone)
    assert {fact.id for fact in own} == {fact.id for fact in alone}


@each
def test_a_second_story_changes_no_fact_of_the_first(story: str, tmp_path: Path) -> None:
    other = "flood" if story != "flood" else "courts"
    alone = untouched(story)
    beside = checked(
        tmp_path / "two", {**STORIES[story], **{f"other-{name}": text for name, text in STORIES[other].items()}}
    )
    own = [fact for fact in beside if not all("other-" in Path(c.path).name for c in claims_of(fact))]
    assert outline(own) == outline(alone)


@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_paragraphs_makes_no_firm_conflict(story: str, tmp_path: Path) -> None:
    def turned(text: str) -> str:
        first, *rest = re.split(r"\n[ \t]*\n", text.strip())
        return "\n\n".join([first, *reversed(rest)]) + "\n"

    before = untouched(story)
    after = checked(tmp_path / "two", {name: turned(text) for name, text in STORIES[story].items()})
    agreed = [set(one[3:]) for one in outline(before) if one[1] == "agreement"]
    assert not [one for one in clashes(after) if any(set(one[3:]) <= values for values in agreed)]
    assert len(clashes(after)) <= len(clashes(before)), clashes(after) - clashes(before)


@each
def test_figures_in_words_and_per_cent_spelled_out_keep_the_verdicts(story: str, tmp_path: Path) -> None:
    spelled = {name: per_cent(in_words(text)) for name, text in STORIES[story].items()}
    assert outline(checked(tmp_path, spelled)) == outline(untouched(story))


@each
def test_one_article_alone_may_spell_its_figures_out(story: str, tmp_path: Path) -> None:
    before = untouched(story)
    for name, text in STORIES[story].items():
        if (spelled := per_cent(in_words(text))) != text:
            after = checked(tmp_path / f"with {name}", {**STORIES[story], name: spelled})
            assert outline(after) == outline(before)


@each
def test_line_endings_and_a_byte_order_mark_change_nothing(story: str, tmp_path: Path) -> None:
    before = untouched(story)
    for number, ending in enumerate(["\r\n", "\r"]):
        changed = {name: "\ufeff" + text.replace("\n", ending) for name, text in STORIES[story].items()}
        after = checked(tmp_path / str(number), changed)
        assert outline(after) == outline(before)
        assert [fact.id for fact in after] == [fact.id for fact in before]


@each
def test_a_fact_keeps_its_id_in_another_folder_and_when_lines_are_added_elsewhere(story: str, tmp_path: Path) -> None:
    before = untouched(story)
    moved = checked(tmp_path / "two", {f"desk/{name}": text for name, text in STORIES[story].items()})
    longer = checked(tmp_path / "three", {name: f"{text}\n{ASIDE}" for name, text in STORIES[story].items()})
    ids = [fact.id for fact in before]
    assert len(set(ids)) == len(ids)
    assert [fact.id for fact in moved] == ids
    assert {fact.id for fact in longer} == set(ids)


@each
def test_facts_keep_their_verdicts_and_ids_when_files_are_renamed_into_another_order(
    story: str, tmp_path: Path
) -> None:
    names = {f"{99 - number}.txt": name for number, name in enumerate(sorted(STORIES[story]))}
    before = untouched(story)
    after = checked(tmp_path / "two", {new: STORIES[story][old] for new, old in names.items()})
    assert outline(after, names) == outline(before)
    assert {fact.id for fact in after} == {fact.id for fact in before}
