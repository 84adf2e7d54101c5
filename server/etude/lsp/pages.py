"""Pages as files, because files are what every editor can open."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etude.feedback.text import plain_math, safe_markdown
from etude.lsp.page_texts import hints_page, reference_page, statement_page

if TYPE_CHECKING:
    from etude.catalogue.model import Problem, Summary
    from etude.catalogue.topic import Topic
    from etude.feedback.ladder.standing import Standing

__all__ = ["Pages"]


@dataclass(frozen=True, slots=True)
class Pages:
    """The folder of generated Markdown. A page is rewritten only when its text has changed."""

    folder: Path

    def statement(self, summary: Summary) -> Path:
        """The statement of a problem, also of one that cannot be loaded."""
        text = _read(summary.folder / "statement.md")
        return self._write(self._path("statements", summary.id), statement_page(summary, text))

    def statement_of(self, problem: Problem) -> Path:
        """The statement of a loaded problem."""
        page = statement_page(problem.summary, problem.statement.markdown)
        return self._write(self._path("statements", problem.id), page)

    def statement_uri(self, problem: Problem) -> str:
        """Where the statement of a loaded problem can be read, without writing it again."""
        path = self._path("statements", problem.id)
        return (path if path.exists() else self.statement_of(problem)).as_uri()

    def hints(self, problem: Problem, standing: Standing) -> Path:
        """The hints that were asked for so far."""
        return self._write(self._path("hints", problem.id), hints_page(problem, standing))

    def reference(self, problem: Problem) -> Path:
        """The reference with its explanation."""
        return self._write(self._path("solutions", problem.id), reference_page(problem))

    def review(self, problem: Problem, text: str) -> Path:
        """What there is to see once a problem is solved."""
        return self._write(self._path("reviews", problem.id), text)

    def day(self, day: dt.date, text: str) -> Path:
        """The post of a day."""
        return self._write(self.folder / "days" / f"{day.isoformat()}.md", plain_math(safe_markdown(text)))

    def day_of(self, path: Path) -> dt.date | None:
        """The day whose post this page is."""
        if path.parent != self.folder / "days":
            return None
        try:
            return dt.date.fromisoformat(path.stem)
        except ValueError:
            return None

    def topic(self, topic: Topic, text: str) -> Path:
        """A deep dive."""
        figures = topic.folder if topic.root.trusted else None
        page = plain_math(safe_markdown(text, figures=figures))
        return self._write(self.folder / "topics" / f"{topic.id}.md", page)

    def progress(self, text: str) -> Path:
        """What the learner has done so far."""
        return self._write(self.folder / "progress.md", text)

    def keep(self, problem: Problem, text: str, moment: str) -> Path:
        """A copy of the learner's text, made before it is replaced."""
        return self._write(self.folder / "kept" / f"{problem.id.replace('/', '-')}-{moment}.py", text)

    def problem_of(self, path: Path) -> str | None:
        """The id of the problem whose statement page this is."""
        try:
            relative = path.relative_to(self.folder / "statements")
        except ValueError:
            return None
        return relative.with_suffix("").as_posix()

    def _path(self, kind: str, problem_id: str) -> Path:
        return self.folder / kind / f"{problem_id}.md"

    def _write(self, path: Path, text: str) -> Path:
        if path.is_file() and _read(path) == text:
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".page-")
        with os.fdopen(handle, "w", encoding="utf-8") as page:
            page.write(text)
        Path(name).replace(path)
        return path


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
