"""One story in every format: the same facts, the same verdicts, each at its place in the file that is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from factcli import pipeline
from factcli.config import Options
from factcli.extract import extract
from factcli.model import Claim, Fact
from factcli.readers import read
from reading import assert_places
from roundtrip.build import BUILDERS, story


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both stories in every format, each in a folder of its suffix's name."""
    root = tmp_path_factory.mktemp("story")
    for suffix, builder in BUILDERS.items():
        folder = root / suffix[1:]
        folder.mkdir()
        for name in ("ours", "theirs"):
            (folder / f"{name}{suffix}").write_bytes(builder(story(name)))
    return root


def said(claims: Iterable[Claim]) -> list[tuple[str, str, str, str, str]]:
    return sorted((c.kind, c.attribute, c.value, " ".join(c.text.split()), c.certainty) for c in claims)


def decided(facts: Iterable[Fact]) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    return sorted(
        (f.kind, f.question.replace(": - ", ": "), f.verdict, f.certainty, tuple(sorted(v.value for v in f.values)))
        for f in facts
    )


def test_the_story_has_facts_to_lose(built: Path) -> None:
    report = pipeline.check([str(built / "txt")], Options())
    conflicts = {(f.kind, tuple(v.value for v in f.values)) for f in report.facts if f.verdict == "conflict"}
    assert ("age", ("58", "61")) in conflicts
    assert ("count", ("9", "11")) in conflicts
    assert ("money", ("300000 EUR", "450000 EUR")) in conflicts
    assert report.count("agreement") >= 6


@pytest.mark.parametrize("suffix", sorted(set(BUILDERS) - {".txt"}))
def test_every_format_states_what_the_plain_text_states(built: Path, suffix: str) -> None:
    for name in ("ours", "theirs"):
        [plain] = read(str(built / "txt" / f"{name}.txt"))
        [other] = read(str(built / suffix[1:] / f"{name}{suffix}"))
        assert other.published == plain.published == date(2022, 10, 14)
        assert said(extract(other)) == said(extract(plain))
        assert_places(other)


@pytest.mark.parametrize("suffix", sorted(set(BUILDERS) - {".txt"}))
def test_every_format_gives_the_verdicts_of_the_plain_text(built: Path, suffix: str) -> None:
    plain = decided(pipeline.check([str(built / "txt")], Options()).facts)
    assert decided(pipeline.check([str(built / suffix[1:])], Options()).facts) == plain
    mixed = [str(built / suffix[1:] / f"ours{suffix}"), str(built / "txt" / "theirs.txt")]
    assert decided(pipeline.check(mixed, Options()).facts) == plain


@pytest.mark.parametrize("suffix", sorted(BUILDERS))
def test_title_and_author_are_known_where_the_format_tells_them(built: Path, suffix: str) -> None:
    [document] = read(str(built / suffix[1:] / f"ours{suffix}"))
    if suffix != ".txt":
        assert document.title == story("ours").title
        assert [block.kind for block in document.blocks[:2]] == ["headline", "standfirst"]
