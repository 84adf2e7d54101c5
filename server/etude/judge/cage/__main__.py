"""Start the cage: `PYTHON -I <this folder> <profile> <control descriptor> …`.

The folder is loaded as the package `_etude_cage`, so that no module name of ours can meet one of the
learner's, and so that the same relative imports work here and inside `etude.judge.cage`.
"""

import importlib.util
import sys
from pathlib import Path


def _load_package() -> None:
    folder = Path(__file__).resolve().parent
    spec = importlib.util.spec_from_file_location(
        "_etude_cage", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(folder)
    package = importlib.util.module_from_spec(spec)
    sys.modules["_etude_cage"] = package
    spec.loader.exec_module(package)


if __name__ == "__main__":
    sys.path.pop(0)  # the cage's folder is no place for the learner's imports
    sys.dont_write_bytecode = True
    _load_package()
    importlib.import_module("_etude_cage.zygote").main(sys.argv[1:])
