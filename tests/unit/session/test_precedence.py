"""A search waits while anybody waits for a verdict."""

from __future__ import annotations

import asyncio

import pytest

from etude.session.precedence import Precedence


async def test_with_nobody_before_one_it_is_ones_turn_at_once() -> None:
    await asyncio.wait_for(Precedence(int).turn(), 1)


async def test_all_who_go_first_have_to_be_done() -> None:
    precedence = Precedence(int)
    with precedence.first():
        turn = asyncio.create_task(precedence.turn())
        with precedence.first():
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not turn.done()
    await asyncio.wait_for(turn, 1)


async def test_whoever_breaks_off_is_waited_for_no_longer() -> None:
    precedence = Precedence(int)
    with pytest.raises(ZeroDivisionError), precedence.first():
        raise ZeroDivisionError
    await asyncio.wait_for(precedence.turn(), 1)
