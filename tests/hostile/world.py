"""What an attack is after: a home with a secret, files, sockets and a process, all of them made for the occasion."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from attacks import PROBLEMS

_VICTIM = """
import ctypes, time
ctypes.CDLL(None).prctl(0x59616D61, -1, 0, 0, 0)  # whoever may by its other rights may trace this process
kept = ctypes.create_string_buffer(b"secret of a process")
print(ctypes.addressof(kept), flush=True)
time.sleep(3600)
"""


class World:
    """Made anew when an attack has changed something of it."""

    def __init__(self) -> None:
        self.name = f"etude-hostile-{secrets.token_hex(4)}"
        self.folder = Path(tempfile.mkdtemp(prefix=f"{self.name}-"))
        self.home = self.folder / "home"
        self.secret = self.home / "secret.txt"
        self.victim_file = self.home / "victim.txt"
        self.writable = self.folder / "writable"
        self.touched: list[str] = []
        self.home.mkdir()
        self.writable.mkdir()
        self.secret.write_text("a secret of the home\n")
        self._restore()
        self._listening = [self._listen(*address) for address in self._addresses()]
        self._start_victim()

    def _addresses(self) -> list[tuple[socket.AddressFamily, socket.SocketKind, object]]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            (socket.AF_UNIX, socket.SOCK_STREAM, str(self.folder / "socket")),
            (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{self.name}"),
        ]

    def _listen(
        self, family: socket.AddressFamily, kind: socket.SocketKind, address: object
    ) -> socket.socket:
        listening = socket.socket(family, kind)
        listening.bind(address)
        if kind is socket.SOCK_STREAM:
            listening.listen()
        threading.Thread(target=self._answer, args=(listening, kind), daemon=True).start()
        return listening

    def _answer(self, listening: socket.socket, kind: socket.SocketKind) -> None:
        while True:
            try:
                connection = listening.accept()[0] if kind is socket.SOCK_STREAM else None
                if connection is None:
                    listening.recv(100)
            except OSError:
                return
            self.touched.append("a socket was reached")
            if connection is not None:
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(1.0)
                    connection.recv(4096)
                    connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nsecret")

    def _start_victim(self) -> None:
        self.victim = subprocess.Popen(
            [sys.executable, "-I", "-c", _VICTIM], stdout=subprocess.PIPE, text=True
        )
        assert self.victim.stdout is not None
        self.victim_address = self.victim.stdout.readline().strip()

    def _restore(self) -> None:
        self.victim_file.write_text("a file\n")
        self.victim_file.chmod(0o600)

    def places(self, problem: str) -> dict[str, str]:
        """What the placeholders in a submission stand for."""
        tcp, udp, _, _ = self._listening
        return {
            "@SECRET@": str(self.secret),
            "@HOME@": str(self.home),
            "@FOLDER@": str(self.writable),
            "@VICTIM_FILE@": str(self.victim_file),
            "@PROBLEM@": str(PROBLEMS / problem),
            "@NAME@": self.name,
            "@PORT@": str(tcp.getsockname()[1]),
            "@UDP_PORT@": str(udp.getsockname()[1]),
            "@SOCKET@": str(self.folder / "socket"),
            "@ABSTRACT@": self.name,
            "@VICTIM@": str(self.victim.pid),
            "@VICTIM_ADDRESS@": self.victim_address,
        }

    def damage(self) -> list[str]:
        """What is no longer as it was; all is put back."""
        found = list(dict.fromkeys(self.touched))
        self.touched.clear()
        if written := [entry.name for entry in self.writable.iterdir()]:
            found.append(f"written: {written}")
            shutil.rmtree(self.writable)
            self.writable.mkdir()
        if self.victim.poll() is not None:
            found.append("a process was ended")
            self._stop_victim()
            self._start_victim()
        moved = self.victim_file.with_name("victim.txt.moved")
        if (
            not self.victim_file.exists()
            or self.victim_file.stat().st_mode & 0o777 != 0o600
            or moved.exists()
        ):
            found.append("a file was changed")
            moved.unlink(missing_ok=True)
        elif self.victim_file.read_text() != "a file\n":
            found.append("a file was changed")
        self._restore()
        return found

    def _stop_victim(self) -> None:
        self.victim.kill()
        self.victim.wait()
        assert self.victim.stdout is not None
        self.victim.stdout.close()

    def close(self) -> None:
        self._stop_victim()
        for listening in self._listening:
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            listening.close()
        shutil.rmtree(self.folder, ignore_errors=True)
