"""Which files the learner's code may read, worked out inside the interpreter that will run it.

Site-packages folders lie inside the standard library's folder in pyenv, conda and container images, so the
library is allowed entry by entry, and each package of the profile by the files its own record names.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator

__all__ = ["list_only", "package_paths", "readable"]

_SITE_FOLDERS = ("site-packages", "dist-packages")
_DATA = ("/usr/share/zoneinfo", "/etc/localtime", "/etc/ld.so.cache")
_DEVICES = ("/dev/null", "/dev/urandom", "/dev/random", "/dev/zero")
_LIBRARY_FOLDERS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")


def _standard_library() -> list[str]:
    folders = {os.path.realpath(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")}
    return sorted(folder for folder in folders if os.path.isdir(folder))


def list_only() -> list[str]:
    """Folders whose names may be listed while what is below needs a rule of its own."""
    return _standard_library()


def readable(packages: Iterable[str], protected: Iterable[str]) -> list[str]:
    """Files and folders to allow, never one that holds something protected."""
    paths = [*_DATA, *_DEVICES]
    for library in _standard_library():
        paths += [entry.path for entry in os.scandir(library) if entry.name not in _SITE_FOLDERS]
    paths += _shared_libraries()
    for package in packages:
        paths += package_paths(package)
    secrets = [os.path.realpath(path) for path in protected]
    real = dict.fromkeys(os.path.realpath(path) for path in paths)
    return [path for path in real if not any(_holds(path, secret) for secret in secrets)]


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _shared_libraries() -> Iterator[str]:
    """Shared libraries by file and by multiarch folder, never a folder that has a Python tree in it."""
    folders = [folder for folder in _LIBRARY_FOLDERS if os.path.isdir(folder)]
    folders.append(os.path.join(sys.base_prefix, "lib"))
    for folder in folders:
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        for entry in entries:
            if ".so" in entry.name or entry.name.endswith("-linux-gnu"):
                yield entry.path


def package_paths(distribution: str) -> list[str]:
    """The top-level files and folders of a distribution and of all it depends on."""
    from importlib import metadata

    found: dict[str, None] = {}
    waiting, seen = [distribution], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            entry = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        for file in entry.files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__"):
                found[str(entry.locate_file(top))] = None
        waiting += [_requirement_name(text) for text in entry.requires or () if "extra ==" not in text]
    return list(found)


def _requirement_name(requirement: str) -> str:
    end = next((at for at, char in enumerate(requirement) if not (char.isalnum() or char in "-_.")), None)
    return requirement[:end]
