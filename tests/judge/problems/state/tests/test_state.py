import os

import solution
from solution import remember

runs = []


def test_once():
    runs.append(1)
    assert len(runs) == 1
    assert "ETUDE_TEST_STATE" not in os.environ
    os.environ["ETUDE_TEST_STATE"] = "left behind"
    solution.left_behind = True


def test_fresh():
    assert remember("a") == 1
    assert remember("b") == 2
    assert solution.seen == ["a", "b"]


def test_one_program_for_all_tests_of_a_run():
    assert remember("c") == 3
