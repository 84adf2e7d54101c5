"""Every feature, and where the poorest client has it: among the findings, in the hover, among the actions.

The client shows findings, plain hovers and a menu of actions, and nothing else: no lenses, no inlay hints, no palette
of commands, no documents that open, no edits but those that come with an action. It runs a command only when an
action has it. `docs/feature_matrix.py` writes the table into docs/editors.md.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from connections import SCRIPTED, connected
from exercises import exercise, new_file
from lsprotocol import types as lsp

from etude.lsp import completion
from etude.lsp.features import register_features
from etude.lsp.server import EtudeServer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from editor import Editor

__all__ = ["APART", "FEATURES", "capabilities_beyond", "reached", "table"]

POOREST: Final = lsp.ClientCapabilities(
    text_document=lsp.TextDocumentClientCapabilities(
        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.PlainText]),
        code_action=lsp.CodeActionClientCapabilities(
            code_action_literal_support=lsp.ClientCodeActionLiteralOptions(
                lsp.ClientCodeActionKindOptions([lsp.CodeActionKind.QuickFix])
            )
        ),
        publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(),
    )
)
# What every client gets without having said that it can do it. No request of the server's is among it.
UNASKED: Final = {lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, lsp.WINDOW_SHOW_MESSAGE, lsp.WINDOW_LOG_MESSAGE}
# What the table is about: all else that the server offers belongs to a row, or stands apart.
THREE: Final = {lsp.TEXT_DOCUMENT_HOVER, lsp.TEXT_DOCUMENT_CODE_ACTION}
APART: Final = {
    "etude/settled": "a script's or a test's way to wait; it shows nothing",
    lsp.TEXT_DOCUMENT_SIGNATURE_HELP: "about Python, not about practising; off unless `completion.enabled`",
    lsp.TEXT_DOCUMENT_DEFINITION: "about Python, not about practising; off unless `completion.enabled`",
}
PLACES: Final = {
    "# etude": "the marker",
    "def ": "the `def` line",
    "# try": "the comment",
    "reduce(max": "the name",
    "difficulty": "the key",
}
PATIENCE_S: Final = 60.0

SOLVED: Final = exercise()
WRONG: Final = exercise("    # script: wrong=wrongly better=yes\n    wrongly = 5\n    return wrongly")
NUMBERS: Final = exercise(
    "    # script: wrong=wrongly better=yes arrays\n    wrongly = 5\n    return wrongly"
)
FIXABLE: Final = exercise(
    "    # script: wrong=wrongly better=yes edit=wrongly>right\n    wrongly = 5\n    return 1"
)
ASKING: Final = exercise("    x = 1  # try: different\n    return x")
PRINTING: Final = exercise("    # script: print=looked\n    return None")
ENDLESS: Final = exercise("    # script: sleep=3600\n    return None")
NAMING: Final = f"from functools import reduce\n{exercise('    return reduce(max, numbers)')}"
FAULTY: Final = 'schema = 1\ntitle = "A"\ndifficulty = "simple"\n'


@dataclass(frozen=True, slots=True)
class Finding:
    """What is marked in the text: on the line that has `at` in it, in words that fit the pattern."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Hover:
    """What is shown at `at` in the text."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Action:
    """An item of the menu at `at`, whose title fits `title`; what comes of it, `times` taken, fits `words`."""

    title: str
    gives: str  # "an edit", "a finding", "a file" whose path is told in a message, "a message"
    words: str
    at: str = "def "
    times: int = 1


@dataclass(frozen=True, slots=True)
class Feature:
    """What a learner does, which commands, requests and richer ways of the protocol it stands for, and where it is."""

    name: str
    stands_for: tuple[str, ...]
    text: str
    finding: Finding | None = None
    hover: Hover | None = None
    action: Action | None = None
    hints: int = 0  # taken before
    file: str = ""  # where it is not an exercise


MARKER: Final = "# etude"
LENS: Final = lsp.TEXT_DOCUMENT_CODE_LENS
INLAY: Final = lsp.TEXT_DOCUMENT_INLAY_HINT
SYMBOLS: Final = lsp.WORKSPACE_SYMBOL
COMPLETION: Final = lsp.TEXT_DOCUMENT_COMPLETION
LISTS: Final = "etude/entries"

FEATURES: Final = (
    Feature(
        "read the statement",
        ("etude.statement", LENS),
        SOLVED,
        hover=Hover("def ", "Introduction"),
        action=Action("Open the statement", "a file", "## Introduction"),
    ),
    Feature(
        "run the tests",
        ("etude.run", LENS),
        WRONG,
        finding=Finding("wrongly = 5", "^yes!$"),
        action=Action("Run the tests", "a finding", "^yes!$"),
    ),
    Feature(
        "see where it stands",
        (INLAY,),
        WRONG,
        finding=Finding("wrongly = 5", "^yes!$"),
        hover=Hover("def ", "3 of 12 tests passed"),
    ),
    Feature(
        "see the tests one by one",
        ("etude/cases",),
        WRONG,
        finding=Finding("wrongly = 5", "^yes!$"),
        hover=Hover("def ", "## Example|\nExample"),
    ),
    Feature(
        "see what each line gave in the failing call",
        (INLAY,),
        WRONG,
        hover=Hover("wrongly = 5", "total = "),
    ),
    Feature(
        "see numbers that differ",
        ("etude.picture", "etude/picture"),
        NUMBERS,
        hover=Hover("wrongly = 5", "got - expected"),
        action=Action("Show the difference as a picture", "a file", "PNG"),
    ),
    Feature(
        "see what was printed", (), PRINTING, hover=Hover("def ", r"Output of the last run\n-+\s+looked")
    ),
    Feature(
        "ask what is right: `# try:`",
        (INLAY,),
        ASKING,
        finding=Finding("# try", "gives 4 · right: 9"),
        hover=Hover("# try", "Right: 9"),
    ),
    Feature(
        "debug the failing call",
        ("etude.debug", "etude/debugProgram"),
        WRONG,
        action=Action("Debug this case", "a file", r"f\(\[2, 3\]\)"),
    ),
    Feature(
        "get a hint",
        ("etude.hint", LENS, LISTS),
        WRONG,
        action=Action(r"Hint 1 of \d+", "a finding", r"^Hint 1 of \d+: "),
        finding=Finding("def ", r"^Hint 1 of \d+: "),
        hover=Hover("def ", r"Hint 1 of \d+: "),
    ),
    Feature(
        "apply the change of a hint",
        ("etude.apply", LISTS),
        FIXABLE,
        hints=8,
        action=Action("Apply the change", "an edit", "right = 5"),
    ),
    Feature(
        "submit",
        ("etude.submit", LENS),
        WRONG,
        finding=Finding("wrongly = 5", r"^f\(2\) gave 3"),
        action=Action("Submit", "a message", "Submitted: 3 of 12"),
    ),
    Feature(
        "cancel a run",
        ("etude.cancel",),
        ENDLESS,
        action=Action("Cancel the run", "a message", "cancelled"),
    ),
    Feature(
        "look back at what is solved",
        ("etude.compare",),
        SOLVED,
        action=Action("After solving: .*", "a file", "# After solving"),
    ),
    Feature(
        "go on to the next problem",
        ("etude.next",),
        SOLVED,
        action=Action("Next problem", "a file", "^# etude: python-foundations/"),
    ),
    Feature(
        "reset to the starter",
        ("etude.reset",),
        WRONG,
        action=Action("Reset to the starter", "an edit", "NotImplementedError"),
    ),
    Feature(
        "see the reference solution",
        ("etude.reference",),
        SOLVED,
        action=Action("Show the reference solution", "a file", "```python", times=2),
    ),
    Feature(
        "have a library's name explained",
        (),
        NAMING,
        hover=Hover("reduce(max", "carries one value along"),
    ),
    Feature(
        "read the topic",
        ("etude.topic", SYMBOLS),
        SOLVED,
        action=Action("Read the topic", "a file", "^# "),
    ),
    Feature(
        "see what is on today",
        ("etude.daily", LISTS),
        "# etude: today\n",
        finding=Finding(MARKER, "^Today's problem: "),
        action=Action("Today: .*", "a file", "^# ", at=MARKER),
    ),
    Feature(
        "start a problem",
        ("etude.start",),
        "# etude: today\n",
        action=Action("Start a problem", "a file", "^# etude: ", at=MARKER),
    ),
    Feature(
        "start a problem in the file at hand",
        ("etude.start",),
        "# etude: today\n",
        finding=Finding(MARKER, "^Today's problem: "),
        action=Action("Begin here: .*", "an edit", r"^# etude: [\w-]+/[\w-]+\n\n", at=MARKER),
    ),
    Feature(
        "search the catalogue",
        (SYMBOLS, LISTS),
        "# etude: generator\n",
        finding=Finding(MARKER, "python-foundations/flatten-generator"),
        action=Action(
            "Begin here: .*flatten.*", "an edit", "^# etude: python-foundations/flatten", at=MARKER
        ),
    ),
    Feature(
        "see the progress",
        ("etude.progress", LISTS),
        SOLVED,
        action=Action("Your progress", "a file", r"\d of \d+ problems solved", at=MARKER),
    ),
    Feature(
        "write the files of a problem",
        (COMPLETION,),
        FAULTY,
        finding=Finding("difficulty", "easy, medium, hard"),
        hover=Hover("difficulty", "easy"),
        file="mine/problems/own/first/problem.toml",
    ),
)


def capabilities_beyond() -> set[str]:
    """All that the server offers besides findings, hovers and actions: commands, own requests, richer ways."""
    server = EtudeServer(lambda *_: None)  # type: ignore[arg-type,return-value]  # no session is opened
    register_features(server)
    completion.register(server)
    features = {
        name
        for name in server.protocol.fm.features
        if re.match("etude/|textDocument/(?!did)|workspace/(?!did)", name)
    }
    return set(server.protocol.fm.commands) | features - THREE


@dataclass(frozen=True, slots=True)
class Row:
    """Where a feature was found: a cell of the table for each of the three ways, empty where it is not looked for."""

    feature: Feature
    finding: str
    hover: str
    action: str


class Visit:
    """A feature's file, open in the poorest client."""

    def __init__(self, editor: Editor, feature: Feature) -> None:
        self.editor, self.feature = editor, feature
        if feature.file:
            path = editor.folder / feature.file
            path.parent.mkdir(parents=True)
            path.write_text(feature.text, encoding="utf-8")
            self.uri = editor.open(path, feature.text)
        else:
            _, self.uri = new_file(editor, feature.text)

    async def row(self) -> Row:
        """The action first: what it gives may be a finding."""
        for _ in range(self.feature.hints):
            await self.take(await self.offered(Action(r"Hint \d+ of \d+.*", "", "")))
        feature = self.feature
        action = await self.action(feature.action) if feature.action is not None else ""
        finding = await self.finding(feature.finding) if feature.finding is not None else ""
        hover = await self.hover(feature.hover) if feature.hover is not None else ""
        return Row(feature, finding, hover, action)

    def place(self, at: str) -> lsp.Position:
        before = self.feature.text[: self.feature.text.index(at)]
        return lsp.Position(before.count("\n"), len(before.rpartition("\n")[2]))

    async def eventually(self, what: str, look: Callable[[], Awaitable[Any]]) -> Any:
        """What is found once it is there: better answers come after the first one."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while (found := await look()) is None:  # noqa: ASYNC110  # not all of it comes with a message
                    await asyncio.sleep(0.02)
        except TimeoutError:
            published = self.editor.publications(self.uri)[-1:]
            told = [each.message for each in self.editor.messages[-3:]]
            raise AssertionError(f"{self.feature.name}: no {what}; {published}, {told}") from None
        return found

    def found(self, words: str, line: int | None, after: int) -> lsp.Diagnostic | None:
        publications = self.editor.publications(self.uri)
        return next(
            (
                each
                for each in (publications[-1].diagnostics if len(publications) > after else ())
                if line in (None, each.range.start.line) and re.search(words, each.message)
            ),
            None,
        )

    async def finding(self, wanted: Finding) -> str:
        async def look() -> lsp.Diagnostic | None:
            return self.found(wanted.words, self.place(wanted.at).line, 0)

        found = await self.eventually(f"finding {wanted}", look)
        assert found.severity is not None
        return f"{found.severity.name.lower()} on {PLACES.get(wanted.at, 'the line')}"

    async def hover(self, wanted: Hover) -> str:
        place = self.place(wanted.at)

        async def look() -> str | None:
            text = await self.editor.hover_at(self.uri, place.line, place.character)
            return text if text is not None and re.search(wanted.words, text) else None

        text = await self.eventually(f"hover {wanted}", look)
        assert not re.search(r"&nbsp;|\\frac|\*\*|```", text), text
        return f"on {PLACES.get(wanted.at, 'the line')}"

    async def offered(self, wanted: Action) -> lsp.CodeAction:
        place = self.place(wanted.at)

        async def look() -> lsp.CodeAction | None:
            params = lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(self.uri), lsp.Range(place, place), lsp.CodeActionContext([])
            )
            offered = await self.editor.text_document_code_action_async(params) or ()
            found = [each for each in offered if re.fullmatch(wanted.title, each.title)]
            assert all(isinstance(each, lsp.CodeAction) for each in found)
            return found[0] if found else None

        return await self.eventually(f"action {wanted}", look)

    async def take(self, action: lsp.CodeAction) -> None:
        assert action.command is not None, action
        await self.editor.command(action.command)

    async def action(self, wanted: Action) -> str:
        published, told = len(self.editor.publications(self.uri)), len(self.editor.messages)
        for _ in range(wanted.times):
            action = await self.offered(wanted)
            if wanted.gives == "an edit":
                assert re.search(wanted.words, self.edited(action), re.MULTILINE), (wanted, action)
            else:
                await self.take(action)

        async def look() -> bool | None:
            messages = [each.message for each in self.editor.messages[told:]]
            match wanted.gives:
                case "an edit":
                    return True
                case "a finding":
                    return self.found(wanted.words, None, published) is not None or None
                case "a message":
                    return any(re.search(wanted.words, each) for each in messages) or None
                case "a file":
                    return any(_is_told(each, wanted.words) for each in messages) or None
            raise AssertionError(wanted)

        await self.eventually(f"{wanted.gives} of {wanted}", look)
        title = re.sub(
            r"(:| of \d).*", " …", action.title
        )  # how many hints there are hangs on what is known by now
        return f"*{title}*{' on the marker' if wanted.at == MARKER else ''}: {wanted.gives}"

    def edited(self, action: lsp.CodeAction) -> str:
        assert action.edit is not None, action
        (edit,) = (action.edit.changes or {})[self.uri]
        lines = self.feature.text.split("\n")
        start, end = edit.range.start, edit.range.end
        before = [*lines[: start.line], lines[start.line][: start.character]]
        after = [lines[end.line][end.character :], *lines[end.line + 1 :]]
        return "\n".join(before) + edit.new_text + "\n".join(after)


def _is_told(message: str, words: str) -> bool:
    """Whether a message names a file with these words."""
    files = [Path(name) for name in re.findall(r"/[^\s,:]+\.\w+", message)]
    texts = (file.read_text("utf-8", errors="replace") for file in files if file.is_file())
    return any(re.search(words, text, re.MULTILINE) for text in texts)


async def reached(folder: Path) -> list[Row]:
    """Each feature, found in the poorest client over the real adapter and a scripted judge."""
    async with connected(SCRIPTED, folder) as editor:
        editor.folder = folder
        asked = _asked_of(editor)
        await editor.start(POOREST, folder, hints={"gate": False})
        rows = [await Visit(editor, feature).row() for feature in FEATURES]
        await editor.shutdown_session()
    assert set(asked) <= UNASKED, asked
    return rows


def _asked_of(editor: Editor) -> list[str]:
    """What the server sends of itself, as it comes."""
    asked: list[str] = []
    handle = editor.protocol.handle_message

    def noting(message: object) -> None:
        if method := getattr(message, "method", ""):
            asked.append(method)
        handle(message)

    editor.protocol.handle_message = noting
    return asked


def table(rows: Sequence[Row]) -> str:
    """The table, and what stands apart, as Markdown."""
    names = {LENS: "lens", INLAY: "inlay hint", SYMBOLS: "workspace symbols", COMPLETION: "completion"}
    lines = [
        "| feature | diagnostics | hover | code action | richer, where the client can |",
        "|---|---|---|---|---|",
    ]
    for row in rows:
        richer = ", ".join(names.get(each, f"`{each}`") for each in row.feature.stands_for)
        cells = (row.feature.name, row.finding, row.hover, row.action, richer)
        lines.append(f"| {' | '.join(cell or '·' for cell in cells)} |")
    apart = [f"- `{name}`: {reason}." for name, reason in APART.items()]
    return "\n".join([*lines, "", "No feature of practising, and so not in the table:", "", *apart])
