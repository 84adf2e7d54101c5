"""The topics that a problem names are those of its collection, and the folders of `_topics`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etude.authoring.checks import check_surroundings
from etude.catalogue.model import Root

COURSE = Path(__file__).parents[1] / "catalogue" / "sound" / "course"
TOPIC = 'topics = ["{}"]'


@pytest.mark.parametrize(
    ("named", "written", "severities"),
    [("folding", "folding", []), ("folding", "unfolding", ["error"]), ("folding", "", ["warning"])],
)
def test_a_topic_is_a_folder_of_the_catalogue(
    tmp_path: Path, named: str, written: str, severities: list[str]
) -> None:
    folder = shutil.copytree(COURSE, tmp_path / "course") / "double"
    file = folder / "problem.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    changed = [TOPIC.format(named) if line.startswith("topics") else line for line in lines]
    file.write_text("\n".join(changed), encoding="utf-8")
    if written:
        topic = tmp_path / "_topics" / written / "topic.toml"
        topic.parent.mkdir(parents=True)
        topic.write_text(f'title = "{written}"\n', encoding="utf-8")
    found = check_surroundings(folder, Root(tmp_path, trusted=True))
    assert [remark.severity.value for remark in found if named in remark.message] == severities
