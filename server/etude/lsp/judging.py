"""From a text in the editor to a published verdict."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.errors import BrokenProblem, EtudeError, ProgressError, RunSuperseded, UnreadableExercise
from etude.feedback.finding import Finding, Severity
from etude.feedback.protection import lost_protection
from etude.judge.verdict import Span
from etude.lsp.publishing import show
from etude.lsp.searching import look_for_edit
from etude.lsp.working import working
from etude.messages import say
from etude.session.exercise import read_exercise
from etude.session.report import RunState
from etude.settings import RunMode

if TYPE_CHECKING:
    from etude.lsp.documents import OpenDocument
    from etude.lsp.server import EtudeServer
    from etude.session.report import Exercise, Report
    from etude.session.session import Session

__all__ = ["open_exercise", "run_by_itself", "saved_text", "start_run"]

log: Final = logging.getLogger(__name__)


def run_by_itself(server: EtudeServer, document: OpenDocument, text: str) -> None:
    """Judge a text because it was opened or saved, unless the learner wants to be the one who says when."""
    if server.run_mode is not RunMode.MANUAL:
        start_run(server, document, text)


def start_run(
    server: EtudeServer, document: OpenDocument, text: str, *, submission: bool = False
) -> asyncio.Task[Report | None]:
    """Judge a text of a document in place of what is being judged for it, and publish what comes of it."""
    before = server.runs.running(document.uri)
    if before is not None and before.submission and not submission:
        if before.text == text:
            return before.task  # the submission answers for this save too
        server.tell(say("lsp.submission_replaced"), lsp.MessageType.Warning)
    job = _run(server, document, text, submission=submission)
    return server.runs.start(document.uri, job, text=text, submission=submission)


async def open_exercise(server: EtudeServer, document: OpenDocument, *, run: bool) -> None:
    """Get ready for an exercise that was opened, and judge it as it stands if its problem may run."""
    session = await server.session()
    exercise = document.bind(session, afresh=True)
    if exercise is None:
        if document.trouble is not None:
            document.judged = document.text
            server.publish(document)
        return
    server.focus_on(document.uri)
    server.refresh()
    _remember(server, session, exercise)
    if not exercise.problem.root.trusted:
        return
    if run and server.run_mode is not RunMode.MANUAL:
        start_run(server, document, document.text)
        return
    try:
        await session.warm(exercise)
    except EtudeError as error:  # the run that needs it will say so where the learner looks
        log.warning("%s cannot be warmed: %s", exercise.problem.id, error)


def _remember(server: EtudeServer, session: Session, exercise: Exercise) -> None:
    try:
        server.pages.statement_of(exercise.problem)
        session.progress.remember_path(exercise.problem.id, exercise.path)
    except (ProgressError, OSError) as error:  # a full disk keeps nobody from practising
        server.complain(str(error))


def saved_text(document: OpenDocument) -> str:
    """The text that a save is about.

    A save without a change before it means that another program wrote the file: then the disk has the news.

    Raises:
        UnreadableExercise: what is on the disk cannot be judged.
    """
    changed_here = document.buffer.version != document.saved_version
    document.saved_version = document.buffer.version
    if not document.path.exists():
        return document.text
    on_disk = read_exercise(document.path)
    return document.text if changed_here else _in_line_ends_of(document.text, on_disk)


def _in_line_ends_of(text: str, on_disk: str) -> str:
    """A file's text as a client tells it, which may give all lines one end and have been told of the save before."""
    return on_disk if "\r\n" in text else on_disk.replace("\r\n", "\n")


async def _run(server: EtudeServer, document: OpenDocument, text: str, *, submission: bool) -> Report | None:
    session = await server.session()
    # Whether the problem has changed on the disk is looked at when the verdict is out: it hardly ever has.
    exercise = document.bind(session, afresh=submission or document.exercise is None)
    try:
        report = (
            await _judge(server, document, session, exercise, text, submission=submission)
            if exercise
            else None
        )
    except RunSuperseded:
        return None
    except BrokenProblem as error:
        _could_not(document, "broken-problem", say("lsp.broken_problem", faults=error))
    except EtudeError as error:
        _could_not(document, "no-verdict", str(error))
    except Exception:  # whatever went wrong is ours; the learner gets a sentence and the server goes on
        log.exception("a run failed")
        _could_not(document, "internal-error", say("lsp.our_fault"))
    else:
        document.report = report
    document.judged = text
    if document.hint is not None and document.hint.about not in (None, text):
        document.hint = None  # it was about a failure of another text
    document.searching = document.aside = None
    if (
        document.studying is not None
    ):  # else each save would wait, with all that came of it, as long as saves come
        document.studying.cancel()
        document.studying = None
    show(server, document)
    _afterwards(server, document)
    report = document.report
    if report is not None and not submission:
        await _look_closer(server, document, session, report, text)
    if report is not None:
        document.searching = asyncio.get_running_loop().create_future()
        document.aside = server.in_background(
            _aside(server, document, session, report, text, document.searching)
        )
    if exercise is not None and document.text == text and document.has_another_problem(session):
        asyncio.get_running_loop().call_soon(start_run, server, document, text)
    return report


async def _aside(
    server: EtudeServer,
    document: OpenDocument,
    session: Session,
    report: Report,
    text: str,
    known: asyncio.Future[None],
) -> None:
    """What nobody has to wait for: the learner's own questions first. Then everything about the text is `known`."""
    try:
        await _answer_trials(server, document, session, document.report or report, text)
        await look_for_edit(server, document, session, text)
    finally:
        if not known.done():
            known.set_result(None)
    if document.judged == text:
        document.studying = asyncio.current_task()
        await _study(server, document, session, report, text)


async def _answer_trials(
    server: EtudeServer, document: OpenDocument, session: Session, report: Report, text: str
) -> None:
    """Add the answers to the learner's `# try:` comments; whatever goes wrong, the verdict stands."""
    try:
        answered = await session.answer_trials(report, text)
    except EtudeError as error:
        log.warning("no answers for %s: %s", report.exercise.problem.id, error)
        return
    except Exception:
        log.exception("the questions of a file were not answered")
        return
    if answered is report or document.report is not report:
        return
    document.report = answered
    show(server, document)
    server.refresh()


async def _study(
    server: EtudeServer, document: OpenDocument, session: Session, report: Report, text: str
) -> None:
    """See whether this is one of the known mistakes of a problem, once these have become known."""
    try:
        if await session.study(report.exercise.problem) and document.judged == text:
            await _look_closer(server, document, session, document.report or report, text)
    except EtudeError as error:
        log.warning("%s was not studied: %s", report.exercise.problem.id, error)


async def _look_closer(
    server: EtudeServer, document: OpenDocument, session: Session, report: Report, text: str
) -> None:
    """Make a published answer better; whatever goes wrong, that answer stands."""
    try:
        better = await session.examine(report, text)
    except EtudeError as error:
        log.warning("no closer look at %s: %s", report.exercise.problem.id, error)
        return
    except Exception:
        log.exception("a closer look failed")
        return
    if better is report or document.report is not report:
        return
    if document.searched is not None and document.searched.source == text:
        better = session.with_edit(better, document.searched)
    document.report = better
    if better.findings != report.findings:
        show(server, document)
    server.refresh()


async def _judge(
    server: EtudeServer,
    document: OpenDocument,
    session: Session,
    exercise: Exercise,
    text: str,
    *,
    submission: bool,
) -> Report:
    task = asyncio.current_task()
    try:
        async with working(server, say("lsp.progress.title", title=exercise.problem.title)) as work:

            def on_state(state: RunState) -> None:
                document.state = state
                if state is RunState.WARMING_UP:
                    work.report(say("lsp.status.warming_up"))
                    server.refresh()

            return await session.run(
                exercise, text, submission=submission, hurried=not submission, on_state=on_state
            )
    finally:
        following = server.runs.running(document.uri)
        if following is None or following.task is task:  # else the state is that of the newer run
            document.state = None


def _could_not(document: OpenDocument, code: str, message: str) -> None:
    document.report = None
    document.trouble = Finding(document.marker_span(), Severity.ERROR, code, message)


def _afterwards(server: EtudeServer, document: OpenDocument) -> None:
    """What can wait until the verdict is out."""
    server.refresh()
    if document.report is not None:
        _tell_of_protection(server, document.report)
    if document.report is not None and document.report.verdict.stdout:
        output = say(
            "lsp.output_log", file=document.path.name, output=document.report.verdict.stdout.rstrip("\n")
        )
        server.window_log_message(lsp.LogMessageParams(lsp.MessageType.Log, output))


def _tell_of_protection(server: EtudeServer, report: Report) -> None:
    """Say once what does not stand around the code: the status names it, which not every client shows."""
    lost = lost_protection(report.verdict.isolation)
    if lost and not server.client.inlay_hint:
        server.complain(lost)
    elif lost and lost not in server.complained:
        server.complained.add(lost)
        server.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, lost))


def gone_or_unreadable(document: OpenDocument, error: UnreadableExercise) -> None:
    """Show why the file on the disk was not judged."""
    document.report, document.judged = None, document.text
    document.trouble = Finding(Span(1, 1, 1, 1), Severity.ERROR, "unreadable", str(error))
