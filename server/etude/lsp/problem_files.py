"""For authors: what is wrong in the files of a problem, when they are opened and saved."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.authoring.editing.expectations import disagreements
from etude.authoring.editing.problem_files import FileKind, problem_file
from etude.authoring.proof_cache import ProofCache
from etude.catalogue.fault_list import FaultList
from etude.catalogue.model import Root
from etude.catalogue.text_file import read_text
from etude.errors import BrokenProblem, EtudeError, UntrustedRoot
from etude.feedback.finding import Finding, Severity
from etude.lsp.diagnostics import SOURCE
from etude.lsp.positions import line_span, lines_of, range_of
from etude.lsp.said import Said
from etude.lsp.text_edits import replacement
from etude.settings import layers_off

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from etude.authoring.editing.expectations import Disagreement
    from etude.authoring.editing.looking import Look
    from etude.authoring.editing.problem_files import ProblemFile
    from etude.authoring.remark import Remark
    from etude.judge.verdict import Span
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer
    from etude.session.session import Session

__all__ = ["ProblemFiles", "correction_actions"]

log: Final = logging.getLogger(__name__)
_REST_S: Final = 0.3  # several files are often saved at once


class ProblemFiles:
    """Looks at problems whose files are open: one at a time, and only while no learner waits for a verdict."""

    def __init__(self) -> None:
        self._resting: dict[Path, asyncio.TimerHandle] = {}
        self._looking: dict[Path, asyncio.Task[None]] = {}
        self._one_at_a_time = asyncio.Lock()

    def look_soon(self, server: EtudeServer, document: OpenDocument) -> bool:
        """Look at the problem of a file after a pause; says whether it is a problem's file."""
        file = problem_file(document.path)
        if file is None:
            return False
        self._stop(file.folder)
        loop = asyncio.get_running_loop()
        self._resting[file.folder] = loop.call_later(_REST_S, self._begin, server, file.folder)
        return True

    def forget(self, server: EtudeServer, document: OpenDocument) -> None:
        """End what goes on for a file that was closed, unless another one of its problem is open."""
        file = problem_file(document.path)
        if file is not None and not _open_files(server, file.folder):
            self._stop(file.folder)

    async def close(self) -> None:
        """End everything."""
        looking = list(self._looking.values())
        for folder in {*self._resting, *self._looking}:
            self._stop(folder)
        await asyncio.gather(*looking, return_exceptions=True)

    def _stop(self, folder: Path) -> None:
        if (timer := self._resting.pop(folder, None)) is not None:
            timer.cancel()
        if (task := self._looking.pop(folder, None)) is not None:
            task.cancel()

    def _begin(self, server: EtudeServer, folder: Path) -> None:
        self._resting.pop(folder, None)
        task = self._looking[folder] = asyncio.create_task(self._look(server, folder))
        task.add_done_callback(lambda _: self._ended(folder, task))

    def _ended(self, folder: Path, task: asyncio.Task[None]) -> None:
        if self._looking.get(folder) is task:
            del self._looking[folder]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a look at %s failed", folder, exc_info=error)

    async def _look(self, server: EtudeServer, folder: Path) -> None:
        # Loaded for authors alone: it brings numpy, which a learner's server does without.
        from etude.authoring.editing.looking import Look

        session = await server.session()
        root = _root_of(session, folder)
        proofs = ProofCache(
            session.settings.cache_dir / "author", session.settings.python, sorted(layers_off())
        )
        look = Look(folder, root, proofs)
        async with self._one_at_a_time:
            steps = look.steps()
            await session.turn()
            while await asyncio.to_thread(next, steps, look) is not look:
                await session.turn()
            _say(server, look, ())
            if look.problem is not None and look.problem.has_reference:
                _say(server, look, await _disagreements(session, look))


async def _disagreements(session: Session, look: Look) -> tuple[Disagreement, ...]:
    """What the reference does not do as a case says. Nothing runs from a root that is not trusted."""
    assert look.problem is not None  # noqa: S101  # looked at before
    text = _text_of(look.folder / FileKind.CASES.value)
    try:
        verdict = await session.rehearse(look.problem)
    except UntrustedRoot:
        return ()
    except BrokenProblem as error:
        look.add_faults(error.faults)
        return ()
    except EtudeError as error:
        log.warning("the reference of %s was not run: %s", look.problem.id, error)
        return ()
    return disagreements(look.problem, text, verdict) if verdict is not None else ()


def _root_of(session: Session, folder: Path) -> Root:
    """The root that a folder is read from; one that the catalogue does not know is not trusted."""
    place = folder.parent.parent
    known = {root.path.resolve(): root for root in session.catalogue.roots}
    return known.get(place.resolve()) or Root(place)


def _open_files(server: EtudeServer, folder: Path) -> list[tuple[OpenDocument, ProblemFile]]:
    pairs = [(document, problem_file(document.path)) for document in server.documents.values()]
    return [(document, file) for document, file in pairs if file is not None and file.folder == folder]


def _say(server: EtudeServer, look: Look, found: tuple[Disagreement, ...]) -> None:
    """Show what was found in each open file of the problem."""
    for document, file in _open_files(server, look.folder):
        text = _text_of(look.folder / file.name)
        told = tuple(each for each in found if each.remark.file == look.folder / file.name)
        remarks = dict.fromkeys([*look.on(file.name), *(each.remark for each in told)])
        findings = tuple(_finding(remark, text) for remark in remarks)
        if look.problem is not None and not look.is_trusted and file.kind is FileKind.CASES:
            why = str(UntrustedRoot(look.problem.root.path))
            findings += (Finding(line_span(1, lines_of(text)), Severity.INFORMATION, "untrusted", why),)
        corrections = tuple(
            (each.remark.line, each.correction) for each in told if each.correction is not None
        )
        had_something = document.has_shown
        document.said, document.judged = Said(findings, corrections), text
        if findings or had_something:
            server.publish(document)


def _text_of(file: Path) -> str:
    return read_text(file, FaultList()) or ""


def _finding(remark: Remark, text: str) -> Finding:
    message = f"{remark.message}\n{remark.detail}" if remark.detail else remark.message
    return Finding(line_span(remark.line, lines_of(text)), remark.severity, remark.check.value, message)


def correction_actions(
    server: EtudeServer, document: OpenDocument, params: lsp.CodeActionParams
) -> list[lsp.CodeAction]:
    """What can be filled in on the lines that are asked about, where the text is the one that was looked at."""
    if not server.client.code_action_literals or lines_of(document.text) != lines_of(document.judged):
        return []
    covered = range(params.range.start.line + 1, params.range.end.line + 2)
    return [
        lsp.CodeAction(
            correction.title,
            lsp.CodeActionKind.QuickFix,
            diagnostics=_about(document, line, params.context.diagnostics) or None,
            edit=replacement(document, correction.span, correction.text, server.client),
            is_preferred=True,
        )
        for line, correction in document.said.corrections
        if line in covered or any(number in covered for number in _lines(correction.span))
    ]


def _lines(span: Span) -> range:
    return range(span.line, span.end_line + 1)


def _about(document: OpenDocument, line: int, shown: Sequence[lsp.Diagnostic]) -> list[lsp.Diagnostic]:
    place = range_of(line_span(line, document.lines), document.lines, document.codec).start.line
    return [each for each in shown if each.source == SOURCE and each.range.start.line == place]
