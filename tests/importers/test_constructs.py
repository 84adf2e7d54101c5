"""What a test file may not do here, by its text alone."""

from __future__ import annotations

import pytest

from etude.authoring.importers.constructs import suspicious, unworkable

# The code of a test file, and how what is said of it begins; nothing for what may stay.
CASES = {
    "patch by path": (
        "@patch('bob.answer')\ndef test(a): pass",
        "t.py:1 patches a name inside the learner's module",
    ),
    "mock.patch by path": ("with mock.patch('bob.answer'): pass", "t.py:1 patches a name inside"),
    "patch.object of the module": ("import bob\npatch.object(bob, 'answer')", "t.py:2 patches a name inside"),
    "module under another name": (
        "import bob as b\npatch.object(b, 'answer')",
        "t.py:2 patches a name inside",
    ),
    "monkeypatch of the module": (
        "import bob\ndef test(monkeypatch):\n  monkeypatch.setattr(bob, 'x', 1)",
        "t.py:3 patches",
    ),
    "monkeypatch by path": (
        "def test(monkeypatch):\n  monkeypatch.setattr('bob.x', 1)",
        "t.py:2 patches a name inside",
    ),
    "setattr of the module": ("import bob\nsetattr(bob, 'x', 1)", "t.py:2 patches a name inside"),
    "patch of a built-in": (
        "@patch('builtins.input')\ndef test(a): pass",
        "t.py:1 puts something in the place of builtins.input",
    ),
    "patch of another module": (
        "import random\npatch.object(random, 'choice')",
        "t.py:2 puts something in the place of random",
    ),
    "patch of a name from elsewhere": (
        "from time import time\nmonkeypatch.setattr(time, 'x', 1)",
        "t.py:2 puts something",
    ),
    "assignment": ("import bob\nbob.answer = 1", "t.py:2 sets a name inside the learner's module"),
    "deletion": ("import bob\ndel bob.answer", "t.py:2 sets a name inside the learner's module"),
    "reload": ("import bob, importlib\nimportlib.reload(bob)", "t.py:2 loads the learner's module anew"),
    "forgotten module": ("import sys\ndel sys.modules['bob']", "t.py:2 loads the learner's module anew"),
    "run as a program": ("import runpy\nrunpy.run_module('bob')", "t.py:2 loads the learner's module anew"),
    "source": (
        "import inspect\nfrom bob import answer\ninspect.getsource(answer)",
        "t.py:3 reads the text of the learner's file",
    ),
    "file": ("import bob\nopen(bob.__file__)", "t.py:2 reads the text of the learner's file"),
    "file by name": ("open('bob.py')", "t.py:1 reads the text of the learner's file"),
    "program": ("import subprocess", "t.py:1 imports subprocess; a test may start no program"),
    "program, from": ("from multiprocessing import Pool", "t.py:1 imports multiprocessing"),
    "a module of its own": ("import helper\npatch.object(helper, 'x')\npatch('helper.x')", ""),
    "an object of its own": ("def test():\n  patch.object(thing(), 'x')\n  setattr(thing, 'x', 1)", ""),
    "a class of the learner's": ("from bob import Alien\nAlien.total = 0\nsetattr(Alien, 'x', 1)", ""),
    "the environment": ("def test(monkeypatch):\n  monkeypatch.setenv('X', '1')", ""),
    "its own source": ("import inspect\ndef f(): pass\ninspect.getsource(f)", ""),
    "texts": ("X = 'patch(bob)'", ""),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_said_of_a_construct(case: str) -> None:
    code, expected = CASES[case]
    found = unworkable("t.py", f"{code}\n", "bob", {"helper"})
    assert len(found) == bool(expected), found
    for sentence in found:
        assert sentence.startswith(expected)


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("import random\nrandom.seed(3)\nx = random.random()", [2]),
        ("import numpy as np\nnp.random.seed(3)", [2]),
        ("import os\nos.environ['TZ'] = 'UTC'\nos.chdir('/')\nprint(os.environ['TZ'])", [2, 3]),
        ("rng = random.Random(3)\nrng.shuffle(cards)\nseed(3)", []),
    ],
)
def test_what_a_test_sets_for_its_own_process_alone_is_named(code: str, lines: list[int]) -> None:
    found = suspicious("t.py", f"{code}\n")
    assert [sentence.partition(" ")[0] for sentence in found] == [f"t.py:{line}" for line in lines]
    assert all("sets what each process has of its own" in sentence for sentence in found)


def test_the_making_of_a_mock_is_named() -> None:
    code = "from unittest import mock\ndef test():\n  x = mock.Mock(spec=Pump)\ny = mock.call(3)\nmade = MagicMock()\n"
    assert [sentence[:19] for sentence in suspicious("t.py", code)] == [
        "t.py:3 makes a mock",
        "t.py:5 makes a mock",
    ]


def test_all_of_them_are_told_in_the_order_of_the_file() -> None:
    code = "import bob\nimport subprocess\nbob.x = 1\npatch('bob.x')\npatch('bob.x')\n"
    found = unworkable("t.py", code, "bob", ())
    assert [sentence.split(" ")[0] for sentence in found] == ["t.py:2", "t.py:3", "t.py:4", "t.py:5"]
