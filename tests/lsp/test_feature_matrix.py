"""No feature that only a lens, a page of an editor or a command can reach; docs/editors.md shows the table."""

from __future__ import annotations

from pathlib import Path

from poorest_client import APART, FEATURES, capabilities_beyond, reached, table

PAGE = Path(__file__).parents[2] / "docs" / "editors.md"


async def test_the_poorest_client_reaches_every_feature(tmp_path: Path) -> None:
    rows = await reached(tmp_path)
    assert [row.feature.name for row in rows if not (row.finding or row.hover or row.action)] == []
    assert f"-->\n\n{table(rows)}\n\n<!--" in PAGE.read_text("utf-8"), "run: python docs/feature_matrix.py"


def test_all_that_the_server_offers_is_in_the_table_or_said_to_stand_apart() -> None:
    in_table = {each for feature in FEATURES for each in feature.stands_for}
    assert in_table | set(APART) == capabilities_beyond()
    assert not in_table & set(APART)
