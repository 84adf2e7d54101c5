"""The immutable values of the catalogue. What each field means stands in docs/problem-format.md."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from etude.catalogue.markdown_sections import sections

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.input_spec import InputSpec


class Difficulty(StrEnum):
    """How hard a problem is."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Profile(StrEnum):
    """Which packages the cage holds ready for a problem."""

    PLAIN = "plain"
    NUMPY = "numpy"
    TORCH = "torch"


class CompareMode(StrEnum):
    """How a result is compared with what was expected."""

    STRICT = "strict"  # types matter: True is not 1, a list is not a tuple
    EQUAL = "equal"  # Python's ==
    APPROX = "approx"  # numbers within rtol and atol, at any depth


class MutationPolicy(StrEnum):
    """What happens when the learner's function changes an argument."""

    FORBID = "forbid"  # a finding: wrong-answer
    ALLOW = "allow"  # written back, so that tests can look at it


class Reveal(StrEnum):
    """What a learner is told of a call that goes wrong."""

    FULL = "full"  # the call, what it should give and what it gave
    INPUT = "input"  # the call and what it gave
    CATEGORY = "category"  # what kind of input it was


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that holds a catalogue.

    Code of an untrusted root is never run; it can be read.
    """

    path: Path
    builtin: bool = False
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """What the learner has to define, and what it may use."""

    entry: str  # name of the function or class
    signature: str
    requires: tuple[str, ...] = ()  # distributions beyond the standard library
    python: str = ""  # version specifier, empty for any
    module: str = "solution"  # the name tests import


@dataclass(frozen=True, slots=True)
class Limits:
    """Per test."""

    time_s: float = 2.0
    memory_mb: int = 256
    output_kb: int = 64
    oracle: bool = True  # whether `# try:` comments in the learner's file are answered


@dataclass(frozen=True, slots=True)
class Tolerance:
    """abs(got - expected) <= atol + rtol * abs(expected)."""

    rtol: float = 1e-9
    atol: float = 1e-12


@dataclass(frozen=True, slots=True)
class Comparison:
    """How results are compared.

    Attributes:
        accepts: the name of a property. Where several answers are right, one for which it holds is right; empty where
            an answer must be the reference's.
    """

    mode: CompareMode = CompareMode.STRICT
    tolerance: Tolerance = Tolerance()
    check_dtype: bool = True
    check_shape: bool = True
    mutate_args: MutationPolicy = MutationPolicy.FORBID
    seed: int = 0
    accepts: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A requirement on the syntax tree, never on the text.

    `what` holds selectors: `call:map`, `node:For`, `import:os`, `attr:sort`, `name:eval`.
    `require` wants each of them present, `forbid` wants none.
    """

    kind: str
    what: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Misconception:
    """A known wrong idea. `like` names the wrong solutions that have it."""

    id: str
    like: tuple[str, ...]
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A change of the reference that makes no difference: the line as it then stands, and why that is so."""

    mutant: str
    reason: str
    line: int = 1  # in problem.toml


@dataclass(frozen=True, slots=True)
class Case:
    """One call with what it should give.

    `call` is Python; all lines but the last are executed, the last is an expression.
    Exactly one of `expect` (an expression) and `raises` (an exception's name) is set.
    With a `driver`, which defines `run(solution)`, the call is only shown: what runs is the driver, beside the
    submission, and what it returns is compared.
    """

    name: str
    call: str
    expect: str | None = None
    raises: str | None = None
    match: str | None = None  # regular expression searched in the exception's text
    visible: bool = False
    why: str = ""
    weight: int = 1
    tolerance: Tolerance | None = None
    line: int = 1  # in cases.toml
    driver: str | None = None


@dataclass(frozen=True, slots=True)
class Property:
    """Something that holds for many inputs drawn from the input specification.

    `holds` is an expression over the argument names and `result`; None means: the result equals the
    reference's.
    """

    name: str
    count: int = 50
    seed: int = 0
    holds: str | None = None
    why: str = ""
    line: int = 1  # in cases.toml


@dataclass(frozen=True, slots=True)
class Hint:
    """One step of help."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Python file of a problem."""

    name: str  # relative to the problem's folder, with forward slashes
    text: str


@dataclass(frozen=True, slots=True)
class WrongSolution:
    """A mistake real learners make, with what must come of it (its `# /// expect` header)."""

    source: SourceFile
    outcome: str
    fails: tuple[str, ...] = ()  # globs over test names
    passes: tuple[str, ...] = ()
    message: str = ""  # substring of what the learner is shown
    line: int | None = None  # where the diagnostic starts, from 1, in the file as it stands
    lines: tuple[int, ...] = ()  # where a person would say the mistake is, judged without the tool
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """The text of a problem: Markdown, formulas as LaTeX between dollar signs."""

    markdown: str

    def section(self, title: str) -> str:
        """The body under `## title`, empty when there is none."""
        for found in sections(self.markdown):
            if found.title.casefold() == title.casefold():
                return found.body
        return ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of problems shows: cheap, served from the index."""

    id: str  # "<collection>/<problem>"
    title: str
    difficulty: Difficulty
    minutes: int  # 0 where an imported problem does not say
    collection: str
    chapter: str
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    folder: Path
    root: Path
    old_ids: tuple[str, ...] = ()
    order: tuple[int, int] = (0, 0)  # chapter, place in the chapter
    prerequisites: tuple[str, ...] = ()

    if not TYPE_CHECKING:  # a type checker would take this for a promise of any attribute

        def __getattr__(self, name):
            """The folder, where the index left it out: making ten thousand paths is slow."""
            if name != "folder":
                raise AttributeError(name)
            folder = self.root / self.id
            object.__setattr__(self, "folder", folder)
            return folder


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a collection, its problems in learning order (full ids)."""

    id: str
    title: str
    topics: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """A course of chapters."""

    id: str
    title: str
    summary: str
    license: str
    chapters: tuple[Chapter, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Source:
    """Where an imported problem comes from."""

    name: str
    url: str = ""
    license: str = ""
    verified: bool = True  # False: nobody has seen its reference accepted and its starter not accepted


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything about one problem, read from its folder."""

    summary: Summary
    root: Root
    version: int
    authors: tuple[str, ...]
    license: str
    related: tuple[str, ...]
    code: Code
    limits: Limits
    comparison: Comparison
    rules: tuple[Rule, ...]
    misconceptions: tuple[Misconception, ...]
    input: InputSpec | None
    statement: Statement
    hints: tuple[Hint, ...]
    explanation: str
    starter: SourceFile
    reference: SourceFile
    alternatives: tuple[SourceFile, ...]
    wrong: tuple[WrongSolution, ...]
    cases: tuple[Case, ...]
    properties: tuple[Property, ...]
    test_files: tuple[Path, ...]  # tests/test_*.py, absolute
    source: Source | None = None
    importer: str = ""  # which importer wrote the folder; empty for a problem written for Étude
    has_reference: bool = True  # without one, the starter tells which names there are
    support: tuple[SourceFile, ...] = ()  # modules beside the submission
    equivalents: tuple[Equivalent, ...] = ()
    formulas: SourceFile | None = None  # numerical checks of the formulas in the texts
    reveal: Reveal = Reveal.FULL

    @property
    def id(self) -> str:
        """`<collection>/<problem>`."""
        return self.summary.id

    @property
    def title(self) -> str:
        """The title a person reads."""
        return self.summary.title

    @property
    def folder(self) -> Path:
        """Where the problem's files are."""
        return self.summary.folder

    @property
    def accepting(self) -> Property | None:
        """The property that makes an answer right; None where it must be the reference's."""
        named = (each for each in self.properties if each.name == self.comparison.accepts)
        return next(named, None) if self.comparison.accepts else None

    @property
    def profile(self) -> Profile:
        """Which packages the cage must hold ready."""
        for profile in (Profile.TORCH, Profile.NUMPY):
            if profile.value in self.code.requires:
                return profile
        return Profile.PLAIN
