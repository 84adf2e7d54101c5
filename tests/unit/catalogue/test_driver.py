"""What a driver does is shown as a call that a learner could type."""

import pytest

from etude.catalogue.driver import shown_steps

SHOWN = [
    ("def run(solution):\n    return solution.double([1])", "double([1])"),
    (
        "import math\n\ndef run(module):\n    a = module.Layer()\n    for x in a:\n        x.clear()\n    return a.b",
        "a = Layer()\nfor x in a:\n    x.clear()\na.b",
    ),
    ("def run(s):\n    x = s.f(other.s.g)\n    return (x,\n        1)", "x = f(other.s.g)\n(x,\n        1)"),
    ("def run(solution): return solution.a", "a"),
    ("def run(solution):\n    return", ""),
    ("def run(", ""),
]


@pytest.mark.parametrize(("driver", "steps"), SHOWN)
def test_the_body_is_shown_with_what_it_returns(driver: str, steps: str) -> None:
    assert shown_steps(driver) == steps
