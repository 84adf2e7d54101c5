"""The examples of the texts are true: what stands under each call is what the reference prints."""

from __future__ import annotations

import doctest
import json
from typing import TYPE_CHECKING, Final

from etude.authoring.drivers import driver
from etude.authoring.prose import code_blocks
from etude.authoring.remark import Check
from etude.feedback.shorten import fit
from etude.judge.verdict import Outcome
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from etude.authoring.draft import Draft, Writing
    from etude.authoring.remark import Remark
    from etude.authoring.stage import Stage
    from etude.judge.driven import Driven

__all__ = ["check_examples", "examples_of", "untrue_examples"]

TEXTS: Final = ("statement.md", "hints.md", "explanation.md")
_TIME_S: Final = 20.0
_FLAGS: Final = doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL


async def check_examples(draft: Draft, stage: Stage) -> list[Remark]:
    """Each `pycon` block runs against the reference, in a worker, and prints what stands in it."""
    found = []
    for name in TEXTS:
        found += await untrue_examples(
            draft, name, lambda text: stage.drive(draft.problem.reference.text, text, _TIME_S)
        )
    return found


async def untrue_examples(
    draft: Writing, name: str, drive: Callable[[str], Awaitable[Driven]]
) -> list[Remark]:
    """Where a text shows what does not come out; its examples run one after the other with the same names.

    Args:
        draft: the texts.
        name: of the text.
        drive: runs a driver beside the program whose names the examples may use.
    """
    try:
        examples = list(examples_of(draft.text(name)))
    except ValueError as error:
        sentence = say("authoring.example.malformed", reason=error)
        return [draft.error(Check.EXAMPLES, name, 1, sentence)]
    return await _check(draft, drive, name, examples) if examples else []


def examples_of(markdown: str) -> Iterator[tuple[int, doctest.Example]]:
    """The examples of a text, each with its line.

    Raises:
        ValueError: a block is not as doctest wants it.
    """
    parser = doctest.DocTestParser()
    for block in code_blocks(markdown):
        if block.language == "pycon":
            for example in parser.get_examples(block.text):
                yield block.line + 1 + example.lineno, example


async def _check(
    draft: Writing,
    drive: Callable[[str], Awaitable[Driven]],
    name: str,
    examples: list[tuple[int, doctest.Example]],
) -> list[Remark]:
    sources = [example.source for _, example in examples]
    driven = await drive(driver("examples", sources))
    if driven.outcome is not Outcome.ACCEPTED:
        sentence = say("authoring.example.ended", outcome=driven.outcome.value)
        return [draft.error(Check.EXAMPLES, name, examples[0][0], sentence)]
    found = []
    for (line, example), got in zip(examples, json.loads(driven.text), strict=True):
        if not _is_as_shown(example, got["printed"], got["raised"]):
            facts = {
                "call": example.source.strip().splitlines()[-1],
                "expected": example.want.strip() or "nothing",
                "got": (got["raised"] or got["printed"]).strip() or "nothing",
            }
            found.append(
                draft.error(Check.EXAMPLES, name, line, fit("authoring.example.other", limit=200, **facts))
            )
    return found


def _is_as_shown(example: doctest.Example, printed: str, raised: str) -> bool:
    checker = doctest.OutputChecker()
    if example.exc_msg is not None:
        return raised.partition(":")[0].strip() == example.exc_msg.partition(":")[0].strip()
    return not raised and checker.check_output(example.want, printed, _FLAGS)
