"""What the code of a problem might try. Each test passes when it was stopped."""

import ctypes
import os
import platform
import signal
import socket
import struct
import subprocess
import time

import pytest
from solution import middle

X86 = platform.machine() == "x86_64"
LIBC = ctypes.CDLL(None, use_errno=True)
VICTIM = int("@VICTIM@")


def read_home():
    return open("@SECRET@").read()


def list_home():
    return os.listdir("@HOME@")


def write():
    with open("@FOLDER@/written", "w") as file:
        file.write("x")


def make_folder():
    os.mkdir("@FOLDER@/made")


def write_beside_itself():
    with open(os.path.join(os.path.dirname(__file__), "written"), "w") as file:
        file.write("x")


def connect():
    socket.create_connection(("127.0.0.1", int("@PORT@")), 1).close()


def send():
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", int("@UDP_PORT@")))


def connect_here():
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("@SOCKET@")


def start_program():
    subprocess.run(["/bin/true"], check=True)


def replace_itself():
    os.posix_spawn("/bin/true", ["true"], {})


def end_another():
    os.kill(VICTIM, signal.SIGTERM)


def may_end_the_server():
    stat = open(f"/proc/{os.getppid()}/stat").read()
    os.kill(int(stat.rpartition(")")[2].split()[1]), 0)


def trace():
    if LIBC.syscall(101 if X86 else 117, 0x4206, VICTIM, 0, 0) != 0:
        raise OSError
    LIBC.syscall(101 if X86 else 117, 17, VICTIM, 0, 0)


def limit_another():
    import resource

    resource.prlimit(VICTIM, resource.RLIMIT_CORE, (0, 0))


def slow_another_down():
    os.setpriority(os.PRIO_PROCESS, VICTIM, 19)


def leave_the_group():
    if os.fork() == 0:
        os._exit(0)
    os.setsid()


def fork():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def look_at_processes():
    return open(f"/proc/{VICTIM}/environ", "rb").read()


def read_the_environment():
    return os.environ["HOSTILE_TOKEN"]


ATTACKS = [
    read_home,
    list_home,
    write,
    make_folder,
    write_beside_itself,
    connect,
    send,
    connect_here,
    start_program,
    replace_itself,
    end_another,
    may_end_the_server,
    trace,
    limit_another,
    slow_another_down,
    leave_the_group,
    fork,
    look_at_processes,
    read_the_environment,
]
AT_IMPORT = {}
for each in ATTACKS:
    if each.__name__ not in ("fork", "leave_the_group"):
        try:
            each()
        except Exception as error:
            AT_IMPORT[each.__name__] = type(error).__name__


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_is_stopped(attack):
    if attack.__name__ not in ("fork", "leave_the_group"):
        assert attack.__name__ in AT_IMPORT
    with pytest.raises((OSError, KeyError, subprocess.SubprocessError)):
        attack()


def test_right():
    assert middle([3, 1, 2]) == 2.0
