"""Which calls of several lines are shown in one."""

import pytest

from etude.feedback.one_line_call import in_one_line

SHORTENED = {
    "a = [2, 4]\nleft(a, 3)": "left([2, 4], 3)",
    "deps = {'ä': {'b'}}\norder(deps)['ä']": "order({'ä': {'b'}})['ä']",
    "a = [1]\nb = (2,)\npair(b, a)": "pair((2,), [1])",
}
LEFT_ALONE = {
    "one line": "left([2, 4], 3)",
    "the name stands twice": "a = [2]\n(left(a, 3), right(a, 3))",
    "the name stands nowhere": "a = [2]\nleft([], 3)",
    "no plain value": "b = RingBuffer(2)\nlen(b)",
    "something happens between": "a = [1]\na.append(2)\nlen(a)",
    "two names for one value": "a = b = []\nf(a, b)",
    "too long": f"a = {list(range(30))}\nleft(a, 3)",
    "no expression at the end": "a = [1]\nb = a",
    "nothing": "",
    "no Python": "left(a,",
}


@pytest.mark.parametrize("call", SHORTENED)
def test_a_named_value_is_written_where_it_is_used(call: str) -> None:
    assert in_one_line(call) == SHORTENED[call]


@pytest.mark.parametrize("call", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_everything_else_stays_as_it_is(call: str) -> None:
    assert in_one_line(call) == call
