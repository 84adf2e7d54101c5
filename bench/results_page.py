"""The figures as a page to read."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

__all__ = ["results_page"]

# What the ratios to cold pytest must reach at least: p50, p95.
GOALS: Final = {
    ("plain", "pass"): (20, 10),
    ("plain", "fail"): (17, None),
    ("numpy", "pass"): (15, 8),
    ("numpy", "fail"): (12, None),
}
# How long after the first answer the better one may come, p95 in milliseconds.
BETTER_GOALS: Final = {"plain": 100, "numpy": 200}

_ABOUT: Final = """\
{today}. {saves} saves of each kind through the real server (didChange and didSave to
publishDiagnostics, over stdio) and as many runs of a fresh `python -m pytest -q` on the same tests,
in random order in one run. Each save is a text that was not there before.
{problems}.

The cold side has an ordinary test file: the same cases and the same drawn inputs as literals, a test
for each case and each property, no plugins, compiled files kept. Before anything is timed, both sides
must agree on which tests there are and which of them fail."""
_TORCH: Final = """\
{saves} saves of each kind of a softmax of rows ({tests} tests, a gradient among them) in torch {version},
through the same server, against as many runs of a fresh `python -m pytest -q` of torch's own interpreter on
the same tests. didOpen to the first verdict, with torch loaded and warmed on the way: {first_ms:.0f} ms."""
TORCH_GOAL: Final = 50
_AGAIN: Final = (
    "`make bench` (about five minutes), or with fewer saves\n"
    "`.venv-dev/bin/python bench/save_path.py --saves 20 --out FOLDER`.\n"
    "`bench/torch_saves.py --python PYTHON` renews the part about torch.\n"
    "Ratios are what to compare: milliseconds belong to the machine."
)


def results_page(found: dict[str, Any], saves: int) -> str:
    """RESULTS.md."""
    other = found["other"]
    parts = [
        "# Benchmark",
        _about(other, saves),
        "## From a save to the verdict",
        _saves(found),
        "## With torch",
        _torch(found.get("torch")),
        "## Beside it",
        _beside(other),
        "## Machine",
        _machine(other),
        "## Again",
        _AGAIN,
    ]
    return "\n\n".join(parts) + "\n"


def _about(other: dict[str, Any], saves: int) -> str:
    problems = "; ".join(
        f"{profile}: `{each['id']}`, {each['tests']} tests" for profile, each in other["problems"].items()
    )
    return _ABOUT.format(today=f"{dt.datetime.now(dt.UTC):%Y-%m-%d}", saves=saves, problems=problems)


def _saves(found: dict[str, Any]) -> str:
    heads = ("profile", "save", "p50 ms", "p95 ms", "cold p50 ms", "cold p95 ms")
    rows = [_row(*heads, "× cold p50", "goal", "× cold p95", "goal"), "|---" * 10 + "|"]
    for (profile, kind), (goal, goal_p95) in GOALS.items():
        each = found[profile][kind]
        rows.append(
            _row(
                *(profile, kind, f"{each['p50_ms']:.1f}", f"{each['p95_ms']:.1f}"),
                *(f"{each['cold_p50_ms']:.0f}", f"{each['cold_p95_ms']:.0f}"),
                *(f"{each['ratio_p50']:.1f}", f"≥ {goal}"),
                *(f"{each['ratio_p95']:.1f}", f"≥ {goal_p95}" if goal_p95 else ""),
            )
        )
    return "\n".join(rows)


def _torch(found: dict[str, Any] | None) -> str:
    if found is None:
        return "Not measured: no interpreter with torch was given (`--torch-python`)."
    rows = [
        _row("save", "p50 ms", "p95 ms", "cold p50 ms", "cold p95 ms", "× cold p50", "goal", "× cold p95")
    ]
    rows.append("|---" * 8 + "|")
    for kind in ("pass", "fail"):
        each = found[kind]
        rows.append(
            _row(
                *(kind, f"{each['p50_ms']:.1f}", f"{each['p95_ms']:.1f}"),
                *(f"{each['cold_p50_ms']:.0f}", f"{each['cold_p95_ms']:.0f}"),
                *(f"{each['ratio_p50']:.1f}", f"≥ {TORCH_GOAL}", f"{each['ratio_p95']:.1f}"),
            )
        )
    return "\n".join([_TORCH.format(**found), "", *rows])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _beside(other: dict[str, Any]) -> str:
    start, hover, burst, test = (
        other[name] for name in ("initialize", "hover_while_spinning", "burst", "etude_test")
    )
    warm = ", ".join(f"{profile} {each:.0f} ms" for profile, each in other["warm_up_p50_ms"].items())
    better = other.get("better_answer", {})  # figures of an older run may be without
    rows = [
        *(
            (
                f"{profile}: the better answer to a failing save, after the first",
                f"p50 {better[profile]['p50_ms']:.0f} ms, p95 {better[profile]['p95_ms']:.0f} ms",
                f"p95 ≤ {goal} ms",
            )
            for profile, goal in BETTER_GOALS.items()
            if profile in better
        ),
        ("`initialize` answered by a fresh server, p50", f"{start['p50_ms']:.0f} ms", "≤ 600 ms"),
        ("didOpen to the first verdict, p50", warm, ""),
        ("idle server", _memory(other["idle_server_mb"]), "≤ 60 MB"),
        ("server with a plain problem open", _memory(other["plain_server_mb"]), ""),
        (
            "judge and cage of a plain problem, all processes",
            _memory(other["plain_judge_and_cage_mb"]),
            "≤ 80 MB",
        ),
        ("hover while a submission spins, p95", f"{hover['p95_ms']:.1f} ms", "≤ 50 ms"),
        (f"{burst['saves']} saves at once: published", str(burst["published_at_once"]), "1"),
        (
            f"{burst['saves']} saves in 0.3 s, each run 0.4 s: published",
            str(burst["published_over_0.3_s"]),
            "1",
        ),
        (
            f"`etude test` on {test['files']} files",
            f"{test['per_second']:.0f} a second ({test['per_second_once_warm']:.0f} once warm)",
            "≥ 50",
        ),
        *(
            (
                f"all {references['problems']} references against all their tests",
                f"{references['cpu_s']:.1f} s of processor time",
                "≤ 30 s",
            )
            for references in [other.get("references")]
            if references
        ),
    ]
    return "\n".join([_row("what", "figure", "goal"), "|---|---|---|", *(_row(*row) for row in rows)])


def _memory(found: dict[str, float | None]) -> str:
    pss = f", PSS {found['pss']:.0f} MB" if found["pss"] is not None else ""
    return f"RSS {found['rss']:.0f} MB{pss}"


def _machine(other: dict[str, Any]) -> str:
    facts = [f"- {name}: {value}" for name, value in other["machine"].items()]
    before, after = other["load_average"]
    return "\n".join(
        [*facts, f"- load average: {before} before, {after} after the saves (both sides included)"]
    )
