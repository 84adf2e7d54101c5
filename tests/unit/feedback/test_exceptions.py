"""Exceptions as Python really raises them, and the words that explain them."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from etude.feedback.exception_patterns import PATTERNS, SYNTAX
from etude.feedback.exceptions import error_text, explanation, raised_line, syntax_explanation
from etude.judge.syntax import Program
from etude.judge.verdict import Raised

RUN = [
    ("[][0]", "at `len(…) - 1`"),
    ("()[0]", "The tuple has fewer"),
    ("''[0]", "The string is shorter"),
    ("[].pop()", "nothing to take out"),
    ("x = []; x[0] = 1", "`append` adds one"),
    ("import numpy as np; np.zeros(3)[3]", "only 3 places along axis 0"),
    ("{}['a']", "no key 'a'"),
    ("x = None; x[0]", "before the brackets is None"),
    ("for x in None: pass", "walk through is None"),
    ("a, b = None", "walk through is None"),
    ("x = None; x()", "None, not a function"),
    ("1 + None", "One of the two values is None"),
    ("None < 1", "One of the two values is None"),
    ("None.append(1)", "before `.append` is None"),
    ("from functools import reduce; reduce(max, [])", "third argument"),
    ("len(map(abs, []))", "A `map` does not know how many"),
    ("map(abs, [])[0]", "A `map` has no items to index"),
    ("{}.keys()[0]", "no items to index"),
    ("x = 3; x(4)", "value of type `int`"),
    ("for x in 3: pass", "cannot be walked through"),
    ("a, b = 3", "cannot be walked through"),
    ("x = 3; x[0]", "value of type `int`"),
    ("1 + 'a'", "`+` does not work between `int` and `str`"),
    ("1 < 'a'", "`<` cannot put a `int` and a `str`"),
    ("'a' + 1", "joins a string with strings"),
    ("[] + 1", "joins a list with lists"),
    ("def f(a): pass\nf()", "fewer values than the function takes"),
    ("def f(a): pass\nf(1, 2)", "more values than the function takes"),
    ("def f(a): pass\nf(a=1, b=2)", "no argument with this name"),
    ("class A:\n def f(): pass\nA().f()", "first argument is `self`"),
    ("{[]: 1}", "A `list` can change"),
    ("'abc'[0] = 'x'", "A `str` cannot be changed"),
    ("(1, 2)[0] = 3", "A `tuple` cannot be changed"),
    ("x = [1]; x['a']", "An index into a list"),
    ("1 / 0", "divides by 0"),
    ("1 % 0", "divides by 0"),
    ("reduce(max, [])", "lives in `functools`"),
    ("np.zeros(3)", "`import numpy as np`"),
    ("numbers = []; len(number)", "The nearest name that is: `numbers`"),
    ("prnt(1)", "The nearest name that is: `print`"),
    ("xyzzy", "spelled the same everywhere"),
    ("class A:\n def __init__(self): self.weight = 1\n def f(self): return weight\nA().f()", "`self.weight`"),
    ("def f():\n x += 1\nf()", "has none yet"),
    ("def f():\n def g(): return y\n g()\n y = 1\nf()", "has none yet"),
    ("[].push(1)", "The nearest that it has: `append`"),
    ("[].apend(1)", "The nearest that it has: `append`"),
    ("[].length", "`len(...)` tells how many"),
    ("import math; math.squareroot(2)", "The module `math` has no `squareroot`"),
    ("class A:\n def __init__(self): self.items = []\nA().itmes", "The nearest that it has: `items`"),
    ("class A: pass\nA().capacity", "set as `self.capacity`"),
    ("def f(): pass\nf.hits", "has no `hits`"),
    ("def f(): f()\nf()", "calls itself"),
    ("a, b, c = [1, 2]", "There are 2 values on the right"),
    ("a, b = [1, 2, 3]", "than the 2 names"),
    ("int('a')", "not a number"),
    ("float('a')", "not a number"),
    ("max([])", "at least one value"),
    ("import numpy as np; np.zeros(0).max()", "at least one value"),
    ("[].remove(1)", "not in the list"),
    ("[].index(1)", "not in the list"),
    ("import math; math.sqrt(-1)", "no result for such a number"),
    ("import numpy as np; np.zeros(2) + np.zeros(3)", "do not fit together"),
    ("import numpy as np; np.zeros((2, 3)) @ np.zeros((2, 3))", "columns of the left one"),
    ("import numpy as np; np.dot(np.zeros((2, 3)), np.zeros((2, 3)))", "columns of the left one"),
    ("import numpy as np; bool(np.zeros(2))", "`.any()` or `.all()`"),
    ("import numpy as np; np.zeros(3).reshape(2, 2)", "exactly as many values"),
    ("import numpy as np; np.linalg.inv(np.zeros((2, 2)))", "has no inverse"),
    ("import numpy as np; float(np.zeros(2))", "no single number"),
    ("import numpy as np; np.array([[1], [1, 2]])", "different lengths"),
    ("import numpy as np; x = np.zeros(2, int); x -= np.ones(2)", "An array of `int64` cannot take"),
    ("next(iter([]))", "nothing more"),
    ("def g():\n next(iter([]))\n yield\nlist(g())", "Inside a generator"),
    ("d = {1: 1}\nfor k in d: d[k + 1] = 1", "Walk through a copy"),
    ("2.0 ** 10000", "too large for a float"),
    ("raise NotImplementedError", "not written yet"),
    ("assert 1 == 2", "did not hold"),
    ("from math import squareroot", "`math` has no `squareroot`"),
    ("import sys; sys.exit()", "hands over its result with `return`"),
    ("isinstance(1, int, float)", "another number of values"),
    ("class A: pass\nA(1)", "takes no values"),
    ("def f(a): pass\nf(1, a=2)", "is given twice"),
    ("class A:\n def __iter__(self): return [1]\niter(A())", "a `list` is none"),
    ("class A:\n def __len__(self): pass\nlen(A())", "One of the two values is None"),
    ("range(2.0)", "A whole number is needed"),
    ("class A:\n def __str__(self): return 1\nstr(A())", "Python calls `__str__` itself"),
    ("','.join([1])", "`join` puts texts together"),
    ("[1][:1.0]", "ends of a slice"),
    ("[1] * 1.5", "a whole number of times"),
    ("import math; math.sqrt('a')", "A number is needed here"),
    ("-'a'", "needs a number"),
    ("int([])", "a `list` is neither"),
    ("len(3)", "A `int` has no length"),
    ("1 in 2", "`in` looks inside"),
    ("raise 3", "needs an exception"),
    ("range(1, 2, 0)", "A step of 0"),
    ("import numpy as np; np.zeros(3).sum(axis=1)", "no such axis"),
    ("import numpy as np; np.array([2]) ** -1", "no negative powers"),
    ("class A:\n def __len__(self): return -1\nlen(A())", "cannot be below 0"),
    ("'a'.split('')", "`split` needs something"),
    ("b'\\xff'.decode()", "Which encoding"),
    ("raise MemoryError", "not enough memory"),
    ("import numpy as np; np.zeros(3)[0, 0]", "more indices in the brackets"),
    ("import numpy as np; np.zeros(3)[np.ones(2, bool)]", "have different lengths"),
    ("import numpy as np; np.zeros(3)['a']", "An index here is a whole number"),
    ("import numpy as np; np.zeros(3)[np.zeros(2)]", "An index here is a whole number"),
    ("import numpy as np; [1][np.array([0, 1])]", "An index here is a whole number"),
    ("import numpy as np; np.zeros(2, 3)", "brackets of its own"),
    ("import numpy as np; np.bincount(np.array([1.0]))", "`.astype(...)` converts them"),
    ("import numpy as np; np.array([True]) - np.array([True])", "cannot be subtracted"),
    ("import numpy as np; np.isnan(np.array(['a']))", "the array holds something else"),
    (
        "import numpy as np; np.sqrt(np.array([[]], dtype=object) if 0 else np.array([[1], [None]], dtype=object))",
        "the array holds something else",
    ),
    ("reversed({1})", "walked through backwards"),
    ("round([])", "knows no `round`"),
    ("','.join(3)", "called on what goes between"),
    ("class A:\n @property\n def x(self): return 1\nA().x = 2", "can be read, but not set"),
    ("import numpy as np; np.zeros(2)[:] = np.zeros(3)", "do not fit together"),
    ("import numpy as np; np.linalg.solve(np.eye(2), np.zeros((3, 1)))", "does not fit the other array"),
    ("import numpy as np; np.concatenate([])", "nothing to join"),
    ("import numpy as np; np.vstack([np.zeros(2), np.zeros(3)])", "the same sizes along every other axis"),
    ("import numpy as np; np.zeros((2, 3)).transpose(0)", "Every axis is named once"),
    ("import numpy as np; np.zeros(-1)", "fewer than 0 places"),
    ("int(float('nan'))", "has no whole number"),
    ("int(float('inf'))", "has no whole number"),
    ("import numpy as np; np.squeeze(np.zeros(2), axis=0)", "Only an axis of length 1"),
    ("import numpy as np; np.split(np.zeros(3), 2)", "parts of the same size"),
    ("list(zip([1], [], strict=True))", "must have the same length"),
    ("1 << -1", "Bits cannot"),
    ("x = [1, 2, 3]; x[::2] = [1]", "exactly as many values as it has places"),
    ("chr(-1)", "outside of what this function takes"),
    ("import numpy as np\nwith np.errstate(all='raise'): np.exp(np.array([1e4]))", "on the way"),
    ("import numpy as np\nwith np.errstate(all='raise'): np.log(np.array([0.0]))", "logarithm of 0"),
    (
        "import numpy as np\nwith np.errstate(all='raise'): np.sqrt(np.array([-1.0]))",
        "An entry here has no result",
    ),
    ("import numpy as np\nwith np.errstate(all='raise'): np.exp(np.array([-1e4]))", "rounded to 0"),
    (
        "raise RuntimeError('The size of tensor a (3) must match the size of tensor b (2)')",
        "do not fit together",
    ),
    (
        "raise RuntimeError('mat1 and mat2 shapes cannot be multiplied (1x2 and 3x1)')",
        "columns of the left one",
    ),
    ("raise RuntimeError('expected m1 and m2 to have the same dtype')", "different kinds of numbers"),
    (
        "raise RuntimeError('a leaf Variable that requires grad is being used in an in-place')",
        "not be changed",
    ),
    ("raise RuntimeError('element 0 of tensors does not require grad')", "No gradient is known"),
    ("raise RuntimeError('Trying to backward through the graph a second time')", "before each call"),
    ("raise LookupError('no such item')", "asked for here"),
    ("import numpy as np; np.linalg.inv(np.zeros((2, 3)))", "as many rows as columns"),
    ("import numpy as np; np.linalg.cholesky(-np.eye(2))", "eigenvalues"),
    ("raise EOFError('EOF when reading a line')", "not by `input()`"),
    ("open('/no such file')", "asks the system for something"),
]


@pytest.mark.parametrize(("source", "words"), RUN, ids=[source for source, _ in RUN])
def test_an_exception_is_explained_in_plain_words(source: str, words: str) -> None:
    assert words in explanation(raised_by(source), Program(source))


@pytest.mark.parametrize(
    "source",
    ["raise ValueError('my own words')", "class Mine(Exception): pass\nraise Mine(3)", "raise KeyError"],
)
def test_an_exception_that_speaks_for_itself_gets_no_words(source: str) -> None:
    assert explanation(raised_by(source), Program(source)) == ""


def test_an_error_is_shown_on_one_line() -> None:
    assert error_text(Raised("ValueError", "one\n  two")) == "ValueError: one two"
    assert error_text(Raised("AssertionError", "")) == "AssertionError"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("print((1, 2)\n", "`(` is opened and never closed"),
        ("print(1))\n", "`)` has no partner"),
        ("x = [1, 2)\n", "Brackets close in the order"),
        ("if True\n    pass\n", "ends with a colon"),
        ("def f():\npass\n", "further to the right, by four spaces"),
        ("x = 1\n  y = 2\n", "no block begins there"),
        ("if 1:\n    x\n  y\n", "the same number of spaces"),
        ("if 1:\n\tx\n        y\n", "Tabs and spaces"),
        ("x = 'abc\n", "closing quote"),
        ('x = """abc\n', "closing quote"),
        ("if x = 1:\n    pass\n", "`==` asks"),
        ("x = [1 2]\n", "must be a comma"),
        ("return 1\n", "inside a function"),
        ("x = 1 \u2013 2\n", "type it again"),
    ],
)
def test_what_the_compiler_says_is_explained(source: str, words: str) -> None:
    with pytest.raises(SyntaxError) as error:
        compile(source, "solution.py", "exec")

    assert words in syntax_explanation(error.value.msg)


def test_every_explanation_is_called_for_and_every_call_has_words() -> None:
    text = (resources.files("etude.messages") / "en" / "feedback.toml").read_text(encoding="utf-8")
    sentences = tomllib.loads(text)
    by_code = {"name_module", "name_import", "name_nearest", "name_self", "own_raise"} | {
        f"attribute_{each}" for each in ("nearest", "length", "own")
    }

    assert {key for patterns in PATTERNS.values() for _, key in patterns} | by_code == set(
        sentences["exception"]
    )
    assert {key for _, key in SYNTAX} | {"error"} == set(sentences["syntax"])


def test_no_sentence_blames_or_shouts() -> None:
    text = (resources.files("etude.messages") / "en" / "feedback.toml").read_text(encoding="utf-8")

    assert not re.search(r"(?i)\b(you (?:forgot|failed|must)|your (?:mistake|error)|illegal|oops|!)", text)


def raised_by(source: str) -> Raised:
    try:
        exec(compile(source, "solution.py", "exec"), {"__name__": "solution"})
    except BaseException as error:  # noqa: BLE001  # SystemExit is one of those that are explained
        mro = tuple(kind.__name__ for kind in type(error).__mro__)
        return Raised(type(error).__name__, str(error), mro, name=getattr(error, "name", "") or "")
    pytest.fail("nothing was raised")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("exit 0", "with status 0: a function gives its result back with `return`"),
        ("exit 3", "with status 3: a function gives its result back with `return`"),
        ("signal 6", "broke off by itself (signal 6)"),
        ("signal 11", "crashed (signal 11)"),
        ("signal 9", "killed (signal 9): by itself, or by something outside"),
        ("signal 14", "A signal ended it (signal 14)"),
        ("closed", "closed the line"),
    ],
)
def test_how_a_program_ended_is_said(status: str, words: str) -> None:
    raised = Raised("Ended", status)
    assert raised_line("`f(1)`", raised) == "`f(1)` ended the whole program instead of giving a result"
    said = explanation(raised, Program("def f(x): pass"))
    assert words in said
    assert len(said) <= 120
