"""The Markdown a learner reads: the hover and the pages that are opened beside the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.feedback.ladder.rung import RungKind
from etude.feedback.text import one_line_paragraphs, plain_math, plain_text, safe_markdown
from etude.messages import say
from etude.practice.state import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from etude.catalogue.model import Problem, Summary
    from etude.feedback.ladder.rung import Rung
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.documents import OpenDocument
    from etude.practice.state import ProblemState

__all__ = [
    "headline",
    "hint_heading",
    "hints_page",
    "hover_page",
    "progress_page",
    "reference_page",
    "rendered",
    "statement_page",
]


def rendered(markdown: str, *, as_markdown: bool) -> str:
    """Markdown as the client can show it."""
    return plain_math(one_line_paragraphs(safe_markdown(markdown))) if as_markdown else plain_text(markdown)


def headline(summary: Summary) -> str:
    """One telling line about a problem."""
    return say("lsp.headline", title=summary.title, facts=_facts(summary))


def _facts(summary: Summary) -> str:
    known = {"difficulty": summary.difficulty, "collection": summary.collection}
    if not summary.minutes:
        return say("lsp.facts_untimed", **known)
    return say("lsp.facts", minutes=summary.minutes, **known)


def statement_page(summary: Summary, statement: str) -> str:
    """The page of a problem that is read before, or beside, solving it."""
    return _page(summary, plain_math(safe_markdown(statement)), say("lsp.start_footer", problem=summary.id))


def hint_heading(standing: Standing, rung: Rung) -> str:
    """Which hint it is, of how many, and its title."""
    return say("lsp.hint_title", number=standing.number_of(rung), total=standing.total, title=rung.title)


def hints_page(problem: Problem, standing: Standing) -> str:
    """The hints that were asked for, the newest first."""
    hints = [f"## {title}\n\n{plain_math(safe_markdown(text))}" for title, text in _hints(standing)]
    return _page(problem.summary, *reversed(hints))


def reference_page(problem: Problem) -> str:
    """The reference, the other right ways, and why they work."""
    sources = [(say("lsp.reference_title"), problem.reference.text)] if problem.has_reference else []
    sources += [(say("lsp.alternative_title", name=way.name), way.text) for way in problem.alternatives]
    ways = [f"## {title}\n\n```python\n{text.strip()}\n```" for title, text in sources]
    return _page(problem.summary, *ways, plain_math(safe_markdown(problem.explanation.strip())))


def hover_page(document: OpenDocument, problem: Problem, standing: Standing) -> str:
    """What stands behind the `def` line and the marker: state, hints used so far, statement, output."""
    return "\n\n".join(
        part
        for part in (
            f"**{headline(problem.summary)}**",
            _status(document),
            *(f"**{title}**\n\n{text}" for title, text in _hints(standing)),
            problem.statement.markdown.strip(),
            *_output(document),
        )
        if part
    )


def progress_page(summaries: Sequence[Summary], states: Mapping[str, ProblemState]) -> str:
    """Every problem that was begun, in learning order."""
    begun = [(summary, states[summary.id]) for summary in summaries if summary.id in states]
    solved = sum(state.status is Status.SOLVED for _, state in begun)
    rows = [
        say(
            "lsp.progress_page.row",
            title=summary.title,
            problem=summary.id,
            state=_state(state),
            attempts=state.attempts,
            hints=state.hints,
        )
        for summary, state in begun
    ]
    table = "\n".join([say("lsp.progress_page.header"), *rows]) if rows else say("lsp.progress_page.nothing")
    count = say("lsp.progress_page.solved", solved=solved, total=len(summaries))
    return f"# {say('lsp.progress_page.title')}\n\n{count}\n\n{table}\n"


def _state(state: ProblemState) -> str:
    return say("lsp.state.with_reference" if state.with_reference else f"lsp.state.{state.status}")


def _page(summary: Summary, *parts: str) -> str:
    return "\n\n".join(filter(None, (f"# {summary.title}", _facts(summary), *parts))) + "\n"


def _status(document: OpenDocument) -> str:
    if document.report is None:
        return ""
    status = document.report.status
    return say("lsp.stale_status", status=status) if document.is_stale else status


def _hints(standing: Standing) -> Iterable[tuple[str, str]]:
    for rung in standing.used:
        if rung.kind is not RungKind.REFERENCE:  # it has a page of its own
            yield hint_heading(standing, rung), rung.text


def _output(document: OpenDocument) -> Iterable[str]:
    if document.report is not None and document.report.verdict.stdout:
        output = document.report.verdict.stdout.rstrip("\n")
        fence = "`" * max(3, _longest_run_of_backticks(output) + 1)
        yield f"## {say('lsp.output_title')}\n\n{fence}text\n{output}\n{fence}"


def _longest_run_of_backticks(text: str) -> int:
    longest = run = 0
    for letter in text:
        run = run + 1 if letter == "`" else 0
        longest = max(longest, run)
    return longest
