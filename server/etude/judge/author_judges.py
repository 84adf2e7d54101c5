"""Judges for an author, who waits for what becomes of a thousand programs and not for any one of them."""

from __future__ import annotations

from etude.judge.service import JudgeService

__all__ = ["AuthorJudges"]


class AuthorJudges(JudgeService):
    """Judges that take less processor time in all, where others answer sooner.

    They do not wait awake, have no worker warm before it is asked for, and remember how a program behaved that they
    have judged.
    """

    _hurries = False
    _word_to_cage = b"unhurried judge"
