"""Answers to `# try:` comments, through the real judge."""

from __future__ import annotations

import asyncio
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root
from etude.judge.trial import Trial, TrialKind

if TYPE_CHECKING:
    from etude.judge.service import JudgeService

_PROBLEMS = Path(__file__).parents[2] / "problems"
_FOLDING = "python-foundations/higher-order-functions"
_BUFFER = "python-foundations/ring-buffer"
_FLATTEN = "python-foundations/flatten-generator"
_IOU = "computer-vision/box-iou"
_SUM = """\
data = [4, 5]
def process_numbers(numbers):
    return {"product": sum(numbers)}
"""


def _problem(name: str) -> Problem:
    return load_problem(_PROBLEMS / name, Root(_PROBLEMS, builtin=True), collection_id=name.split("/")[0])


async def _asked(judge: JudgeService, problem: Problem | str, source: str, *questions: str) -> list[Trial]:
    problem = _problem(problem) if isinstance(problem, str) else problem
    text = source + "".join(f"# try: {each}\n" for each in questions)
    found = await judge.answer_trials(problem, text)
    assert found is not None
    return list(found.trials)


async def _one(judge: JudgeService, problem: str, source: str, question: str) -> Trial:
    (found,) = await _asked(judge, problem, source, question)
    return found


async def test_what_it_gives_and_what_is_right(judge: JudgeService) -> None:
    found = await _one(judge, _FOLDING, _SUM, "process_numbers([2, -3])['product']")
    assert (found.kind, found.got, found.right) == (TrialKind.DIFFERENT, "-1", "-6")
    assert (found.span.line, found.span.column) == (4, 1)


async def test_names_of_the_file_make_the_arguments(judge: JudgeService) -> None:
    found = await _one(judge, _FOLDING, _SUM, "x = data + [1]; process_numbers(x)['product']")
    assert (found.got, found.right) == ("10", "20")


async def test_both_get_the_same_arguments_although_they_are_drawn(judge: JudgeService) -> None:
    source = _problem(_FOLDING).reference.text
    question = "import random; process_numbers([random.getrandbits(60) for _ in range(9)])"
    found = await _one(judge, _FOLDING, source, question)
    assert found.kind is TrialKind.SAME


async def test_a_class_is_asked_in_several_steps(judge: JudgeService) -> None:
    source = (
        "class RingBuffer:\n"
        "    def __init__(self, capacity):\n"
        "        self.items = []\n"
        "    def append(self, item):\n"
        "        self.items.append(item)\n"
        "    def __iter__(self):\n"
        "        return iter(self.items)\n"
    )
    steps = "b = RingBuffer(2); [b.append(n) for n in range(3)]; list(b)"
    found, error = await _asked(judge, _BUFFER, source, steps, "RingBuffer(0)")
    assert (found.kind, found.got, found.right) == (TrialKind.DIFFERENT, "[0, 1, 2]", "[1, 2]")
    assert (error.kind, error.right, error.right_raises) == (TrialKind.DIFFERENT, "ValueError", True)


async def test_a_generator_is_drawn_from(judge: JudgeService) -> None:
    source = "def flatten(x):\n    yield from x\n"
    one, other = await _asked(
        judge, _FLATTEN, source, "flatten([1, [2]])", "list(islice(flatten([1, 2]), 1))"
    )
    assert (one.got, one.right) == ("<generator of [1, [2]]>", "<generator of [1, 2]>")
    assert (other.kind, other.got) == (TrialKind.SAME, "[1]")


async def test_arrays_need_no_import(judge: JudgeService) -> None:
    source = "def iou(A, B):\n    return A.sum() * B\n"
    question = "iou(np.array([[0.0, 0.0, 2.0, 2.0]]), np.array([[0.0, 0.0, 1.0, 2.0]])).shape"
    found = await _one(judge, _IOU, source, question)
    assert (found.kind, found.got, found.right) == (TrialKind.DIFFERENT, "(1, 4)", "(1, 1)")


async def test_exceptions_on_either_side(judge: JudgeService) -> None:
    source = "def process_numbers(numbers):\n    raise KeyError(numbers[0])\n"
    found, precondition = await _asked(
        judge, _FOLDING, source, "process_numbers([2])", "process_numbers(['a'])"
    )
    assert (found.kind, found.got, found.raises) == (TrialKind.DIFFERENT, "KeyError: 2", True)
    assert found.right.startswith("{'doubled': [4]")
    assert (precondition.kind, precondition.detail) == (TrialKind.RIGHT_RAISES, "TypeError")
    same = await _one(judge, _BUFFER, _problem(_BUFFER).reference.text, "RingBuffer(0)")
    assert (same.kind, same.raises, same.right) == (TrialKind.SAME, True, "ValueError")


async def test_a_changed_argument_is_told(judge: JudgeService) -> None:
    source = _problem(_FOLDING).reference.text.replace("def process_numbers", "def inner", 1)
    source += (
        "\n"
        "def process_numbers(numbers):\n"
        "    found = inner(list(numbers))\n"
        "    numbers.append(1)\n"
        "    return found\n"
    )
    found = await _one(judge, _FOLDING, source, "process_numbers([2])")
    assert found.kind is TrialKind.MUTATES


@pytest.mark.parametrize(
    ("question", "kind", "detail"),
    [
        ("process_numbers([2", TrialKind.SYNTAX, "'[' was never closed"),
        ("use reduce here", TrialKind.SYNTAX, "invalid syntax"),
        ("print(3)", TrialKind.NO_CALL, ""),
        ("x = process_numbers([2])", TrialKind.NO_CALL, ""),
        ("process_numbers(lambda: 3)", TrialKind.NOT_PLAIN, "lambda: 3"),
        ("process_numbers([print])", TrialKind.NOT_PLAIN, "[print]"),
        ("process_numbers([1 / 0])", TrialKind.ARGUMENT_RAISES, "ZeroDivisionError: division by zero"),
        ("process_numbers(nothing)", TrialKind.ARGUMENT_RAISES, "NameError: name 'nothing' is not defined"),
        ("print(process_numbers([2]))", TrialKind.OUTSIDE, "print"),
        ("process_numbers = len; process_numbers([2])", TrialKind.OUTSIDE, "process_numbers"),
        (f"process_numbers([{'1, ' * 700}])", TrialKind.TOO_LONG, ""),
        (f"process_numbers({'[' * 300}{']' * 300})", TrialKind.SYNTAX, "too many nested parentheses"),
    ],
)
async def test_what_cannot_be_tried(judge: JudgeService, question: str, kind: TrialKind, detail: str) -> None:
    found = await _one(judge, _FOLDING, _SUM, question)
    assert (found.kind, found.detail) == (kind, detail)


async def test_what_is_not_written_yet(judge: JudgeService) -> None:
    (found,) = await _asked(judge, _FOLDING, "x = 1\n", "process_numbers([2])")
    assert (found.kind, found.detail) == (TrialKind.UNDEFINED, "process_numbers")
    assert await _asked(judge, _FOLDING, "raise ValueError\n", "process_numbers([2])") == []


async def test_ten_questions_a_file(judge: JudgeService) -> None:
    found = await _asked(judge, _FOLDING, _SUM, *["process_numbers([2])['product']"] * 13)
    assert [each.kind for each in found] == [TrialKind.SAME] * 10 + [TrialKind.TOO_MANY]


async def test_authors_can_switch_it_off(judge: JudgeService, tmp_path: Path) -> None:
    folder = tmp_path / _FOLDING
    folder.parent.mkdir()
    for path in (_PROBLEMS / _FOLDING).rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            target = folder / path.relative_to(_PROBLEMS / _FOLDING)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    text = (folder / "problem.toml").read_text(encoding="utf-8")
    (folder / "problem.toml").write_text(
        text.replace("[limits]", "[limits]\noracle = false"), encoding="utf-8"
    )
    problem = load_problem(folder, Root(tmp_path, builtin=True), collection_id="python-foundations")
    found = await _asked(judge, problem, _SUM, "process_numbers([2])", "process_numbers([3])")
    assert [each.kind for each in found] == [TrialKind.OFF]


async def test_a_run_goes_before_answers(judge: JudgeService) -> None:
    problem = _problem(_FOLDING)
    slow = _SUM.replace("    return", "    while True: pass\n    return")
    asking = asyncio.create_task(judge.answer_trials(problem, slow + "# try: process_numbers([2])\n"))
    await asyncio.sleep(0.3)
    verdict = await judge.run(problem, problem.reference.text)
    assert verdict.outcome == "accepted"
    assert await asking is None


# ---------------------------------------------------------------------- hostile questions


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("process_numbers([open('/etc/passwd').read()])", TrialKind.ARGUMENT_RAISES),
        ("process_numbers(__import__('os').listdir('{problems}'))", TrialKind.ARGUMENT_RAISES),
        ("__import__('os')._exit(0); process_numbers([2])", TrialKind.ARGUMENT_ENDED),
        ("__import__('os').write(1, b'x' * 99); process_numbers([2])['product']", TrialKind.SAME),
        ("process_numbers([n for n in iter(int, 1)])", TrialKind.ARGUMENT_ENDED),
        ("process_numbers([print('x' * 10**6)])", TrialKind.ARGUMENT_ENDED),
        ("process_numbers([0] * 10**9)", TrialKind.ARGUMENT_ENDED),
        (
            "process_numbers([10**8] * 10**4)['product'] * process_numbers([2])['product']",
            TrialKind.DIFFERENT,
        ),
        ("process_numbers([9**9**9])", TrialKind.ARGUMENT_ENDED),
        ("process_numbers(__import__('sys').modules)", TrialKind.NOT_PLAIN),
        ("class A: pass", TrialKind.OUTSIDE),
        ("process_numbers.__globals__", TrialKind.OUTSIDE),
        ("process_numbers.__code__.co_consts", TrialKind.OUTSIDE),
        ("'{0.__code__.co_consts}'.format(process_numbers)", TrialKind.OUTSIDE),
        ("f'{process_numbers.__code__}'", TrialKind.OUTSIDE),
        ("getattr(process_numbers, '__code__')", TrialKind.OUTSIDE),
        ("eval('1', {'a': process_numbers})", TrialKind.OUTSIDE),
        ("(lambda f: f.__code__)(process_numbers)", TrialKind.OUTSIDE),
        ("[f for f in [process_numbers]][0].__code__", TrialKind.OUTSIDE),
        ("vars(process_numbers)", TrialKind.OUTSIDE),
        ("process_numbers.spy = 3; process_numbers([2])", TrialKind.OUTSIDE),
    ],
)
async def test_hostile_questions(judge: JudgeService, question: str, kind: TrialKind) -> None:
    question = question.replace("{problems}", str(_PROBLEMS))
    found, after = await _asked(judge, _FOLDING, _SUM, question, "process_numbers([3])['product']")
    assert found.kind is kind
    assert (after.kind, after.got, after.right) == (TrialKind.SAME, "3", "3")


async def test_questions_that_never_end_do_not_take_for_ever(judge: JudgeService) -> None:
    problem = _problem(_FOLDING)
    source = "def process_numbers(numbers):\n    while True: pass\n"
    found = await _asked(judge, problem, source, *["process_numbers([2])"] * 10)
    kinds = [each.kind for each in found]
    # How long that takes is up to the machine; each that is slow has had its limit, and all have five together.
    assert kinds == sorted(kinds, key=lambda kind: kind is TrialKind.LATE)
    assert 1 <= kinds.count(TrialKind.SLOW) <= 6
    assert kinds[-1] is TrialKind.LATE
    assert "'product': 2" in found[0].right


async def test_forged_frames_reach_nobody(judge: JudgeService) -> None:
    source = (
        "import os\n"
        "def process_numbers(numbers):\n"
        "    for fd in range(3, 64):\n"
        "        try:\n"
        "            os.write(fd, b'\\xff\\xff\\xff\\x7f')\n"
        "            os.write(fd, b'\\x10\\0\\0\\0' + b'\\xc1' * 16)\n"
        "        except OSError:\n"
        "            pass\n"
    )
    (found,) = await _asked(judge, _FOLDING, source, "process_numbers([2])")
    assert found.kind in (TrialKind.ENDED, TrialKind.SLOW, TrialKind.DIFFERENT)
    assert "'product': 2" in found.right
    again = await _one(judge, _FOLDING, _SUM, "process_numbers([2])['product']")
    assert again.kind is TrialKind.SAME


async def test_values_that_pretend_to_be_plain(judge: JudgeService) -> None:
    source = _SUM + (
        "class Sly(list):\n"
        "    def __reduce__(self):\n"
        "        return (print, ('stolen',))\n"
        "def sly():\n"
        "    return Sly([1])\n"
    )
    one, other = await _asked(judge, _FOLDING, source, "process_numbers(sly())", "process_numbers([sly()])")
    assert (one.kind, other.kind) == (TrialKind.NOT_PLAIN, TrialKind.NOT_PLAIN)


async def test_nothing_is_written_anywhere(judge: JudgeService, tmp_path: Path) -> None:
    place = tmp_path / "written"
    found = await _one(judge, _FOLDING, _SUM, f"process_numbers([open({str(place)!r}, 'w').write('x')])")
    assert found.kind is TrialKind.ARGUMENT_RAISES
    assert not place.exists()


def test_a_trial_holds_texts_only() -> None:
    kinds = {field.name: field.type for field in dataclasses.fields(Trial)}
    assert set(kinds.values()) == {"Span", "str", "bool", "TrialKind"}
