"""Reading the Python files of a problem: starter, reference, alternatives, wrong solutions, tests."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from etude.catalogue.model import SourceFile, WrongSolution
from etude.catalogue.names import is_name
from etude.catalogue.python_source import SourceError, defines, parse
from etude.catalogue.text_file import read_text
from etude.catalogue.toml_table import Table, TomlFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from etude.catalogue.content_rules import ContentRules
    from etude.catalogue.fault_list import FaultList

# The outcomes of etude.judge.verdict (a layer above this one) that a wrong solution may declare.
DECLARABLE_OUTCOMES = (
    "wrong-answer",
    "runtime-error",
    "time-limit",
    "memory-limit",
    "output-limit",
    "syntax-error",
    "missing-name",
    "rule-broken",
    "unfinished",
)
_HEADER = re.compile(r"# /// expect[ \t]*\n((?:#(?! ///)[^\n]*\n)*)# ///[ \t]*(?:\n|$)")


def read_starter(folder: Path, faults: FaultList) -> SourceFile:
    """`starter.py`, which compiles."""
    return _read(folder, folder / "starter.py", faults)


def read_reference(folder: Path, entry: str, rules: ContentRules, faults: FaultList) -> SourceFile | None:
    """`solution.py`, which compiles and defines the entry; None where there need be none and is none."""
    file = folder / "solution.py"
    if not rules.needs_reference and not file.exists():
        return None
    return _read(folder, file, faults, entry)


def read_support(folder: Path, module: str, faults: FaultList) -> tuple[SourceFile, ...]:
    """`support/*.py`, by name: modules of the problem's own, none of which hides another."""
    found = []
    for file in _python_files(folder / "support"):
        if not is_name(file.stem):
            faults.add(file, 1, "support_name", name=file.stem)
        elif file.stem in sys.stdlib_module_names or file.stem == module:
            faults.add(file, 1, "support_hides", name=file.stem)
        found.append(_read(folder, file, faults))
    return tuple(found)


def read_alternatives(folder: Path, entry: str, faults: FaultList) -> tuple[SourceFile, ...]:
    """`alternatives/*.py`, by name."""
    return tuple(_read(folder, file, faults, entry) for file in _python_files(folder / "alternatives"))


def read_formulas(folder: Path, faults: FaultList) -> SourceFile | None:
    """`formulas.py`, which may be left out."""
    file = folder / "formulas.py"
    return _read(folder, file, faults) if file.exists() else None


def read_wrong(folder: Path, misconceptions: Collection[str], faults: FaultList) -> tuple[WrongSolution, ...]:
    """`wrong/*.py`, by name, each with its `# /// expect` header."""
    return tuple(
        _read_wrong(folder, file, misconceptions, faults) for file in _python_files(folder / "wrong")
    )


def find_tests(folder: Path, faults: FaultList) -> tuple[Path, ...]:
    """`tests/test_*.py`, by name; each compiles."""
    files = tuple(file for file in _python_files(folder / "tests") if file.name.startswith("test_"))
    for file in files:
        _read(folder, file, faults)
    return files


def _python_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.py"))


def _read(folder: Path, file: Path, faults: FaultList, entry: str = "") -> SourceFile:
    name = file.relative_to(folder).as_posix()
    text = read_text(file, faults)
    if text is None:
        return SourceFile(name, "")
    if _check_compiles(file, name, text, faults) and entry and not defines(text, entry):
        faults.add(file, 1, "entry_not_defined", name=name, entry=entry)
    return SourceFile(name, text)


def _check_compiles(file: Path, name: str, text: str, faults: FaultList) -> bool:
    tree = parse(text)
    if isinstance(tree, SourceError):
        faults.add(file, tree.line, "does_not_compile", name=name, reason=tree.reason)
        return False
    return True


def _read_wrong(
    folder: Path, file: Path, misconceptions: Collection[str], faults: FaultList
) -> WrongSolution:
    name = file.relative_to(folder).as_posix()
    text = read_text(file, faults)
    source = SourceFile(name, text or "")
    if text is None:
        return WrongSolution(source, "")
    header = _HEADER.match(text)
    if header is None:
        faults.add(file, 1, "no_expect_header", name=name)
        return WrongSolution(source, "")
    toml = re.sub(r"^# ?", "", header.group(1), flags=re.MULTILINE)
    table = TomlFile(file, toml, faults, first_line=2).parse()
    if table is None:
        return WrongSolution(source, "")
    wrong = _expectation(table, source)
    if wrong.misconception and wrong.misconception not in misconceptions:
        table.fault("misconception", "unknown_misconception", id=wrong.misconception)
    if wrong.outcome != "syntax-error":
        _check_compiles(file, name, text, faults)
    return wrong


def _expectation(table: Table, source: SourceFile) -> WrongSolution:
    wrong = WrongSolution(
        source=source,
        outcome=table.text("outcome"),
        fails=table.texts("fails"),
        passes=table.texts("passes"),
        message=table.text("message", ""),
        line=table.integer("line", minimum=1) if "line" in table else None,
        lines=table.integers("lines", minimum=1),
        misconception=table.text("misconception", ""),
    )
    table.know("line")
    if wrong.outcome and wrong.outcome not in DECLARABLE_OUTCOMES:
        table.not_one_of("outcome", wrong.outcome, list(DECLARABLE_OUTCOMES))
    last_line = len(source.text.splitlines())
    declared = [("line", line) for line in (wrong.line,) if line is not None]
    for key, line in [*declared, *(("lines", line) for line in wrong.lines)]:
        if line > last_line:
            table.fault(key, "line_behind_end", at=key, line=line, last=last_line)
    table.close()
    return wrong
