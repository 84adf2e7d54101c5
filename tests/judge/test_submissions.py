"""Every submission in problems/*/submissions gets the verdict that its header names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from expected_verdicts import differences
from judged_problems import Submission, problem, submissions

if TYPE_CHECKING:
    from etude.judge.service import JudgeService


@pytest.mark.parametrize("submission", submissions(), ids=str)
async def test_submission(judge: JudgeService, submission: Submission) -> None:
    verdict = await judge.run(problem(submission.problem), submission.source)
    wrong = differences(verdict, submission.expected)
    assert not wrong, "\n".join(wrong)
