"""The table at the end of the tests, where something went wrong before any test ran."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]


def test_a_file_that_cannot_be_imported_is_told(tmp_path: Path) -> None:
    file = tmp_path / "test_broken.py"
    file.write_text("import there_is_no_such_module\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "conftest",
        "-c",
        os.devnull,
        f"--rootdir={tmp_path}",
        file,
    ]
    environment = os.environ | {"PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.returncode == 2, done.stdout + done.stderr  # interrupted, with the reason
    assert "No module named 'there_is_no_such_module'" in done.stdout
    assert "Traceback" not in done.stderr
