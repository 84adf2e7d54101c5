"""The entry point: which commands there are, and what their ends mean for the shell."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, Final, NoReturn, TextIO

import click

from etude import __version__
from etude.cli.exit_status import OUR_FAULT, WRONG_USAGE
from etude.cli.lazy_group import LazyGroup
from etude.errors import EtudeError, JudgeError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["etude", "main"]

_INTERRUPTED: Final = 130  # what shells expect after Ctrl-C
_COMMANDS: Final = {
    "serve": "etude.cli.serve:serve",
    "start": "etude.cli.start:start",
    "list": "etude.cli.listing:list_problems",
    "show": "etude.cli.show:show",
    "test": "etude.cli.judge:test",
    "submit": "etude.cli.judge:submit",
    "hint": "etude.cli.hint:hint",
    "review": "etude.cli.review:review",
    "daily": "etude.cli.reading:daily",
    "topics": "etude.cli.reading:topics",
    "topic": "etude.cli.reading:topic",
    "progress": "etude.cli.progress:progress",
    "trust": "etude.cli.trust:trust",
    "editor": "etude.cli.editor:editor",
    "doctor": "etude.cli.doctor:doctor",
    "try": "etude.cli.try_session:try_session",
    "author": "etude.cli.author:author",
}


@click.group(cls=LazyGroup, commands_at=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="etude", message="%(prog)s %(version)s")
def etude() -> None:
    """Coding practice that lives in your editor.

    Exit status: 0 all is well or accepted, 1 not all accepted, 2 wrong usage or a broken problem, 3 our own
    fault.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end the process with its status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Unicode still gets an answer
    status = run(arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # `etude list | head`
        _silence(sys.stdout)
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status, everything that went wrong told on stderr."""
    try:
        # Not `etude.main`, which takes a closed pipe for a failure of the command.
        with etude.make_context("etude", list(sys.argv[1:] if arguments is None else arguments)) as context:
            status = etude.invoke(context)
    except click.exceptions.Exit as error:  # after --help and --version
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("cli.interrupted"), err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        _silence(sys.stdout)
        return 0
    except JudgeError as error:
        click.echo(error, err=True)
        return OUR_FAULT
    except EtudeError as error:
        click.echo(error, err=True)
        return WRONG_USAGE
    except Exception:  # noqa: BLE001  the last resort of the whole program: nothing may end in a bare trace
        click.echo(_told_and_logged(traceback.format_exc()), err=True)
        return OUR_FAULT
    return status if isinstance(status, int) else 0


def _told_and_logged(trace: str) -> str:
    from etude.cli.fault_log import write_fault_log

    try:
        return say("cli.our_fault", log=write_fault_log(trace))
    except OSError:
        return say("cli.our_fault_unlogged", trace=trace)


def _silence(stream: TextIO) -> None:
    """Let the interpreter's last flush go nowhere."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
