from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "bench" / "save_path.py"
FIGURES = {"p50_ms", "p95_ms", "cold_p50_ms", "cold_p95_ms", "ratio_p50", "ratio_p95"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    command = [sys.executable, str(SCRIPT), "--saves", "2", "--out", str(folder / "results")]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "results"


@pytest.mark.slow
def test_results_hold_figures_of_both_profiles_and_kinds(written: Path) -> None:
    found = json.loads((written / "results.json").read_text(encoding="utf-8"))
    assert set(found) - {"torch"} == {"plain", "numpy", "other"}
    for profile in ("plain", "numpy"):
        assert set(found[profile]) == {"pass", "fail"}
        for figures in found[profile].values():
            assert set(figures) == FIGURES
            assert all(isinstance(each, float) and each > 0 for each in figures.values())
            assert figures["ratio_p50"] == pytest.approx(figures["cold_p50_ms"] / figures["p50_ms"], rel=0.02)


@pytest.mark.slow
def test_other_figures_were_measured(written: Path) -> None:
    other = json.loads((written / "results.json").read_text(encoding="utf-8"))["other"]
    assert other["initialize"]["servers"] == 2
    assert set(other["warm_up_p50_ms"]) == {"plain", "numpy"}
    assert other["idle_server_mb"]["rss"] > 0
    assert other["plain_judge_and_cage_mb"]["rss"] > 0
    assert other["hover_while_spinning"]["hovers"] == 8
    assert other["burst"]["saves"] == 6
    for profile in ("plain", "numpy"):
        assert other["better_answer"][profile]["p95_ms"] >= other["better_answer"][profile]["p50_ms"] > 0
    assert other["etude_test"]["files"] == 8
    assert other["references"]["problems"] >= 34
    assert other["references"]["cpu_s"] > 0


@pytest.mark.slow
def test_the_page_describes_the_machine_and_names_every_figure(written: Path) -> None:
    page = (written / "RESULTS.md").read_text(encoding="utf-8")
    assert page.count("\n| plain |") == page.count("\n| numpy |") == 2
    for fact in ("- processor:", "- cores:", "- Python:", "- pytest:", "make bench", "idle server"):
        assert fact in page


def test_a_number_of_saves_below_one_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), "--saves", "0", "--out", str(tmp_path)]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 2
    assert "at least 1" in done.stderr
    assert list(tmp_path.iterdir()) == []
