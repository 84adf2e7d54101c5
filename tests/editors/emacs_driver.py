"""Emacs with eglot, with the recipe as it is shipped: a daemon that is asked through emacsclient."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from learner import Shown, until

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import EditorHome

__all__ = ["Emacs", "start_emacs"]

_SETUP = """
(progn
  (require 'eglot) (require 'json) (require 'cl-lib)
  (setq eglot-autoreconnect nil eglot-sync-connect 60 eglot-confirm-server-initiated-edits nil
        make-backup-files nil auto-save-default nil create-lockfiles nil)
  (load %s)
  (defun test-hover ()
    (setq test-hovered nil)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq test-hovered (and text (format "%%s" text))))))
  t)
"""
_SEVERITIES = {"eglot-error": 1, "eglot-warning": 2, "eglot-note": 3}


def start_emacs(home: EditorHome) -> Emacs:
    """An Emacs with the recipe; where there is none, the test is skipped or fails."""
    if shutil.which("emacs") is None or shutil.which("emacsclient") is None:
        home.absent("Emacs", "apt-get install emacs-nox elpa-eglot")
    started = Emacs(home.folder, home.environment, home.client / "emacs" / "etude.el")
    eglot = re.search(r"/eglot-([\d.]+)/", started.ask('(locate-library "eglot")'))  # else it is Emacs' own
    with_eglot = f", eglot {eglot[1]}" if eglot else ""
    home.tally.drives(f"Emacs {started.ask('emacs-version')}{with_eglot}")
    return started


class Emacs:
    """A learner at Emacs."""

    def __init__(self, folder: Path, environment: dict[str, str], recipe: Path) -> None:
        self._folder = folder
        self._environment = environment
        self._name = str(folder / "emacs-server")
        # Not -Q: that skips Debian's start-up file, and eglot is then not found.
        command = ["emacs", "-q", f"--fg-daemon={self._name}"]
        self._process = subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until("Emacs", lambda: self._try(_SETUP % json.dumps(str(recipe))), seen=lambda: "no answer")

    def open(self, file: Path) -> None:
        self.open_alone(file)
        until("eglot", lambda: self.ask("(if (eglot-current-server) t :json-false)"), seen=self.screen)

    def open_alone(self, file: Path) -> None:
        # The recipe's hook asks eglot to connect after the command: a daemon without a frame has no commands.
        opened = f"(progn (find-file {json.dumps(str(file))}) (run-hooks 'post-command-hook))"
        self._do(f'(condition-case failure {opened} (error (message "%s" (error-message-string failure))))')

    def trouble(self) -> str:
        return self.screen()

    def hover(self, line: int) -> str:
        self._do(f"(progn {_goto(line)} (test-hover))")
        return until("a hover", lambda: self.ask('(or test-hovered "")'), seen=self.screen)

    def save(self, text: str) -> None:
        self._do(f"(progn (erase-buffer) (insert {_lisp(text)}) (save-buffer))")

    def findings(self) -> list[Shown]:
        found = self.ask(
            "(vconcat (mapcar (lambda (one) (list (line-number-at-pos (flymake-diagnostic-beg one))"
            " (symbol-name (flymake-diagnostic-type one)) (flymake-diagnostic-text one)))"
            " (flymake-diagnostics)))"
        )
        return [Shown(line, _SEVERITIES[kind], message) for line, kind, message in found]

    def marked(self) -> list[str]:
        found: list[str] = self.ask(
            "(vconcat (mapcar (lambda (one) (buffer-substring-no-properties (flymake-diagnostic-beg one)"
            " (flymake-diagnostic-end one))) (seq-filter (lambda (one) (eq 'eglot-error"
            " (flymake-diagnostic-type one))) (flymake-diagnostics))))"
        )
        return found

    def restart(self) -> None:
        until("the end", lambda: self.ask("(if (eglot-current-server) :json-false t)"), seen=self.screen)
        self._do("(call-interactively 'eglot)")
        until("eglot", lambda: self.ask("(if (eglot-current-server) t :json-false)"), seen=self.screen)

    def choose(self, line: int, title: str) -> list[str]:
        # With a mouse event as the last one, eglot would open a menu.
        offered: list[str] = self.ask(
            f"""
            (let ((last-nonmenu-event ?a) (offered nil))
              {_goto(line)}
              (cl-letf (((symbol-function 'completing-read)
                         (lambda (_prompt titles &rest _)
                           (setq offered (all-completions "" titles))
                           (seq-find (lambda (one) (string-prefix-p {_lisp(title)} one)) offered))))
                (eglot-code-actions (point) nil nil t))
              (vconcat offered))
            """
        )
        return offered

    def screen(self) -> str:
        return str(
            self.ask(
                '(concat (buffer-string) (with-current-buffer "*Messages*" (buffer-string))'
                ' (mapconcat #\'flymake-diagnostic-text (flymake-diagnostics) "\\n"))'
            )
        )

    def ask(self, form: str) -> Any:
        """What a form gives in the buffer in front, as JSON."""
        answer = self._folder / "answer.json"
        # The buffer in front is not that of emacsclient's own evaluation.
        self._do(
            f"(let ((json (json-encode (with-current-buffer (window-buffer) {form}))))"
            f" (with-temp-file {json.dumps(str(answer))} (insert json)))"
        )
        return json.loads(answer.read_text(encoding="utf-8"))

    def close(self) -> None:
        self._try("(kill-emacs)")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _do(self, form: str) -> None:
        done = self._run(f"(with-current-buffer (window-buffer) {form} t)")
        assert done.returncode == 0, done.stdout + done.stderr

    def _try(self, form: str) -> bool:
        return self._run(form).returncode == 0

    def _run(self, form: str) -> subprocess.CompletedProcess[str]:
        command = ["emacsclient", f"--socket-name={self._name}", "--eval", form]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=120, check=False
        )


def _goto(line: int) -> str:
    return f"(goto-char (point-min)) (forward-line {line - 1})"


def _lisp(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
