"""The figures beside the main one: starting, memory, hovers during an endless loop, bursts, throughput."""

from __future__ import annotations

import asyncio
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final

from editing import Editor, OpenFile, editor
from environment import clean_environment
from figures import p50, p95
from machine import Memory, memory_of, process_tree

from etude.cli.played_session import SERVER

if TYPE_CHECKING:
    from pathlib import Path

    from subjects import Subject

__all__ = ["better_answers", "burst", "hover_while_spinning", "starts", "throughput"]

_SETTLE_S: Final = 1.0
_BURST: Final = 6
_BURST_S: Final = 0.3
_QUIET_S: Final = 2.0
_REST_S: Final = 0.1
_BETTER_S: Final = 5.0  # long enough for any machine; a save without a better answer ends the measurement


async def starts(subjects: list[Subject], count: int, folder: Path) -> dict[str, Any]:
    """Fresh servers: the answer to `initialize`, the first verdict, and the memory before and after it."""
    answered: list[float] = []
    idle, judging = [], []
    ready: dict[str, list[float]] = {subject.profile: [] for subject in subjects}
    for number in range(count):
        subject = subjects[number % len(subjects)]
        async with editor(folder / f"start-{number}") as opened:
            answered.append(opened.initialize_ms)
            await asyncio.sleep(_SETTLE_S)
            idle.append(memory_of([opened.pid]))
            file = opened.file("solution.py")
            start = time.perf_counter()
            await file.open(_exercise(subject, subject.text("pass", number)))
            ready[subject.profile].append((time.perf_counter() - start) * 1000)
            if subject.profile == "plain":
                await asyncio.sleep(_SETTLE_S)
                judging.append((memory_of([opened.pid]), memory_of(process_tree(opened.pid)[1:])))
    return {
        "initialize": {
            "servers": count,
            "p50_ms": round(p50(answered), 1),
            "max_ms": round(max(answered), 1),
        },
        "warm_up_p50_ms": {profile: round(p50(each), 1) for profile, each in ready.items() if each},
        "idle_server_mb": _memory(idle),
        "plain_server_mb": _memory([server for server, _ in judging]),
        "plain_judge_and_cage_mb": _memory([rest for _, rest in judging]),
    }


async def hover_while_spinning(subject: Subject, count: int, folder: Path) -> dict[str, Any]:
    """Hovers asked one after the other while the tests of an endless loop go on."""
    spinning = f"def {subject.problem.code.entry}(*args):\n    while True:\n        pass\n"
    durations: list[float] = []
    async with editor(folder / "hover") as opened:
        file = opened.file("solution.py")
        await file.open(_exercise(subject, subject.text("pass", 0)))
        while len(durations) < count:
            text = _exercise(subject, f"{spinning}# {len(durations)}\n")
            await file.save(text)
            verdict = asyncio.ensure_future(file.published())
            await asyncio.sleep(0.05)
            while not verdict.done() and len(durations) < count:
                durations.append(await _timed_hover(file))
                await asyncio.sleep(0.01)
            await verdict
    return {"hovers": len(durations), "p50_ms": round(p50(durations), 2), "p95_ms": round(p95(durations), 2)}


async def _timed_hover(file: OpenFile) -> float:
    start = time.perf_counter()
    found = await file.client.request(
        "textDocument/hover", {**file.named, "position": {"line": 2, "character": 5}}
    )
    if not found["contents"]["value"]:
        raise SystemExit("the hover on the entry is empty")
    return (time.perf_counter() - start) * 1000


async def better_answers(subjects: list[Subject], saves: int, folder: Path) -> dict[str, Any]:
    """Failing saves: how long after the first diagnostics the better ones come, by profile.

    The judge has got to know the problem's own programs before, as it does soon after a file was opened.
    """
    found: dict[str, Any] = {}
    for subject in subjects:
        async with editor(folder / f"better-{subject.profile}") as opened:
            file = opened.file("solution.py")
            await file.open(_exercise(subject, subject.text("fail", 0)))
            await file.publications_until_quiet(_QUIET_S)
            durations = [
                await _better_after(file, _exercise(subject, subject.text("fail", n + 1)))
                for n in range(saves)
            ]
        found[subject.profile] = {
            "saves": saves,
            "p50_ms": round(p50(durations), 1),
            "p95_ms": round(p95(durations), 1),
        }
    return found


async def _better_after(file: OpenFile, text: str) -> float:
    await asyncio.sleep(_REST_S)
    await file.save(text)
    await file.published()
    start = time.perf_counter()
    try:
        async with asyncio.timeout(_BETTER_S):
            await file.published()
    except TimeoutError:
        raise SystemExit(f"no better answer to {file.path.name}") from None
    return (time.perf_counter() - start) * 1000


async def burst(subject: Subject, folder: Path) -> dict[str, int]:
    """How often six saves are published: sent at once, and over 0.3 s when each run takes longer."""
    async with editor(folder / "burst") as opened:
        quick = await _publications(opened, subject, "quick.py", "", 0.0)
        slow = await _publications(
            opened, subject, "slow.py", "import time\ntime.sleep(0.4)\n", _BURST_S / (_BURST - 1)
        )
    return {"saves": _BURST, "published_at_once": quick, "published_over_0.3_s": slow}


async def _publications(opened: Editor, subject: Subject, name: str, before: str, pause: float) -> int:
    file = opened.file(name)
    await file.open(_exercise(subject, subject.text("pass", 0)))
    for number in range(_BURST):
        await file.save(_exercise(subject, f"{before}{subject.text('pass', number + 1)}"))
        await asyncio.sleep(pause)
    return await file.publications_until_quiet(_QUIET_S)


def throughput(subject: Subject, count: int, folder: Path) -> dict[str, float]:
    """`etude test` on many files of one problem, with the start of the command and without."""
    place = folder / "files"
    place.mkdir()
    files = [place / f"solution_{number}.py" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(_exercise(subject, subject.text("pass", number)), encoding="utf-8")
    own = {"ETUDE_DATA_DIR": str(place / "data"), "ETUDE_CACHE_DIR": str(place / "cache")}
    command = [*SERVER[:-1], "test", "--format", "json", *map(str, files)]
    environment = clean_environment(ours=True) | own
    ended: list[float] = []
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        # One line for each file, as soon as it is judged.
        ended.extend(time.perf_counter() for _ in process.stdout)
    if process.returncode != 0 or len(ended) != count:
        raise SystemExit(f"etude test ended with {process.returncode} after {len(ended)} of {count} files")
    return {
        "files": count,
        "per_second": round(count / (ended[-1] - start), 1),
        "per_second_once_warm": round((count - 1) / (ended[-1] - ended[0]), 1),
    }


def _memory(found: list[Memory]) -> dict[str, float | None]:
    pss = [each.pss for each in found if each.pss is not None]
    return {"rss": round(p50([each.rss for each in found]), 1), "pss": round(p50(pss), 1) if pss else None}


def _exercise(subject: Subject, text: str) -> str:
    return f"# etude: {subject.problem.id}\n\n{text}"
